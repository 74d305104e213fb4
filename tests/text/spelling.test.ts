import { describe, expect, test } from 'vitest';
import { soundsOf } from '../../src/text/spelling.ts';

describe('one name in the spelling of several languages', () => {
  test.each([
    ['Prigozhin', 'Prigojine', 'Prigoschin'],
    ['Gorbachev', 'Gorbatchev', 'Gorbatschow'],
    ['Yeltsin', 'Eltsine', 'Jelzin'],
    ['Lukashenko', 'Loukachenko', 'Lukaschenko'],
    ['Shoigu', 'Choïgou', 'Schoigu'],
    ['Netanyahu', 'Nétanyahou', 'Netanjahu'],
    ['Zelenskyy', 'Zelenski', 'Selenskyj'],
    ['Medvedev', 'Medvédev', 'Medwedew'],
  ])('%s, %s and %s have the same consonants', (...names) => {
    expect(new Set(names.map((name) => soundsOf(name).consonants)).size).toBe(1);
  });

  test.each([
    ['Putin', 'Poutine'],
    ['Antony', 'Anthony'],
    ['Lukashenko', 'Loukachenko'],
  ])('%s and %s have the same vowels too', (a, b) => {
    expect(soundsOf(a).all).toBe(soundsOf(b).all);
  });
});

test.each([
  ['Macron', 'Merkel'],
  ['Wang', 'Qin'],
  ['Martin', 'Marton'],
])('%s and %s sound otherwise', (a, b) => {
  expect(soundsOf(a).all).not.toBe(soundsOf(b).all);
});

test('what has no Latin letters has no sounds', () => {
  expect(soundsOf('王毅')).toEqual({ consonants: '', all: '' });
});
