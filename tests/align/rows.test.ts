/** The kernel gives what plain arithmetic gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot } from '../../src/align/dot.ts';
import { makeRows } from '../../src/align/rows.ts';

const plain = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

describe('a table of vectors', () => {
  test.each([1, 5, 8, 64, 100, 512])(
    'gives the dot products of a row with any list of rows (%i dimensions)',
    (dimensions) => {
      const value = fc.float({ min: -1, max: 1, noNaN: true });
      const vector = fc
        .array(value, { minLength: dimensions, maxLength: dimensions })
        .map((values) => Float32Array.from(values));
      fc.assert(
        fc.property(
          fc.array(vector, { minLength: 1, maxLength: 9 }),
          fc.array(fc.nat(8), { maxLength: 20 }),
          (vectors, chosen) => {
            const rows = makeRows(dimensions);
            for (const [row, one] of vectors.entries()) expect(rows.add(one)).toBe(row);
            const list = Int32Array.from(chosen, (row) => row % vectors.length);
            const dots = rows.dots(0, list);
            for (const [k, row] of list.entries()) {
              expect(dots[k]).toBeCloseTo(plain(vectors[0]!, vectors[row]!), 3);
              expect(dot(vectors[0]!, vectors[row]!)).toBeCloseTo(plain(vectors[0]!, vectors[row]!), 3);
            }
          },
        ),
        { numRuns: 20 },
      );
    },
  );

  test('keeps its rows while it grows, and takes others in their place', () => {
    const rows = makeRows(8);
    const one = (at: number) => Float32Array.from({ length: 8 }, (_, k) => (k === at % 8 ? at + 1 : 0));
    for (let row = 0; row < 20_000; row++) rows.add(one(row));
    expect([...rows.dots(3, Int32Array.of(3, 11, 4, 19_995)).subarray(0, 4)]).toEqual([
      16,
      48,
      0,
      4 * 19_996,
    ]);
    const all = Int32Array.from({ length: 20_000 }, (_, row) => row);
    expect(rows.dots(19_999, all)[19_999]).toBe(20_000 ** 2);
    rows.put(3, one(4));
    expect(rows.dots(3, Int32Array.of(4))[0]).toBe(25);
  });
});
