/** What two texts share in meaning, word for word: synonyms and, across languages, translations. */
import type { Lexeme } from './lexicon.ts';
import { makeRows, type Rows } from './rows.ts';
import type { Text } from './texts.ts';

export interface Akin {
  /** Counterparts of one stem or one concept. */
  readonly known: Counterparts;
  /** These, and words of near meaning, as far as they are near. */
  readonly near: Counterparts;
}

export interface Counterparts {
  /** Share of the rarity of a's content words that have a counterpart in b, 0 to 1; and the other way round. */
  readonly ofA: number;
  readonly ofB: number;
  /** Rarity of what is shared, on the side where it is less. */
  readonly evidence: number;
}

/** Cosine from which words begin to be counterparts, and at which they are fully so. */
const FROM = 0.3;
const FULL = 0.8;

export function akin(a: Text, b: Text): Akin {
  const bestA = new Float32Array(a.content.length);
  const bestB = new Float32Array(b.content.length);
  if (words.count > MOST_WORDS) words = emptyTable();
  const [x, y] = [meaningsOf(a), meaningsOf(b)];
  matchKnown(a, y, bestA);
  matchKnown(b, x, bestB);
  const known = counterparts(a, b, bestA, bestB);
  matchMeanings(x, y, bestA, bestB);
  return { known, near: counterparts(a, b, bestA, bestB) };
}

function counterparts(a: Text, b: Text, bestA: Float32Array, bestB: Float32Array): Counterparts {
  const sharedA = weigh(bestA, a.rarities);
  const sharedB = weigh(bestB, b.rarities);
  return {
    ofA: sharedA / Math.max(1, sum(a.rarities)),
    ofB: sharedB / Math.max(1, sum(b.rarities)),
    evidence: Math.min(sharedA, sharedB),
  };
}

/** Words of one stem, and words of one concept. */
function matchKnown({ content }: Text, { stems, concepts }: Meant, best: Float32Array): void {
  for (let place = 0; place < best.length; place++) {
    const word = content[place]!;
    if (stems.has(word.stem) || word.concepts.some((concept) => concepts.has(concept))) best[place] = 1;
  }
}

function matchMeanings(a: Meant, b: Meant, bestA: Float32Array, bestB: Float32Array): void {
  for (let k = 0; k < a.rows.length; k++) {
    const i = a.places[k]!;
    const cosines = words.rows!.dots(a.rows[k]!, b.rows);
    for (let l = 0; l < b.rows.length; l++) {
      const match = Math.min(1, (cosines[l]! - FROM) / (FULL - FROM));
      const j = b.places[l]!;
      if (match > bestA[i]!) bestA[i] = match;
      if (match > bestB[j]!) bestB[j] = match;
    }
  }
}

/** The content words of a text: their stems; of those whose meaning is known the places, and the rows in the table. */
interface Meant {
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<number>;
  readonly places: Int32Array;
  readonly rows: Int32Array;
}

/** The meanings of the words that were compared so far. A full table is given up for a new one. */
interface Words {
  /** Made for the width of the first word: all meanings are of one space. */
  rows: Rows | null;
  readonly known: WeakMap<Lexeme, number>;
  readonly texts: WeakMap<Text, Meant>;
  count: number;
}

/** Words of a text whose meanings are compared: ten long sentences; more would cost the square. */
const MOST_COMPARED = 300;
/** Rows: some 100 MB. */
const MOST_WORDS = 400_000;
const emptyTable = (): Words => ({
  ...{ rows: null, known: new WeakMap(), texts: new WeakMap(), count: 0 },
});
let words = emptyTable();

function meaningsOf(text: Text): Meant {
  const found = words.texts.get(text);
  if (found) return found;
  const places = [...text.content.keys()]
    .filter((place) => text.content[place]!.meaning !== null)
    .slice(0, MOST_COMPARED);
  const meant = {
    stems: new Set(text.content.map(({ stem }) => stem)),
    concepts: new Set(text.content.flatMap(({ concepts }) => concepts)),
    places: Int32Array.from(places),
    rows: Int32Array.from(places, (place) => rowOf(text.content[place]!)),
  };
  words.texts.set(text, meant);
  return meant;
}

function rowOf(word: Lexeme): number {
  const found = words.known.get(word);
  if (found !== undefined) return found;
  words.rows ??= makeRows(word.meaning!.length);
  const row = words.rows.add(word.meaning!);
  words.known.set(word, row);
  words.count++;
  return row;
}

function weigh(matches: Float32Array, rarities: Float32Array): number {
  let total = 0;
  for (let k = 0; k < matches.length; k++) total += matches[k]! * rarities[k]!;
  return total;
}

const sum = (values: Float32Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
