import { describe, expect, test } from 'vitest';
import { type Candidate, candidatesOf } from '../../src/review/items.ts';
import { queueOf, sampled } from '../../src/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { fixture } from '../report/fixture.ts';

const { review } = defaultSettings;
const draw = { seed: '1', size: 10, overlap: 0.25 };

/** `count` items of a stratum, the first `right` of which the program has right. */
const stratum = (band: string, count: number): Candidate[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${band}-${i}`,
    ...{ question: 'quotation', quotations: [`${band}-${i}`], article: 'a', finding: null },
    stratum: { band, language: 'en', kind: 'direct', type: '' },
    ...{ score: 0.5, top: null, joined: null, anchors: [] },
  }));
const population = [...stratum('low', 40), ...stratum('high', 160)];

describe('a sample', () => {
  test('is the same for the same seed, whatever the order of the items', () => {
    expect(sampled(population.toReversed(), draw)).toEqual(sampled(population, draw));
    expect(sampled(population, { ...draw, seed: '2' })).not.toEqual(sampled(population, draw));
  });

  test('has the size that was asked for, all items where there are no more', () => {
    for (const size of [1, 17, 50, 199]) expect(sampled(population, { ...draw, size })).toHaveLength(size);
    const all = sampled(population, { ...draw, size: 999 });
    expect([all.length, new Set(all.map(({ weight }) => weight))]).toEqual([200, new Set([1])]);
  });

  test('sees small strata more than their share, and their items stand for fewer', () => {
    const drawn = Array.from({ length: 40 }, (_, seed) =>
      sampled(population, { ...draw, seed: `${seed}`, size: 30 }),
    ).flat();
    const low = drawn.filter(({ stratum: { band } }) => band === 'low');
    // √40 : √160 is 1 : 2, where 40 : 160 is 1 : 4.
    expect(low.length / drawn.length).toBeCloseTo(1 / 3, 1);
    const weights = (some: typeof drawn) => new Set(some.map(({ weight }) => weight.toFixed(6)));
    expect(weights(low)).toEqual(new Set([(40 / 10).toFixed(6)]));
    expect(weights(drawn.filter((item) => !low.includes(item)))).toEqual(new Set([(160 / 20).toFixed(6)]));
  });

  test('a larger one holds the smaller one', () => {
    const ids = (size: number) => new Set(sampled(population, { ...draw, size }).map(({ id }) => id));
    expect([...ids(10)].filter((id) => !ids(60).has(id))).toEqual([]);
  });

  test('is unbiased: over many seeds the weighted share is that of the population', () => {
    const isRight = ({ id }: { id: string }): boolean =>
      Number(id.split('-')[1]) % (id.startsWith('low') ? 2 : 10) !== 0;
    const truth = population.filter(isRight).length / population.length;
    const estimates = Array.from({ length: 300 }, (_, seed) => {
      const drawn = sampled(population, { ...draw, seed: `${seed}`, size: 20 });
      const weigh = (some: typeof drawn): number => some.reduce((sum, { weight }) => sum + weight, 0);
      return weigh(drawn.filter(isRight)) / weigh(drawn);
    });
    const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length;
    expect(Math.abs(mean - truth)).toBeLessThan(0.01);
  });

  test('of findings holds the whole top of the silent flips, each for itself and for everyone', () => {
    const drawn = sampled(candidatesOf(fixture, ['finding'], [], review), { ...draw, size: 2 });
    const top = drawn.filter((item) => item.top !== null);
    const flipped = new Set(fixture.drift.filter(({ flip }) => flip > 0).map(({ family }) => family));
    expect(flipped.size).toBeGreaterThan(0);
    expect(top.map((item) => item.top).sort()).toEqual([...flipped].map((_, i) => i + 1));
    expect(top.every(({ weight, shared }) => weight === 1 && shared)).toBe(true);
  });
});

describe('queues', () => {
  const items = sampled(population, { ...draw, size: 100, overlap: 0.3 });
  const ids = (names: readonly string[]) =>
    names.map((name) => queueOf(items, name, names).map(({ id }) => id));

  test('share out what is not for everyone, each item to one', () => {
    const [kim, lee] = ids(['kim', 'lee']);
    const shared = items.filter((item) => item.shared).map(({ id }) => id);
    expect(kim!.filter((id) => lee!.includes(id))).toEqual(shared);
    expect(new Set([...kim!, ...lee!]).size).toBe(items.length);
    expect(Math.min(kim!.length, lee!.length)).toBeGreaterThan(items.length / 2);
  });

  test('a new reviewer takes items and gives none to others', () => {
    const [kim, lee] = ids(['kim', 'lee']);
    const [kimAfter, leeAfter] = ids(['kim', 'lee', 'roy']);
    expect(kimAfter!.filter((id) => !kim!.includes(id))).toEqual([]);
    expect(leeAfter!.filter((id) => !lee!.includes(id))).toEqual([]);
  });
});

test('every question has its items, and each says where it stands in words', () => {
  const near = [
    { a: fixture.quotations[0]!.id, b: fixture.quotations[1]!.id, similarity: 0.25, because: [] },
  ];
  const items = candidatesOf(
    fixture,
    ['quotation', 'speaker', 'statement', 'finding', 'complete'],
    near,
    review,
  );
  const count = (question: string): number => items.filter((item) => item.question === question).length;
  expect(count('quotation')).toBe(fixture.quotations.length);
  expect(count('speaker')).toBe(fixture.quotations.filter(({ speaker }) => speaker).length);
  expect(count('statement')).toBe(fixture.drift.length + 1);
  expect(count('finding')).toBe(fixture.drift.flatMap(({ findings }) => findings).length);
  expect(count('complete')).toBe(fixture.articles.length);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { anchors } of items)
    for (const { path, start, exact } of anchors)
      expect(fixture.articles.find((article) => article.path === path)!.text.startsWith(exact, start)).toBe(
        true,
      );
});
