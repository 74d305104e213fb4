/**
 * The home of `csv-parse`: tables that people write by hand or in a spreadsheet. A broken row is a problem with
 * its line; the rows after it are read all the same.
 */
import { parse } from 'csv-parse/sync';
import { unescapeCell } from '../text/cells.ts';

export interface CsvRow {
  /** The line of the text that the row begins at, from 1. */
  readonly line: number;
  /** By column; a cell that the row lacks is ''. White space at both ends of a cell is dropped. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvProblem {
  readonly line: number;
  readonly message: string;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: readonly CsvProblem[];
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/** A text with a header row. Commas, semicolons or tabs, whichever the header has most of; a BOM is no part of it. */
export function parseCsv(text: string): CsvTable {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u);
  const { records, problems } = recordsOf(lines);
  const columns = records[0]?.cells ?? [];
  const rows: CsvRow[] = [];
  for (const record of records.slice(1)) {
    const beyond = record.cells.slice(columns.length).filter((cell) => cell !== '');
    if (beyond.length === 0) rows.push({ line: record.line, cells: cellsByColumn(columns, record.cells) });
    else problems.push({ line: record.line, message: tooLong(record.cells.length, columns.length) });
  }
  return { columns, rows, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/**
 * A table that a program wrote: every cell to the letter, with the header row.
 * @throws Error where a row cannot be read: it says the line
 */
export const parseExactCsv = (text: string): string[][] => {
  const records: string[][] = parse(text, { bom: true });
  return records.map((cells) => cells.map(unescapeCell));
};

/** Records may run over several lines inside quotes. After one that cannot be read, the next line is tried. */
function recordsOf(lines: readonly string[]): { records: CsvRecord[]; problems: CsvProblem[] } {
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  const delimiter = delimiterOf(lines.find((line) => line.trim() !== '') ?? '');
  for (let at = 0; at < lines.length; ) {
    const end = endOfRecord(lines, at);
    const cells = lines[at]!.trim() === '' ? [] : cellsOf(lines.slice(at, end).join('\n'), delimiter);
    if (cells === null) problems.push({ line: at + 1, message: BROKEN_MARKS });
    else if (cells.length > 0) records.push({ line: at + 1, cells });
    at = cells === null ? at + 1 : end;
  }
  return { records, problems };
}

const BROKEN_MARKS = 'its quotation marks do not close, or stand inside a cell without being doubled';

/** A record ends with the first line at which its quotation marks are even in number; if none is, with its first line. */
function endOfRecord(lines: readonly string[], from: number): number {
  let open = false;
  const until = Math.min(lines.length, from + MOST_LINES);
  for (let at = from; at < until; at++) {
    if (lines[at]!.split('"').length % 2 === 0) open = !open;
    if (!open) return at + 1;
  }
  return from + 1;
}

/** Of one record: keeps the search for a lost quotation mark short. */
const MOST_LINES = 100;

/** null: not readable. */
function cellsOf(record: string, delimiter: string): string[] | null {
  try {
    return parse(record, { delimiter, trim: true, relax_column_count: true })[0] ?? [];
  } catch {
    return null;
  }
}

/** What stands between the cells of a table; a comma where nothing does. */
export const separatorOf = (text: string): string =>
  delimiterOf(text.split(/\r\n|\n|\r/u).find((line) => line.trim() !== '') ?? '');

function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const cellsByColumn = (
  columns: readonly string[],
  cells: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.map((column, i) => [column, cells[i] ?? '']).filter(([column]) => column !== ''),
  );

const tooLong = (cells: number, columns: number): string =>
  `it has ${cells} cells and the header ${columns}; put a cell that holds the separator in quotation marks`;
