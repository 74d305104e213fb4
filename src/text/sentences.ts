/** Sentences of a stretch of text, as spans. Closing quotation marks and brackets stay with the sentence they end. */
import type { Span } from '../model.ts';
import { trim } from './span.ts';

const END = /[.!?…]+["”’»“'›)\]]*(?=\s|$)/gu;
/** "J. Biden", "24. Juni". */
const INITIAL_OR_ORDINAL = /^(?:\p{Lu}|\d{1,2})$/u;
const OPENS = /^[\s"“”„«‹‘’'‚([¿¡–—-]*[\p{Lu}\p{Lt}\p{N}]/u;

/**
 * @param abbreviations lower-case, with their dots ("mr.", "z.b."): a full stop after one ends no sentence.
 */
export function sentences(
  text: string,
  within: Span,
  abbreviations: ReadonlySet<string> = new Set(),
): Span[] {
  const found: Span[] = [];
  let start = within.start;
  const stretch = text.slice(within.start, within.end);
  for (const match of stretch.matchAll(END)) {
    const end = within.start + match.index + match[0].length;
    if (!endsSentence(stretch, match.index, match[0], abbreviations)) continue;
    pushTrimmed(found, text, { start, end });
    start = end;
  }
  pushTrimmed(found, text, { start, end: within.end });
  return found;
}

function endsSentence(text: string, at: number, mark: string, abbreviations: ReadonlySet<string>): boolean {
  if (
    !OPENS.test(text.slice(at + mark.length, at + mark.length + 12)) &&
    at + mark.length < text.trimEnd().length
  )
    return false;
  if (mark !== '.') return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  return !(abbreviations.has(`${word.toLowerCase()}.`) || INITIAL_OR_ORDINAL.test(word));
}

function pushTrimmed(found: Span[], text: string, span: Span): void {
  const kept = trim(text, span);
  if (kept.start < kept.end) found.push(kept);
}
