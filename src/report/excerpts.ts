/**
 * An Analysis that may be published without whole articles: of each article only titles, quotations, so many words
 * around them, and the words that a speaker, a cue, a relay or a finding stands on. The rest is blank, at its length:
 * every span holds, in every file made of it, and whoever has the article can check it by its hash.
 */
import type { Analysis, Article, Drift, Quotation, Span } from '../model.ts';
import { sha256 } from '../text/hash.ts';
import { overlaps, shift, trim } from '../text/span.ts';

/** @param words before and after each quotation, 0 to any number */
export function excerpted(analysis: Analysis, words: number): Analysis {
  const quotations = Map.groupBy(analysis.quotations, ({ article }) => article);
  const evidence = evidenceIn(analysis.drift, analysis.quotations);
  const articles = analysis.articles.map((article) => {
    const here = quotations.get(article.id) ?? [];
    const kept = here.flatMap((one) => [...mentionsOf(one), ...(evidence.get(one.id) ?? [])]);
    return article.excerpt
      ? article
      : excerptOf(
          article,
          here.flatMap(({ contents }) => contents),
          kept,
          words,
        );
  });
  return { ...analysis, articles };
}

const mentionsOf = ({ source, cue, via }: Quotation): Span[] =>
  [source, cue, via].flatMap((one) => (one ? [{ start: one.start, end: one.end }] : []));

/** What findings in the reporter's words stand on, by quotation, as spans of the article. */
function evidenceIn(drift: readonly Drift[], quotations: readonly Quotation[]): Map<string, Span[]> {
  const frames = new Map(quotations.map(({ id, frame }) => [id, frame.start]));
  const found = new Map<string, Span[]>();
  for (const { base, variant, findings } of drift)
    for (const finding of findings.filter(({ place }) => place === 'frame'))
      for (const [id, spans] of [
        [base, finding.base],
        [variant, finding.variant],
      ] as const)
        found.set(id, [...(found.get(id) ?? []), ...spans.map((span) => shift(span, frames.get(id)!))]);
  return found;
}

function excerptOf(
  article: Article,
  contents: readonly Span[],
  kept: readonly Span[],
  words: number,
): Article {
  const { text } = article;
  const titles = article.blocks.filter(({ kind }) => kind === 'title').map(({ span }) => span);
  const bounds = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const shown = joined([...titles, ...kept, ...contents.map((span) => widened(span, bounds, words))], text);
  const blanked = blankBut(text, shown);
  const blocks = article.blocks
    .filter(({ span }) => shown.some((one) => overlaps(one, span)))
    .map(({ kind, span }) => ({ kind, span: trim(blanked, span) }));
  const excerpt = { words, shown, sha256: sha256(new TextEncoder().encode(text)) };
  return { ...article, text: blanked, blocks, excerpt };
}

/** The span with so many words before and after it. @param bounds of all words, in order */
function widened(span: Span, bounds: readonly Span[], words: number): Span {
  const first = firstWhere(bounds, ({ end }) => end > span.start);
  const last = firstWhere(bounds, ({ start }) => start >= span.end) - 1;
  if (last < first) return span;
  const [before, after] = [
    bounds[Math.max(0, first - words)]!,
    bounds[Math.min(bounds.length - 1, last + words)]!,
  ];
  return { start: Math.min(span.start, before.start), end: Math.max(span.end, after.end) };
}

/** By halving: from some index on `holds` is true; the length where it never is. */
function firstWhere(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(spans[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** In order; what only white space parts is one. */
function joined(spans: readonly Span[], text: string): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}

function blankBut(text: string, shown: readonly Span[]): string {
  let from = 0;
  let made = '';
  for (const { start, end } of [...shown, { start: text.length, end: text.length }]) {
    made += blank(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return made;
}

/** Line breaks stay. An ellipsis stands where words are missing: beside what is shown, and once for whole lines. */
function blank(gap: string): string {
  const lines = gap.split('\n');
  const firstWhole = lines.findIndex((line, i) => i > 0 && i < lines.length - 1 && line.trim() !== '');
  return lines
    .map((line, i) => {
      const marked = line.trim() !== '' && [0, firstWhole, lines.length - 1].includes(i);
      return marked ? (line.length < 2 ? '…' : ' …').padEnd(line.length) : ' '.repeat(line.length);
    })
    .join('\n');
}
