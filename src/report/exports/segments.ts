/** An alignment table cut where the witnesses begin to agree or to differ, with the words of each. */
import type { AlignmentTable } from '../../model.ts';
import type { EditionFamily } from '../edition.ts';
import { type WitnessRow, witnessRows } from './witnesses.ts';

export interface Segment {
  /** What all witnesses have, written alike; null where they differ. */
  readonly shared: string | null;
  readonly readings: readonly SegmentReading[];
  /** White space follows in one witness at least. */
  readonly space: boolean;
}

/** Witnesses that say the same here, however they spell it. */
export interface SegmentReading {
  /** As its first witness writes it; '' where they have nothing. */
  readonly words: string;
  readonly spellings: readonly Spelling[];
  /** The base reads so. */
  readonly lemma: boolean;
}

export interface Spelling {
  readonly words: string;
  readonly sigla: readonly string[];
  /** These words stand elsewhere in these witnesses. */
  readonly transposed: boolean;
}

/** What a witness has in a stretch of columns. */
interface Stretch {
  readonly sigil: string;
  readonly words: string;
  readonly normal: string;
  readonly transposed: boolean;
  readonly space: boolean;
}

/** In the order of the columns. Fragments are silent beyond their ends: they neither read nor omit anything there. */
export function segmentsOf(table: AlignmentTable, family: EditionFamily): Segment[] {
  const rows = witnessRows(table, family);
  const base = family.baseRole === 'none' ? null : family.readings[0]!.sigil;
  return runsOf(rows, table.columns.length).map(({ from, to }) => {
    const stretches = rows.filter((row) => reaches(row, from)).map((row) => stretchOf(row, from, to));
    return segmentOf(stretches, rows.length, base);
  });
}

function segmentOf(stretches: readonly Stretch[], witnesses: number, base: string | null): Segment {
  const space = stretches.some((one) => one.space);
  const first = stretches[0];
  const alike = ({ words, transposed }: Stretch): boolean => words === first?.words && !transposed;
  if (first && stretches.length === witnesses && stretches.every(alike))
    return { shared: first.words, readings: [], space };
  const readings = [...Map.groupBy(stretches, ({ normal }) => normal).values()].map((same) => ({
    words: same[0]!.words,
    spellings: spellingsOf(same),
    lemma: same.some(({ sigil }) => sigil === base),
  }));
  // The lemma comes first in an entry.
  return { shared: null, readings: readings.toSorted((a, b) => Number(b.lemma) - Number(a.lemma)), space };
}

const spellingsOf = (same: readonly Stretch[]): Spelling[] =>
  [...Map.groupBy(same, ({ words, transposed }) => `${Number(transposed)}${words}`).values()].map(
    (alike) => ({
      words: alike[0]!.words,
      sigla: alike.map(({ sigil }) => sigil),
      transposed: alike[0]!.transposed,
    }),
  );

/** Half-open runs of neighbouring columns in which the same witnesses write the same. */
function runsOf(rows: readonly WitnessRow[], columns: number): { from: number; to: number }[] {
  const patterns = Array.from({ length: columns }, (_, column) => patternOf(rows, column));
  const runs = [];
  for (let from = 0, to = 0; from < columns; from = to) {
    do to++;
    while (to < columns && patterns[to] === patterns[from]);
    runs.push({ from, to });
  }
  return runs;
}

/** Who writes alike with whom, whatever they write: "0 0 1 -". */
function patternOf(rows: readonly WitnessRow[], column: number): string {
  const seen = new Map<string, number>();
  const signs = rows.map((row) => {
    if (!reaches(row, column)) return '-';
    const { words, transposed } = stretchOf(row, column, column + 1);
    const key = `${Number(transposed)}${words}`;
    if (!seen.has(key)) seen.set(key, seen.size);
    return `${seen.get(key)}${transposed ? 'm' : ''}`;
  });
  return signs.join(' ');
}

/** A whole reading speaks of every column, a fragment from its first word to its last. */
function reaches({ reading, cells }: WitnessRow, column: number): boolean {
  if (reading.member.part === 'whole') return true;
  const has = (tokens: WitnessRow['cells'][number]): boolean => tokens.length > 0;
  return column >= cells.findIndex(has) && column <= cells.findLastIndex(has);
}

function stretchOf({ reading, cells, moved }: WitnessRow, from: number, to: number): Stretch {
  const tokens = cells.slice(from, to).flat();
  const written = tokens.map(({ t }) => t).join('');
  const words = written.trim();
  return {
    ...{ sigil: reading.sigil, words, space: written.length > written.trimEnd().length },
    normal: tokens.map(({ n }) => n).join(' '),
    transposed: tokens.length > 0 && moved.has(from),
  };
}
