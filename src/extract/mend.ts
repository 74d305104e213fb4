/** Bounds for marks without a partner: as near as the text allows, and always told. */
import type { Issue, Span } from '../model.ts';
import { byStart, trim } from '../text/span.ts';
import type { Glyph } from './glyphs.ts';
import type { Nesting, Pair } from './nesting.ts';
import type { Passage } from './parts.ts';

/** `span` with the mark there is, `inner` without. */
export interface Mended {
  readonly span: Span;
  readonly inner: Span;
}

const SENTENCE_END = /[.!?…:]["”’»“'›)\]]*\s*$/u;

/**
 * Where an opening mark without a partner ends: at the next opening mark that begins a sentence; else with the
 * stretch, if that has no more than `sentences` sentences left; else with its own sentence.
 * null: the mark is a doubled one and its neighbour does its work.
 */
export function mendUnclosed(
  text: string,
  pair: Pair,
  next: Pair | undefined,
  passage: Passage,
  sentences: number,
): Mended | null {
  const { open } = pair;
  const rival = next && next.open.family === open.family && next.open.start < pair.limit ? next.open : null;
  if (rival && text.slice(open.end, rival.start).trim() === '') return null;
  const inner = trim(text, { start: open.end, end: endOf(text, pair, rival, passage.sentences, sentences) });
  return inner.start < inner.end ? { span: { start: open.start, end: inner.end }, inner } : null;
}

function endOf(
  text: string,
  pair: Pair,
  rival: Glyph | null,
  sentences: readonly Span[],
  most: number,
): number {
  if (rival && SENTENCE_END.test(text.slice(Math.max(pair.open.end, rival.start - 8), rival.start)))
    return rival.start;
  const at = lastAtOrBefore(sentences, pair.open.start);
  const last = sentences[at + most - 1]?.end ?? pair.limit;
  return last >= pair.limit ? pair.limit : Math.min(pair.limit, sentences[at]!.end);
}

/**
 * Where a closing mark without a partner began: with its sentence, or after the mark before it.
 * null: nothing stands between the two, so it is a doubled one.
 */
export function mendStray(
  text: string,
  stray: Glyph,
  earlier: readonly Span[],
  passage: Passage,
): Mended | null {
  const sentence = passage.sentences[lastAtOrBefore(passage.sentences, stray.start)] ?? passage.block.span;
  const before = earlier[lastAtOrBefore(earlier, stray.start - 1)];
  const start = Math.max(sentence.start, before?.end ?? 0);
  const inner = trim(text, { start, end: stray.start });
  return hasWord(text, inner) ? { span: { start: inner.start, end: stray.end }, inner } : null;
}

export const hasWord = (text: string, span: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end));

/** Every mark of a passage that took part, in order: what a stray mark may stand behind. */
export const marksIn = ({ pairs, stray }: Nesting): Span[] =>
  [...pairs.flatMap(({ open, close }) => (close ? [open, close] : [open])), ...stray].sort(byStart);

/** Index of the last span that starts at or before `at`; -1 where none does. */
export function lastAtOrBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export const markIssue = (rule: string, message: string, span: Span, path: string): Issue => ({
  rule,
  severity: 'note',
  message,
  path,
  span: { start: span.start, end: span.end },
});
