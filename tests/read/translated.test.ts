import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/read.ts';
import { context } from './context.ts';

describe('the language translated from', () => {
  const BODY =
    'The minister said that he would not come back.\n\nNobody had asked him to, he added on Monday.';
  const found = (line: string) => articleOf('a.txt', `${BODY}\n\n${line}`, context).translatedFrom;

  test.each([
    ['fr', 'Source: BFM TV'],
    ['fr', 'Translated from the French by A. Oster.'],
    ['es', '(Translated from Spanish)'],
    ['de', 'Source: Der Spiegel'],
    ['it', 'Originally published in Italian'],
  ])('%s: %s', (code, line) => {
    expect(found(line)).toEqual({ value: code, basis: `inferred: the text says “${line}”` });
  });

  test.each([
    'Source: The Daily Star',
    '*With information from AFP and EFE',
    'He lent her a novel translated from the French.',
    'Source: The Guardian',
  ])('%s: no evidence of another language, so unknown', (line) => {
    expect(found(line)).toEqual({ value: null, basis: 'not declared, no evidence in the text' });
  });

  test.each([
    [
      'fr',
      'Le ministre a dit qu’il ne reviendrait pas, et que personne ne le lui avait demandé.',
      'Traduit de l’anglais (États-Unis)',
      'en',
    ],
    [
      'de',
      'Der Minister sagte, er werde nicht zurückkommen, und niemand habe ihn darum gebeten.',
      'Aus dem Englischen übersetzt',
      'en',
    ],
    [
      'es',
      'El ministro dijo que no iba a volver y que nadie se lo había pedido hasta ahora.',
      'Traducido del francés',
      'fr',
    ],
  ])('a note in %s', (_, body, note, code) => {
    expect(articleOf('a.txt', `${body}\n\n${note}`, context).translatedFrom.value).toBe(code);
  });
});
