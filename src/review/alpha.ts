/** Krippendorff's α: agreement of any number of reviewers, also where some have not seen some items. */
import type { Interval } from '../model.ts';
import type { Settings } from '../settings.ts';
import { randomIntegers } from './random.ts';
import type { Units } from './units.ts';

export type Level = 'nominal' | 'ordinal';

/** Items that got the same values equally often: there are few such patterns, however many items. */
interface Pattern {
  /** How often each value was given, by its index. */
  readonly counts: readonly number[];
  readonly items: number;
}

/** Patterns of the items with two verdicts or more, in a fixed order. */
export function patternsOf({ values, ratings }: Units): Pattern[] {
  const found = new Map<string, { counts: number[]; items: number }>();
  for (const rated of ratings) {
    if (rated.size < 2) continue;
    const counts = values.map(() => 0);
    for (const value of rated.values()) counts[value]!++;
    const key = counts.join(' ');
    const pattern = found.get(key) ?? { counts, items: 0 };
    pattern.items++;
    found.set(key, pattern);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
}

/**
 * α = 1 - observed disagreement / expected disagreement (Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability"). 1 is full agreement, 0 what chance gives; below 0 worse.
 * @returns null where nothing is paired or all values are the same: there is nothing to disagree about
 */
export function alphaOf(patterns: readonly Pattern[], level: Level): number | null {
  const coincidences = coincidencesOf(patterns);
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const distance = level === 'nominal' ? () => 1 : ordinalDistance(totals);
  const all = totals.reduce((sum, count) => sum + count, 0);
  let [observed, expected] = [0, 0];
  for (let c = 0; c < totals.length; c++)
    for (let k = c + 1; k < totals.length; k++) {
      const apart = distance(c, k);
      observed += coincidences[c]![k]! * apart;
      expected += totals[c]! * totals[k]! * apart;
    }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

/** How often each two values meet in an item, each item counting as many pairs as it has verdicts. */
function coincidencesOf(patterns: readonly Pattern[]): number[][] {
  const size = patterns[0]?.counts.length ?? 0;
  const met = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { counts, items } of patterns) {
    const verdicts = counts.reduce((sum, count) => sum + count, 0);
    for (let c = 0; c < size; c++)
      for (let k = 0; k < size; k++)
        met[c]![k]! += (items * counts[c]! * (counts[k]! - (c === k ? 1 : 0))) / (verdicts - 1);
  }
  return met;
}

/** Squared number of verdicts from the middle of one value to the middle of the other. */
function ordinalDistance(totals: readonly number[]): (c: number, k: number) => number {
  const middles: number[] = [];
  let below = 0;
  for (const total of totals) {
    middles.push(below + total / 2);
    below += total;
  }
  return (c, k) => (middles[k]! - middles[c]!) ** 2;
}

/** α at several levels with bootstrap intervals: items are drawn with replacement, as many as there are. */
export function alphaIntervals(
  patterns: readonly Pattern[],
  levels: readonly Level[],
  settings: Settings['review'],
): Interval[] {
  const samples = resampled(patterns, settings);
  return levels.map((level) => {
    const value = alphaOf(patterns, level);
    if (value === null) return { value, low: null, high: null };
    const told = samples
      .map((sample) => alphaOf(sample, level))
      .filter((one) => one !== null)
      .sort((a, b) => a - b);
    // Where chance seldom leaves anything to disagree about, what is left is no sample of α.
    if (told.length < samples.length / 2) return { value, low: null, high: null };
    const [low, high] = TAILS.map((tail) => told[Math.round(tail * (told.length - 1))]!);
    return { value, low: low!, high: high! };
  });
}

/** The middle 95 % of draws. */
const TAILS = [0.025, 0.975] as const;

/** With the same seed every run draws the same. */
const SEED = 20_110_125;
const LEAST_DRAWS = 200;

function resampled(patterns: readonly Pattern[], { draws, itemsDrawn }: Settings['review']): Pattern[][] {
  const items = patterns.reduce((sum, pattern) => sum + pattern.items, 0);
  if (items === 0) return [];
  const owners = Uint32Array.from(patterns.flatMap((pattern, i) => new Array<number>(pattern.items).fill(i)));
  const random = randomIntegers(SEED);
  const times = Math.max(LEAST_DRAWS, Math.min(draws, Math.floor(itemsDrawn / items)));
  return Array.from({ length: times }, () => {
    const tally = new Uint32Array(patterns.length);
    for (let i = 0; i < items; i++) tally[owners[random(items)]!]!++;
    return patterns.map(({ counts }, i) => ({ counts, items: tally[i]! }));
  });
}
