/**
 * report: an Analysis to the files of a run folder, and to the pages that a server shows. One set of views
 * makes both; nothing here knows files or HTTP.
 */
import type { Context } from './context.ts';
import type { Analysis } from './model.ts';
import { csvOf } from './report/csv.ts';
import { editionOf, type ReportSettings } from './report/edition.ts';
import { markdownReport } from './report/markdown.ts';
import { type RawRun, restored } from './report/restore.ts';
import { type Site, siteOf } from './report/site.ts';
import { rowsOf } from './report/tables.ts';
import { wholeReport } from './report/whole.ts';
import { defaultSettings } from './settings.ts';
import { json, ndjson } from './text/print.ts';

export { checkedLines } from './report/checks.ts';
export { csvText } from './report/csv-text.ts';
export type { ReviewItemPage } from './report/pages/review-item.ts';
export type { RawRun } from './report/restore.ts';
export { answerKeys, reviewMessages } from './report/review-messages.ts';
export { reviewScript } from './report/review-script.ts';
export { reviewEvidence } from './report/review-site.ts';
export { reviewStyles } from './report/review-styles.ts';
export type { Answer, Page, Site } from './report/site.ts';
export type { ProblemStatus } from './report/views/problem.ts';

/** A file of the run folder; the path is relative to it. */
export interface ReportFile {
  readonly path: string;
  readonly contents: string;
}

/** All files of a run folder but timings.json, which is not the same twice. */
export const report = (analysis: Analysis, { settings }: Context): ReportFile[] =>
  reportOf(analysis, settings, settings.report);

/** The same of a run that was read back. @param settings those of run.json, shown as they are */
export function reportOf(
  analysis: Analysis,
  settings: Readonly<Record<string, unknown>>,
  shown: ReportSettings = defaultSettings.report,
): ReportFile[] {
  const rows = rowsOf(analysis, settings);
  const edition = editionOf(analysis, shown);
  const { run, articles, quotations, families, drift, collation } = rows;
  const tables = { articles, quotations, families, drift, collation };
  return [
    { path: 'run.json', contents: json(run) },
    ...Object.entries(tables).map(([name, table]) => ({ path: `${name}.ndjson`, contents: ndjson(table) })),
    ...(['articles', 'quotations', 'families', 'drift'] as const).map((name) => ({
      path: `${name}.csv`,
      contents: csvOf(name, rows),
    })),
    { path: 'index.html', contents: wholeReport(edition, settings) },
    { path: 'report.md', contents: markdownReport(edition) },
  ];
}

/**
 * The Analysis that the tables of a run folder were made of.
 * @throws BrokenFileError where a row is not what it must be, or rows are missing
 */
export const analysisOf = (raw: RawRun): Analysis => restored(raw);

/** The pages of a run. `settings` are those of run.json, shown as they are. */
export const siteFor = (
  analysis: Analysis,
  settings: Readonly<Record<string, unknown>> = defaultSettings,
  shown: ReportSettings = defaultSettings.report,
): Site => siteOf(editionOf(analysis, shown), settings);
