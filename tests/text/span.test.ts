import { expect, test } from 'vitest';
import { byStart, contains, hull, lengthOf, overlaps, shift, slice, trim } from '../../src/text/span.ts';

const span = (start: number, end: number) => ({ start, end });

test('spans that only touch do not overlap', () => {
  expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
  expect(overlaps(span(0, 4), span(3, 5))).toBe(true);
});

test('a span contains itself', () => {
  expect(contains(span(2, 5), span(2, 5))).toBe(true);
  expect(contains(span(2, 5), span(2, 6))).toBe(false);
});

test('the hull holds all, in whatever order', () => {
  expect(hull([span(7, 9), span(2, 3)])).toEqual(span(2, 9));
});

test('a span moves as one', () => {
  expect(shift(span(2, 5), 10)).toEqual(span(12, 15));
  expect(lengthOf(shift(span(2, 5), -1))).toBe(3);
});

test('order is by start, then by end', () => {
  expect([span(3, 4), span(1, 9), span(1, 2)].sort(byStart)).toEqual([span(1, 2), span(1, 9), span(3, 4)]);
});

test('trimming leaves the words, or an empty span', () => {
  const text = '  “no room” ';
  expect(slice(text, trim(text, span(0, text.length)))).toBe('“no room”');
  expect(slice(text, trim(text, span(0, text.length), /[\s“”]/u))).toBe('no room');
  expect(lengthOf(trim('   ', span(0, 3)))).toBe(0);
});
