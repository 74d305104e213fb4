import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/score/lexicon.ts';
import { numbersIn } from '../../src/score/numbers.ts';
import { sideOf } from '../../src/score/side.ts';
import { context, reading } from './pair.ts';

const numbers = (text: string, language = 'en') =>
  numbersIn(sideOf(reading(text, { language }), lexiconOf(context.languages[language]!), 400));
const values = (text: string, language = 'en') => numbers(text, language).map((one) => one.value);

describe('numbers', () => {
  test.each([
    ['en', 'twenty-one ships', 21],
    ['en', 'two hundred and five ships', 205],
    ['en', 'three thousand four hundred ships', 3400],
    ['en', '2.3 million people', 2_300_000],
    ['en', '1,250 people', 1250],
    ['en', 'the 5th fleet', 5],
    ['fr', 'quatre-vingt-dix-sept navires', 97],
    ['fr', 'soixante et onze navires', 71],
    ['fr', '1,5 milliard', 1_500_000_000],
    ['es', 'treinta y cinco barcos', 35],
    ['es', '1.250 barcos', 1250],
    ['es', 'trescientos mil millones de dólares', 300_000_000_000],
    ['es', 'dos mil quinientos barcos', 2500],
    ['fr', 'trois mille milliards', 3_000_000_000_000],
    ['de', 'zweihundertdreißig Schiffe', 230],
    ['de', 'einundzwanzigtausend Schiffe', 21_000],
    ['de', 'dreimal gewarnt', 3],
  ])('%s: “%s” is %d', (language, text, value) => {
    expect(values(text, language)).toEqual([value]);
  });

  test('beside one another are two', () => {
    expect(values('from 10 to 20 and 30 40')).toEqual([10, 20, 30, 40]);
  });

  test('take their unit from before and from behind, and their bound', () => {
    expect(numbers('more than $5 million')[0]).toMatchObject({
      value: 5_000_000,
      unit: 'USD',
      bound: 'above',
    });
    expect(numbers('less than 40 percent')[0]).toMatchObject({ value: 40, unit: 'percent', bound: 'below' });
  });

  test('“may” and “march” are months only beside a number', () => {
    expect(values('They may march on 9 May 2024')).toEqual([9, 5, 2024]);
  });
});
