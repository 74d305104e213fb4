/** What is exported is what is imported. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import { csvText } from '../../src/report.ts';
import {
  ARCHIVE_COLUMNS,
  type Archive,
  type ArchiveRow,
  archiveOf,
  archiveRow,
  cellsOfRow,
  rowOfCells,
  rowsOfArchive,
} from '../../src/review.ts';
import { parseExactCsv } from '../../src/store/csv.ts';
import { item, verdict } from './verdicts.ts';

const archive: Archive = {
  project: { id: 'p1', name: 'corpus' },
  samples: [
    { id: 's1', seed: '7', size: 2, overlap: 0.25, run: 'r1', at: '2026-01-01', items: [item(1), item(2)] },
  ],
  codes: [{ name: 'softer', definition: 'd', example: '', test: 't', type: 'hedge', by: 'kim', at: '2026' }],
  verdicts: [
    verdict(1, { corrections: [{ kind: 'bounds', quotation: 'q1', value: '“Yes”' }] }),
    verdict(2, { item: item(2, { score: null, question: 'complete', quotations: [], anchors: [] }) }),
  ],
};

const known = (rows: readonly unknown[]): ArchiveRow[] =>
  rows.map((row) => {
    const read = archiveRow(row);
    if ('reason' in read) throw new Error(read.reason);
    return read;
  });

const throughJson = (of: Archive) =>
  archiveOf(known(rowsOfArchive(of).map((row) => JSON.parse(JSON.stringify(row)))));
const throughCsv = (of: Archive) => {
  const [columns, ...records] = parseExactCsv(csvText(ARCHIVE_COLUMNS, rowsOfArchive(of).map(cellsOfRow)));
  return archiveOf(known(records.map((cells) => rowOfCells(columns!, cells))));
};

describe('an archive comes back as it was', () => {
  test('through NDJSON and CSV', () => {
    expect(throughJson(archive)).toEqual(archive);
    expect(throughCsv(archive)).toEqual(archive);
  });

  test('whatever people have written', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
      fc.constantFrom(
        '=1+1',
        "'=1",
        "''-",
        '@a',
        '\tb',
        '\r',
        ' c ',
        '"',
        ',',
        'a\r\nb',
        '\u2028',
        'null',
        '[]',
      ),
    );
    fc.assert(
      fc.property(words, words, words, (note, value, exact) => {
        const one: Verdict = verdict(1, {
          note,
          corrections: [{ kind: 'speaker', quotation: 'q', value }],
          item: item(1, { anchors: [{ path: exact, start: 0, exact, prefix: note, suffix: value }] }),
        });
        const of = { ...archive, verdicts: [one] };
        expect(throughCsv(of)).toEqual(of);
        expect(throughJson(of)).toEqual(of);
      }),
    );
  });
});

test('no cell is taken for a formula', () => {
  const text = csvText(['note'], [['=HYPERLINK("x")'], ['+1'], ['-1'], ['@a']]);
  for (const line of text.split('\n').slice(1, -1)) expect(line).toMatch(/^"?'/u);
});

test('rows of two projects are no archive, and a row that is none says why', () => {
  const rows = rowsOfArchive(archive);
  expect(archiveOf([...rows, { ...rows[1]!, project: 'p2' }])).toBeNull();
  expect(archiveOf(rows.slice(1))).toBeNull();
  expect(archiveRow({ row: 'verdict', project: 'p1' })).toHaveProperty('reason');
});
