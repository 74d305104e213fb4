/** One statement in all its readings. */
import type { BaseRole } from '../../model.ts';
import { type Edition, type EditionFamily, seenFrom } from '../edition.ts';
import { type CollationItem, collationItem } from './collation.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type FamilySummary, familySummary } from './families.ts';
import { type PairItem, type PairSummary, pairItem, pairSummary } from './pair.ts';
import { type ReadingItem, readingItem } from './reading.ts';

export interface FamilyPage {
  readonly family: FamilySummary;
  readonly baseRole: BaseRole;
  readonly readings: readonly ReadingItem[];
  readonly coverage: Coverage;
  readonly collations: readonly CollationItem[];
  /** Few enough readings for a table of all pairs; for a graph of their words. */
  readonly withMatrix: boolean;
  readonly withGraph: boolean;
  /** All pairs that were compared, what deserves a look first in front. */
  readonly pairs: readonly PairSummary[];
  /** The first of them, but identical ones, in full. */
  readonly compared: readonly PairItem[];
}

/** @param base the id of the reading that the others are seen from; null: as the run has it. */
export function familyPage(edition: Edition, id: string, base: string | null = null): FamilyPage | null {
  const family = edition.families.get(id);
  const seen = family && base !== null ? seenFrom(family, base) : family;
  return seen ? pageOf(seen, edition) : null;
}

function pageOf(family: EditionFamily, edition: Edition): FamilyPage {
  const differing = family.pairs.filter(
    ({ relation, findings }) => relation !== 'identical' || findings.length > 0,
  );
  return {
    family: familySummary(family),
    baseRole: family.baseRole,
    readings: family.readings.map((reading) => readingItem(reading, family)),
    coverage: coverageOf(family, edition),
    collations: family.tables.map((table) => collationItem(table, family)),
    withMatrix: family.readings.length > 2 && family.readings.length <= edition.settings.matrixReadings,
    withGraph: family.readings.length <= edition.settings.graphReadings,
    pairs: family.pairs.map((drift) => pairSummary(drift, family)),
    compared: differing.slice(0, edition.settings.pairsShown).map((drift) => pairItem(drift, family)),
  };
}
