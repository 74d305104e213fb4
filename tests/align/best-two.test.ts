/** The best two values of each line: what a cell has for rivals there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestBeside, bestTwoOf, offer } from '../../src/align/best-two.ts';

test('beside a cell stands the greatest value of the others of its line', () => {
  const eighths = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);
  fc.assert(
    fc.property(fc.array(eighths, { minLength: 1, maxLength: 9 }), (values) => {
      const two = bestTwoOf(1);
      for (const value of values) offer(two, 0, value);
      for (const [at, value] of values.entries())
        expect(bestBeside(two, 0, value)).toBe(Math.max(0, ...values.toSpliced(at, 1)));
    }),
  );
});

test('a value is offered with success where it is greater than all before', () => {
  const two = bestTwoOf(2);
  expect([0.5, 0.25, 0.5, 0.75].map((value) => offer(two, 1, value))).toEqual([true, false, false, true]);
  expect(bestBeside(two, 0, 0)).toBe(0);
});
