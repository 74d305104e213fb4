import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/store/csv.ts';

const cells = (text: string) => parseCsv(text).rows.map((row) => row.cells);

describe('parseCsv', () => {
  test('rows are read by column, with the line they begin at', () => {
    const table = parseCsv('file,basis\na.txt,"two\nlines"\n\nb.txt,"he said ""no"""\n');
    expect(table.rows).toEqual([
      { line: 2, cells: { file: 'a.txt', basis: 'two\nlines' } },
      { line: 5, cells: { file: 'b.txt', basis: 'he said "no"' } },
    ]);
    expect(table.problems).toEqual([]);
  });

  test('a BOM, semicolons, tabs and carriage returns are what spreadsheets write', () => {
    expect(cells('\ufefffile;language\r\na.txt;fr\r\n')).toEqual([{ file: 'a.txt', language: 'fr' }]);
    expect(cells('file\tlanguage\na.txt\tfr')).toEqual([{ file: 'a.txt', language: 'fr' }]);
  });

  test('a comma in a table of semicolons stays in its cell', () => {
    expect(cells('file;basis\na.txt;"AFP, EFE"\nb.txt;AFP, EFE')).toEqual([
      { file: 'a.txt', basis: 'AFP, EFE' },
      { file: 'b.txt', basis: 'AFP, EFE' },
    ]);
  });

  test('a mark that is not closed costs its own row alone', () => {
    const table = parseCsv('file,basis\na.txt,"lost\nb.txt,"kept"\nc.txt,kept\n');
    expect(table.rows.map((row) => row.cells.file)).toEqual(['b.txt', 'c.txt']);
    expect(table.problems).toEqual([
      { line: 2, message: 'its quotation marks do not close, or stand inside a cell without being doubled' },
    ]);
  });

  test('a row longer than the header is told with both lengths, a shorter one is filled up', () => {
    const table = parseCsv('file,language\na.txt,fr,AFP, Reuters\nb.txt\nc.txt,de,,\n');
    expect(table.rows.map((row) => row.cells)).toEqual([
      { file: 'b.txt', language: '' },
      { file: 'c.txt', language: 'de' },
    ]);
    expect(table.problems[0]).toMatchObject({ line: 2 });
    expect(table.problems[0]?.message).toContain('4 cells and the header 2');
  });

  test('a column named __proto__ is a column', () => {
    const [row] = cells('file,__proto__\na.txt,x');
    expect(Object.entries(row!)).toEqual([
      ['file', 'a.txt'],
      ['__proto__', 'x'],
    ]);
  });

  test('nothing gives no columns and no rows', () => {
    expect(parseCsv('')).toEqual({ columns: [], rows: [], problems: [] });
  });
});
