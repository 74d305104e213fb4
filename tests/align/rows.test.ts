/** The kernel gives what plain arithmetic gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot } from '../../src/align/dot.ts';
import { makeMachine, ONE, plainMachine } from '../../src/align/kernel.ts';
import { makeRows } from '../../src/align/rows.ts';

const plain = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

/** Vectors of unit length, and some of none. */
const unit = (dimensions: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
    .map((values) => {
      const length = Math.hypot(...values);
      return Float32Array.from(values, (value) => (length < 1e-6 ? 0 : value / length));
    });

describe('a table of vectors of unit length', () => {
  test.each([1, 5, 8, 64, 100, 512])(
    'gives the dot products of a row with any list of rows, but for rounding (%i dimensions)',
    (dimensions) => {
      fc.assert(
        fc.property(
          fc.array(unit(dimensions), { minLength: 1, maxLength: 9 }),
          fc.array(fc.nat(8), { maxLength: 20 }),
          (vectors, chosen) => {
            const rows = makeRows(dimensions);
            for (const [row, one] of vectors.entries()) expect(rows.add(one)).toBe(row);
            const list = Int32Array.from(chosen, (row) => row % vectors.length);
            const dots = rows.dots(0, list);
            // Half a step of 1 / ONE in every number of both vectors (Cauchy-Schwarz).
            const rounding = (1.01 * Math.sqrt(dimensions)) / ONE;
            for (const [k, row] of list.entries()) {
              expect(Math.abs(dots[k]! - plain(vectors[0]!, vectors[row]!))).toBeLessThan(rounding);
              expect(dot(vectors[0]!, vectors[row]!)).toBeCloseTo(plain(vectors[0]!, vectors[row]!), 4);
            }
          },
        ),
        { numRuns: 20 },
      );
    },
  );

  test('is the same bit by bit where an engine has no WebAssembly, one by one and as a grid', () => {
    expect(makeMachine().memory.constructor).not.toBe(Object);
    expect(plainMachine().memory.constructor).toBe(Object);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }).chain(dimensionedVectors), (vectors) => {
        const tables = [makeMachine(), plainMachine()].map((machine) => {
          const rows = makeRows(vectors[0]!.length, machine);
          for (const one of vectors) rows.add(one);
          return rows;
        });
        const list = Int32Array.from(vectors, (_, row) => row);
        const [half, size] = [list.length >> 1, list.length];
        const [fast, slow] = tables.map((rows) => [
          ...[...rows.dots(0, list).subarray(0, size), rows.dot(0, size - 1)],
          ...rows.grid(list, 0, half, half, size).subarray(0, half * (size - half)),
        ]);
        expect(fast).toEqual(slow);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps its rows while it grows, and takes others in their place', () => {
    const rows = makeRows(8);
    const one = (at: number) =>
      Float32Array.from({ length: 8 }, (_, k) => (k === at % 8 ? (at + 1) / 20_000 : 0));
    for (let row = 0; row < 20_000; row++) rows.add(one(row));
    const near = [...rows.dots(19_995, Int32Array.of(3, 11, 4, 19_995)).subarray(0, 4)];
    const wanted = [4, 12, 0, 19_996].map((value) => (value * 19_996) / 20_000 ** 2);
    for (const [k, value] of wanted.entries()) expect(near[k]).toBeCloseTo(value, 4);
    const all = Int32Array.from({ length: 20_000 }, (_, row) => row);
    expect(rows.dots(19_999, all)[19_999]).toBeCloseTo(1, 4);
    rows.put(3, one(19_996));
    expect(rows.dot(3, 19_996)).toBeCloseTo((19_997 / 20_000) ** 2, 4);
  });
});

const dimensionedVectors = (dimensions: number) =>
  fc.array(unit(dimensions), { minLength: 2, maxLength: 12 });
