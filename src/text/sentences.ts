/** Sentences of a stretch of text, as spans. Closing quotation marks and brackets stay with the sentence they end. */
import type { Span } from '../model.ts';
import { trim } from './span.ts';

/** A run of end marks with what closes after it: German has »…« too, French sets a space before ». */
const END = /(?<![.!?…])[.!?…]+(?:["”’»«“'›‹)\]]|[ \u00a0\u202f]»)*(?=\s|$)/gu;
/** "J. Biden". */
const INITIAL = /^\p{Lu}$/u;
const OPENS = /^[\s"“”„«»‹‘’'‚([¿¡–—-]*[\p{Lu}\p{Lt}\p{N}]/u;
/** Characters after an end mark that are looked at for the beginning of the next sentence, and before one for its word. */
const AHEAD = 12;
const BEHIND = 24;

/**
 * A unit behind a stroke ("140 km/h.") is no abbreviation.
 *
 * @param abbreviations lower-case, with their dots ("mr.", "z.b."): a full stop after one ends no sentence. Digits
 *   stand as 0: with "00." no number of two digits ends one ("am 24. Juni").
 */
export function sentences(
  text: string,
  within: Span,
  abbreviations: ReadonlySet<string> = new Set(),
): Span[] {
  const found: Span[] = [];
  let start = within.start;
  const stretch = text.slice(within.start, within.end).trimEnd();
  for (const { index, 0: mark } of stretch.matchAll(END)) {
    if (!endsSentence(stretch, index, mark, abbreviations)) continue;
    const end = within.start + index + mark.length;
    pushTrimmed(found, text, { start, end });
    start = end;
  }
  pushTrimmed(found, text, { start, end: within.end });
  return found;
}

function endsSentence(text: string, at: number, mark: string, abbreviations: ReadonlySet<string>): boolean {
  const after = at + mark.length;
  if (after < text.length && !OPENS.test(text.slice(after, after + AHEAD))) return false;
  if (mark !== '.') return true;
  const word = wordBefore(text, at);
  if (text[at - word.length - 1] === '/') return true;
  return !(INITIAL.test(word) || abbreviations.has(`${word.toLowerCase().replace(/\d/gu, '0')}.`));
}

/** The letters, digits and dots that end at an offset. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < BEHIND && IN_WORD.test(text[start - 1]!)) start--;
  return text.slice(start, at);
}

/** Halves of characters beyond the first plane too: what they make up is not asked. */
const IN_WORD = /[\p{L}\p{N}.\p{Cs}]/u;

function pushTrimmed(found: Span[], text: string, span: Span): void {
  const kept = trim(text, span);
  if (kept.start < kept.end) found.push(kept);
}
