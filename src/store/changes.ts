/** What people put right from the pages: rows of corrections.csv, originals with their row of articles.csv. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Correction } from '../model.ts';
import { parseCsv, separatorOf } from './csv.ts';
import { DECLARATIONS, fieldNamed } from './declarations.ts';
import { explained } from './trouble.ts';

/** An original as it was pasted; the fields of its row. */
export interface NewOriginal {
  readonly kind: 'original' | 'official';
  readonly occasion: string;
  readonly date: string;
  readonly language: string;
  readonly text: string;
}

const CORRECTIONS = 'corrections.csv';
const CORRECTION_COLUMNS = ['kind', 'quotation', 'value', 'by', 'at', 'note'] as const;
const ARTICLE_COLUMNS = [
  'file',
  'kind',
  'outlet',
  'date',
  'url',
  'language',
  'translatedFrom',
  'basis',
] as const;

/** Appends a row; the file is made where it is not there. @throws UserError where it cannot be written */
export const appendCorrection = (folder: string, correction: Correction): void =>
  appendRow(
    join(folder, CORRECTIONS),
    CORRECTION_COLUMNS,
    (column) => column,
    { ...correction },
    'quotation',
  );

/**
 * Writes the text to a new file and its row to articles.csv. @returns the file's name
 * @throws UserError where they cannot be written
 */
export function attachOriginal(
  folder: string,
  { kind, occasion, date, language, text }: NewOriginal,
): string {
  const file = newName(folder, kind);
  const row = {
    file,
    kind,
    outlet: occasion,
    date,
    language,
    translatedFrom: 'none',
    basis: 'attached from the page',
  };
  try {
    writeFileSync(join(folder, file), text, { flag: 'wx' });
  } catch (error) {
    throw explained(error, 'cannot write', join(folder, file));
  }
  appendRow(join(folder, DECLARATIONS), ARTICLE_COLUMNS, fieldNamed, row, 'file');
  return file;
}

/** "original-1.txt"; no file is ever written over. */
function newName(folder: string, kind: string): string {
  for (let number = 1; ; number++) {
    const name = `${kind}-${number}.txt`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** In the columns that the file has, its own names and its own separator; a new file gets ours. */
function appendRow(
  path: string,
  ours: readonly string[],
  fieldOf: (column: string) => string | null,
  row: Readonly<Record<string, string>>,
  required: string,
): void {
  try {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const { columns } = parseCsv(before);
    const separator = separatorOf(before);
    const isNew = columns.length === 0;
    if (!isNew && !columns.some((column) => fieldOf(column) === required))
      throw new UserError('no table of ours', path, `Its header needs a column “${required}”, in UTF-8.`);
    const line = isNew
      ? ours.map((column) => cellOf(row[column] ?? '', ','))
      : columns.map((column) => cellOf(row[fieldOf(column) ?? ''] ?? '', separator));
    const head = isNew ? `${ours.join(',')}\n` : before.endsWith('\n') ? '' : '\n';
    appendFileSync(path, `${head}${line.join(isNew ? ',' : separator)}\n`);
  } catch (error) {
    throw explained(error, 'cannot write', path);
  }
}

const cellOf = (value: string, separator: string): string =>
  value.includes(separator) || /["\r\n]/u.test(value) || value !== value.trim()
    ? `"${value.replaceAll('"', '""')}"`
    : value;
