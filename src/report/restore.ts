/** The rows of a run folder back to the Analysis they were made of: `restored(rowsOf(a))` is `a`, its numbers as printed. */
import { BrokenFileError } from '../errors.ts';
import type { AlignmentTable, Analysis, Article, Drift, Measure, Quotation } from '../model.ts';
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

/** Rows as parsed JSON, asked for one by one: an array, or lines that are read each time. */
export interface RawRows {
  readonly length: number;
  at(index: number): unknown;
}

/** The tables of a run folder, before anything is known of their shape. */
export type RawRun = {
  readonly [table in Exclude<keyof RunRows, 'speakers'>]: table extends 'run' ? unknown : RawRows;
};

/** @throws BrokenFileError where a row is not what it must be, or rows are missing. */
export function restored(raw: RawRun): Analysis {
  const run = checked('run.json', runRow, raw.run);
  const rows = <Row, T>(
    table: (typeof TABLES)[number],
    shape: z.ZodType<Row>,
    make: (row: Row, again: Again) => T,
  ): T[] => {
    const source = raw[table];
    return Array.from({ length: source.length }, (_, i) => {
      const again: Again = (whole) => checked(`${table}.ndjson line ${i + 1}`, whole, source.at(i));
      return make(again(shape), again);
    });
  };
  const share = sharing();
  const families = rows('families', familyRow, (row) => row);
  const analysis = {
    corpus: run.corpus,
    signature: run.signature,
    articles: rows('articles', articleRow, fromArticleRow),
    quotations: rows('quotations', quotationRow, (row) => fromQuotationRow(row, share)),
    families: families.map(({ id, label, members }) => ({ id, label, members })),
    tables: rows('collation', collationHead, fromCollationRow),
    drift: rows('drift', driftHead, (row, again) => fromDriftRow(row, again, share)),
    groups: run.groups,
    contests: families.flatMap(({ id, contest }) => (contest ? [{ family: id, ...contest }] : [])),
    issues: run.issues,
    ...(run.checks ? { checks: run.checks } : {}),
  };
  for (const table of TABLES) wholeTable(table, raw[table].length, run.counts[table]);
  refersToItself(analysis);
  return analysis;
}

/** Reads a row once more: what is large and seldom asked for is neither kept nor checked before. */
type Again = <Row>(shape: z.ZodType<Row>) => Row;

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

function fromQuotationRow(row: QuotationRow, share: Share): Quotation {
  const { id, article, kind, place, contents, text, source, cue, route, frame, confidence, reason } = row;
  return {
    ...{ id, article, kind, place, contents, text, source },
    speaker:
      row.speaker &&
      share({
        ...{ name: row.speaker.name, rule: row.speakerRule ?? '' },
        ...(row.bearer === null ? {} : { bearer: row.bearer }),
      }),
    cue,
    via: row.viaWords,
    ...{ route: share(route), frame },
    ...(row.nestedIn === null ? {} : { nestedIn: row.nestedIn }),
    ...{ confidence, reason: share(reason) },
  };
}

const collationHead = collationRow.omit({ columns: true });
const driftHead = driftRow.omit({ links: true, measures: true, evidence: true });

const fromCollationRow = (row: z.infer<typeof collationHead>, again: Again): AlignmentTable =>
  withLater(row, again, COLLATION_LATER);

const fromDriftRow = (row: z.infer<typeof driftHead>, again: Again, share: Share): Drift =>
  withLater({ ...row, signature: share(row.signature) }, again, DRIFT_LATER);

function measuresOf({ measures, evidence }: DriftRow): Measure[] {
  return Object.entries(measures).map(([name, value]) => ({ name, value, evidence: evidence[name] ?? '' }));
}

/** How each row is read again. */
const sources = new WeakMap<object, Again>();

const getter = <Row, T>(shape: z.ZodType<Row>, take: (row: Row) => T) => ({
  enumerable: true,
  get(this: object): T {
    return take(sources.get(this)!(shape));
  },
});

/** The same getters for all rows: a getter of its own would cost each a kilobyte. */
const COLLATION_LATER = { columns: getter(collationRow, ({ columns }) => columns) };
const DRIFT_LATER = {
  links: getter(driftRow, ({ links }) => links),
  measures: getter(driftRow, measuresOf),
};

function withLater<Row extends object, Later extends Record<string, { get(this: object): unknown }>>(
  row: Row,
  again: Again,
  later: Later,
): Row & { readonly [Name in keyof Later]: ReturnType<Later[Name]['get']> } {
  sources.set(row, again);
  return Object.defineProperties(row, later as PropertyDescriptorMap) as ReturnType<
    typeof withLater<Row, Later>
  >;
}

/** One value for all that are equal: what thousands of rows repeat is kept once. */
type Share = <T>(value: T) => T;

function sharing(): Share {
  const known = new Map<string, unknown>();
  return <T>(value: T): T => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as T;
  };
}
