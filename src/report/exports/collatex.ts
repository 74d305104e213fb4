/**
 * An alignment table as CollateX writes it (`output="json"` of its Python port): `table` has a row a witness, a row a
 * cell a column, a cell its tokens or null; `status` says of each column whether the witnesses differ in it.
 */
import type { AlignmentTable } from '../../model.ts';
import type { EditionFamily } from '../edition.ts';
import { type WitnessRow, type WrittenToken, witnessRows } from './witnesses.ts';

export interface CollatexTable {
  readonly witnesses: readonly string[];
  readonly table: readonly (readonly (readonly WrittenToken[] | null)[])[];
  readonly status: readonly boolean[];
}

/** Sigla are those of the family's page. `t` holds the white space after the token, `start` is its place in the reading. */
export function collatexTable(table: AlignmentTable, family: EditionFamily): CollatexTable {
  const rows = witnessRows(table, family);
  return {
    witnesses: rows.map(({ reading }) => reading.sigil),
    table: rows.map(({ cells }) => cells.map((tokens) => (tokens.length > 0 ? tokens : null))),
    status: table.columns.map((_, column) => new Set(rows.map((row) => normalAt(row, column))).size > 1),
  };
}

const normalAt = ({ cells }: WitnessRow, column: number): string =>
  cells[column]!.map(({ n }) => n).join(' ');
