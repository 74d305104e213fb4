/** The nearest texts by meaning, where every vector is measured and where cells of them are searched. */
import { expect, test } from 'vitest';
import { neighbourhoodsOf } from '../../src/align/neighbours.ts';
import { textsOf } from '../../src/align/texts.ts';
import { align } from '../../src/align.ts';
import type { Context } from '../../src/context.ts';
import type { Statement } from '../../src/model.ts';
import type { Settings } from '../../src/settings.ts';
import { context, groups, statement } from './statements.ts';

const DIMENSIONS = 48;
const SIZE = 400;

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
const given: Statement[] = [];
const vectors = new Map<string, Float32Array>();
for (let i = 0; i < SIZE / 2; i++) {
  const meaning = vector();
  for (const language of ['en', 'fr']) {
    const words = Array.from({ length: 7 }, () => WORDS[Math.floor(random() * WORDS.length)]);
    const text = `${words.join(' ')} ${i} ${language}`;
    given.push(statement(`${language}${i}`, text, { language, article: `${language} ${i % 40}`, offset: i }));
    vectors.set(text, near(meaning));
  }
}

const withSettings = (settings: Partial<Record<keyof Settings['align'], number>>): Context => ({
  ...context,
  vectors,
  settings: { ...context.settings, align: { ...context.settings.align, ...settings } } as Settings,
});
const IN_CELLS = { compareAllUpTo: 2, exactUpTo: 2, coarseDimensions: 32 };

test('cells find nearly all that measuring every vector finds, and the same cosines', () => {
  const [exact, cells] = [withSettings({}), withSettings(IN_CELLS)].map((one) => {
    const texts = textsOf(given, one);
    const found = neighbourhoodsOf(texts, vectors, one);
    return { found, arcs: new Set(found.near.from.map((text, k) => text * SIZE + found.near.to[k]!)) };
  });
  const missed = [...exact!.arcs].filter((arc) => !cells!.arcs.has(arc));
  expect(missed.length / exact!.arcs.size).toBeLessThan(0.2);
  const partners = Array.from({ length: SIZE / 2 }, (_, i) => 2 * i * SIZE + 2 * i + 1);
  expect(partners.filter((arc) => !cells!.arcs.has(arc)).length).toBeLessThan(SIZE / 50);
  const others = Int32Array.from({ length: SIZE }, (_, text) => text);
  const [some, same] = [new Float32Array(SIZE), new Float32Array(SIZE)];
  exact!.found.cosines(0, others, some);
  cells!.found.cosines(0, others, same);
  expect(same).toEqual(some);
});

test('what is found in cells does not depend on the order of the input', () => {
  const one = align(given, withSettings(IN_CELLS));
  const other = align(given.toReversed(), withSettings(IN_CELLS));
  expect(other).toEqual(one);
  expect(groups(one).filter((group) => group.includes(' ')).length).toBeGreaterThan(SIZE / 8);
});

test('a text that shares words with all others is looked for under its rarest first', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    statement(
      `q${String(i).padStart(3, '0')}`,
      `Railway harvest treaty winter border minister ${i % 150} xylograph${i % 150}`,
    ),
  );
  const few = { ...withSettings({ compareAllUpTo: 2, mostMet: 20 }), vectors: null };
  const families = groups(align(many, few));
  expect(families).toHaveLength(150);
  for (const [i, family] of families.entries()) {
    const id = (at: number) => `q${String(at).padStart(3, '0')}`;
    expect(family).toBe(`${id(i)} ${id(i + 150)}`);
  }
});
