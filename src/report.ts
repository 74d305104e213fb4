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
import { type Site, type SiteChoice, siteOf } from './report/site.ts';
import { rowsOf } from './report/tables.ts';
import { wholeReport } from './report/whole.ts';
import { defaultSettings } from './settings.ts';
import { json, ndjson } from './text/print.ts';

export {
  type AttachedOriginal,
  attachedIn,
  type ChangesPage,
  correctionIn,
  type Fields,
} from './report/pages/changes.ts';
export { isComplete, parseTexts } from './report/pages/texts.ts';
export type { RawRows, RawRun } from './report/restore.ts';
export type { Answer, Page, Site, TextFile } from './report/site.ts';
export type { ProblemStatus } from './report/views/problem.ts';

/** A file of the run folder; the path is relative to it. */
export interface ReportFile {
  readonly path: string;
  readonly contents: string;
}

/** All files of a run folder but timings.json, which is not the same twice. */
export function report(analysis: Analysis, { settings }: Context): ReportFile[] {
  const rows = rowsOf(analysis, settings);
  const edition = editionOf(analysis, settings.report);
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

export interface SiteOptions extends SiteChoice {
  /** Those of run.json, shown as they are. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly shown?: ReportSettings;
  /** Ids of pairs that people have checked. */
  readonly checked?: ReadonlySet<string>;
}

/** The pages of a run. */
export const siteFor = (analysis: Analysis, options: SiteOptions = {}): Site => {
  const { settings = defaultSettings, shown = defaultSettings.report, checked } = options;
  return siteOf(editionOf(analysis, shown, checked), settings, options);
};
