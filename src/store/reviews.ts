/** What people have put into a project, and the files that it comes from and goes to. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isUserError, UserError } from '../errors.ts';
import type { Analysis, Checks, Issue } from '../model.ts';
import { csvText } from '../report.ts';
import {
  ARCHIVE_COLUMNS,
  type Archive,
  type ArchiveRow,
  archiveOf,
  archiveRow,
  cellsOfRow,
  checksOf,
  correctionsOf,
  inForce,
  type Project,
  rowOfCells,
  rowsOfArchive,
} from '../review.ts';
import { defaultSettings } from '../settings.ts';
import { sha256, shortHash } from '../text/hash.ts';
import { replaceCorrections } from './corrections.ts';
import { parseExactCsv } from './csv.ts';
import { VerdictStore } from './verdicts.ts';

/** Beside the articles. */
export const reviewFile = (articles: string): string => join(articles, 'review.db');

/** Of the articles as they are when the first sample is drawn; it stays when articles are added. */
export const projectOf = ({ corpus, articles }: Analysis): Project => ({
  id: shortHash('project', corpus, ...articles.map(({ id }) => id).sort()),
  name: corpus,
});

/** The run with what the verdicts beside its articles say of it. A file that cannot be read is an issue: the run stands. */
export function withChecks(articles: string, analysis: Analysis): Analysis {
  const path = reviewFile(articles);
  if (!existsSync(path)) return analysis;
  try {
    return { ...analysis, checks: checksIn(path, analysis) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const issue: Issue = {
      rule: 'verdicts',
      severity: 'warning',
      path: basename(path),
      message: error.message,
    };
    return { ...analysis, issues: [...analysis.issues, issue] };
  }
}

export function checksIn(path: string, analysis: Analysis): Checks | null {
  const store = new VerdictStore(path);
  try {
    refuseOther(store, analysis);
    return checksOf(store.verdictsAfter(0).verdicts, store.codes(), analysis, defaultSettings.review);
  } finally {
    store.close();
  }
}

/**
 * Of a folder by its name, or by an article that it has in common: folders are renamed.
 * @throws UserError where the file is of other articles than the run
 */
export function refuseOther(store: VerdictStore, { corpus, articles }: Analysis): void {
  const project = store.project();
  if (project === null || project.name === corpus) return;
  const known = new Set(articles.map(({ id }) => id));
  if (store.samples().some(({ items }) => items.some(({ article }) => known.has(article)))) return;
  throw new UserError(
    'verdicts of another project',
    `${store.path} has ${project.name}, the run is of ${corpus}`,
    'Name its file with --db.',
  );
}

// ── invitations ─────────────────────────────────────────────────────────────────────────────────

const DAY = 86_400_000;

/** @returns the token, which is kept nowhere. An older one of the same name does not hold any more. */
export function invite(store: VerdictStore, name: string, days: number, now = Date.now()): string {
  const token = randomBytes(24).toString('base64url');
  store.addReviewer({
    ...{ name, token: sha256(new TextEncoder().encode(token)) },
    at: new Date(now).toISOString(),
    until: new Date(now + days * DAY).toISOString(),
  });
  return token;
}

// ── corrections.csv ─────────────────────────────────────────────────────────────────────────────

/** Brings corrections.csv in step with the verdicts: those undone go, rows by other hands stay. */
export const keepCorrections = (store: VerdictStore, articles: string): void =>
  store.exclusively(() => {
    const { verdicts } = store.verdictsAfter(0);
    const keyOf = ({ quotation, by, at }: Readonly<Record<string, string>>): string =>
      `${quotation} ${by} ${at}`;
    const ever = new Set(correctionsOf(verdicts).map((one) => keyOf({ ...one })));
    replaceCorrections(articles, correctionsOf(inForce(verdicts)), (row) => ever.has(keyOf(row)));
  });

// ── files ───────────────────────────────────────────────────────────────────────────────────────

export type ArchiveFormat = 'ndjson' | 'csv';

export function printArchive(archive: Archive, format: ArchiveFormat): string {
  const rows = rowsOfArchive(archive);
  if (format === 'csv') return csvText(ARCHIVE_COLUMNS, rows.map(cellsOfRow));
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * @param path names the file in what is said of it
 * @throws UserError where a row cannot be read or the file is no export: nothing of it is taken then
 */
export function parseArchive(text: string, path: string): Archive {
  const rows = (text.trimStart().startsWith('{') ? jsonRows(text) : csvRows(text, path)).map((make, i) =>
    rowAt(make, `${path} row ${i + 1}`),
  );
  const archive = archiveOf(rows);
  if (archive) return archive;
  throw new UserError(
    'not an export of verdicts',
    path,
    'Its first row must name the project, and all rows the same.',
  );
}

const jsonRows = (text: string): (() => unknown)[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => () => JSON.parse(line));

function csvRows(text: string, path: string): (() => unknown)[] {
  try {
    const [columns = [], ...records] = parseExactCsv(text);
    return records.map((cells) => () => rowOfCells(columns, cells));
  } catch (error) {
    throw new UserError(
      'cannot read the table',
      path,
      String(error instanceof Error ? error.message : error),
    );
  }
}

const MEND = 'Nothing was taken; export it once more.';

function rowAt(make: () => unknown, where: string): ArchiveRow {
  let row: ReturnType<typeof archiveRow>;
  try {
    row = archiveRow(make());
  } catch (error) {
    throw new UserError('a row cannot be read', `${where}: ${String(error)}`, MEND);
  }
  if ('reason' in row) throw new UserError('a row cannot be read', `${where}: ${row.reason}`, MEND);
  return row;
}

/** @returns how many verdicts were new. @throws UserError where the archive is of another project; nothing is taken */
export function takeArchive(store: VerdictStore, archive: Archive): number {
  const own = store.project();
  if (own && own.id !== archive.project.id)
    throw new UserError(
      'verdicts of another project',
      `${archive.project.name} (${archive.project.id}), where ${store.path} has ${own.name} (${own.id})`,
      'Nothing was taken; name the file of that project with --db.',
    );
  return store.addArchive(archive);
}
