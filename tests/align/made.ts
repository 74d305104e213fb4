/** Statements in two languages with vectors: enough for what is done with many texts only. */
import type { Context } from '../../src/context.ts';
import type { Statement } from '../../src/model.ts';
import type { Settings } from '../../src/settings.ts';
import { context, statement } from './statements.ts';

const DIMENSIONS = 48;
export const SIZE = 400;

/** Numbers that look random and are the same each time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function unit(values: Float32Array): Float32Array {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

const random = sequence(7);
const vector = (): Float32Array => unit(Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5));
const near = (to: Float32Array): Float32Array =>
  unit(to.map((value) => value + 0.4 * (random() - 0.5) * Math.sqrt(12 / DIMENSIONS)));

/** Made-up sentences in two languages, two renderings of each; the vectors of two renderings are near. */
const WORDS = ['minister', 'treaty', 'border', 'winter', 'harvest', 'railway', 'ministre', 'traité', 'hiver'];
export const given: Statement[] = [];
export const vectors = new Map<string, Float32Array>();
for (let i = 0; i < SIZE / 2; i++) {
  const meaning = vector();
  for (const language of ['en', 'fr']) {
    const words = Array.from({ length: 7 }, () => WORDS[Math.floor(random() * WORDS.length)]);
    const text = `${words.join(' ')} ${i} ${language}`;
    given.push(statement(`${language}${i}`, text, { language, article: `${language} ${i % 40}`, offset: i }));
    vectors.set(text, near(meaning));
  }
}

export const withSettings = (settings: Partial<Record<keyof Settings['align'], number>>): Context => ({
  ...context,
  vectors,
  settings: { ...context.settings, align: { ...context.settings.align, ...settings } } as Settings,
});
/** Of these few texts what is done with many. */
export const IN_CELLS = { compareAllUpTo: 2, exactUpTo: 2, coarseDimensions: 32 };
