import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { defaultSettings } from '../../src/settings.ts';

const SENTENCE = '« Nous ne céderons pas », a-t-il dit – “jamais”.\r\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const bytesOf = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));
const read = (bytes: Uint8Array) => decode(bytes, defaultSettings.read.charset);

/** « » é – “ ” in Windows-1252; every other character of the sentence is ASCII. */
const WINDOWS: Readonly<Record<string, number>> = {
  '«': 0xab,
  '»': 0xbb,
  é: 0xe9,
  '–': 0x96,
  '“': 0x93,
  '”': 0x94,
};
const windows1252 = (text: string): Uint8Array =>
  new Uint8Array([...text].map((char) => WINDOWS[char] ?? char.charCodeAt(0)));

describe('decode', () => {
  test.each([
    ['utf-8', utf8(SENTENCE)],
    ['utf-8', bytesOf([0xef, 0xbb, 0xbf], utf8(SENTENCE))],
    ['utf-16le', utf16(SENTENCE, false)],
    ['utf-16le', bytesOf([0xff, 0xfe], utf16(SENTENCE, false))],
    ['utf-16be', utf16(SENTENCE, true)],
    ['utf-16be', bytesOf([0xfe, 0xff], utf16(SENTENCE, true))],
    ['windows-1252', windows1252(SENTENCE)],
  ])('%s gives the same text, with or without a mark, line ends as they are', (charset, bytes) => {
    expect(read(bytes)).toEqual({ text: SENTENCE, charset, damaged: 0 });
  });

  test('a mark in the middle is a character of the text', () => {
    expect(read(utf8('a\ufeffb'))?.text).toBe('a\ufeffb');
  });

  test('UTF-8 with a broken byte stays UTF-8: it is not taken for another charset', () => {
    const broken = utf8('« Où ça ? » — « Là-bas. »');
    broken[3] = 0xff;
    expect(read(broken)).toMatchObject({ charset: 'utf-8', damaged: 1 });
  });

  test('no bytes are an empty text', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', charset: 'utf-8', damaged: 0 });
  });

  test.each([
    ['a picture', bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], utf8('IHDR'))],
    ['text with zeros in it', utf8('one\0two\0three')],
    ['control characters', bytesOf(utf8('%PDF-1.7'), [1, 2, 3, 4, 5, 6])],
    ['a byte that Windows-1252 does not have', bytesOf(utf8('plain words '), [0x81, 0x8d])],
    [
      'Russian in Windows-1251',
      bytesOf([
        0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xe8,
      ]),
    ],
    ['UTF-16 cut in a pair', bytesOf([0xff, 0xfe], [0x3d, 0xd8, 0x61, 0])],
  ])('%s is not text', (_, bytes) => {
    expect(read(bytes)).toBeNull();
  });
});
