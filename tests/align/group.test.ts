/** When two groups of sentences, each sure by itself, are one family. */
import { expect, test } from 'vitest';
import { graphOf, makeArcs, pairsOf } from '../../src/align/graph.ts';
import { groupTexts } from '../../src/align/group.ts';
import type { Linked } from '../../src/align/links.ts';
import { textsOf } from '../../src/align/texts.ts';
import { context, statement } from './statements.ts';

type Likeness = { readonly alone: number; readonly probability: number };

const ONE: Likeness = { alone: 7, probability: 0.99 };

/** Sentences in clusters of so many; those of a cluster are surely one, the first two clusters are alike. */
function groupsOf(clusters: readonly number[], alike: Likeness): number[] {
  const home = clusters.flatMap((size, cluster) => Array.from({ length: size }, () => cluster));
  const texts = textsOf(
    home.map((cluster, i) =>
      statement(`${i}`, `Sentence number ${i} renders what statement ${cluster} says`),
    ),
    context,
  );
  const arcs = makeArcs();
  for (const [a, x] of home.entries())
    for (const [b, y] of home.entries()) if (a < b && isLinked(x, y)) arcs.put(a, b);
  const pairs = pairsOf(texts.length, [arcs.arcs()]);
  const likeness = Array.from(pairs.a, (a, pair) => (home[a] === home[pairs.b[pair]!] ? ONE : alike));
  const linked: Linked = {
    ...{ pairs, graph: graphOf(texts.length, pairs), cosines: new Float32Array() },
    alone: Float32Array.from(likeness, ({ alone }) => alone),
    probability: Float32Array.from(likeness, ({ probability }) => probability),
    apart: new Uint8Array(pairs.a.length),
    held: new Uint8Array(pairs.a.length),
  };
  return groupTexts(texts, linked, context).map((group) => group.length);
}

const isLinked = (x: number, y: number): boolean => x === y || x + y === 1;

const ALIKE: Likeness = { alone: 1, probability: 0.9 };
const manyOf = (size: number): number[] => Array.from({ length: 60 }, () => size);

test('two pairs that are alike are two statements where every statement is rendered twice', () => {
  expect(groupsOf([2, 2, ...manyOf(2)], ALIKE)).toEqual([2, 2, ...manyOf(2)]);
});

test('the same two pairs are one statement where statements are rendered three times', () => {
  expect(groupsOf([2, 2, ...manyOf(3)], ALIKE)).toEqual([4, ...manyOf(3)]);
});

test('a small corpus is no evidence of how often statements are rendered', () => {
  expect(groupsOf([2, 2], ALIKE)).toEqual([4]);
});

test('pairs that are alike beyond doubt are one statement everywhere', () => {
  expect(groupsOf([2, 2, ...manyOf(2)], { alone: 6, probability: 0.99 })).toEqual([4, ...manyOf(2)]);
});

test('a single rendering joins a pair everywhere', () => {
  expect(groupsOf([2, 1, ...manyOf(2)], ALIKE)).toEqual([3, ...manyOf(2)]);
});

test('groups that are unlike by themselves stay apart, however likely their rivals make them', () => {
  expect(groupsOf([2, 2, ...manyOf(3)], { alone: -3, probability: 0.9 })).toEqual([2, 2, ...manyOf(3)]);
});

test('the more pairs would be wrong, the surer two groups must be one', () => {
  const likely: Likeness = { alone: 1, probability: 0.6 };
  expect(groupsOf([2, 2, ...manyOf(4)], likely)).toEqual([4, ...manyOf(4)]);
  expect(groupsOf([4, 4, ...manyOf(4)], likely)).toEqual([4, 4, ...manyOf(4)]);
});
