/** Corrections and originals that were written from the pages are read as those that people write. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isUserError } from '../../src/errors.ts';
import { appendCorrection, attachOriginal } from '../../src/store/changes.ts';
import { openCorpus } from '../../src/store/corpus.ts';
import { readCorrections } from '../../src/store/corrections.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedrift-changes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const correction = {
  kind: 'speaker',
  quotation: 'q1',
  value: 'Wang, “Yi”',
  by: 'me',
  at: '2026-01-02',
  note: 'a "b"; c',
} as const;
const original = {
  kind: 'original',
  occasion: 'Talks; Beijing',
  date: '2023-06-19',
  language: 'en',
  text: 'A: “No room.”\n',
} as const;

describe('a correction', () => {
  test('is read again as it was written, in a new file and after another', () => {
    appendCorrection(folder, correction);
    appendCorrection(folder, { ...correction, quotation: 'q2' });
    expect(readCorrections(folder)).toEqual({
      corrections: [correction, { ...correction, quotation: 'q2' }],
      issues: [],
    });
  });

  test('takes the columns and the separator that the file has, and leaves its rows as they are', () => {
    const before = 'note;quotation;kind;value\nold;q0;split;';
    write('corrections.csv', before);
    appendCorrection(folder, correction);
    expect(read('corrections.csv')).toBe(`${before}\n"a ""b""; c";q1;speaker;Wang, “Yi”\n`);
  });

  test('is not written to a table of something else', () => {
    write('corrections.csv', 'name,age\nx,1\n');
    expect(() => appendCorrection(folder, correction)).toThrow(expect.toSatisfy(isUserError));
    expect(read('corrections.csv')).toBe('name,age\nx,1\n');
  });
});

describe('an original', () => {
  test('is an article of its kind, beside those that are there', () => {
    write('a.txt', 'An article.');
    write('articles.csv', 'File,Translated from,outlet,kind\na.txt,fr,Courier,article\n');
    expect(attachOriginal(folder, original)).toBe('original-1.txt');
    const { files, issues } = openCorpus(folder);
    expect(issues).toEqual([]);
    expect(files.map(({ declared }) => declared)).toMatchObject([
      { file: 'a.txt', outlet: 'Courier', translatedFrom: 'fr' },
      { file: 'original-1.txt', kind: 'original', outlet: 'Talks; Beijing', translatedFrom: 'none' },
    ]);
  });

  test('is never written over another file', () => {
    write('original-1.txt', 'Mine.');
    expect(attachOriginal(folder, original)).toBe('original-2.txt');
    expect(read('original-1.txt')).toBe('Mine.');
    expect(openCorpus(folder).files[1]!.declared).toMatchObject({ date: '2023-06-19', language: 'en' });
  });

  test('in a folder that is not there is the user’s to mend', () => {
    expect(() => attachOriginal(join(folder, 'nowhere'), original)).toThrow(expect.toSatisfy(isUserError));
  });
});
