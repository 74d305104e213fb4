import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCorrections } from '../../src/store/corrections.ts';

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
