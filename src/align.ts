/** align: quotations to Families (one statement each), collated word by word. */
import type { Context } from './context.ts';
import type {
  AlignmentTable,
  ApparatusEntry,
  Candidate,
  Family,
  LanguageCode,
  Link,
  Statement,
  Token,
  WordLink,
} from './model.ts';

export interface Alignment {
  /** Every statement is in one family at least; a family of one is a statement nobody else printed. */
  readonly families: readonly Family[];
  readonly links: readonly Link[];
}

/** The keys under which a statement is looked for: `{each}`. */
export function keysOf(_statement: Statement, _context: Context): Candidate[] {
  return [];
}

/** Families of all statements: the one global step. Independent of the order of the input. */
export function align(_statements: readonly Statement[], _context: Context): Alignment {
  return { families: [], links: [] };
}

/** One alignment table for each language of the family that has two witnesses or more. */
export function collate(
  _family: Family,
  _statements: ReadonlyMap<string, Statement>,
  _context: Context,
): AlignmentTable[] {
  return [];
}

/** The apparatus of a table against a base witness (its first where none is named). */
export function apparatusOf(_table: AlignmentTable, _baseSigil?: string): ApparatusEntry[] {
  return [];
}

export { linkWords, type WordSide } from './align/link-words.ts';
