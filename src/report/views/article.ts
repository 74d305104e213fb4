/** An article as it was read, its quotations marked and leading to their statements. */
import type { Block, BlockKind, Quotation } from '../../model.ts';
import { slice, trim } from '../../text/span.ts';
import { exportMessages } from '../export-messages.ts';
import { anchors } from '../links.ts';
import { messages } from '../messages.ts';
import { langTag, languageName, routeName } from '../names.ts';
import type { ArticlePage, QuotedHere, SharingArticle } from '../pages/article.ts';
import { webAddress } from '../web.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Mark, mark, marksOver } from './marked.ts';
import { basis, decimals, type Frame, facts, heard, link, plainTable, quiet, words } from './parts.ts';
import { strip } from './strip.ts';

const { articlePage: say } = messages;

export function articleView(page: ArticlePage, frame: Frame): Html {
  const { article } = page;
  const title = article.blocks.find(({ kind }) => kind === 'title');
  const name = title ? words(slice(article.text, title.span), article.language.code) : article.path;
  return html`<article class="article" id="${anchors.article(article.id)}">
<header><p class="eyebrow">${say.title}</p>
${heading(frame.level, name)}
${articleFacts(page)}
<p class="lead">${say.lead}</p>${
    article.excerpt &&
    html`
<p class="claim">${exportMessages.about.excerpts.note(article.excerpt.words)} <code>${article.excerpt.sha256}</code></p>`
  }</header>
${strip(page.strip)}
${articleText(page, (quoted) => reference(quoted.families, frame))}
${besides(page, frame)}
<section>${heading(frame.level + 1, say.quotations)}${quotationsTable(page, frame)}</section>
</article>
`;
}

function articleFacts({ article }: ArticlePage): Html {
  const { outlet, date, language, translatedFrom, kind, path, url } = article;
  const { margin, languageBasis } = say;
  const known =
    language.margin === null ? languageBasis[language.basis] : margin(decimals(language.margin, 2));
  return facts([
    [say.facts.outlet, outlet ?? messages.noOutlet],
    [say.facts.date, date],
    [say.facts.language, html`${languageName(language.code)} ${quiet(`(${known})`)}`],
    [say.facts.from, html`${routeName(translatedFrom.value)} ${basis(translatedFrom)}`],
    [say.facts.kind, messages.article[kind]],
    [say.facts.file, path],
    [say.facts.url, url !== null && webLink(url)],
  ]);
}

/** Only an address of the web is made a link. */
const webLink = (url: string): Piece =>
  webAddress(url) === null ? url : html`<a href="${url}" rel="noreferrer noopener external">${url}</a>`;

// ── the text ────────────────────────────────────────────────────────────────────────────────────

/** The text to the letter. @param noteOf what stands at the end of a quotation. */
export function articleText(page: ArticlePage, noteOf: (quoted: QuotedHere) => Piece): Html {
  const { article, quotations } = page;
  const stretches = withRest(article.text, article.blocks);
  const marks = marksOver(
    stretches.map(({ span }) => span),
    quotations.flatMap((quoted) => marksOf(quoted, noteOf)),
  );
  return html`<div class="text" lang="${langTag(article.language.code)}" dir="auto">${stretches.map(({ kind, span }, i) => block(kind, mark(article.text, marks[i]!, span)))}</div>`;
}

/** Blocks, and as paragraphs whatever stands between them. */
function withRest(written: string, blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  let from = 0;
  const rest = (to: number): void => {
    const span = trim(written, { start: from, end: to });
    if (span.start < span.end) all.push({ kind: 'paragraph', span });
  };
  for (const one of blocks) {
    rest(one.span.start);
    all.push(one);
    from = one.span.end;
  }
  rest(written.length);
  return all;
}

/** Headings of the article are no headings of ours: the page keeps one outline. */
function block(kind: BlockKind, content: Html): Html {
  if (kind === 'furniture')
    return html`<p class="furniture">${heard(`${say.furniture}: `)}${content}</p>
`;
  return html`<p class="${kind}">${content}</p>
`;
}

/** One mark for each content; the first carries the anchor, the last the note. */
function marksOf(quoted: QuotedHere, noteOf: (quoted: QuotedHere) => Piece): Mark[] {
  const { quotation } = quoted;
  const last = quotation.contents.length - 1;
  return quotation.contents.map((span, i) => {
    let begun = i > 0;
    return {
      span,
      level: 0,
      wrap: (inside, ends) => {
        const id = !begun && html` id="${anchors.quotation(quotation.id)}"`;
        begun = true;
        return html`<mark class="${quotation.kind}"${id}>${inside}</mark>${ends && i === last && noteOf(quoted)}`;
      },
    };
  });
}

const reference = (families: QuotedHere['families'], { links }: Frame): Piece =>
  families.length > 0 &&
  html`<sup class="note" lang="en">${families.map(({ id, readings }) => link(links.family(id), say.readings(readings)))}</sup>`;

/** The form leads to the page of both. */
function besides({ article, others }: ArticlePage, { level, links }: Frame): Piece {
  const option = ({ id, path, outlet, shared }: SharingArticle): Html =>
    html`<option value="${id}">${say.shares(outlet ?? path, shared)}</option>`;
  return (
    others.length > 0 &&
    links.beside(article.id, others[0]!.id) !== null &&
    html`<form class="search" action="/beside" method="get">${heading(level + 1, say.besides)}
<input type="hidden" name="a" value="${article.id}"><label>${say.other} <select name="b">${others.map(option)}</select></label> <button type="submit">${say.beside}</button></form>`
  );
}

// ── the list ────────────────────────────────────────────────────────────────────────────────────

function quotationsTable({ article, quotations }: ArticlePage, frame: Frame): Html {
  if (quotations.length === 0) return html`<p class="quiet">${say.noQuotations}</p>`;
  const { words: said, speaker, cue, kind, readings, why } = say.columns;
  const { code } = article.language;
  const rows = quotations.map(({ quotation, families }) => [
    link(frame.links.quotation(article.id, quotation.id), words(quotation.text, code)),
    speakerOf(quotation),
    quotation.cue?.text,
    quotation.kind,
    families.map(({ id, readings: n }) => html`${link(frame.links.family(id), say.readings(n))} `),
    quiet(`${quotation.reason} (${decimals(quotation.confidence, 2)})`),
  ]);
  return plainTable(say.quotations, [said, speaker, cue, kind, readings, why], rows);
}

function speakerOf({ speaker, source, via }: Quotation): Html {
  if (!speaker) return quiet(messages.reading.noSpeaker);
  const { speakerWords, via: relayed } = messages.reading;
  const here = source && source.text !== speaker.name && speakerWords(source.text);
  return html`${speaker.name} ${here && quiet(here)} ${via && quiet(`${relayed} ${via.text}`)}`;
}
