/** How near two words are: in meaning, as the shipped vectors of words tell; in spelling, where these do not know one. */
import type { Meanings } from '../context.ts';
import type { Settings } from '../settings.ts';
import { dice } from './dice.ts';
import type { Side } from './side.ts';

/** Nearness of token i of x and token j of y, 0 (not near, or not to be told) to 1 (as near as synonyms); symmetric. */
export type Kinship = (x: Side, i: number, y: Side, j: number) => number;

/**
 * The cosine of the meanings; of names, slips and whatever else is not listed Dice's coefficient of the letters, of
 * words alone. 0 up to `from`, from there on linear to 1 at `to`.
 */
export function kinshipOf(
  meanings: Meanings | undefined,
  { from, to }: Settings['score']['unaligned']['kinship'],
): Kinship {
  const known = new Map<Side, (Vector | null)[]>();
  const vectorOf = (side: Side, i: number): Vector | null => {
    const vectors = known.get(side) ?? [];
    known.set(side, vectors);
    if (vectors[i] === undefined) vectors[i] = meanings ? readVector(meanings, side, i) : null;
    return vectors[i];
  };
  return (x, i, y, j) => {
    const [a, b] = [vectorOf(x, i), vectorOf(y, j)];
    const likeness = a && b ? cosine(a, b) : spelling(x, i, y, j);
    return Math.min(1, Math.max(0, (likeness - from) / (to - from)));
  };
}

interface Vector {
  readonly values: Int8Array;
  readonly length: number;
}

/** That of the form, else of its lemma. */
function readVector({ rows, dimensions, values }: Meanings, side: Side, i: number): Vector | null {
  const { n } = side.tokens[i]!;
  const row = rows.get(n) ?? rows.get(side.lexicon.lemmaOf(n));
  if (row === undefined) return null;
  const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? null : { values: vector, length };
}

const cosine = (a: Vector, b: Vector): number => dot(a.values, b.values) / (a.length * b.length);

function dot(a: Int8Array, b: Int8Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function spelling(x: Side, i: number, y: Side, j: number): number {
  const [a, b] = [x.tokens[i]!, y.tokens[j]!];
  return a.kind === 'word' && b.kind === 'word' ? dice(a.n, b.n) : 0;
}
