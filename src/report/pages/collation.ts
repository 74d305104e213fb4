/**
 * An alignment table as the pages show it: neighbouring columns in which the same witnesses agree are one
 * stretch, so that a sentence is some five columns wide and not forty.
 */
import type { AlignmentTable, Cell, Column, LanguageCode } from '../../model.ts';
import type { EditionFamily } from '../edition.ts';

export interface CollationItem {
  readonly language: LanguageCode | null;
  readonly rows: readonly CollationRow[];
  /** The sigil of the base, where it is one of the rows. */
  readonly base: string | null;
  readonly stretches: readonly Stretch[];
}

export interface CollationRow {
  readonly sigil: string;
  readonly quotation: string;
  /** The language translated from, `none` or null where unknown. */
  readonly translatedFrom: string | null;
}

/** Columns that read alike. */
export interface Stretch {
  /** What is read here, the most widespread first; more than one: the witnesses differ. */
  readonly variants: readonly Variant[];
  /** Sigla of the fragments that do not reach this far: they neither agree nor differ. */
  readonly unquoted: readonly string[];
  /** Sigla whose words stand here out of their own order. */
  readonly moved: readonly string[];
}

export interface Variant {
  /** As the first of its witnesses writes it; empty: these witnesses have nothing here. */
  readonly text: string;
  readonly witnesses: readonly string[];
}

/** What each witness has in a column: the normal form of its words, '' for nothing, null for not quoted. */
type Readings = readonly (string | null)[];

export function collationItem(table: AlignmentTable, family: EditionFamily): CollationItem {
  const sigla = new Map(family.readings.map((reading) => [reading.quotation.id, reading]));
  const witnesses = table.witnesses
    .map((witness) => ({ ...witness, reading: sigla.get(witness.quotation)! }))
    .toSorted((a, b) => family.readings.indexOf(a.reading) - family.readings.indexOf(b.reading));
  const rows = witnesses.map(({ quotation, reading }) => ({
    sigil: reading.sigil,
    quotation,
    translatedFrom: reading.quotation.route.translatedFrom.value,
  }));
  const reach = witnesses.map(({ sigil, reading }) =>
    reading.member.part === 'whole' ? EVERYWHERE : reachOf(sigil, table.columns),
  );
  const readings = table.columns.map((column, at) =>
    witnesses.map(({ sigil }, row) => readingAt(column, sigil, reach[row]!, at)),
  );
  const names = new Map(witnesses.map(({ sigil, reading }) => [sigil, reading.sigil]));
  return {
    language: table.language,
    rows,
    base: family.baseRole !== 'none' && witnesses[0]?.reading === family.readings[0] ? rows[0]!.sigil : null,
    stretches: runsOf(readings).map(({ from, to }) =>
      stretchOf(table.columns.slice(from, to), readings[from]!, names),
    ),
  };
}

/** Columns [from, to). */
interface Run {
  readonly from: number;
  readonly to: number;
}

const EVERYWHERE: Run = { from: 0, to: Number.POSITIVE_INFINITY };

/** From the first to the last column in which the witness has words. */
function reachOf(sigil: string, columns: readonly Column[]): Run {
  const has = (column: Column): boolean => cellOf(column, sigil) !== undefined;
  return { from: columns.findIndex(has), to: columns.findLastIndex(has) + 1 };
}

const cellOf = (column: Column, sigil: string): Cell | undefined =>
  column.cells.find((cell) => cell.witness === sigil && cell.tokens.length > 0);

function readingAt(column: Column, sigil: string, reach: Run, at: number): string | null {
  const cell = cellOf(column, sigil);
  if (cell) return cell.tokens.map((token) => token.n).join(' ');
  return at >= reach.from && at < reach.to ? '' : null;
}

/** Neighbouring columns in which the same witnesses agree with one another. */
function runsOf(columns: readonly Readings[]): Run[] {
  const runs: Run[] = [];
  const patterns = columns.map(patternOf);
  for (let from = 0, to = 0; from < columns.length; from = to) {
    do to++;
    while (to < columns.length && patterns[to] === patterns[from]);
    runs.push({ from, to });
  }
  return runs;
}

/** Who agrees with whom, whatever they read: "0 0 1 - 0"; nothing and not quoted are told apart. */
function patternOf(readings: Readings): string {
  const seen = [...new Set(readings)];
  return readings.map((r) => (r === null ? '-' : r === '' ? '∅' : seen.indexOf(r))).join(' ');
}

function stretchOf(
  columns: readonly Column[],
  readings: Readings,
  names: ReadonlyMap<string, string>,
): Stretch {
  const sigla = [...names];
  const grouped = Map.groupBy(sigla, (_, row): string | null => readings[row] ?? null);
  const variants = [...grouped]
    .filter(([reading]) => reading !== null)
    .map(([, witnesses]) => ({
      text: textOf(columns, witnesses[0]![0]),
      witnesses: witnesses.map(([, name]) => name),
    }))
    .toSorted((a, b) => b.witnesses.length - a.witnesses.length);
  const moved = new Set(columns.flatMap((column) => column.moved));
  return {
    variants,
    unquoted: (grouped.get(null) ?? []).map(([, name]) => name),
    moved: sigla.filter(([sigil]) => moved.has(sigil)).map(([, name]) => name),
  };
}

/** The witness's words with its own spaces. */
function textOf(columns: readonly Column[], sigil: string): string {
  const tokens = columns.flatMap((column) => cellOf(column, sigil)?.tokens ?? []);
  return tokens
    .map((token, i) => (i > 0 && tokens[i - 1]!.span.end < token.span.start ? ` ${token.t}` : token.t))
    .join('');
}
