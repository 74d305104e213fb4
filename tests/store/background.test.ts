/** The words of each language at large, as they ship and as they may be broken. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BrokenFileError } from '../../src/errors.ts';
import { loadBackground } from '../../src/store/background.ts';
import { normaliseWord } from '../../src/text/normalise.ts';

const shipped = loadBackground();

/** A folder of these files. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'quotedrift-background-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

describe('the shipped words', () => {
  test('are of the four languages', () => {
    expect(Object.keys(shipped).sort()).toEqual(['de', 'en', 'es', 'fr']);
  });

  test.each(Object.keys(shipped))('have a frequency between 0 and 8 (%s)', (code) => {
    const frequencies = [...shipped[code]!.zipf.values()];
    expect(frequencies.length).toBeGreaterThan(10_000);
    expect(frequencies.filter((zipf) => !(zipf > 0 && zipf < 8))).toEqual([]);
  });

  test.each(Object.keys(shipped))('are normal forms, as they are looked up (%s)', (code) => {
    expect(
      [...shipped[code]!.zipf.keys()].filter((word) => normaliseWord(word) !== word).slice(0, 10),
    ).toEqual([]);
  });

  test.each([
    ['en', 'the', 'concession'],
    ['fr', 'de', 'concession'],
    ['es', 'de', 'concesión'],
    ['de', 'die', 'zugeständnis'],
  ])('an article is more common than a learned word (%s)', (code, common, rare) => {
    const { zipf } = shipped[code]!;
    expect(zipf.get(common)).toBeGreaterThan(zipf.get(rare) ?? 0);
  });

  test('have a meaning for each word, where meanings ship', () => {
    for (const { zipf, meanings } of Object.values(shipped)) {
      if (!meanings) continue;
      expect([...meanings.rows.keys()]).toEqual([...zipf.keys()]);
      expect(meanings.values).toHaveLength(zipf.size * meanings.dimensions);
    }
  });
});

describe('the shipped thesaurus', () => {
  const conceptsOf = (code: string, word: string) => shipped[code]!.concepts!.get(word) ?? [];
  const share = (code: string, word: string, other: string, translation: string): boolean =>
    conceptsOf(code, word).some((concept) => conceptsOf(other, translation).includes(concept));

  test.each([
    ['en', 'back', 'fr', 'dos'],
    ['fr', 'dos', 'es', 'espalda'],
    ['es', 'espalda', 'de', 'rücken'],
    ['en', 'threat', 'de', 'bedrohung'],
    ['fr', 'accord', 'es', 'acuerdo'],
  ])('lists translations under one concept: %s %s, %s %s', (code, word, other, translation) => {
    expect(share(code, word, other, translation)).toBe(true);
  });

  test.each([
    ['fr', 'dos', 'es', 'dos'],
    ['en', 'gift', 'de', 'gift'],
    ['en', 'increase', 'en', 'decrease'],
    ['en', 'war', 'fr', 'paix'],
  ])('lists no false friends and no opposites under one: %s %s, %s %s', (code, word, other, translation) => {
    expect(share(code, word, other, translation)).toBe(false);
  });

  test('has a word in each language for each concept, each concept once', () => {
    const numbers = Object.values(shipped).map(({ concepts }) => new Set([...concepts!.values()].flat()));
    expect(numbers[0]!.size).toBeGreaterThan(5000);
    for (const other of numbers) expect(other).toEqual(numbers[0]);
  });
});

describe('the wider words that ship', () => {
  const table = shipped.en!.hypernyms!;
  const wider = (word: string) => [...(table.get(word) ?? [])];

  test('are of English alone, and no word is wider than itself or than its wider word', () => {
    expect(Object.values(shipped).filter(({ hypernyms }) => hypernyms !== undefined)).toHaveLength(1);
    expect([...table].filter(([word]) => wider(word).some((one) => one === word))).toEqual([]);
    expect([...table].filter(([word]) => wider(word).some((one) => wider(one).includes(word)))).toEqual([]);
  });

  test('are normal forms, as they are looked up', () => {
    const words = [...table].flatMap(([word, others]) => [word, ...others]);
    expect(words.filter((word) => normaliseWord(word) !== word)).toEqual([]);
  });

  test('take in what the narrower word names, and synonyms are none', () => {
    expect(wider('missile')).toContain('weapon');
    expect(wider('soldier')).toContain('people');
    expect(wider('illness')).not.toContain('disease');
    expect(wider('disease')).not.toContain('illness');
  });
});

describe('a folder of words', () => {
  test('is read by the names of its files', () => {
    const background = loadBackground(folder({ 'xx.txt': '6.5 le la\n3 maison\n', NOTICE: 'not words' }));
    expect(Object.keys(background)).toEqual(['xx']);
    expect(background.xx).toEqual({
      zipf: new Map([
        ['le', 6.5],
        ['la', 6.5],
        ['maison', 3],
      ]),
    });
  });

  test.each(['le la\n', '6.5\n', 'NaN le\n'])(
    'that has no frequency and words in a line is broken: %j',
    (line) => {
      expect(() => loadBackground(folder({ 'xx.txt': line })).xx).toThrow(BrokenFileError);
    },
  );

  test('gives each language of the thesaurus the concepts of its words, in their normal form', () => {
    const thesaurus = 'xx | yy\nmaison, foyer | Haus\nfoyer | Herd\n';
    const background = loadBackground(folder({ 'xx.txt': '3 maison\n', 'thesaurus.txt': thesaurus }));
    expect(Object.keys(background)).toEqual(['xx']);
    expect(background.xx!.concepts).toEqual(
      new Map([
        ['maison', [0]],
        ['foyer', [0, 1]],
      ]),
    );
  });

  test('whose thesaurus lacks a language in a line is broken', () => {
    const files = { 'xx.txt': '3 maison\n', 'thesaurus.txt': 'xx | yy\nmaison\n' };
    expect(() => loadBackground(folder(files)).xx).toThrow(BrokenFileError);
  });

  test('whose meanings are of fewer words is broken', () => {
    const files = { 'xx.txt': '6.5 le la\n', 'xx.meanings': new Uint8Array(1) };
    expect(() => loadBackground(folder(files)).xx).toThrow(BrokenFileError);
  });
});
