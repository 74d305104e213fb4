/** Bounds of marked stretches; where a mark has no partner, as near as the text allows. */
import type { Span } from '../model.ts';
import { byStart, trim } from '../text/span.ts';
import type { Glyph } from './glyphs.ts';
import type { Nesting, Pair } from './nesting.ts';
import type { Passage } from './parts.ts';
import { lastAtOrBefore } from './scene.ts';

/** A marked stretch of one passage: `span` with its marks, `inner` without. */
export interface Piece {
  readonly span: Span;
  readonly inner: Span;
}

export function closedPiece(text: string, { open, close }: Pair): Piece {
  const span = { start: open.start, end: close!.end };
  return { span, inner: trim(text, { start: open.end, end: close!.start }) };
}

/** As far as it may reach. */
export function openPiece(text: string, { open, limit }: Pair): Piece {
  const inner = trim(text, { start: open.end, end: limit });
  return { span: { start: open.start, end: inner.end }, inner };
}

/**
 * Where an opening mark without a partner ends: at the next opening mark that begins a sentence; else with the
 * stretch, if that has no more than `sentences` sentences left; else with its own sentence.
 * null: the mark is a doubled one and its neighbour does its work.
 */
export function mendUnclosed(
  text: string,
  pair: Pair,
  next: Pair | undefined,
  { sentences }: Passage,
  most: number,
): Piece | null {
  const { open, limit } = pair;
  const rival = next && next.open.family === open.family && next.open.start < limit ? next.open : null;
  if (rival && isBlank(text, open.end, rival.start)) return null;
  const piece = openPiece(text, {
    ...pair,
    limit: rival && beginsSentence(text, rival) ? rival.start : endOf(pair, sentences, most),
  });
  return piece.inner.start < piece.inner.end ? piece : null;
}

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';

/** UTF-16 units: room for a full stop, closing marks and spaces. */
const SENTENCE_END = 8;

const beginsSentence = (text: string, { start }: Glyph): boolean =>
  /[.!?…:]["”’»“'›)\]]*\s*$/u.test(text.slice(Math.max(0, start - SENTENCE_END), start));

function endOf({ open, limit }: Pair, sentences: readonly Span[], most: number): number {
  const at = Math.max(0, lastAtOrBefore(sentences, open.start));
  const last = sentences[at + most - 1]?.end ?? limit;
  return last >= limit ? limit : Math.min(limit, sentences[at]!.end);
}

/**
 * Where a closing mark without a partner began: with its sentence, or behind the mark before it.
 * null: no word stands between the two, so it is a doubled one.
 */
export function mendStray(
  text: string,
  stray: Glyph,
  earlier: readonly Span[],
  { block, sentences }: Passage,
): Piece | null {
  const from = earlier[lastAtOrBefore(earlier, stray.start - 1)]?.end ?? block.span.start;
  const words = trim(text, { start: from, end: stray.start });
  if (!hasWord(text, words)) return null;
  const sentence = sentences[lastAtOrBefore(sentences, words.end - 1)];
  const inner = trim(text, { start: Math.max(words.start, sentence?.start ?? 0), end: words.end });
  return { span: { start: inner.start, end: stray.end }, inner };
}

export const hasWord = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Every mark of a passage that took part, in order: what a stray mark may stand behind. */
export const marksIn = ({ pairs, stray }: Nesting): Span[] =>
  [...pairs.flatMap(({ open, close }) => (close ? [open, close] : [open])), ...stray].sort(byStart);
