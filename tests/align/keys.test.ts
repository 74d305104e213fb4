/** Keys: the rows that a shuffle in any engine brings together. */
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/align.ts';
import { context, statement } from './statements.ts';

const keys = (text: string, language = 'en', id = 'one'): string[] =>
  keysOf(statement(id, text, { language }), context).map(({ key }) => key);

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((key) => b.includes(key));

const SENTENCE = 'The minister and the other minister reject the 12 sanctions of 12 June.';

describe('keysOf', () => {
  test('gives the same keys each time, whatever was asked before', () => {
    const first = keys(SENTENCE);
    keys('Something else was asked in between.');
    expect(keys(SENTENCE)).toEqual(first);
    expect(first.length).toBeGreaterThan(2);
  });

  test('gives each key once, though a word comes twice', () => {
    expect(new Set(keys(SENTENCE)).size).toBe(keys(SENTENCE).length);
  });

  test('names the quotation in each row', () => {
    const rows = keysOf(statement('q7', SENTENCE), context);
    expect(new Set(rows.map(({ quotation }) => quotation))).toEqual(new Set(['q7']));
  });

  test('has nothing to do with who said it and where', () => {
    const [a, b] = [
      statement('one', SENTENCE, { speaker: 'Anna Berg', article: 'x', offset: 9 }),
      statement('one', SENTENCE, { speaker: null, article: null, offset: null, kind: 'mixed' }),
    ];
    expect(keysOf(a, context)).toEqual(keysOf(b, context));
  });

  test('inflections of a word share a key', () => {
    expect(shared(keys('They negotiated secretly.'), keys('Who negotiates?'))).not.toEqual([]);
  });

  test('a number and a name bring languages together', () => {
    const english = keys('Zelensky asked for 250 tanks.');
    const german = keys('Zelensky bat um 250 Panzer.', 'de');
    expect(shared(english, german).length).toBeGreaterThanOrEqual(2);
  });

  test('function words are no keys of a sentence', () => {
    expect(shared(keys('The harvest of olives was poor.'), keys('The colour of bridges was grey.'))).toEqual(
      [],
    );
  });

  test('a long text has no more keys than its rarest words give', () => {
    const long = Array.from({ length: 500 }, (_, i) => `word${'abcdefghij'[i % 10]}${i}`).join(' ');
    expect(keys(long).length).toBeLessThanOrEqual(2 * context.settings.align.rareWords + 1);
  });

  test.each(['', '…', 'no', '🙂', '中国'])('a text of hardly a word has few keys: %j', (text) => {
    expect(keys(text).length).toBeLessThanOrEqual(3);
  });
});
