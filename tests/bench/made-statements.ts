/**
 * As many statements as are asked for, made from a few: no collection of 100,000 real renderings is at hand. The dev
 * sets of families as they are; then new sentences, as long as a real one and of words drawn from the background's list
 * by their frequency, each with a second rendering in which every fifth word is another one. A made sentence has a
 * vector of its own near that of a real one (cosine 0.7), its second rendering one near that (0.9).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Background, Context, Vectors } from '../../src/context.ts';
import type { Statement } from '../../src/model.ts';
import { dataFolder, rowsOf } from '../evals/shared.ts';

interface Row {
  readonly text: string;
  readonly doc: string;
  readonly lang: string;
}

const SETS = ['news', 'modern', 'bible-en-5k', 'news-x', 'bible-x', 'human-pairs', 'par3-sent'];
/** Statements of a made article. */
const ARTICLE = 25;
const REPLACED = 5;
const MOST_ZIPF = 8;
/** Lengths of what is added to a vector: √(1 / cosine² − 1). */
const NEW = 1;
const RENDERED = 0.48;

const realRows = (): Row[] =>
  SETS.map((set) => join(dataFolder, `families/${set}.dev.jsonl.gz`))
    .filter((path) => existsSync(path))
    .flatMap((path) => rowsOf<Row>(path).map((row) => ({ ...row, doc: `${path} ${row.doc}` })));

/** The texts whose vectors the made ones are made from. */
export const realTexts = (): string[] => [...new Set(realRows().map(({ text }) => text))];

export interface Made {
  readonly statements: readonly Statement[];
  readonly vectors: Vectors | null;
}

/** @param real vectors of `realTexts`; null makes none */
export function madeStatements(size: number, real: Vectors | null, context: Context): Made {
  const rows = realRows();
  const random = randomFrom(1);
  const codes = [...new Set(rows.map(({ lang }) => lang))];
  const drawers = new Map(codes.map((code) => [code, drawer(context.background[code], random)]));
  const vectors = real === null ? null : new Map(real);
  const statements = rows
    .slice(0, size)
    .map(({ text, doc, lang }, i) => statementOf(`q${i}`, text, doc, lang));
  while (statements.length < size) {
    const { text: like, lang } = rows[Math.floor(random() * rows.length)]!;
    const draw = drawers.get(lang)!;
    const words = like.split(' ').map(draw);
    const other = words.map((word) => (random() * REPLACED < 1 ? draw() : word));
    const texts = [words.join(' '), other.join(' ')];
    for (const [rendering, text] of texts.entries()) {
      if (statements.length === size) break;
      const doc = `made ${Math.floor(statements.length / (2 * ARTICLE))} ${rendering}`;
      statements.push(statementOf(`q${statements.length}`, text, doc, lang));
    }
    if (vectors === null || real === null) continue;
    const vector = moved(real.get(like)!, NEW, random);
    vectors.set(texts[0]!, vector);
    vectors.set(texts[1]!, moved(vector, RENDERED, random));
  }
  return { statements, vectors };
}

const SENTENCE = 'China has no room to compromise or concede on the question of Taiwan.';

export const copiesOf = (size: number): Statement[] =>
  Array.from({ length: size }, (_, i) => statementOf(`q${i}`, SENTENCE, `article of q${i}`, 'en'));

const statementOf = (id: string, text: string, article: string, language: string): Statement => ({
  ...{ id, text, article, language, speaker: null, kind: null, offset: null },
});

/** Draws words by their frequency. */
function drawer(background: Background | undefined, random: () => number): () => string {
  const words = [...(background?.zipf ?? [['?', 1] as const])];
  const ends = new Float64Array(words.length);
  let sum = 0;
  for (const [k, [, zipf]] of words.entries()) {
    sum += 10 ** (zipf - MOST_ZIPF);
    ends[k] = sum;
  }
  return () => {
    const at = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return words[low]![0];
  };
}

/** A vector of unit length near another one. */
function moved(vector: Float32Array, by: number, random: () => number): Float32Array {
  const noise = unit(vector.map(() => random() - 0.5));
  return unit(vector.map((value, k) => value + by * noise[k]!));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((total, value) => total + value * value, 0));
  return vector.map((value) => value / length);
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
