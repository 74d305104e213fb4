/**
 * How near two words are: in meaning, as the shipped thesaurus and vectors of words tell; in spelling, where these do
 * not know one.
 */
import type { Background, Meanings } from '../context.ts';
import { dice } from './dice.ts';
import type { Side } from './side.ts';

/** Likeness of token i of x and token j of y, −1 to 1 (the same); symmetric. */
export type Kinship = (x: Side, i: number, y: Side, j: number) => number;

/**
 * The cosine of the meanings; of names, slips and whatever else is not listed Dice's coefficient of the letters, of
 * words alone. Vectors are of one space for all languages, and read when a word is first asked for.
 */
export function kinshipOf(background: Readonly<Record<string, Background>>): Kinship {
  const known = new Map<Side, (Vector | null)[]>();
  const vectorOf = (side: Side, i: number): Vector | null => {
    const vectors = known.get(side) ?? [];
    known.set(side, vectors);
    if (vectors[i] === undefined) {
      const meanings = background[side.lexicon.language]?.meanings;
      vectors[i] = meanings ? readVector(meanings, side, i) : null;
    }
    return vectors[i];
  };
  const listed = new Map<Side, (readonly number[])[]>();
  const conceptsOf = (side: Side, i: number): readonly number[] => {
    const lists = listed.get(side) ?? [];
    listed.set(side, lists);
    lists[i] ??= readConcepts(background[side.lexicon.language]?.concepts, side, i);
    return lists[i];
  };
  return (x, i, y, j) => {
    const [a, b] = [vectorOf(x, i), vectorOf(y, j)];
    const likeness = a && b ? cosine(a, b) : spelling(x, i, y, j);
    return shareConcept(conceptsOf(x, i), conceptsOf(y, j)) ? Math.max(likeness, ONE_CONCEPT) : likeness;
  };
}

/** Least likeness of two words of one concept: translations and near synonyms. */
const ONE_CONCEPT = 0.8;

const shareConcept = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((concept) => b.includes(concept));

/** Those of the form, else of its lemma. */
const readConcepts = (
  concepts: Background['concepts'],
  { tokens, lexicon }: Side,
  i: number,
): readonly number[] => concepts?.get(tokens[i]!.n) ?? concepts?.get(lexicon.lemmaOf(tokens[i]!.n)) ?? [];

/** 0 up to the likeness `from`, linear to 1 at `to`. */
export const scaled = (
  likeness: number,
  { from, to }: { readonly from: number; readonly to: number },
): number => Math.min(1, Math.max(0, (likeness - from) / (to - from)));

/** The likeness of a word to the nearest content word of the other side. */
export function nearestIn(kinship: Kinship, side: Side, i: number, other: Side): number {
  let most = -1;
  for (let j = 0; j < other.tokens.length; j++)
    if (other.content[j]) most = Math.max(most, kinship(side, i, other, j));
  return most;
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
