/** Verdicts as a table of units: how often each value was given to an item. */

/** A row of `review agreement`. */
export interface RatedRow {
  readonly item: string;
  readonly reviewer: string;
  readonly verdict: string;
}

export interface Units {
  /** The values in their order; the order says nothing unless `ordered`. */
  readonly values: readonly string[];
  readonly ordered: boolean;
  /** All items, those of one verdict too. */
  readonly items: number;
  readonly reviewers: readonly string[];
  /** For each item its verdicts: index of the value by index of the reviewer. A later row replaces an earlier one. */
  readonly ratings: readonly ReadonlyMap<number, number>[];
}

/** From wrong to right, as the answers of the pages go. */
const SCALE = ['no', 'unsure', 'bounds', 'type', 'direction', 'severity', 'yes'];

export function unitsOf(rows: readonly RatedRow[]): Units {
  const { values, ordered } = scaleOf(new Set(rows.map(({ verdict }) => verdict)));
  const valueAt = new Map(values.map((value, i) => [value, i]));
  const reviewers = [...new Set(rows.map(({ reviewer }) => reviewer))].sort();
  const reviewerAt = new Map(reviewers.map((reviewer, i) => [reviewer, i]));
  const items = new Map<string, Map<number, number>>();
  for (const { item, reviewer, verdict } of rows) {
    const ratings = items.get(item) ?? new Map<number, number>();
    ratings.set(reviewerAt.get(reviewer)!, valueAt.get(verdict)!);
    items.set(item, ratings);
  }
  return { values, ordered, items: items.size, reviewers, ratings: [...items.values()] };
}

/** Numbers by size, our own answers from wrong to right; two values need no order; of any other nobody knows it. */
function scaleOf(values: ReadonlySet<string>): Pick<Units, 'values' | 'ordered'> {
  const all = [...values].sort();
  if (all.every((value) => value.trim() !== '' && Number.isFinite(Number(value))))
    return { values: all.sort((a, b) => Number(a) - Number(b)), ordered: true };
  if (all.every((value) => SCALE.includes(value)))
    return { values: SCALE.filter((value) => values.has(value)), ordered: true };
  return { values: all, ordered: all.length <= 2 };
}
