/** The nearest texts by meaning, where every vector is measured and where cells of them are searched. */
import { expect, test } from 'vitest';
import { settleNow } from '../../src/align/hands.ts';
import { neighbourhoodsOf } from '../../src/align/neighbours.ts';
import { textsOf } from '../../src/align/texts.ts';
import { align } from '../../src/align.ts';
import { given, IN_CELLS, SIZE, vectors, withSettings } from './made.ts';
import { groups, statement } from './statements.ts';

test('cells find nearly all that measuring every vector finds, and the same cosines', () => {
  const [exact, cells] = [withSettings({}), withSettings(IN_CELLS)].map((one) => {
    const texts = textsOf(given, one);
    const found = settleNow(neighbourhoodsOf(texts, vectors, one, null));
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
