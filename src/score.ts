/** score: how far two readings of one statement drifted, in wording and in meaning, and what exactly changed. */
import type { Context } from './context.ts';
import type {
  Article,
  Comparison,
  Contest,
  Drift,
  DriftGroup,
  Family,
  Quotation,
  ReadingPair,
} from './model.ts';
import { compareReadings } from './score/compare.ts';
import { contestsOf as contestsOfFamilies } from './score/contest.ts';
import { silentFlip } from './score/flip.ts';
import { groupsOfDrift, outletOf, routeOf } from './score/groups.ts';
import { type PairToScore, pairsOfFamily } from './score/pairs.ts';
import { defaultSettings, type Settings } from './settings.ts';

export type { PairToScore } from './score/pairs.ts';

/** Which two readings of a family are compared, and what the base is; in order of quotation ids. */
export function pairsOf(
  family: Family,
  quotations: ReadonlyMap<string, Quotation>,
  articles: ReadonlyMap<string, Article>,
  { score }: Settings = defaultSettings,
): PairToScore[] {
  return pairsOfFamily(family, quotations, articles, score.allPairsUpTo);
}

/** Wording and meaning of a pair, 0 to 1, null where not measured, with all measures and findings. */
export function compare(pair: ReadingPair, context: Context): Comparison {
  return compareReadings(pair, context);
}

/** How much a comparison looks like a silent flip, 0 to 1. */
export function flipOf(comparison: Comparison): number {
  return silentFlip(comparison);
}

/** Drift by language translated from and by outlet, over independent chains; says "too few to say". */
export function groupsOf(
  drift: readonly Drift[],
  families: readonly Family[],
  quotations: ReadonlyMap<string, Quotation>,
  articles: ReadonlyMap<string, Article>,
  context: Context,
): DriftGroup[] {
  return groupsOfDrift(drift, families, quotations, articles, context.settings.score.leastChains);
}

/** How contested each statement is, over independent chains, and whether routes or outlets tell its renderings apart. */
export function contestsOf(
  drift: readonly Drift[],
  families: readonly Family[],
  quotations: ReadonlyMap<string, Quotation>,
  articles: ReadonlyMap<string, Article>,
  context: Context,
): Contest[] {
  const grouping = {
    translatedFrom: (quotation: Quotation) => routeOf(quotation, articles),
    outlet: (quotation: Quotation) => outletOf(quotation, articles),
  };
  return contestsOfFamilies(drift, families, quotations, grouping, context.settings.score);
}
