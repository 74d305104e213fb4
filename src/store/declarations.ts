/**
 * articles.csv beside the articles: what is known of them from outside. A row or a value that cannot be used is an
 * issue, and the rest of the table counts.
 */
import type { ArticleKind, DeclaredArticle, Issue } from '../model.ts';
import { type CsvRow, parseCsv } from './csv.ts';

export const DECLARATIONS = 'articles.csv';

export interface Declarations {
  /** By path of the file, as `pathKey` gives it. */
  readonly byPath: ReadonlyMap<string, DeclaredArticle>;
  readonly issues: readonly Issue[];
}

/** Names written on one system and read on another: Unicode composed, with `/`, without `./`. */
export const pathKey = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');

/** @param paths keys of the files that there are. */
export function declarationsOf(text: string, paths: ReadonlySet<string>): Declarations {
  const { columns, rows, problems } = parseCsv(text);
  const issues = problems.map(({ line, message }) => trouble(line, `${message}; the row is left out`));
  const names = new Map(columns.map((column) => [fieldNamed(column), column]));
  const fileColumn = names.get('file');
  if (fileColumn === undefined)
    return {
      byPath: new Map(),
      issues: [trouble(1, 'there is no column “file”; nothing of the table is used')],
    };

  const lines = new Map<string, number>();
  const byPath = new Map<string, DeclaredArticle>();
  for (const row of rows) {
    const path = pathKey(row.cells[fileColumn]!);
    const refusal = refusalOf(path, paths, lines.get(path));
    if (refusal === null) {
      const { declared, broken } = declaredIn(row, path);
      byPath.set(path, declared);
      lines.set(path, row.line);
      issues.push(...broken);
    } else issues.push(trouble(row.line, refusal));
  }
  return { byPath, issues };
}

function refusalOf(path: string, paths: ReadonlySet<string>, line: number | undefined): string | null {
  if (path === '') return 'it names no file; fill in the column “file”';
  if (/^(?:\/|[a-z]:)/iu.test(path) || path.split('/').includes('..'))
    return `“${path}” leads out of the folder; name a file in it`;
  if (!paths.has(path))
    return `“${path}” is not among the files that are read; correct the name or remove the row`;
  return line === undefined ? null : `“${path}” has a row already, line ${line}; this one is left out`;
}

type Field = Exclude<keyof DeclaredArticle, 'file' | 'columns'>;

interface Reader {
  /** The value in its one form; null where it is none. */
  readonly read: (value: string) => string | null;
  readonly expected: string;
}

const KINDS: readonly string[] = ['article', 'original', 'official'] satisfies ArticleKind[];
const anything: Reader = { read: (value) => value, expected: 'any text' };
/** "en", "EN", "en-GB". */
const codeOf = (value: string): string | null =>
  /^([a-z]{2})(?:[-_][a-z]{2,4})?$/iu.exec(value)?.[1]?.toLowerCase() ?? null;

/** ISO 8601: a year, a month or a day of the calendar, with or without a time. */
function isDate(value: string): boolean {
  const [, day] =
    /^(\d{4}(?:-\d{2}){0,2})(?:(?<=-\d{2}-\d{2})[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/u.exec(value) ?? [];
  const time = new Date(day ?? Number.NaN);
  return day !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

const READERS: Readonly<Record<Field, Reader>> = {
  kind: {
    read: (value) => (KINDS.includes(value.toLowerCase()) ? value.toLowerCase() : null),
    expected: 'article, original or official',
  },
  outlet: anything,
  date: { read: (value) => (isDate(value) ? value : null), expected: 'a date such as 2023-06-19' },
  url: {
    read: (value) => (/^https?:\/\/\S+$/iu.test(value) ? value : null),
    expected: 'an address that begins with http',
  },
  language: { read: codeOf, expected: 'a language code such as fr' },
  translatedFrom: {
    read: (value) => (value.toLowerCase() === 'none' ? 'none' : codeOf(value)),
    expected: 'a language code such as fr, or none',
  },
  basis: anything,
};

/** Column names are taken as they are meant: "Translated from" is translatedFrom. */
export const fieldNamed = (column: string): Field | 'file' | null => {
  const bare = column.toLowerCase().replace(/[\s_-]/gu, '');
  const field = ['file', ...Object.keys(READERS)].find((name) => name.toLowerCase() === bare);
  return (field as Field | 'file' | undefined) ?? null;
};

function declaredIn({ cells, line }: CsvRow, file: string): { declared: DeclaredArticle; broken: Issue[] } {
  const columns = Object.fromEntries(Object.entries(cells).filter(([column]) => fieldNamed(column) === null));
  const values: Partial<Record<Field, string>> = {};
  const broken: Issue[] = [];
  for (const [column, value] of Object.entries(cells)) {
    const field = fieldNamed(column);
    if (field === null || field === 'file' || value === '') continue;
    const read = READERS[field].read(value);
    if (read !== null) values[field] = read;
    else broken.push(trouble(line, `“${value}” is no ${field} (${READERS[field].expected}); it is ignored`));
  }
  return { declared: { ...values, file, columns } as DeclaredArticle, broken };
}

const trouble = (line: number, message: string): Issue => ({
  rule: 'articles-csv',
  severity: 'warning',
  path: DECLARATIONS,
  message: `line ${line}: ${message}`,
});
