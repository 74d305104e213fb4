import { describe, expect, test } from 'vitest';
import { foldAccents, normaliseText, normaliseWord } from '../../src/text/normalise.ts';

describe('declared equal', () => {
  test.each([
    ['apostrophes', "’‘‛ʼ`´′＇'", "'"],
    ['quotation marks', '“”„‟«»‹›″＂"', '"'],
    ['dashes', '‐‑‒–—―−-', '-'],
  ])('%s', (_, variants, plain) => {
    expect(Array.from(variants, normaliseWord)).toEqual(Array.from(variants, () => plain));
  });

  test('letter case and compatibility forms', () => {
    expect(normaliseWord('ﬁNAL')).toBe('final');
    expect(normaliseWord('e\u0301')).toBe('\u00e9');
  });

  test('what cannot be seen', () => {
    expect(normaliseWord('com\u00adpro\u200bmise\ufeff')).toBe('compromise');
  });

  test('kinds of white space in a text', () => {
    expect(normaliseText(' No\u00a0\u202froom\n here ')).toBe('no room here');
  });
});

test('accents tell words apart', () => {
  expect(normaliseWord('dé')).not.toBe(normaliseWord('de'));
});

test('accents are folded for keys and names', () => {
  expect(foldAccents('Poutine dénonce, Größe, mañana')).toBe('Poutine denonce, Große, manana');
});
