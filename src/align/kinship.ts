/** What two texts share in meaning, word for word: synonyms and, across languages, translations. */
import { grown, sharedFloats, sharedInts } from './ints.ts';
import type { Lexeme } from './lexicon.ts';
import { type MeaningTable, meaningTable } from './meanings.ts';
import { makePlaces } from './places.ts';

/** The content words of a text, each once: stretches of the arrays in which those of all texts stand. */
export interface Content {
  readonly pool: Readonly<ContentPool>;
  /** In whose rows `pool.rows` counts. */
  readonly meanings: Pick<MeaningTable, 'grid' | 'copied'>;
  readonly from: number;
  readonly to: number;
  /** Those whose meaning is compared: a stretch of `rows` and `places`. */
  readonly meantFrom: number;
  readonly meantTo: number;
  /** Sum of the rarities. */
  readonly total: number;
}

/** Flat numbers, so that threads can share them. */
export interface ContentPool {
  /** By word: its rarity, and where its names end, which begin where those of the word before end. */
  rarities: Float32Array;
  ends: Int32Array;
  /** The names of the words: the number of its stem, and those of its concepts, below 0. Words that share one are counterparts. */
  names: Int32Array;
  /** By word of known meaning: its row among the meanings, and its place among the words of its text. */
  rows: Int32Array;
  places: Int32Array;
}

/** Words of a text whose meanings are compared: ten long sentences; more would cost the square. */
const MOST_COMPARED = 300;

export interface ContentMaker {
  /** A word of the text that is being read, with the number of its stem and its rarity. */
  readonly put: (word: Lexeme, stem: number, rarity: number) => void;
  /** The content of the text that was read; the next one is empty. */
  readonly content: () => Content;
}

export function makeContents(): ContentMaker {
  const meanings = meaningTable();
  const pool: ContentPool = {
    ...{ rarities: sharedFloats(), ends: sharedInts(), names: sharedInts() },
    ...{ rows: sharedInts(), places: sharedInts() },
  };
  const words = makePlaces();
  let [from, meantFrom, meantTo, named] = [0, 0, 0, 0];
  const name = (number: number): void => {
    if (named === pool.names.length) pool.names = grown(pool.names, named + 1);
    pool.names[named++] = number;
  };
  return {
    put: (word, stem, rarity) => {
      const place = words.size();
      if (words.add(meanings.numberOf(word)) < place) return;
      const row = meanings.rowOf(word);
      if (from + place === pool.ends.length) {
        pool.ends = grown(pool.ends, from + place + 1);
        pool.rarities = grown(pool.rarities, from + place + 1);
      }
      name(stem);
      for (const concept of word.concepts) name(-1 - concept);
      pool.ends[from + place] = named;
      pool.rarities[from + place] = rarity;
      if (row < 0 || meantTo - meantFrom === MOST_COMPARED) return;
      if (meantTo === pool.rows.length) {
        pool.rows = grown(pool.rows, meantTo + 1);
        pool.places = grown(pool.places, meantTo + 1);
      }
      pool.rows[meantTo] = row;
      pool.places[meantTo++] = place;
    },
    content: () => {
      const to = from + words.size();
      let total = 0;
      for (let at = from; at < to; at++) total += pool.rarities[at]!;
      const content = { pool, meanings, from, to, meantFrom, meantTo, total };
      words.clear();
      from = to;
      meantFrom = meantTo;
      return content;
    },
  };
}

export interface Akin {
  /** Counterparts of one stem or one concept. */
  readonly known: Counterparts;
  /** These, and words of near meaning, as far as they are near. */
  readonly near: Counterparts;
}

export interface Counterparts {
  /** Share of the rarity of a's content words that have a counterpart in b, 0 to 1; and the other way round. */
  ofA: number;
  ofB: number;
  /** Rarity of what is shared, on the side where it is less. */
  evidence: number;
}

