import { describe, expect, test } from 'vitest';
import { placeTokens, spanOfTokens, tokenise } from '../../src/text/tokens.ts';

const words = (text: string, language: string | null = 'en'): string =>
  tokenise(text, language)
    .map((token) => token.t)
    .join('|');
const kinds = (text: string): string =>
  tokenise(text, 'en')
    .map(({ kind }) => kind[0])
    .join('');

describe('English', () => {
  test.each([
    ['don’t', 'do|n’t'],
    ["won't", "wo|n't"],
    ['cannot', 'can|not'],
    ["it's China's", "it|'s|China|'s"],
    ["couldn't've", "could|n't|'ve"],
    ["O'Brien and d'Estaing", "O'Brien|and|d'Estaing"],
    ['rock’n’roll', 'rock’n’roll'],
  ])('a negation or pronoun is never hidden inside a word: %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('a possessive plural keeps no apostrophe', () => {
    expect(words('the workers’ rights')).toBe('the|workers|’|rights');
  });

  test('a closing mark after a single letter is a mark and no elision', () => {
    expect(words('‘Plan C’')).toBe('‘|Plan|C|’');
  });
});

describe('French', () => {
  test.each([
    ['l’issue', 'l’|issue'],
    ["qu'il n'a", "qu'|il|n'|a"],
    ["Lorsqu'elle s'est", "Lorsqu'|elle|s'|est"],
    ["aujourd'hui", "aujourd'hui"],
    ["d' une", "d'|une"],
  ])('what is elided stands before its word: %s', (text, expected) => {
    expect(words(text, 'fr')).toBe(expected);
  });
});

describe('other languages', () => {
  test('German apostrophes stay in the word', () => {
    expect(words("Geht's gut?", 'de')).toBe("Geht's|gut|?");
  });

  test('Spanish marks stand apart', () => {
    expect(words('¿Qué? ¡No!', 'es')).toBe('¿|Qué|?|¡|No|!');
  });

  test('without a language English and French clitics are cut', () => {
    expect(words("don't d'Artagnan's", null)).toBe("do|n't|d'|Artagnan|'s");
  });
});

describe('numbers and abbreviations', () => {
  test.each([
    ['10,000 men', '10,000|men', 'nw'],
    ['2.5 %', '2.5|%', 'np'],
    ['50\u00a0000', '50\u00a0000', 'n'],
    ['1990, 24.', '1990|,|24|.', 'npnp'],
    ['23rd and 1990s', '23rd|and|1990s', 'www'],
    ['10,000th', '10,000th', 'w'],
    ['m²', 'm²', 'w'],
    ['the U.S. and p.m.', 'the|U.S.|and|p.m.', 'wwww'],
    ['J.K. Rowling', 'J.K.|Rowling', 'ww'],
    ['end.He', 'end|.|He', 'wpw'],
  ])('%s', (text, expected, kind) => {
    expect(words(text)).toBe(expected);
    expect(kinds(text)).toBe(kind);
  });
});

describe('marks', () => {
  test('dots in a row are one mark, equal to an ellipsis', () => {
    const [, three, , one] = tokenise('wait... wait…');
    expect([three!.t, one!.t]).toEqual(['...', '…']);
    expect(three!.n).toBe(one!.n);
  });

  test('what cannot be seen is no token and does not cut a word', () => {
    const tokens = tokenise('com\u00adpro\u200bmise \u200b \u200e.');
    expect(tokens.map((token) => token.n)).toEqual(['compromise', '.']);
  });

  test('a surrogate pair is one token', () => {
    expect(words('🙂🙂')).toBe('🙂|🙂');
  });

  test('a run of letters and apostrophes that is no word is not cut, however long', () => {
    expect(tokenise(`x${"n't".repeat(50_000)}`, null)).toHaveLength(1);
  });
});

describe('tokens given from outside', () => {
  test('they are found in order, each after the one before', () => {
    const placed = placeTokens(['no', 'room', 'no'], 'no room, no');
    expect(placed.map(({ span }) => span.start)).toEqual([0, 3, 9]);
    expect(placed.map(({ n }) => n)).toEqual(['no', 'room', 'no']);
  });

  test('one that is not there has an empty span where the last ended', () => {
    const placed = placeTokens(['no', 'doubt', 'room'], 'no room');
    expect(placed.map(({ span }) => [span.start, span.end])).toEqual([
      [0, 2],
      [2, 2],
      [3, 7],
    ]);
  });

  test('their kind is seen in them', () => {
    expect(placeTokens(['9', '9th', '%'], '').map(({ kind }) => kind)).toEqual([
      'number',
      'word',
      'punctuation',
    ]);
  });
});

test('the span of tokens is that of all of them; of none it is empty', () => {
  expect(spanOfTokens(tokenise('no room here').slice(1))).toEqual({ start: 3, end: 12 });
  expect(spanOfTokens([])).toEqual({ start: 0, end: 0 });
});
