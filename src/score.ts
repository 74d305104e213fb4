/** score: how far two readings of one statement drifted, in wording and in meaning, and what exactly changed. */
import type { Context } from './context.ts';
import type {
  Article,
  BaseRole,
  Comparison,
  Drift,
  DriftGroup,
  Family,
  Quotation,
  ReadingPair,
} from './model.ts';

/** Which two readings of a family are compared, and what the base is. */
export interface PairToScore {
  readonly base: string;
  readonly variant: string;
  readonly baseRole: BaseRole;
}

export function pairsOf(
  _family: Family,
  _quotations: ReadonlyMap<string, Quotation>,
  _articles: ReadonlyMap<string, Article>,
): PairToScore[] {
  return [];
}

export function compare(pair: ReadingPair, _context: Context): Comparison {
  return { id: pair.id, relation: 'unknown', wording: null, meaning: null, measures: [], findings: [] };
}

/** How much a comparison looks like a silent flip, 0 to 1. */
export function flipOf(_comparison: Comparison): number {
  return 0;
}

/** Drift by language translated from and by outlet, over independent chains; says "too few to say". */
export function groupsOf(
  _drift: readonly Drift[],
  _families: readonly Family[],
  _quotations: ReadonlyMap<string, Quotation>,
  _articles: ReadonlyMap<string, Article>,
  _context: Context,
): DriftGroup[] {
  return [];
}
