import { expect, test } from 'vitest';
import { calibrationError, reliability } from './reliability.ts';

const judged = (confidence: number, holds: boolean, weight = 1) => ({ confidence, holds, weight });

test('findings stand in the bin of what was said; the highest bin has 1 too; empty bins are left out', () => {
  const bins = reliability([judged(0.95, true), judged(1, false), judged(0.31, true)]);
  expect(bins.map(({ from, findings }) => [from, findings])).toEqual([
    [0.3, 1],
    [0.9, 2],
  ]);
  expect(bins[1]).toMatchObject({ said: 0.975, held: 0.5 });
});

test('a row of more weight counts more', () => {
  expect(reliability([judged(0.5, true, 3), judged(0.5, false)])[0]).toMatchObject({ held: 0.75, weight: 4 });
});

test('the calibration error is 0 where as many hold as was said, and the mean distance otherwise', () => {
  expect(calibrationError(reliability([judged(0.5, true), judged(0.5, false)]))).toBe(0);
  expect(calibrationError(reliability([judged(0.9, false), judged(0.9, false)]))).toBeCloseTo(0.9, 12);
});
