import { describe, expect, test } from 'vitest';
import type { DeclaredArticle } from '../../src/model.ts';
import { articleOf, read } from '../../src/read.ts';
import { context } from './context.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'The minister said that he would not come back.\r\n\r\n“Nobody asked me,” he added.\r\n';
const declared = (values: Partial<DeclaredArticle>): DeclaredArticle => ({
  file: 'a.txt',
  columns: {},
  ...values,
});

describe('read', () => {
  test('the text is as it was in the file, without its byte order mark', () => {
    const { article, issues } = read({ path: 'a.txt', bytes: bytes(`\ufeff${TEXT}`) }, context);
    expect(article?.text).toBe(TEXT);
    expect(issues).toEqual([]);
  });

  test('what is declared goes before what is found', () => {
    const row = declared({
      language: 'de',
      translatedFrom: 'es',
      basis: 'letterhead',
      outlet: 'Post',
      date: '2024-03-12',
      kind: 'official',
      url: 'https://example.org',
      columns: { desk: 'world' },
    });
    expect(read({ path: 'a.txt', bytes: bytes(TEXT), declared: row }, context).article).toMatchObject({
      language: { code: 'de', margin: null, basis: 'declared' },
      translatedFrom: { value: 'es', basis: 'letterhead' },
      ...{
        outlet: 'Post',
        date: '2024-03-12',
        kind: 'official',
        url: 'https://example.org',
        columns: { desk: 'world' },
      },
    });
  });

  test('a file that is not text is lost, in one line', () => {
    const { article, issues } = read(
      { path: 'a.txt', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 9]) },
      context,
    );
    expect(article).toBeNull();
    expect(issues).toEqual([
      {
        rule: 'charset',
        severity: 'lost',
        path: 'a.txt',
        message:
          'not text in any charset tried (UTF-8, UTF-16, Windows-1252); save it as UTF-8 or leave it out',
      },
    ]);
  });

  test.each(['', ' \r\n\t\n', '\ufeff'])('%j is an empty file', (text) => {
    const { article, issues } = read({ path: 'a.txt', bytes: bytes(text) }, context);
    expect(article).toBeNull();
    expect(issues).toEqual([
      {
        rule: 'empty-file',
        severity: 'warning',
        path: 'a.txt',
        message: 'there is no text in it; leave it out',
      },
    ]);
  });

  test('a text with a broken byte is read, and the byte is told', () => {
    const broken = bytes('« Où ça ? » — « Là-bas, tout de suite », a-t-il dit à la presse.');
    broken[3] = 0xff;
    const { article, issues } = read({ path: 'a.txt', bytes: broken }, context);
    expect(article?.text).toContain('Là-bas');
    expect(issues.map(({ message }) => message)).toEqual([
      '1 byte is no UTF-8 and shown as �; save it as UTF-8 again',
    ]);
  });

  test('a language without a profile, or none that can be told, is a warning and no guess', () => {
    const inDanish = read(
      { path: 'a.txt', bytes: bytes(TEXT), declared: declared({ language: 'da' }) },
      context,
    );
    expect(inDanish.issues.map(({ message }) => message)).toEqual([
      'declared as da, which has no language profile (en, fr, es, de have)',
    ]);
    const tooShort = read({ path: 'a.txt', bytes: bytes('Danger') }, context);
    expect(tooShort.issues.map(({ rule, severity }) => [rule, severity])).toEqual([['language', 'warning']]);
  });
});

describe('articleOf', () => {
  test('the id is made of path and text', () => {
    const id = (path: string, text: string): string => articleOf(path, text, context).id;
    expect(id('a.txt', TEXT)).toBe(id('a.txt', TEXT));
    expect(id('b.txt', TEXT)).not.toBe(id('a.txt', TEXT));
    expect(id('a.txt', `${TEXT} `)).not.toBe(id('a.txt', TEXT));
  });

  test('names in .md are read as Markdown, others as they are', () => {
    const text = '- one point';
    const span = (path: string) => articleOf(path, text, context).blocks[0]!.span;
    expect(span('a.MD')).toEqual({ start: 2, end: 11 });
    expect(span('a.txt')).toEqual({ start: 0, end: 11 });
  });
});
