/**
 * report: an Analysis to the files of a run folder, and to the pages that a server shows. One set of views
 * makes both; nothing here knows files or HTTP.
 */
import type { Context } from './context.ts';
import type { Analysis } from './model.ts';
import { asPrinted } from './report/as-printed.ts';
import { csvOf } from './report/csv.ts';
import { type Edition, editionOf, type ReportSettings } from './report/edition.ts';
import { excerpted } from './report/excerpts.ts';
import { type Format, filesIn } from './report/formats.ts';
import { markdownReport } from './report/markdown.ts';
import { PLOTS, plotsPage, wholePlots } from './report/pages/plots.ts';
import { type RawRun, restored } from './report/restore.ts';
import { type Site, type SiteChoice, siteOf } from './report/site.ts';
import { subsetOf } from './report/subset.ts';
import { rowsOf } from './report/tables.ts';
import { plotFile, plotSheet } from './report/views/plots.ts';
import { wholeReport } from './report/whole.ts';
import { defaultSettings } from './settings.ts';
import { json, ndjson } from './text/print.ts';

export { brokenIn, bundleOf, SUMS, sealOf } from './report/bundle.ts';
export { checkedLines } from './report/checks.ts';
export { citationsOf, citePartsOf, type Resolved, resolve } from './report/citations.ts';
export { csvText } from './report/csv-text.ts';
export type { DownloadAnswer, Downloads } from './report/downloads.ts';
export { FORMATS, type Format } from './report/formats.ts';
export {
  type AttachedOriginal,
  attachedIn,
  type ChangesPage,
  correctionIn,
  type Fields,
} from './report/pages/changes.ts';
export type { ReviewItemPage } from './report/pages/review-item.ts';
export { isComplete, parseTexts } from './report/pages/texts.ts';
export type { RawRows, RawRun } from './report/restore.ts';
export { answerKeys, reviewMessages } from './report/review-messages.ts';
export { reviewScript } from './report/review-script.ts';
export { reviewEvidence } from './report/review-site.ts';
export { reviewStyles } from './report/review-styles.ts';
export { changesBetween, changesText } from './report/run-changes.ts';
export type { Answer, Page, Site, TextFile } from './report/site.ts';
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
  const rounded = asPrinted(analysis);
  const rows = rowsOf(rounded, settings);
  const edition = editionOf(rounded, shown);
  const { run, articles, quotations, speakers, families, drift, collation } = rows;
  const tables = { articles, quotations, speakers, families, drift, collation };
  return [
    { path: 'run.json', contents: json(run) },
    ...Object.entries(tables).map(([name, table]) => ({ path: `${name}.ndjson`, contents: ndjson(table) })),
    ...(['articles', 'quotations', 'speakers', 'families', 'drift'] as const).map((name) => ({
      path: `${name}.csv`,
      contents: csvOf(name, rows),
    })),
    ...plotFiles(edition),
    { path: 'index.html', contents: wholeReport(edition, settings) },
    { path: 'report.md', contents: markdownReport(edition) },
  ];
}

/** A run in one format. @param settings as of run.json */
export const reportIn = (
  format: Format,
  analysis: Analysis,
  settings: Readonly<Record<string, unknown>>,
): ReportFile[] => filesIn(format, analysis, settings, defaultSettings.report);

/** The families that a query finds and what belongs to them, but groups; null where the query cannot be meant. */
export const onlyOf = (analysis: Analysis, only: string): Analysis | null =>
  subsetOf(analysis, only, defaultSettings.report);

/** The same with so many words around each quotation in place of whole articles. */
export const excerptsOf = (analysis: Analysis, words: number): Analysis => excerpted(analysis, words);

/** Each plot with its table; one of nothing has no drawing. */
function plotFiles(edition: Edition): ReportFile[] {
  const [drawn, whole] = [plotsPage(edition), wholePlots(edition)];
  return PLOTS.flatMap((name) => {
    const svg = plotFile(name, drawn);
    const sheet = { path: `plot-${name}.csv`, contents: plotSheet(name, whole) };
    return svg === null ? [sheet] : [sheet, { path: `plot-${name}.svg`, contents: svg }];
  });
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
