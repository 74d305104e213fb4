/** Two readings side by side. */
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import type { ComparePage } from '../pages/compare.ts';
import type { PairItem, PairSummary } from '../pages/pair.ts';
import type { ReadingItem } from '../pages/reading.ts';
import { linksTable, measuresTable } from './compared.ts';
import { linkedDiff, stepper } from './diff.ts';
import { findingsList } from './findings.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, familyLink, measures, quiet, words } from './parts.ts';
import { nameAndRoute, readingFacts, readingName } from './reading.ts';

const { pair: say } = messages;

export function compareView(page: ComparePage, frame: Frame): Html {
  const { family, a, b, sides, pair } = page;
  return html`<article class="compare">
<header><p class="eyebrow">${say.title}</p>
${heading(frame.level, html`${named(a)} <span class="joined">${say.and}</span> ${named(b)}`)}
<p>${messages.family.title}: ${familyLink(family, frame)}</p>
${pair ? summary(pair) : html`<p class="claim">${say.notCompared}</p>`}
</header>
<section>${heading(frame.level + 1, say.diff)}
${pair?.relation === 'translation' && html`<p class="quiet">${say.twoLanguages}</p>`}
<p class="lead">${say.linksLead}</p>
${stepper()}
<div class="links">${linkedDiff(a.sigil, b.sigil, sides, pair?.links ?? [])}</div>
${pair && linksTable(pair)}</section>
${pair && html`<section>${heading(frame.level + 1, messages.finding.heading)}${findingsList(pair, (number) => anchors.finding(family.id, pair.base, pair.variant, number))}</section>`}
<section class="sides">${side(a, frame)}${side(b, frame)}</section>
${pair && html`<section>${heading(frame.level + 1, say.measures)}${measuresTable([...pair.measures, { name: say.flip, value: pair.flip, evidence: '' }])}</section>`}
${neighbours(page, frame)}
${chooser(page, frame)}
</article>
`;
}

const named = (reading: ReadingItem): Html =>
  html`<span class="sigil">${reading.sigil}</span> ${readingName(reading)}`;

const summary = (pair: PairItem): Html =>
  html`<p class="summary">${measures(pair, 4)} ${quiet(messages.relation[pair.relation])}</p>
<p class="claim">${messages.baseRole[pair.baseRole]}</p>`;

const side = (reading: ReadingItem, frame: Frame): Html => html`<section class="side">
${heading(frame.level + 1, html`<span class="sigil">${reading.sigil}</span> ${nameAndRoute(reading)}`)}
<blockquote>${words(reading.text, reading.language)}</blockquote>
${readingFacts(reading)}
<p><a href="${frame.links.quotation(reading.article, reading.quotation)}">${messages.reading.inArticle}</a></p>
</section>`;

function neighbours({ previous, next }: ComparePage, { links }: Frame): Piece {
  const to = (pair: PairSummary | null, rel: 'prev' | 'next', text: string): Piece =>
    pair &&
    html`<a rel="${rel}" href="${links.compare(pair.base, pair.variant)}">${text}: ${pair.a}, ${pair.b}</a> `;
  if (!previous && !next) return null;
  return html`<nav class="paging" aria-label="${messages.overview.paging.label}">${to(previous, 'prev', say.previous)}${to(next, 'next', say.next)}</nav>`;
}

function chooser({ readings, a, b }: ComparePage, frame: Frame): Html {
  const select = (name: 'a' | 'b', chosen: ReadingItem): Html => {
    const options = readings.map(
      (one) =>
        html`<option value="${one.quotation}"${one.sigil === chosen.sigil && html` selected`}>${one.sigil} ${readingName(one)}</option>`,
    );
    return html`<label>${messages.reading.named(name === 'a' ? '1' : '2')} <select name="${name}">${options}</select></label>`;
  };
  return html`<form class="search" action="/compare" method="get">${heading(frame.level + 1, say.choose)}
${select('a', a)} ${select('b', b)} <button type="submit">${say.compare}</button></form>`;
}
