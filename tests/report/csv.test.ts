/** Tables for spreadsheets. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type CsvTable, csvOf } from '../../src/report/csv.ts';
import { rowsOf } from '../../src/report/tables.ts';
import { fixture, noRoomFor } from './fixture.ts';
import { hostile } from './hostile.ts';

const read = (table: CsvTable, of = fixture): Record<string, string>[] =>
  parse(csvOf(table, rowsOf(of, {})), { columns: true });

describe('csv', () => {
  test('has one row for each row', () => {
    const rows = rowsOf(fixture, {});
    for (const table of ['articles', 'quotations', 'speakers', 'families', 'drift'] as const)
      expect(read(table)).toHaveLength(rows[table].length);
  });

  test('a speaker is a name, with its place beside it', () => {
    const row = read('quotations').find(({ id }) => id === noRoomFor.id)!;
    expect(row).toMatchObject({
      speaker: 'Wang Yi',
      via: 'CCTV',
      cue: 'is quoted as saying',
      'route.translatedFrom': 'de',
    });
    expect(Number(row['speaker.end']) - Number(row['speaker.start'])).toBe('he'.length);
  });

  test('each measure is a column; what was not measured is empty, not 0', () => {
    const [first] = read('drift');
    expect(first).toMatchObject({
      'measures.edits': '0.5313',
      'measures.order': '0',
      'measures.semantic': '',
    });
  });

  test('has every column of the NDJSON but texts of whole articles', () => {
    const rows = rowsOf(fixture, {});
    const heads = (table: CsvTable) =>
      new Set(Object.keys(read(table)[0]!).map((name) => name.split('.')[0]!));
    for (const table of ['articles', 'quotations', 'families', 'drift'] as const)
      for (const name of Object.keys(rows[table][0]!))
        if (!['text', 'blocks', 'columns'].includes(name) || table !== 'articles')
          expect(heads(table), `${table}.${name}`).toContain(name);
  });

  test('no cell begins a formula', () => {
    for (const table of ['articles', 'quotations', 'families', 'drift'] as const)
      for (const row of read(table, formulas))
        for (const [name, cell] of Object.entries(row))
          expect(cell, name).not.toMatch(/^[=+@\t\r]|^-(?!\d)/u);
    expect(read('families', formulas)[0]!.label).toBe("'=1+1");
  });

  test('keeps lines, quotes and commas inside a cell', () => {
    expect(read('quotations', hostile)).toHaveLength(2);
  });
});

const formulas = {
  ...fixture,
  families: fixture.families.map((family) => ({ ...family, label: '=1+1' })),
  articles: fixture.articles.map((article, i) => ({
    ...article,
    outlet: ['=x', '+x', '-x', '@x', '\tx', '\rx'][i]!,
  })),
};
