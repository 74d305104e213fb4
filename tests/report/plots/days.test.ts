import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoDay } from '../../../src/report/plots/days.ts';

describe('a day', () => {
  test('is counted from 1970, as the system counts', () => {
    const stamp = fc.date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(stamp, (date) => {
        const day = Math.floor(date.getTime() / 86_400_000);
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayOf(date.toISOString())).toBe(day);
      }),
    );
  });

  test.each([
    null,
    '',
    'May 2023',
    '2023',
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-05-011',
    '11/05/2023',
  ])('is not in “%s”', (date) => {
    expect(dayOf(date)).toBeNull();
  });
});
