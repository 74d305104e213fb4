/** Shares of a sample, with Wilson's interval. */
import type { Estimate } from '../model.ts';
import type { Settings } from '../settings.ts';

/** An answered item: whether the program was right, and how many items it stands for. */
export interface Judged {
  readonly right: boolean;
  readonly weight: number;
}

/**
 * The score interval of a share (Wilson 1927): the values p for which `right` of `n` is less than `z` deviations off.
 * @param right @param n may be fractions (an effective sample size); n above 0
 */
export function wilson(right: number, n: number, z: number): { readonly low: number; readonly high: number } {
  const share = right / n;
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * The share that is right, each item weighted by how many it stands for (Hájek's form of the Horvitz-Thompson
 * estimate, which bears that some drawn items were not answered). The interval is Wilson's at Kish's effective
 * sample size (Σw)² / Σw²: equal weights make it the plain one.
 */
export function estimate(judged: readonly Judged[], { deviations }: Settings['review']): Estimate {
  const weighted = judged.filter(({ weight }) => weight > 0);
  const right = weighted.filter((one) => one.right);
  const sum = sumOf(weighted, ({ weight }) => weight);
  if (sum === 0) return { n: 0, right: 0, value: null, low: null, high: null };
  const value = sumOf(right, ({ weight }) => weight) / sum;
  const effective = sum ** 2 / sumOf(weighted, ({ weight }) => weight ** 2);
  return {
    ...{ n: weighted.length, right: right.length, value },
    ...wilson(value * effective, effective, deviations),
  };
}

export const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
