/** Any two readings of one statement, side by side. */
import type { Edition, EditionFamily } from '../edition.ts';
import { type FamilyName, familyName } from './families.ts';
import {
  type PairItem,
  type PairSummary,
  pairItem,
  pairSummary,
  type Sides,
  sidesOfReadings,
} from './pair.ts';
import { type ReadingItem, readingItem } from './reading.ts';

export interface ComparePage {
  readonly family: FamilyName;
  readonly a: ReadingItem;
  readonly b: ReadingItem;
  readonly sides: Sides;
  /** null where these two were not compared: then only their words are shown. */
  readonly pair: PairItem | null;
  /** The readings one may choose from. */
  readonly readings: readonly ReadingItem[];
  /** Before and after this pair in the order of the family's page. */
  readonly previous: PairSummary | null;
  readonly next: PairSummary | null;
}

/** `a` and `b` are ids of quotations; a pair is shown in the order in which it was compared. null: no family holds both. */
export function comparePage(edition: Edition, a: string, b: string): ComparePage | null {
  const family = familyOfBoth(edition, a, b);
  return family && pageOf(family, a, b);
}

const familyOfBoth = ({ quotations }: Edition, a: string, b: string): EditionFamily | null =>
  quotations.get(a)?.families.find(({ readings }) => readings.some(({ quotation }) => quotation.id === b)) ??
  null;

function pageOf(family: EditionFamily, a: string, b: string): ComparePage {
  const at = family.pairs.findIndex(
    ({ base, variant }) => (base === a && variant === b) || (base === b && variant === a),
  );
  const drift = family.pairs[at];
  const reading = (id: string) => family.readings.find((r) => r.quotation.id === id)!;
  const [left, right] = [reading(drift?.base ?? a), reading(drift?.variant ?? b)];
  const summary = (index: number): PairSummary | null => {
    const neighbour = at < 0 ? undefined : family.pairs[index];
    return neighbour ? pairSummary(neighbour, family) : null;
  };
  return {
    family: familyName(family),
    a: readingItem(left, family),
    b: readingItem(right, family),
    sides: sidesOfReadings(left, right),
    pair: drift ? pairItem(drift, family) : null,
    readings: family.readings.map((one) => readingItem(one, family)),
    ...{ previous: summary(at - 1), next: summary(at + 1) },
  };
}
