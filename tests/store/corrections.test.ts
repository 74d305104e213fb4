import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCorrections, replaceCorrections } from '../../src/store/corrections.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedrift-corrections-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...lines: readonly string[]): void =>
  writeFileSync(join(folder, 'corrections.csv'), `${lines.join('\n')}\n`);

test('without a file there are none', () => {
  expect(readCorrections(folder)).toEqual({ corrections: [], issues: [] });
});

test('a row is a correction; columns that it lacks are empty', () => {
  write(
    'kind,quotation,value,by',
    'speaker,0123456789ab,"Smith, Jane",kim',
    'not-a-quotation,ab0123456789,,',
  );
  expect(readCorrections(folder)).toEqual({
    corrections: [
      { kind: 'speaker', quotation: '0123456789ab', value: 'Smith, Jane', by: 'kim', at: '', note: '' },
      { kind: 'not-a-quotation', quotation: 'ab0123456789', value: '', by: '', at: '', note: '' },
    ],
    issues: [],
  });
});

test('a row of no known kind, or of no quotation, is left out and named by its line', () => {
  write('kind,quotation,value', 'spoker,0123456789ab,x', 'speaker,,x', 'join,0123456789ab,ab0123456789');
  const { corrections, issues } = readCorrections(folder);
  expect(corrections.map(({ kind }) => kind)).toEqual(['join']);
  expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    expect.stringContaining('corrections.csv: line 2 is left out: kind'),
    'corrections.csv: line 3 is left out: quotation is empty',
  ]);
});

test('a file that cannot be read is the user’s to mend', () => {
  mkdirSync(join(folder, 'corrections.csv'));
  expect(() => readCorrections(folder)).toThrow(/^cannot read: .*corrections\.csv\. It is a folder/u);
});

describe('rows that a program puts there', () => {
  const text = (): string => readFileSync(join(folder, 'corrections.csv'), 'utf8');
  const row = {
    kind: 'speaker',
    quotation: 'q2',
    value: '=Ada',
    by: 'kim',
    at: 't',
    note: 'a "b",\nc',
  } as const;
  const isKims = ({ by }: Readonly<Record<string, string>>): boolean => by === 'kim';

  test('are read back to the letter, and no spreadsheet takes them for a formula', () => {
    replaceCorrections(folder, [row], isKims);
    expect(readCorrections(folder)).toEqual({ corrections: [row], issues: [] });
    expect(text()).toContain("'=Ada");
  });

  test('take the place of their earlier ones; other rows and columns stay', () => {
    write('kind,quotation,value,by,mine', 'alias,q1,Lee,roy,kept');
    replaceCorrections(folder, [row], isKims);
    replaceCorrections(folder, [{ ...row, value: 'Eve' }], isKims);
    expect(readCorrections(folder).corrections.map(({ value }) => value)).toEqual(['Lee', 'Eve']);
    expect(text()).toMatch(/^kind,quotation,value,by,mine,at,note\nalias,q1,Lee,roy,kept,,\n/u);
    replaceCorrections(folder, [], isKims);
    expect(readCorrections(folder).corrections.map(({ value }) => value)).toEqual(['Lee']);
    expect(readdirSync(folder)).toEqual(['corrections.csv']);
  });

  test('none leave a folder without a file as it is', () => {
    replaceCorrections(folder, [], isKims);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('are refused beside a row that cannot be read: it would be lost', () => {
    write('kind,quotation,value', 'speaker,"q1,x');
    const before = text();
    expect(() => replaceCorrections(folder, [row], isKims)).toThrow(
      /^corrections\.csv has a row that cannot be read: .+ line 2\. Mend it first\.$/u,
    );
    expect(text()).toBe(before);
  });
});
