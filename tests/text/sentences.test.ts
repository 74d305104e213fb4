import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const cut = (text: string, ...abbreviations: string[]): string[] =>
  sentences(text, { start: 0, end: text.length }, new Set(abbreviations)).map((s) =>
    text.slice(s.start, s.end),
  );

describe('a sentence ends', () => {
  test.each([
    ['at a full stop before a capital', 'He left. She stayed.', ['He left.', 'She stayed.']],
    ['at a mark of question or exclamation', 'Really? Yes! Good.', ['Really?', 'Yes!', 'Good.']],
    ['after the mark that closes on it', '“It is done.” He left.', ['“It is done.”', 'He left.']],
    ['after », which French sets apart', '« C’est fini. » Il partit.', ['« C’est fini. »', 'Il partit.']],
    ['after «, where German closes with it', '»Es ist aus.« Er ging.', ['»Es ist aus.«', 'Er ging.']],
    ['before a quotation that opens', 'He left. “Good.”', ['He left.', '“Good.”']],
    ['before ¿', 'Se fue. ¿Por qué?', ['Se fue.', '¿Por qué?']],
    ['before a number', 'It was over. 300 died.', ['It was over.', '300 died.']],
    ['after a number', 'It happened in 2019. He left.', ['It happened in 2019.', 'He left.']],
    ['at the end of the text', 'No mark at all', ['No mark at all']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('no sentence ends', () => {
  test.each([
    ['at an abbreviation', 'He met Mr. Xi.', ['mr.']],
    ['at one with dots inside', 'Viele, u.a. China, kamen.', ['u.a.']],
    ['at an initial', 'He met J. Biden.', []],
    ['at a mark before a small letter', '“Really?” he asked.', []],
    ['at dots before a small letter', 'I … have to go.', []],
    ['at a decimal', 'It rose by 2.5 per cent.', []],
    ['at a German ordinal, which the profile declares', 'Am 24. Juni kam er.', ['00.']],
  ])('%s', (_, text, abbreviations) => {
    expect(cut(text, ...abbreviations)).toEqual([text]);
  });
});

test('only the stretch asked for is cut, in offsets of the whole text', () => {
  const text = 'One. Two. Three. Four.';
  expect(sentences(text, { start: 5, end: 16 })).toEqual([
    { start: 5, end: 9 },
    { start: 10, end: 16 },
  ]);
});

test('an empty or blank stretch has no sentence', () => {
  expect(cut('')).toEqual([]);
  expect(cut(' \n ')).toEqual([]);
});
