/** The rows of a run folder back to the Analysis they were made of: `restored(rowsOf(a))` is `a`, its numbers as printed. */
import { BrokenFileError } from '../errors.ts';
import type { Analysis, Article, Drift, Quotation } from '../model.ts';
import { z } from '../shape.ts';
import {
  type ArticleRow,
  articleRow,
  collationRow,
  type DriftRow,
  driftRow,
  familyRow,
  type QuotationRow,
  quotationRow,
  type RunRows,
  runRow,
} from './rows.ts';

/** The tables of a run folder as parsed JSON, before anything is known of their shape. */
export type RawRun = {
  readonly [table in Exclude<keyof RunRows, 'speakers'>]: table extends 'run' ? unknown : readonly unknown[];
};

/** @throws BrokenFileError where a row is not what it must be, or rows are missing. */
export function restored(raw: RawRun): Analysis {
  const run = checked('run.json', runRow, raw.run);
  const rows = {
    articles: raw.articles.map((row, i) => checked(`articles.ndjson line ${i + 1}`, articleRow, row)),
    quotations: raw.quotations.map((row, i) => checked(`quotations.ndjson line ${i + 1}`, quotationRow, row)),
    families: raw.families.map((row, i) => checked(`families.ndjson line ${i + 1}`, familyRow, row)),
    drift: raw.drift.map((row, i) => checked(`drift.ndjson line ${i + 1}`, driftRow, row)),
    collation: raw.collation.map((row, i) => checked(`collation.ndjson line ${i + 1}`, collationRow, row)),
  };
  for (const table of TABLES) wholeTable(table, rows[table].length, run.counts[table]);
  const analysis = {
    corpus: run.corpus,
    signature: run.signature,
    articles: rows.articles.map(fromArticleRow),
    quotations: rows.quotations.map(fromQuotationRow),
    families: rows.families.map(({ id, label, members }) => ({ id, label, members })),
    tables: rows.collation,
    drift: rows.drift.map(fromDriftRow),
    groups: run.groups,
    contests: rows.families.flatMap(({ id, contest }) => (contest ? [{ family: id, ...contest }] : [])),
    issues: run.issues,
    ...(run.checks ? { checks: run.checks } : {}),
  };
  refersToItself(analysis);
  return analysis;
}

const TABLES = ['articles', 'quotations', 'families', 'drift', 'collation'] as const;

function checked<T>(where: string, shape: z.ZodType<T>, row: unknown): T {
  const read = shape.safeParse(row);
  if (!read.success) throw new BrokenFileError('run folder', where, z.prettifyError(read.error));
  return read.data;
}

function wholeTable(table: string, got: number, expected: number): void {
  if (got !== expected)
    throw new BrokenFileError('run folder', `${table}.ndjson`, `${got} rows, run.json says ${expected}`);
}

/** Every id that a row names is the id of a row. */
function refersToItself({ articles, quotations, families, drift, tables }: Analysis): void {
  const known = {
    article: new Set(articles.map(({ id }) => id)),
    quotation: new Set(quotations.map(({ id }) => id)),
    family: new Set(families.map(({ id }) => id)),
  };
  const need = (table: string, what: keyof typeof known, id: string): void => {
    if (!known[what].has(id)) throw new BrokenFileError('run folder', `${table}.ndjson`, `no ${what} ${id}`);
  };
  for (const { article } of quotations) need('quotations', 'article', article);
  for (const { members } of families) for (const m of members) need('families', 'quotation', m.quotation);
  for (const { family, base, variant } of drift) {
    need('drift', 'family', family);
    need('drift', 'quotation', base);
    need('drift', 'quotation', variant);
  }
  for (const { family, witnesses } of tables) {
    need('collation', 'family', family);
    for (const { quotation } of witnesses) need('collation', 'quotation', quotation);
  }
}

function fromArticleRow(row: ArticleRow): Article {
  const { id, path, kind, outlet, date, url, columns, text, blocks, excerpt } = row;
  return {
    ...{ id, path, text, kind },
    language: { code: row.language, margin: row.languageMargin, basis: row.languageBasis },
    translatedFrom: { value: row.translatedFrom, basis: row.translatedFromBasis },
    ...{ outlet, date, url, columns, blocks },
    ...(excerpt && { excerpt }),
  };
}

function fromQuotationRow(row: QuotationRow): Quotation {
  const { id, article, kind, place, contents, text, source, cue, route, frame, confidence, reason } = row;
  return {
    ...{ id, article, kind, place, contents, text, source },
    speaker: row.speaker && {
      ...{ name: row.speaker.name, rule: row.speakerRule ?? '' },
      ...(row.bearer === null ? {} : { bearer: row.bearer }),
    },
    cue,
    via: row.viaWords,
    ...{ route, frame },
    ...(row.nestedIn === null ? {} : { nestedIn: row.nestedIn }),
    ...{ confidence, reason },
  };
}

function fromDriftRow({ measures, evidence, ...row }: DriftRow): Drift {
  const named = Object.entries(measures).map(([name, value]) => ({
    ...{ name, value },
    evidence: evidence[name] ?? '',
  }));
  return { ...row, measures: named };
}
