import { expect, test } from 'vitest';
import { stem } from '../../src/text/stem.ts';

test.each([
  ['en', 'compromises', 'compromise'],
  ['fr', 'concessions', 'concession'],
  ['es', 'relaciones', 'relación'],
  ['de', 'Beziehungen', 'Beziehung'],
])('forms of one word share a stem: %s', (language, a, b) => {
  expect(stem(a.toLowerCase(), language)).toBe(stem(b.toLowerCase(), language));
});

test('short words and words of other languages stay as they are', () => {
  expect(stem('is', 'en')).toBe('is');
  expect(stem('compromises', 'it')).toBe('compromises');
  expect(stem('compromises', null)).toBe('compromises');
});
