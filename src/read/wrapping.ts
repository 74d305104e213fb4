/**
 * Whether a line goes on in the next one. In Markdown it does until a blank line. In plain text it does where it was
 * wrapped at some width; where lines are paragraphs, only inside a sentence that continues in lower case.
 */
import type { Settings } from '../settings.ts';
import { lengthOf, slice } from '../text/span.ts';
import type { Line } from './lines.ts';

export type GoesOn = (line: Line, next: Line) => boolean;

export function goesOnIn(
  text: string,
  lines: readonly Line[],
  markdown: boolean,
  limits: Settings['read']['lines'],
): GoesOn {
  const mayJoin: GoesOn = (line, next) =>
    !next.afterBlank &&
    (next.markup === null || (next.markup === 'quote' && line.markup === 'quote')) &&
    (line.markup === null || line.markup === 'item' || line.markup === 'quote') &&
    hasWords(text, line) &&
    hasWords(text, next);
  if (markdown) return mayJoin;

  const hasWidth = ({ span }: Line): boolean =>
    lengthOf(span) >= limits.narrowest && lengthOf(span) <= limits.widest;
  const breaks = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && hasWidth(line) && mayJoin(line, next) ? [{ line, next }] : [];
  });
  const inSentence = breaks.filter(({ line, next }) => continues(text, line, next)).length;
  const wrapped = inSentence >= limits.leastBreaks && inSentence >= limits.leastWrapped * breaks.length;
  const width = ninthDecile(breaks.map(({ line }) => lengthOf(line.span)));

  return (line, next) =>
    mayJoin(line, next) &&
    ((lengthOf(line.span) >= limits.narrowest && continues(text, line, next)) ||
      (wrapped && hasWidth(line) && isFull(text, line, next, width)));
}

/** Rules and signs between paragraphs join nothing. */
const hasWords = (text: string, { span }: Line): boolean => /[\p{L}\p{N}]/u.test(slice(text, span));

/** The sentence is not at its end, and the next line begins in lower case. */
const continues = (text: string, line: Line, next: Line): boolean =>
  /^\p{Ll}/u.test(slice(text, next.span)) &&
  !/[.!?…:;]["”“’'»«›‹)\]]*$/u.test(slice(text, line.span).slice(-20));

/** The first word of the next line would not have fitted. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S*/u.exec(slice(text, next.span))?.[0].length ?? 0;
  return lengthOf(line.span) + 1 + word > width;
}

const ninthDecile = (lengths: readonly number[]): number =>
  lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
