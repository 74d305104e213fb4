/** Resampling, repeatable: a fixed sequence of numbers, permutation tests, bootstrap intervals, false discoveries. */

/** Numbers from 0 to 1 by xorshift32 (Marsaglia 2003), the same for the same seed and name, whatever came before. */
export function sequence(seed: number, name: string): () => number {
  let state = seed | 0;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/**
 * p = (1 + permutations whose statistic is as large) / (1 + permutations), so never 0: the chance that labels which
 * mean nothing give a statistic this large.
 */
export function permutationTest<L>(
  labels: readonly L[],
  statistic: (labels: readonly L[]) => number,
  times: number,
  next: () => number,
): number {
  const observed = statistic(labels);
  let asLarge = 0;
  for (let n = 0; n < times; n++) if (statistic(shuffled(labels, next)) >= observed - TIES) asLarge++;
  return (1 + asLarge) / (1 + times);
}

/** Sums in another order differ in their last digits. */
const TIES = 1e-12;

/** In how many ways labels can be dealt to units: n! / ∏ size!, without those that only exchange groups of one size. */
export function arrangements(sizes: readonly number[]): number {
  let ways = 1;
  let n = 0;
  for (const size of sizes) for (let k = 1; k <= size; k++) ways *= ++n / k;
  for (const same of Map.groupBy(sizes, (size) => size).values())
    for (let k = 2; k <= same.length; k++) ways /= k;
  return Math.round(ways);
}

/** Percentile interval (Efron 1979) of a statistic over units drawn with replacement; draws that give null are left out. */
export function bootstrapInterval(
  units: number,
  statistic: (drawn: readonly number[]) => number | null,
  { times, level }: { readonly times: number; readonly level: number },
  next: () => number,
): { readonly low: number; readonly high: number } | null {
  const values: number[] = [];
  for (let n = 0; n < times; n++) {
    const value = statistic(Array.from({ length: units }, () => Math.floor(next() * units)));
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((x, y) => x - y);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

/**
 * Benjamini and Hochberg (1995): for each p the least rate of false discoveries at which it would be one; in the
 * given order. null stays null and does not count as a test.
 */
export function falseDiscoveryRates(ps: readonly (number | null)[]): (number | null)[] {
  const order = ps.flatMap((p, i) => (p === null ? [] : [{ p, i }])).sort((x, y) => x.p - y.p || x.i - y.i);
  const q: (number | null)[] = ps.map(() => null);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const { p, i } = order[rank - 1]!;
    least = Math.min(least, (p * order.length) / rank);
    q[i] = least;
  }
  return q;
}

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
