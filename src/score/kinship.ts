/**
 * How near two words are: in meaning, as the shipped thesaurus and vectors of words tell; in spelling, where these do
 * not know one.
 */
import type { Background, Meanings } from '../context.ts';
import { dice } from './dice.ts';
import type { Side } from './side.ts';

/** Likeness of token i of x and token j of y, −1 to 1 (the same); symmetric. */
export type Kinship = (x: Side, i: number, y: Side, j: number) => number;

/** Least likeness of two words of one concept: translations and near synonyms. */
const ONE_CONCEPT = 0.8;

/**
 * The cosine of the meanings; of names, slips and whatever else is not listed Dice's coefficient of the letters, of
 * words alone; never less than `ONE_CONCEPT` for words of one concept. Vectors and concepts are of one space for all
 * languages, and read when a word is first asked for.
 */
export function kinshipOf(background: Readonly<Record<string, Background>>): Kinship {
  const known = new Map<Side, Known[]>();
  const knownOf = (side: Side, i: number): Known => {
    const words = known.get(side) ?? [];
    known.set(side, words);
    words[i] ??= readWord(background[side.lexicon.language], side, i);
    return words[i];
  };
  return (x, i, y, j) => {
    const [a, b] = [knownOf(x, i), knownOf(y, j)];
    const likeness = a.vector && b.vector ? cosine(a.vector, b.vector) : spelling(x, i, y, j);
    const isOne = a.concepts.some((concept) => b.concepts.includes(concept));
    return isOne ? Math.max(likeness, ONE_CONCEPT) : likeness;
  };
}

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

/** What the background knows of a word. */
interface Known {
  readonly vector: Vector | null;
  readonly concepts: readonly number[];
}

interface Vector {
  readonly values: Int8Array;
  readonly length: number;
}

/** What is known of the form, else of its lemma. */
function readWord(background: Background | undefined, { tokens, lexicon }: Side, i: number): Known {
  const { n } = tokens[i]!;
  const { meanings, concepts } = background ?? {};
  return {
    vector: meanings ? (readVector(meanings, n) ?? readVector(meanings, lexicon.lemmaOf(n))) : null,
    concepts: concepts?.get(n) ?? concepts?.get(lexicon.lemmaOf(n)) ?? [],
  };
}

function readVector({ rows, dimensions, values }: Meanings, word: string): Vector | null {
  const row = rows.get(word);
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
