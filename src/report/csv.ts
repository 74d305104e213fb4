/**
 * The home of `csv-stringify`: rows to tables that a spreadsheet opens safely. A cell that would be taken for a
 * formula (= + - @ tab return at its beginning) gets an apostrophe before it; the NDJSON keeps it as it is.
 */
import { stringify } from 'csv-stringify/sync';
import { print, printed } from '../text/print.ts';
import type { RunRows } from './rows.ts';

/** The way to a cell: `speaker.start`. A thing with a name, text or value (`speaker`) is written as that. */
type ColumnPath = readonly string[];

const ROUTE = ['spoken', 'via', 'printed', 'translatedFrom'].flatMap((step) => [
  `route.${step}`,
  `route.${step}.basis`,
]);

/** All columns of the NDJSON but text and blocks of whole articles. */
const COLUMNS = {
  articles: [
    ...['id', 'path', 'kind', 'outlet', 'date', 'url', 'language', 'languageBasis', 'languageMargin'],
    ...['translatedFrom', 'translatedFromBasis', 'columns', 'excerpt'],
  ],
  quotations: [
    ...['id', 'article', 'start', 'end', 'contents', 'text', 'kind', 'place'],
    ...['speaker', 'speaker.start', 'speaker.end', 'cue', 'cue.start', 'cue.end', 'via', 'confidence'],
    ...['path', 'family', 'alsoFamilies', 'outlet', 'language', ...ROUTE],
    ...['source', 'source.start', 'source.end', 'speakerRule', 'viaWords.start', 'viaWords.end'],
    ...['frame.start', 'frame.end', 'nestedIn', 'reason', 'bearer', 'bearer.roles', 'bearer.isBody'],
  ],
  speakers: ['id', 'name', 'aliases', 'roles', 'isBody', 'quotations', 'articles', 'quotation'],
  families: [
    ...['id', 'label', 'members', 'languages', 'chains', 'readings'],
    ...[
      'contest.contested',
      'contest.low',
      'contest.high',
      'contest.readings',
      'contest.tests',
      'contest.note',
    ],
  ],
  drift: [
    ...['family', 'base', 'variant', 'relation', 'wording', 'meaning', 'measures', 'findings', 'signature'],
    ...['id', 'baseRole', 'flip', 'links', 'evidence'],
  ],
} as const;

/** Maps whose every key is a column of its own: `measures.dice`. */
const MAPS: ReadonlySet<string> = new Set(['columns', 'excerpt', 'measures', 'evidence']);

export type CsvTable = keyof typeof COLUMNS;

export function csvOf(table: CsvTable, rows: RunRows): string {
  const paths = COLUMNS[table].flatMap((name) => pathsOf(name, rows[table]));
  return sheetOf(
    paths.map((path) => path.join('.')),
    rows[table].map((row) => paths.map((path) => at(row, path))),
  );
}

/** A table of a page: what is a list or an object is written as JSON, what is nothing is empty. */
export const sheetOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  stringify([head.map(cellOf), ...rows.map((cells) => cells.map(cellOf))], {
    escape_formulas: true,
    quoted_match: /[\r\n\u2028\u2029]/u,
  });

function pathsOf(name: string, rows: readonly unknown[]): ColumnPath[] {
  if (!MAPS.has(name)) return [name.split('.')];
  const keys = new Set(rows.flatMap((row) => Object.keys(at(row, [name]) ?? {})));
  return [...keys].sort().map((key) => [name, key]);
}

function at(row: unknown, path: ColumnPath): unknown {
  let value = row;
  for (const key of path) value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : null;
  return value;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): string | number | null {
  if (typeof value === 'number') return printed(value);
  if (typeof value === 'string') return value;
  if (isRecord(value)) return cellOf(value.name ?? value.text ?? value.value);
  return value === null || value === undefined ? null : JSON.stringify(value, print);
}
