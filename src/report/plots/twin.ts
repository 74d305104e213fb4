/** The table that says what a plot shows. */
import type { FamilyName } from '../pages/families.ts';

export interface Twin {
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
}

export interface TwinColumn {
  readonly name: string;
  readonly isNumber: boolean;
}

/** The statement that a row is about, and its cells; null is not measured, or not there. */
export interface TwinRow {
  readonly family: FamilyName;
  readonly cells: readonly (string | number | null)[];
}

export const texts = (...names: readonly string[]): TwinColumn[] =>
  names.map((name) => ({ name, isNumber: false }));
export const numbers = (...names: readonly string[]): TwinColumn[] =>
  names.map((name) => ({ name, isNumber: true }));
