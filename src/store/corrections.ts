/** corrections.csv beside the articles: what people have put right. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Correction, Issue } from '../model.ts';
import { csvText } from '../report.ts';
import { z } from '../shape.ts';
import { unescapeCell } from '../text/cells.ts';
import { parseCsv } from './csv.ts';
import { explained } from './trouble.ts';

const FILE = 'corrections.csv';

const row = z.object({
  kind: z.enum(['speaker', 'alias', 'route', 'chain', 'join', 'split', 'bounds', 'not-a-quotation']),
  quotation: z.string().min(1, 'is empty'),
  value: z.string().default(''),
  by: z.string().default(''),
  at: z.string().default(''),
  note: z.string().default(''),
});

export interface Corrections {
  readonly corrections: readonly Correction[];
  readonly issues: readonly Issue[];
}

/** None where there is no such file. A row that cannot be read is an issue. */
export function readCorrections(folder: string): Corrections {
  const path = join(folder, FILE);
  if (!existsSync(path)) return { corrections: [], issues: [] };
  const { rows, problems } = parseCsv(textOf(path));
  const read = rows.map(({ line, cells }) => ({ line, ...row.safeParse(unescaped(cells)) }));
  return {
    corrections: read.flatMap(({ data }) => data ?? []),
    issues: [
      ...problems.map(({ line, message }) => issueOf(line, message)),
      ...read.flatMap(({ line, error }) => (error ? [issueOf(line, reasonOf(error))] : [])),
    ],
  };
}

/**
 * Puts rows into the file in the place of those that came from the same hand; every other row, and its columns, stay.
 * @param isOurs a row of the file that was put there by an earlier call
 * @throws UserError where the file has a row that cannot be read: it would be lost
 */
export function replaceCorrections(
  folder: string,
  corrections: readonly Correction[],
  isOurs: (row: Readonly<Record<string, string>>) => boolean,
): void {
  const path = join(folder, FILE);
  const before = existsSync(path) ? textOf(path) : '';
  const { columns, rows, problems } = parseCsv(before);
  if (problems.length > 0)
    throw new UserError(
      'corrections.csv has a row that cannot be read',
      `${path} line ${problems[0]!.line}`,
      'Mend it first.',
    );
  const all = [...new Set([...columns.filter((column) => column !== ''), ...Object.keys(row.shape)])];
  const others = rows.map(({ cells }) => unescaped(cells)).filter((cells) => !isOurs(cells));
  const ours = corrections.map((one): Readonly<Record<string, string>> => ({ ...one }));
  if (others.length + ours.length === rows.length && ours.length === 0) return;
  const text = csvText(
    all,
    [...others, ...ours].map((cells) => all.map((column) => cells[column] ?? '')),
  );
  if (text !== before) replaceFile(path, text);
}

const unescaped = (cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, unescapeCell(cell)]));

/** Whole or not at all. */
function replaceFile(path: string, text: string): void {
  const aside = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw explained(error, 'cannot write', path);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explained(error, 'cannot read', path);
  }
}

const issueOf = (line: number, reason: string): Issue => ({
  rule: 'corrections-row',
  severity: 'warning',
  path: FILE,
  message: `line ${line} is left out: ${reason}`,
});

const reasonOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path, message].join(' ')).join('; ');
