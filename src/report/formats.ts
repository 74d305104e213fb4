/** A run in one format, as files. */
import type { Analysis } from '../model.ts';
import { type CsvTable, csvOf } from './csv.ts';
import { type Edition, editionOf, type ReportSettings } from './edition.ts';
import { allAnnotations, collatexOf, teiOf } from './exports.ts';
import { markdownReport } from './markdown.ts';
import { langTag } from './names.ts';
import { findingsSheet } from './sheets.ts';
import { rowsOf } from './tables.ts';
import { wholeReport } from './whole.ts';

export const FORMATS = ['tei', 'collatex', 'annotations', 'csv', 'md', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatFile {
  readonly path: string;
  readonly contents: string;
}

type Settings = Readonly<Record<string, unknown>>;

const WRITERS: Readonly<Record<Format, (edition: Edition, settings: Settings) => FormatFile[]>> = {
  tei: (edition) =>
    edition.ranked.map((family) => ({ path: `${family.id}.tei.xml`, contents: teiOf(family, edition) })),
  collatex: ({ ranked }) =>
    ranked.flatMap((family) =>
      family.tables.flatMap(({ language }, i) => {
        const contents = collatexOf(family, language ?? '');
        // A language can be anything that the data says, and may not lead out of the folder.
        const tag = langTag(language) || `und-${i + 1}`;
        return contents === null ? [] : [{ path: `${family.id}.${tag}.collatex.json`, contents }];
      }),
    ),
  annotations: (edition) => [{ path: 'annotations.jsonld', contents: allAnnotations(edition) }],
  csv: (edition, settings) => {
    const rows = rowsOf(edition.analysis, settings);
    const tables: readonly CsvTable[] = ['articles', 'quotations', 'speakers', 'families', 'drift'];
    return [
      ...tables.map((table) => ({ path: `${table}.csv`, contents: csvOf(table, rows) })),
      { path: 'findings.csv', contents: findingsSheet(edition, { words: '', facets: {}, page: 1 }) },
    ];
  },
  md: (edition) => [{ path: 'report.md', contents: markdownReport(edition) }],
  html: (edition, settings) => [{ path: 'index.html', contents: wholeReport(edition, settings) }],
};

/** Paths have no folder; none is twice. */
export const filesIn = (
  format: Format,
  analysis: Analysis,
  settings: Settings,
  shown: ReportSettings,
): FormatFile[] => WRITERS[format](editionOf(analysis, shown), settings);
