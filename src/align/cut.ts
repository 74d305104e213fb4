/** Long pairs of texts are cut at words both have once, so that the cells to compare grow with the length and not its square. */
import type { Lexeme } from './lexicon.ts';
import { longestRise } from './rise.ts';

/** Half-open stretches of the two sides that are aligned with one another. */
export interface Piece {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/**
 * Pieces that cover both sides in order, of at most `mostCells` pairs of words where the sides allow it. Cuts fall
 * on words that occur once on each side and stand in the same order (patience); where there are none, in proportion.
 * Words that changed places across a cut are not linked.
 */
export function cut(a: readonly Lexeme[], b: readonly Lexeme[], mostCells: number): Piece[] {
  if (a.length * b.length <= mostCells) return [{ a: [0, a.length], b: [0, b.length] }];
  const anchors = risingAnchors(a, b);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  let next = 0;
  while ((a.length - i) * (b.length - j) > mostCells) {
    const [toI, toJ, used] = cutAfter(i, j, anchors, next, a.length, b.length, mostCells);
    pieces.push({ a: [i, toI], b: [j, toJ] });
    i = toI;
    j = toJ;
    next = used;
  }
  pieces.push({ a: [i, a.length], b: [j, b.length] });
  return pieces;
}

type Anchor = readonly [number, number];

/** The last anchor within reach; else a step along the diagonal. Always moves on. */
function cutAfter(
  i: number,
  j: number,
  anchors: readonly Anchor[],
  from: number,
  endA: number,
  endB: number,
  mostCells: number,
): readonly [number, number, number] {
  let next = from;
  let last: Anchor | null = null;
  for (; next < anchors.length; next++) {
    const [x, y] = anchors[next]!;
    if (x < i || y < j) continue;
    if ((x + 1 - i) * (y + 1 - j) > mostCells) break;
    last = anchors[next]!;
  }
  if (last !== null) return [last[0] + 1, last[1] + 1, next];
  const share = Math.sqrt(mostCells / ((endA - i) * (endB - j)));
  return [
    i + Math.max(1, Math.floor((endA - i) * share)),
    j + Math.max(1, Math.floor((endB - j) * share)),
    from,
  ];
}

/** The longest rising run of words that stand once in each side. */
function risingAnchors(a: readonly Lexeme[], b: readonly Lexeme[]): Anchor[] {
  const inA = onceIn(a);
  const inB = onceIn(b);
  const pairs: Anchor[] = [];
  for (const [form, i] of inA) {
    const j = inB.get(form);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  return longestRise(pairs.map(([, j]) => j)).map((place) => pairs[place]!);
}

/** Place of each form; -1 where it comes again. */
function onceIn(side: readonly Lexeme[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [i, { form, classes, kind }] of side.entries())
    if (classes === 0 && kind !== 'punctuation') places.set(form, places.has(form) ? -1 : i);
  return places;
}
