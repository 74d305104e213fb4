/** The reporter's sentence around a quotation, without the quotation. */
import type { Span } from '../model.ts';
import { tokenise } from '../text/tokens.ts';
import { perSide, type Side, sideOf } from './side.ts';

export interface FrameView {
  /** The whole frame as a side of its own: its spans are into the frame's text. */
  readonly side: Side;
  /** Where the quoted words stand in it; null where they are not found (split by a cue). */
  readonly quoted: Span | null;
}

export const frameOf = perSide(({ reading, lexicon, maxTokens }): FrameView | null => {
  if (reading.frame === null || reading.frame.length === 0) return null;
  const start = reading.frame.indexOf(reading.text);
  const tokens = tokenise(reading.frame, reading.language);
  return {
    side: sideOf({ ...reading, text: reading.frame, tokens }, lexicon, maxTokens),
    quoted: start < 0 ? null : { start, end: start + reading.text.length },
  };
});

/** Tokens of the frame that are the reporter's own. */
export const reporterTokens = ({ side, quoted }: FrameView): number[] =>
  side.tokens.flatMap((token, i) =>
    quoted && token.span.start >= quoted.start && token.span.end <= quoted.end ? [] : i,
  );

/** Those at most `reach` tokens before or behind the quoted words. */
export function reporterTokensBeside(frame: FrameView, reach: number): number[] {
  const { side, quoted } = frame;
  const inside = side.tokens.flatMap((token, i) =>
    quoted && token.span.start >= quoted.start && token.span.end <= quoted.end ? i : [],
  );
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  return reporterTokens(frame).filter((i) => i >= first - reach && i <= last + reach);
}

/** Those at most `reach` tokens away with no mark and no "but" between: what is said about the quoted words. */
export function besideQuoted({ side, quoted }: FrameView, reach: number): number[] {
  if (!quoted) return [];
  const first = side.tokens.findIndex((token) => token.span.start >= quoted.start);
  const after = side.tokens.findIndex((token) => token.span.start >= quoted.end);
  const walk = (from: number, step: 1 | -1): number[] => {
    const found: number[] = [];
    for (let i = from; i >= 0 && i < side.tokens.length && found.length < reach; i += step) {
      if (/^[,.;:!?…()–—]$/u.test(side.tokens[i]!.t) || side.lexicon.clauseBreaks.has(side.tokens[i]!.n))
        break;
      found.push(i);
    }
    return found;
  };
  return [...(first < 0 ? [] : walk(first - 1, -1)), ...(after < 0 ? [] : walk(after, 1))];
}
