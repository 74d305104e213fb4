/** How checks write down what they found. */
import type { Found, Span } from '../model.ts';
import type { Compared } from './compared.ts';
import type { Range } from './range.ts';
import type { Side } from './side.ts';

/** A type of change, looked for in a pair. One file a check. */
export interface Check {
  readonly type: string;
  /** Its profile entries name meanings that languages share, so that it can run between two languages. */
  readonly acrossLanguages: boolean;
  /** Whether the profile of this language holds what the check needs. */
  readonly has: (side: Side) => boolean;
  readonly run: (pair: Compared) => Found[];
}

/** Spans of ranges of tokens; what lies on no side gives none. */
export const spansOf = (side: Side, ...ranges: readonly (Range | null)[]): Span[] =>
  ranges.flatMap((range) =>
    range && range.from < range.to && side.tokens[range.to - 1]
      ? [{ start: side.tokens[range.from]!.span.start, end: side.tokens[range.to - 1]!.span.end }]
      : [],
  );

/** Words as written, in quotation marks, at most some 60 characters. */
export function quote(side: Side, range: Range): string {
  const [span] = spansOf(side, range);
  const words = span ? side.reading.text.slice(span.start, span.end) : '';
  return `“${words.length > 60 ? `${words.slice(0, 57)}…` : words}”`;
}

const QUOTED_OR_SIDE = /“[^”]*”|\b[AB]\b/gu;
const otherSide = (found: string): string => (found === 'A' ? 'B' : found === 'B' ? 'A' : found);

/** The same finding with its sides exchanged back, also in its note, for checks that look at b through `mirrored`. */
export const turned = (finding: Found): Found => ({
  ...finding,
  note: finding.note.replace(QUOTED_OR_SIDE, otherSide),
  base: finding.variant,
  variant: finding.base,
  ...(finding.direction && {
    direction: finding.direction === 'strengthened' ? ('weakened' as const) : ('strengthened' as const),
  }),
});
