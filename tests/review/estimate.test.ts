import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate, wilson } from '../../src/review/estimate.ts';
import { defaultSettings } from '../../src/settings.ts';

const Z = 1.959964;
const { review } = defaultSettings;

describe('Wilson’s interval', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Newcombe 1998: %d of %d', (right, n, low, high) => {
    const interval = wilson(right, n, Z);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('its ends are where the score test is met: |share - p| = z √(p(1-p)/n)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const right = Math.round(part * n);
        const { low, high } = wilson(right, n, Z);
        for (const end of [low, high])
          if (end > 1e-9 && end < 1 - 1e-9)
            expect(Math.abs(right / n - end)).toBeCloseTo(Z * Math.sqrt((end * (1 - end)) / n), 9);
        expect(low).toBeLessThanOrEqual(right / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(right / n - 1e-12);
      }),
    );
  });
});

describe('an estimate', () => {
  test('of equal weights is the plain share with the plain interval', () => {
    const judged = [true, true, true, false].map((right) => ({ right, weight: 7 }));
    expect(estimate(judged, review)).toEqual({
      n: 4,
      right: 3,
      value: 0.75,
      ...wilson(3, 4, review.deviations),
    });
  });

  test('counts each item as many times as it stands for', () => {
    const { value } = estimate(
      [
        { right: true, weight: 30 },
        { right: false, weight: 10 },
      ],
      review,
    );
    expect(value).toBe(0.75);
  });

  test('of nothing says nothing; what was not drawn does not count', () => {
    const nothing = { n: 0, right: 0, value: null, low: null, high: null };
    expect(estimate([], review)).toEqual(nothing);
    expect(estimate([{ right: true, weight: 0 }], review)).toEqual(nothing);
  });

  test('unequal weights tell less: the interval is wider', () => {
    const width = (weights: readonly number[]): number => {
      const { low, high } = estimate(
        weights.map((weight, i) => ({ right: i % 2 === 0, weight })),
        review,
      );
      return high! - low!;
    };
    expect(width([1, 1, 9, 9, 1, 1])).toBeGreaterThan(width([1, 1, 1, 1, 1, 1]));
  });
});
