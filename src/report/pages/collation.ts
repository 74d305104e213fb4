/**
 * An alignment table as the pages show it: neighbouring columns in which the same witnesses agree are one
 * stretch, so that a sentence is some five columns wide and not forty. Letter case and punctuation make no
 * variant; each row shows its own words as they were printed.
 */
import type { AlignmentTable, LanguageCode, Token } from '../../model.ts';
import { isWord } from '../../text/tokens.ts';
import type { EditionFamily, FamilyReading } from '../edition.ts';

export interface CollationItem {
  readonly language: LanguageCode | null;
  /** Its rows are of several languages: then words are set under words, and nothing is said of who agrees. */
  readonly across: boolean;
  readonly rows: readonly CollationRow[];
  /** The sigil of the base, where it is one of the rows. */
  readonly base: string | null;
  readonly stretches: readonly Stretch[];
}

export interface CollationRow {
  readonly sigil: string;
  readonly quotation: string;
  readonly language: LanguageCode | null;
  /** The language translated from, `none` or null where unknown. */
  readonly translatedFrom: string | null;
  /** Its words in each stretch; '' for nothing. */
  readonly words: readonly string[];
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
  /** As the first of its witnesses writes it; '': these witnesses have nothing here. */
  readonly text: string;
  readonly witnesses: readonly string[];
}

export function collationItem(table: AlignmentTable, family: EditionFamily): CollationItem {
  const lines = linesOf(table, family);
  const across = new Set(table.witnesses.map(({ language }) => language)).size > 1;
  const runs = across ? columnByColumn(table.columns.length) : runsOf(lines, table.columns.length);
  const first = lines[0];
  return {
    language: table.language,
    across,
    rows: lines.map((line) => rowOf(line, runs)),
    base: family.baseRole !== 'none' && first?.reading === family.readings[0] ? first!.reading.sigil : null,
    stretches: runs.map((run) => stretchOf(lines, run, across)),
  };
}

/** A witness across the table. */
interface Line {
  readonly reading: FamilyReading;
  readonly cells: readonly (readonly Token[])[];
  /** Columns in which it stands out of its own order. */
  readonly moved: ReadonlySet<number>;
  /** Columns it speaks of: all of them, but for a fragment. */
  readonly reach: Run;
}

/** Columns [from, to). */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** In the order of the family's readings. */
function linesOf({ witnesses, columns }: AlignmentTable, { readings }: EditionFamily): Line[] {
  const sigla = new Map(witnesses.map(({ quotation, sigil }) => [quotation, sigil]));
  const cells = columns.map(
    (column) => new Map(column.cells.map(({ witness, tokens }) => [witness, tokens])),
  );
  return readings.flatMap((reading) => {
    const sigil = sigla.get(reading.quotation.id);
    if (sigil === undefined) return [];
    const own = cells.map((column) => column.get(sigil) ?? []);
    const moved = new Set(columns.flatMap((column, at) => (column.moved.includes(sigil) ? [at] : [])));
    return [{ reading, cells: own, moved, reach: reachOf(reading, own) }];
  });
}

function reachOf({ member }: FamilyReading, cells: Line['cells']): Run {
  if (member.part === 'whole') return { from: 0, to: cells.length };
  const has = (tokens: readonly Token[]): boolean => tokens.length > 0;
  return { from: cells.findIndex(has), to: cells.findLastIndex(has) + 1 };
}

/** What a witness reads in a column, to compare by: '' for nothing, null where it does not reach. */
function readAt({ cells, reach }: Line, column: number): string | null {
  if (column < reach.from || column >= reach.to) return null;
  return cells[column]!.filter(isWord)
    .map((token) => token.n)
    .join(' ');
}

/** Neighbouring columns in which the same witnesses agree with one another. */
function runsOf(lines: readonly Line[], columns: number): Run[] {
  const patterns = Array.from({ length: columns }, (_, column) => patternOf(lines, column));
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < columns; from = to) {
    do to++;
    while (to < columns && patterns[to] === patterns[from]);
    runs.push({ from, to });
  }
  return runs;
}

const columnByColumn = (columns: number): Run[] =>
  Array.from({ length: columns }, (_, from) => ({ from, to: from + 1 }));

/** Who agrees with whom, whatever they read: "0 0 1 - 0". */
function patternOf(lines: readonly Line[], column: number): string {
  const read = lines.map((line) => readAt(line, column));
  const seen = [...new Set(read)].filter((one) => one !== null);
  return read.map((one) => (one === null ? '-' : seen.indexOf(one))).join(' ');
}

function rowOf(line: Line, runs: readonly Run[]): CollationRow {
  const { sigil, quotation, article } = line.reading;
  const words = runs.map((run) => wordsOf(line, run));
  return {
    ...{ sigil, quotation: quotation.id, language: article.language.code },
    ...{ translatedFrom: quotation.route.translatedFrom.value, words },
  };
}

/** Across languages, who has words here and who has none is all that can be told. */
function stretchOf(lines: readonly Line[], run: Run, across: boolean): Stretch {
  const readIn = (line: Line): string | null => {
    const read = readAt(line, run.from);
    return across && read !== null && read !== '' ? 'words' : read;
  };
  const sigla = (some: readonly Line[]): string[] => some.map(({ reading }) => reading.sigil);
  const grouped = Map.groupBy(lines, readIn);
  const unquoted = grouped.get(null) ?? [];
  grouped.delete(null);
  return {
    variants: [...grouped.values()]
      .map((agreeing) => ({ text: wordsOf(agreeing[0]!, run), witnesses: sigla(agreeing) }))
      .toSorted((a, b) => b.witnesses.length - a.witnesses.length),
    unquoted: sigla(unquoted),
    moved: sigla(lines.filter(({ moved }) => [...moved].some((at) => at >= run.from && at < run.to))),
  };
}

/** The witness's words with its own spaces. */
function wordsOf({ cells }: Line, { from, to }: Run): string {
  const tokens = cells.slice(from, to).flat();
  const spaced = (token: Token, i: number): boolean => i > 0 && tokens[i - 1]!.span.end < token.span.start;
  return tokens.map((token, i) => (spaced(token, i) ? ` ${token.t}` : token.t)).join('');
}
