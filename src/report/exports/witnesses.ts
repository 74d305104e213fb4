/** An alignment table as other programs take it: a row a witness, each token with the white space after it. */
import type { AlignmentTable, Token } from '../../model.ts';
import type { EditionFamily, FamilyReading } from '../edition.ts';

export interface WitnessRow {
  readonly reading: FamilyReading;
  /** By column; empty where the witness has nothing. */
  readonly cells: readonly (readonly WrittenToken[])[];
  /** Columns in which it stands out of its own order. */
  readonly moved: ReadonlySet<number>;
}

export interface WrittenToken {
  /** As written, up to the next token: the tokens of a witness, in the order of their places, are its whole text. */
  readonly t: string;
  readonly n: string;
  readonly start: number;
}

/** In the order of the family's readings, which also gives the sigla. */
export function witnessRows({ witnesses, columns }: AlignmentTable, family: EditionFamily): WitnessRow[] {
  const sigla = new Map(witnesses.map(({ quotation, sigil }) => [quotation, sigil]));
  const cells = columns.map(
    (column) => new Map(column.cells.map(({ witness, tokens }) => [witness, tokens])),
  );
  return family.readings.flatMap((reading) => {
    const sigil = sigla.get(reading.quotation.id);
    if (sigil === undefined) return [];
    const moved = columns.flatMap((column, at) => (column.moved.includes(sigil) ? [at] : []));
    const own = cells.map((column) => column.get(sigil) ?? []);
    return [{ reading, cells: writtenIn(reading.text, own), moved: new Set(moved) }];
  });
}

function writtenIn(text: string, cells: readonly (readonly Token[])[]): WrittenToken[][] {
  const starts = cells.flatMap((tokens) => tokens.map(({ span }) => span.start)).sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? text.length]));
  const first = starts[0];
  return cells.map((tokens) =>
    tokens.map(({ n, span: { start } }) => ({
      t: text.slice(start === first ? 0 : start, ends.get(start)),
      ...{ n, start },
    })),
  );
}
