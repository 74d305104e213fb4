/** What the rivals of a pair say for it and against it. */
import { expect, test } from 'vitest';
import { AMONG_FEATURES, AMONG_WIDTH, FAR, lookAmong, rivalsOf } from '../../src/align/among.ts';
import { graphOf, makeArcs, pairsOf } from '../../src/align/graph.ts';

/** The features of the pair of texts 0 and 1, given log odds as [text, other, odds]. */
function among(odds: readonly (readonly [number, number, number])[], mute: readonly number[] = []) {
  const arcs = makeArcs();
  for (const [a, b] of odds) arcs.put(a, b);
  const size = Math.max(...odds.map(([a, b]) => Math.max(a, b))) + 1;
  const pairs = pairsOf(size, [arcs.arcs()]);
  const alone = new Float32Array(pairs.a.length);
  for (const [a, b, z] of odds) {
    const [lesser, greater] = [Math.min(a, b), Math.max(a, b)];
    alone[pairs.a.findIndex((one, pair) => one === lesser && pairs.b[pair] === greater)] = z;
  }
  const graph = graphOf(size, pairs);
  const rivals = rivalsOf(graph, alone, new Set(mute));
  const of = (a: number, b: number): Record<string, number> => {
    const f = new Float64Array(AMONG_WIDTH);
    lookAmong(graph, rivals, alone, a, b, 0, f);
    return Object.fromEntries(AMONG_FEATURES.map((name, k) => [name, f[k]!]));
  };
  expect(of(1, 0)).toEqual(of(0, 1));
  return of(0, 1);
}

test('nothing speaks against a pair without rivals', () => {
  expect(among([[0, 1, 3]])).toMatchObject({ alone: 3, contraryLess: 0, contraryMore: 0, support: 0 });
});

test('a third text that fits one of the two and not the other speaks against the pair', () => {
  const { contraryLess, contraryMore } = among([
    [0, 1, 3],
    [0, 2, 6],
    [1, 2, -6],
  ]);
  expect(contraryMore).toBeGreaterThan(0.99);
  expect(contraryLess).toBe(0);
});

test('a third text that was not compared with the other fits it not at all', () => {
  const { contraryMore } = among([
    [0, 1, 3],
    [0, 2, 6],
  ]);
  expect(contraryMore).toBeGreaterThan(0.99);
});

test('a third text that fits both speaks for the pair and not against it', () => {
  const { contraryMore, support } = among([
    [0, 1, 3],
    [0, 2, 6],
    [1, 2, 6],
  ]);
  expect(contraryMore).toBeLessThan(0.01);
  expect(support).toBeGreaterThan(0.99);
});

test('a text around several quotations speaks neither for a pair nor against it', () => {
  const odds = [
    [0, 1, 3],
    [0, 2, 6],
    [1, 2, -6],
  ] as const;
  expect(among(odds, [2])).toMatchObject({ contraryLess: 0, contraryMore: 0, support: 0 });
});

test('odds far from doubt count more than in proportion, either way', () => {
  const far = (z: number): number => among([[0, 1, z]]).aloneFar!;
  expect([far(FAR), far(FAR / 2), far(-FAR)]).toEqual([FAR, FAR / 4, -FAR]);
});
