/** The apparatus of a table: where the witnesses differ, what the base has and what the others have. */
import type { AlignmentTable, ApparatusEntry, ApparatusReading, Column } from '../model.ts';

/**
 * The entries in order, each with the base's words as lemma and every other reading with its witnesses; an empty text
 * is an omission. Neighbouring columns in which somebody has nothing are one entry, so that "will not make any" against
 * "has no room to" is told as one reading against another.
 *
 * @param baseSigil whose words are the lemmas; the first witness where none is named
 */
export function apparatusOf(table: AlignmentTable, baseSigil?: string): ApparatusEntry[] {
  const sigla = table.witnesses.map(({ sigil }) => sigil);
  const base = baseSigil ?? sigla[0];
  if (base === undefined) return [];
  return unitsOf(table).flatMap(({ from, to }) => {
    const readings = readingsOf(table.columns.slice(from, to), sigla);
    const lemma = readings.find(({ witnesses }) => witnesses.includes(base));
    if (!lemma || readings.length < 2) return [];
    return [{ column: from, lemma, readings: readings.filter((reading) => reading !== lemma) }];
  });
}

interface Unit {
  readonly from: number;
  readonly to: number;
}

/** Half-open runs of columns: each with all witnesses alone, those with gaps joined. */
function unitsOf({ columns, witnesses }: AlignmentTable): Unit[] {
  const units: Unit[] = [];
  let from = -1;
  for (const [c, column] of columns.entries()) {
    const full = column.cells.length === witnesses.length;
    if (!full && from < 0) from = c;
    if (full && from >= 0) {
      units.push({ from, to: c });
      from = -1;
    }
    if (full) units.push({ from: c, to: c + 1 });
  }
  if (from >= 0) units.push({ from, to: columns.length });
  return units;
}

/** The different readings of a run of columns, in the order of their first witness. */
function readingsOf(columns: readonly Column[], sigla: readonly string[]): ApparatusReading[] {
  const readings = new Map<string, { text: string; witnesses: string[] }>();
  for (const sigil of sigla) {
    const tokens = columns.flatMap(
      ({ cells }) => cells.find(({ witness }) => witness === sigil)?.tokens ?? [],
    );
    const key = tokens.map(({ n }) => n).join(' ');
    const known = readings.get(key);
    if (known) known.witnesses.push(sigil);
    else readings.set(key, { text: tokens.map(({ t }) => t).join(' '), witnesses: [sigil] });
  }
  return [...readings.values()];
}
