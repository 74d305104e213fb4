/**
 * The look of all pages: a set text with notes, serif for what articles say, sans for what we say. Colours are of
 * the Okabe-Ito set, which stays apart for colour-blind readers, and none speaks alone: lines and words go with it.
 */
export const styles = `
:root {
  color-scheme: light dark;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Charter, Georgia, "Noto Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --paper: #fdfcf9; --raised: #f5f2eb; --ink: #1d1b18; --quiet: #5d584f; --rule: #ddd7ca;
  --link: #1b4f7d; --focus: #0072b2;
  --wording: #0072b2; --meaning: #c24f00; --track: #e6e1d6;
  --del: #fbe6d6; --ins: #dcebf6; --mark: #fdf1c3;
  --rare-1: #fbf5e2; --rare-2: #f9e7b4; --rare-3: #f3d27a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --raised: #202225; --ink: #e9e5dc; --quiet: #a8a297; --rule: #393a3e;
    --link: #8cc3ee; --focus: #56b4e9;
    --wording: #56b4e9; --meaning: #f0914c; --track: #35373c;
    --del: #4a2a12; --ins: #123a55; --mark: #463a10;
    --rare-1: #26241c; --rare-2: #453a15; --rare-3: #6b570f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main, .banner, .foot { max-width: 78rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 500; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; margin: 0 0 0.5rem; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem); }
h2 { font-size: 1.45rem; margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.15rem; margin-top: 2rem; }
h4 { font-size: 1.05rem; margin-top: 1.5rem; }
p { margin: 0 0 0.75rem; max-width: 44rem; }
.words, blockquote, .text { font-family: var(--serif); }
.quiet { color: var(--quiet); font-family: var(--sans); font-size: 0.875rem; font-weight: 400; }
.check-mark { border: 1px dashed currentColor; border-radius: 3px; padding: 0 0.3em; font-size: 0.8rem; white-space: nowrap; }
.cite { color: var(--quiet); margin: 0; overflow-wrap: anywhere; }
.lead { color: var(--quiet); }
.claim { border-left: 3px solid var(--rule); padding-left: 0.75rem; color: var(--quiet); }
.eyebrow { font-size: 0.8rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--quiet); margin-bottom: 0.25rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 2; }
.skip:focus { top: 0.5rem; }
code, kbd { font-size: 0.875em; overflow-wrap: anywhere; }
kbd { border: 1px solid var(--rule); border-radius: 4px; padding: 0 0.4em; }

.banner { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: baseline; justify-content: space-between; padding-block: 1rem; margin-bottom: 1.5rem; }
.banner p { margin: 0; }
.brand a { font: 500 1.15rem var(--serif); color: var(--ink); text-decoration: none; margin-right: 0.5rem; }
.banner nav a { margin-left: 1.25rem; }
.banner nav a:first-child { margin-left: 0; }
.foot { margin-top: 4rem; padding-block: 1rem 2rem; font-size: 0.875rem; color: var(--quiet); }
.foot button { font-size: inherit; margin-left: 1rem; }
.foot p { border-top: 1px solid var(--rule); padding-top: 1rem; max-width: none; }

.opening { margin-bottom: 2rem; }
.opening p { font-size: 1.05rem; }

.found-pair { border-top: 1px solid var(--rule); padding-block: 0.75rem; }
.found-pair h2 { border: 0; margin: 0; padding: 0; font: 600 1rem var(--sans); }
.found-pair p { margin-bottom: 0.35rem; max-width: none; }
.found-pair .scroll { margin-bottom: 0.35rem; }
.kwic { width: 100%; table-layout: fixed; font-family: var(--serif); font-size: 1rem; min-width: 44rem; }
.kwic thead.heard { display: block; }
.kwic th { width: 15%; font-family: var(--sans); overflow-wrap: anywhere; padding-right: 0.75rem; }
.kwic td { padding: 0.1rem 0.4rem; overflow-wrap: anywhere; }
.kwic .left { text-align: right; width: 33%; }
.kwic .node .quiet { color: inherit; font-weight: 400; }
.kwic .node { width: 19%; text-align: center; background: var(--mark); font-weight: 600; }
.flip { background: var(--raised); border-left: 4px solid var(--meaning); padding: 1rem 1.25rem; margin-bottom: 1rem; }
.flip h3 { margin-top: 0; }
.flip p:last-child { margin-bottom: 0; }

.facts { display: grid; gap: 0.35rem 1.5rem; margin: 0.75rem 0 1rem; font-size: 0.925rem; }
.facts div { display: grid; grid-template-columns: minmax(7rem, 9rem) 1fr; gap: 1rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.route { list-style: none; margin: 0; padding: 0; }

.measures { display: inline-grid; gap: 0.1rem; }
.measure { display: inline-grid; grid-template-columns: 4.5rem 6rem auto; gap: 0.6rem; align-items: center; font: 0.85rem/1.3 var(--sans); font-variant-numeric: tabular-nums; white-space: nowrap; }
.measure .name { color: var(--quiet); }
.measure .none { grid-column: span 2; color: var(--quiet); font-style: italic; }
.bar { width: 100%; height: 4px; display: block; }
.track { fill: var(--track); }
.wording .fill { fill: var(--wording); }
.meaning .fill { fill: var(--meaning); }
.summary { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; max-width: none; }
.summary a { font-size: 0.925rem; }

.scroll { overflow-x: auto; margin-bottom: 1rem; position: relative; }
table { border-collapse: collapse; font-size: 0.925rem; }
th, td { text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--quiet); font-size: 0.85rem; vertical-align: bottom; }
.plain { width: 100%; }
.plain.narrow { width: auto; }
.date { white-space: nowrap; }
.plain th, .plain td { padding: 0.4rem 1.25rem 0.4rem 0; border-bottom: 1px solid var(--rule); }
.plain td.number, .plain th.number { text-align: right; font-variant-numeric: tabular-nums; }
.settings { width: auto; }

.families { width: 100%; table-layout: fixed; }
.families th, .families td { padding: 0.7rem 1.25rem 0.7rem 0; border-bottom: 1px solid var(--rule); }
.families th:nth-child(2), .families th:nth-child(4) { width: 20%; }
.families th:nth-child(3) { width: 15rem; }
.families tbody th { font-size: 1.05rem; line-height: 1.4; }
.families tbody th a { display: block; text-decoration: none; }
.families tbody th a:hover { text-decoration: underline; }
.families td .quiet { display: block; }
.types { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
.families .types .quiet { display: inline; }
.types li { white-space: nowrap; }

.search { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: end; margin-bottom: 1rem; font-size: 0.925rem; }
.search h2 { flex-basis: 100%; }
.search label { display: grid; gap: 0.2rem; color: var(--quiet); min-width: 0; max-width: 100%; }
.search .check { display: flex; gap: 0.4rem; align-items: center; padding-bottom: 0.4rem; }
.search p { margin: 0 0 0.4rem; }
.pasted { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 2rem; margin-bottom: 2rem; }
.pasted label { display: grid; gap: 0.2rem; color: var(--quiet); font-size: 0.925rem; margin-bottom: 0.5rem; }
.pasted p { grid-column: 1 / -1; margin: 0; }
textarea { font: 1.05rem/1.5 var(--serif); resize: vertical; width: 100%; }
input, select, button { font: inherit; }
input, select, button, textarea { color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.35rem 0.6rem; max-width: 100%; }
button { background: var(--raised); cursor: pointer; }
summary { cursor: pointer; color: var(--link); margin-bottom: 0.5rem; }
.facets { font-size: 0.925rem; margin-bottom: 1.25rem; }
.facets dl { margin: 0; }
.facets dl > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; padding: 0.15rem 0; }
.facets dt { color: var(--quiet); }
.facets dd { margin: 0; }
.facets ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.facets li { overflow-wrap: anywhere; }
.facets [aria-current] { font-weight: 600; }
.paging { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin-block: 1.5rem; }

.sigil { font-family: var(--sans); font-weight: 600; font-size: 0.95em; }
.joined { color: var(--quiet); }
.pair { padding-bottom: 1rem; }
.diff { margin-bottom: 0.75rem; }
.line { display: grid; grid-template-columns: 1.75rem 1fr; max-width: 52rem; margin: 0 0 0.35rem; font-size: 1.1rem; line-height: 1.65; }
del, ins { color: inherit; padding: 0.05em 0.1em; border-radius: 2px; text-decoration-thickness: 2px; text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
del { background: var(--del); text-decoration-line: underline; text-decoration-style: dashed; text-decoration-color: var(--meaning); }
ins { background: var(--ins); text-decoration-line: underline; text-decoration-style: solid; text-decoration-color: var(--wording); }
.found { font-weight: 600; }
sup { line-height: 0; }
.note { font: 0.7rem var(--sans); margin-inline: 0.1em 0.15em; white-space: nowrap; }
.callout { font: 0.7rem/0 var(--sans); vertical-align: super; margin-inline: 0.1em; color: var(--quiet); display: inline-block; }
a.callout { color: var(--link); }
.callout::before { content: attr(data-number); }
.note a + a { margin-left: 0.4em; }
.findings { padding-left: 1.75rem; max-width: 46rem; }
.findings li { margin-bottom: 0.75rem; padding-left: 0.25rem; }
.findings li::marker { font-weight: 600; font-size: 0.85rem; }
.findings p { margin-bottom: 0.15rem; }
mark, .findings li, .reading, .pair { scroll-margin-top: 20vh; }
mark:target, .findings li:target, .reading:target, .pair:target { outline: 2px solid var(--focus); outline-offset: 0.4rem; }
.type { font-weight: 600; }
.subtype { font-style: italic; }
.weight { font-size: 0.875rem; color: var(--quiet); }
.severe .weight { color: var(--meaning); font-weight: 600; }

.scroll:has(.collation) { max-height: 90vh; overflow-y: auto; }
.collation thead th { position: sticky; top: 0; background: var(--paper); z-index: 2; }
.collation thead th:first-child { z-index: 3; }
.collation .pinned tr:not(.group) > * { position: sticky; top: 2.2rem; z-index: 1; border-bottom: 2px solid var(--quiet); }
.collation .pinned td.rare-0 { background: var(--paper); }
.collation .pinned tr:not(.group) > th { z-index: 2; }
.collation { border: 1px solid var(--rule); border-width: 1px 0 0 1px; font-family: var(--serif); border-collapse: separate; border-spacing: 0; }
.collation th, .collation td { border: 1px solid var(--rule); border-width: 0 1px 1px 0; padding: 0.4rem 0.6rem; min-width: 5rem; }
.collation td { font-size: 1rem; line-height: 1.45; }
.collation thead th, .collation tbody th { font-family: var(--sans); }
.collation th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 9rem; max-width: 14rem; z-index: 1; overflow-wrap: anywhere; }
.collation .group th { background: var(--raised); font-size: 0.85rem; color: var(--quiet); position: static; max-width: none; }
.collation .group span { position: sticky; left: 0.6rem; }
.collation small { display: block; font: 0.75rem/1.3 var(--sans); opacity: 0.85; }
.rare-1 { background: var(--rare-1); }
.rare-2 { background: var(--rare-2); }
.rare-3 { background: var(--rare-3); }
.unquoted { background: repeating-linear-gradient(135deg, transparent 0 6px, var(--track) 6px 7px); }
.apparatus { max-width: 52rem; padding-left: 2rem; }
.apparatus li { margin-bottom: 0.3rem; }
.apparatus li::marker { color: var(--quiet); font-size: 0.85rem; }
.bracket, .between { color: var(--quiet); }
.matrix td, .matrix th { border: 1px solid var(--rule); padding: 0.35rem 0.6rem; text-align: right; font-variant-numeric: tabular-nums; min-width: 3.2rem; }
.matrix th { font-weight: 600; text-align: center; }
.matrix .same { background: var(--raised); }
.matrix .wording { box-shadow: inset 0 -3px var(--wording); }
.matrix .meaning { box-shadow: inset 0 -3px var(--meaning); }
.matrix .shade-0 { box-shadow: none; }

.reading { border-top: 1px solid var(--rule); padding: 0.75rem 0; display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5rem; }
.reading h3, .reading h4 { margin-top: 0; grid-column: span 2; font-size: 1rem; }
.reading .facts { margin-top: 0; }
.reading blockquote { align-self: start; }
.reading .facts div { grid-template-columns: 4.5rem 1fr; }
blockquote { margin: 0 0 0.75rem; padding-left: 1rem; border-left: 3px solid var(--rule); max-width: 44rem; font-size: 1.08rem; line-height: 1.6; overflow-wrap: break-word; }
mark { background: var(--mark); color: inherit; padding: 0.05em 0; border-bottom: 2px solid var(--meaning); }
mark.mixed { border-bottom-style: dashed; }
mark.indirect { background: none; border-bottom: 2px dotted var(--wording); }
.text { max-width: 42rem; font-size: 1.12rem; line-height: 1.7; overflow-wrap: break-word; margin-bottom: 2rem; }
.text p { max-width: none; margin-bottom: 1rem; white-space: pre-line; }
.text .title { font-size: 1.5rem; line-height: 1.3; }
.text .heading { font-weight: 600; margin-top: 1.75rem; }
.text .caption, .text .link { font-size: 0.95rem; color: var(--quiet); }
.text .pullquote { border-left: 3px solid var(--rule); padding-left: 1rem; font-style: italic; color: var(--quiet); }
.text .furniture { font: 0.85rem var(--sans); color: var(--quiet); border-left: 1px dotted var(--rule); padding-left: 1rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2.5rem; border-top: 1px solid var(--rule); margin-top: 3rem; }
.sides h2 { border: 0; margin-top: 1rem; padding-top: 0; }
.links { position: relative; }
.links .line { max-width: none; }
.links.drawn .line:first-child { margin-bottom: 2.25rem; }
.links svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; }
.links path { fill: none; stroke: var(--meaning); stroke-width: 1.5; }
.links path.same { stroke: var(--quiet); stroke-width: 1; opacity: 0.5; }
.link.lit { background: var(--mark); outline: 1px solid var(--focus); }
.strip { margin: 0 0 1.75rem; }
.strip svg { display: block; width: 100%; height: 3rem; overflow: visible; border-bottom: 1px solid var(--rule); margin-bottom: 0.4rem; }
.strip .fill { fill: var(--meaning); }
.strip .hit { fill: transparent; }
.strip a:hover .hit, .strip a:focus .hit { fill: var(--raised); }
.strip a:focus-visible { outline: none; }
.strip a:focus-visible .hit { stroke: var(--focus); stroke-width: 3; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 6rem; position: relative; margin-top: 2rem; }
.columns .text { font-size: 1rem; line-height: 1.6; }
.joins { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; }
.joins path { fill: none; stroke: var(--wording); stroke-width: 1.5; opacity: 0.6; }
.join { font: 600 0.72rem/1 var(--sans); border: 1px solid currentColor; border-radius: 50%; min-width: 1.5em; padding: 0.2em 0.35em; margin-inline: 0.25em 0.1em; text-decoration: none; display: inline-block; text-align: center; vertical-align: 0.15em; }
.beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5rem; }
.beside .findings { margin-top: 0; font-size: 0.925rem; }
.stepper { display: flex; gap: 0.75rem; }
.stepper[hidden] { display: none; }
.stepper button { font-size: 0.875rem; }
.stepper button::before { content: attr(aria-label); }
section.flip { margin-top: 1.5rem; }
section.flip h2 { border: 0; margin: 0 0 0.5rem; padding: 0; font-size: 1.15rem; }
.mark { display: inline-block; width: 1.25em; color: var(--quiet); }
.mark.printed { color: var(--meaning); }
.graph { display: block; font: 15px var(--serif); }
.graph text { fill: var(--ink); }
.graph .sigla { font: 600 11px var(--sans); fill: var(--quiet); }
.graph .box { fill: var(--paper); stroke: var(--quiet); }
.graph .box.alone { fill: var(--rare-2); }
.graph .box.moved { stroke-dasharray: 4 3; }
.graph .edge { fill: none; stroke: var(--wording); opacity: 0.45; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 0.6rem 1.25rem; align-items: end; max-width: 60rem; margin-bottom: 1rem; font-size: 0.925rem; }
.fields label { display: grid; gap: 0.2rem; color: var(--quiet); min-width: 0; }
.fields input, .fields select, .search select { width: 100%; min-width: 0; }
.fields .wide { grid-column: 1 / -1; }
.fields button { justify-self: start; }
.drop { border: 1px dashed var(--quiet); padding: 1rem; }
.correction { margin-top: 0.5rem; font-size: 0.925rem; }
.job { border-left: 3px solid var(--wording); padding-left: 0.75rem; }
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px; padding: 1.25rem 1.5rem; }
dialog h2 { border: 0; margin: 0; padding: 0; }
dialog dl div { display: grid; grid-template-columns: 3rem 1fr; margin-bottom: 0.3rem; }
dialog dd { margin: 0; }
::backdrop { background: rgb(0 0 0 / 40%); }

@media (max-width: 44rem) {
  .families { table-layout: auto; }
  .families, .families tbody, .families tr, .families th, .families td { display: block; width: auto; }
  .families thead { display: none; }
  .families tr { border-bottom: 1px solid var(--rule); padding-block: 0.75rem; }
  .families th, .families td { border: 0; padding: 0.15rem 0; }
  .families tbody th { width: auto; }
  .facts div, .reading .facts div { grid-template-columns: 1fr; gap: 0; }
  .reading, .beside, .columns { display: block; }
  .facets dl > div { grid-template-columns: 1fr; padding-bottom: 0.5rem; }
  .collation th:first-child { min-width: 4.5rem; max-width: 6rem; }
}
@media (forced-colors: active) {
  .track { fill: Canvas; stroke: CanvasText; }
  .wording .fill, .meaning .fill { fill: CanvasText; }
  .rare-3 { outline: 2px solid CanvasText; outline-offset: -3px; }
  .strip .fill, .graph text { fill: CanvasText; }
  .graph .box { fill: Canvas; stroke: CanvasText; }
  .graph .box.alone { stroke-width: 3; }
  .graph .edge, .joins path { stroke: CanvasText; }
  .kwic .node { outline: 1px solid CanvasText; }
}
@media (prefers-reduced-motion: reduce) {
  * { scroll-behavior: auto; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; }
  .banner nav, .skip, .search, .facets, .paging, .foot a, .stepper, .fields, .correction, .pasted { display: none; }
  .scroll { overflow: visible; }
  .pair, .reading, .flip, tr { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
