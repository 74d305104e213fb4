/** What two texts share in meaning, word for word: synonyms and, across languages, translations. */
import { type MeaningTable, meaningTable } from './meanings.ts';
import type { Text } from './texts.ts';

export interface Akin {
  /** Share of the rarity of a's content words that have a counterpart in b, 0 to 1; and the other way round. */
  ofA: number;
  ofB: number;
  /** Rarity of what is shared, on the side where it is less. */
  evidence: number;
}

/** Cosine from which words begin to be counterparts, and at which they are fully so. */
const FROM = 0.3;
const FULL = 0.8;

export function akin(a: Text, b: Text): Akin {
  const bestA = new Float32Array(a.content.length);
  const bestB = new Float32Array(b.content.length);
  const table = meaningTable();
  const [x, y] = [meaningsOf(a, table), meaningsOf(b, table)];
  matchStems(a, y, bestA);
  matchStems(b, x, bestB);
  matchMeanings(x, y, bestA, bestB);
  const sharedA = weigh(bestA, a.rarities);
  const sharedB = weigh(bestB, b.rarities);
  return {
    ofA: sharedA / Math.max(1, sum(a.rarities)),
    ofB: sharedB / Math.max(1, sum(b.rarities)),
    evidence: Math.min(sharedA, sharedB),
  };
}

function matchStems({ content }: Text, { stems }: Meant, best: Float32Array): void {
  for (let place = 0; place < best.length; place++) if (stems.has(content[place]!.stem)) best[place] = 1;
}

function matchMeanings(a: Meant, b: Meant, bestA: Float32Array, bestB: Float32Array): void {
  for (let k = 0; k < a.rows.length; k++) {
    const i = a.places[k]!;
    const cosines = a.table.cosines(a.rows[k]!, b.rows);
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
  readonly table: MeaningTable;
  readonly stems: ReadonlySet<string>;
  readonly places: Int32Array;
  readonly rows: Int32Array;
}

/** Words of a text whose meanings are compared: ten long sentences; more would cost the square. */
const MOST_COMPARED = 300;
const known = new WeakMap<Text, Meant>();

function meaningsOf(text: Text, table: MeaningTable): Meant {
  const found = known.get(text);
  if (found?.table === table) return found;
  const places = [...text.content.keys()]
    .filter((place) => text.content[place]!.meaning !== null)
    .slice(0, MOST_COMPARED);
  const meant = {
    table,
    stems: new Set(text.content.map(({ stem }) => stem)),
    places: Int32Array.from(places),
    rows: Int32Array.from(places, (place) => table.rowOf(text.content[place]!)),
  };
  known.set(text, meant);
  return meant;
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
