/** The apparatus of a table: where the witnesses differ, what the base has and what the others have. */
import type { AlignmentTable, ApparatusEntry, ApparatusReading, Column } from '../model.ts';

/**
 * The entries in order, each with the base's words as lemma and every other reading with its witnesses; an empty text
 * is an omission, and words that stand elsewhere than the base has them are a reading of their own, told as moved.
 * Neighbouring columns in which somebody has nothing are one entry, so that "will not make any" against "has no room
 * to" is told as one reading against another; so are those of a block that moved as a whole.
 *
 * @param baseSigil whose words are the lemmas; the first witness where none is named
 */
export function apparatusOf(table: AlignmentTable, baseSigil?: string): ApparatusEntry[] {
  const sigla = table.witnesses.map(({ sigil }) => sigil);
  const base = baseSigil ?? sigla[0];
  if (base === undefined) return [];
  return unitsOf(table).flatMap(({ from, to }) => {
    const readings = readingsOf(table.columns.slice(from, to), sigla, base);
    const lemma = readings.find(({ witnesses }) => witnesses.includes(base));
    if (!lemma || readings.length < 2) return [];
    return [{ column: from, lemma, readings: readings.filter((reading) => reading !== lemma) }];
  });
}

interface Unit {
  readonly from: number;
  readonly to: number;
}

/** Half-open runs of columns: those in which all agree to stand alone, those with gaps and those of a moved block joined. */
function unitsOf({ columns, witnesses }: AlignmentTable): Unit[] {
  const units: { from: number; to: number; kind: string }[] = [];
  for (const [c, column] of columns.entries()) {
    const isFull = column.cells.length === witnesses.length;
    const kind = column.moved.length > 0 ? `moved ${column.moved.join(' ')}` : isFull ? 'full' : 'gaps';
    const last = units.at(-1);
    if (last?.kind === kind && kind !== 'full') last.to = c + 1;
    else units.push({ from: c, to: c + 1, kind });
  }
  return units;
}

/** The different readings of a run of columns, in the order of their first witness. */
function readingsOf(columns: readonly Column[], sigla: readonly string[], base: string): ApparatusReading[] {
  const readings = new Map<string, ApparatusReading & { witnesses: string[] }>();
  const movedAt = new Set(columns.flatMap(({ moved }) => moved));
  for (const sigil of sigla) {
    const tokens = columns
      .flatMap(({ cells }) => cells.find(({ witness }) => witness === sigil)?.tokens ?? [])
      .sort((a, b) => a.span.start - b.span.start);
    const isMoved = tokens.length > 0 && movedAt.has(sigil) !== movedAt.has(base);
    const key = `${isMoved ? 'moved' : ''}\n${tokens.map(({ n }) => n).join(' ')}`;
    const known = readings.get(key);
    if (known) known.witnesses.push(sigil);
    else {
      const text = tokens.map(({ t }) => t).join(' ');
      readings.set(key, { text, witnesses: [sigil], ...(isMoved ? { moved: true as const } : {}) });
    }
  }
  return [...readings.values()];
}