export const noCounterparts = (): Akin => ({
  known: { ofA: 0, ofB: 0, evidence: 0 },
  near: { ofA: 0, ofB: 0, evidence: 0 },
});

/** Cosine from which words begin to be counterparts, and at which they are fully so. */
const FROM = 0.3;
const FULL = 0.8;

/** A text that many others are compared with, one after the other. */
export interface Kin {
  readonly take: (a: Content) => void;
  /** Written into one object to spare the millions of others. */
  readonly akin: (b: Content, out: Akin) => Akin;
}

export function makeKin(): Kin {
  let a: Content | null = null;
  const names = makePlaces();
  /** By name of a: its place among the different names; by place: the call in which b had it. */
  let own = new Int32Array(64);
  let met = new Int32Array(64);
  let call = 0;
  let bestA = new Float32Array(64);
  let bestB = new Float32Array(64);
  const matchNames = (a: Content, b: Content): void => {
    call++;
    eachName(b, (name, word) => {
      const place = names.of(name);
      if (place < 0) return;
      met[place] = call;
      bestB[word] = 1;
    });
    let at = 0;
    eachName(a, (_, word) => {
      if (met[own[at++]!] === call) bestA[word] = 1;
    });
  };
  return {
    take: (content) => {
      a = content;
      names.clear();
      let count = 0;
      eachName(content, (name) => {
        if (count === own.length) own = grown(own, count + 1);
        own[count++] = names.add(name);
      });
      if (met.length < names.size()) met = grown(met, names.size());
      if (bestA.length < content.to - content.from) bestA = grown(bestA, content.to - content.from);
    },
    akin: (b, out) => {
      if (a === null) return out;
      if (bestB.length < b.to - b.from) bestB = grown(bestB, b.to - b.from);
      bestA.fill(0, 0, a.to - a.from);
      bestB.fill(0, 0, b.to - b.from);
      matchNames(a, b);
      count(a, b, bestA, bestB, out.known);
      matchMeanings(a, b, bestA, bestB);
      count(a, b, bestA, bestB, out.near);
      return out;
    },
  };
}

/** The names of a text's words, with the place of the word among its words. */
function eachName({ pool, from, to }: Content, see: (name: number, word: number) => void): void {
  const { names } = pool;
  for (let at = from, next = from === 0 ? 0 : pool.ends[from - 1]!; at < to; at++)
    for (const end = pool.ends[at]!; next < end; next++) see(names[next]!, at - from);
}

function count(a: Content, b: Content, bestA: Float32Array, bestB: Float32Array, out: Counterparts): void {
  const sharedA = weigh(a, bestA);
  const sharedB = weigh(b, bestB);
  out.ofA = sharedA / Math.max(1, a.total);
  out.ofB = sharedB / Math.max(1, b.total);
  out.evidence = Math.min(sharedA, sharedB);
}

function matchMeanings(a: Content, b: Content, bestA: Float32Array, bestB: Float32Array): void {
  const { rows, places } = a.pool;
  if (a.meantFrom === a.meantTo || b.meantFrom === b.meantTo) return;
  const cosines = a.meanings.grid(rows, a.meantFrom, a.meantTo, b.meantFrom, b.meantTo);
  let at = 0;
  for (let k = a.meantFrom; k < a.meantTo; k++) {
    const i = places[k]!;
    for (let l = b.meantFrom; l < b.meantTo; l++) {
      const cosine = cosines[at++]!;
      if (cosine <= FROM) continue;
      const match = Math.min(1, (cosine - FROM) / (FULL - FROM));
      const j = places[l]!;
      if (match > bestA[i]!) bestA[i] = match;
      if (match > bestB[j]!) bestB[j] = match;
    }
  }
}

function weigh({ pool, from, to }: Content, matches: Float32Array): number {
  let total = 0;
  for (let at = from; at < to; at++) total += matches[at - from]! * pool.rarities[at]!;
  return total;
}
