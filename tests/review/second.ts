/** α and κ once more, from their definitions and pair by pair: slow, and nothing in common with src/review. */

export interface Rating {
  readonly item: string;
  readonly reviewer: string;
  readonly verdict: string;
}

/** 1 - mean distance inside items over mean distance among all values that are paired. */
export function alphaByPairs(
  rows: readonly Rating[],
  scale: readonly string[],
  level: 'nominal' | 'ordinal',
): number | null {
  const items = [...Map.groupBy(rows, ({ item }) => item).values()].filter(({ length }) => length > 1);
  const values = items.flat().map(({ verdict }) => verdict);
  const distance = (a: string, b: string): number => {
    if (a === b) return 0;
    if (level === 'nominal') return 1;
    const [from, to] = [scale.indexOf(a), scale.indexOf(b)].sort((x, y) => x - y) as [number, number];
    const between = values.filter((v) => scale.indexOf(v) >= from && scale.indexOf(v) <= to).length;
    const ends = values.filter((v) => v === a || v === b).length;
    return (between - ends / 2) ** 2;
  };
  let inside = 0;
  for (const item of items)
    for (const [i, one] of item.entries())
      for (const [j, other] of item.entries())
        if (i !== j) inside += distance(one.verdict, other.verdict) / (item.length - 1);
  let among = 0;
  for (const [i, one] of values.entries())
    for (const [j, other] of values.entries()) if (i !== j) among += distance(one, other);
  if (among === 0) return null;
  return 1 - inside / values.length / (among / (values.length * (values.length - 1)));
}

export function kappaByShares(rows: readonly Rating[], a: string, b: string): number | null {
  const of = (reviewer: string) =>
    new Map(rows.filter((row) => row.reviewer === reviewer).map(({ item, verdict }) => [item, verdict]));
  const [mine, theirs] = [of(a), of(b)];
  const common = [...mine.keys()].filter((item) => theirs.has(item));
  if (common.length === 0) return null;
  const share = (test: (item: string) => boolean): number => common.filter(test).length / common.length;
  const observed = share((item) => mine.get(item) === theirs.get(item));
  const expected = [...new Set(rows.map(({ verdict }) => verdict))].reduce(
    (sum, v) => sum + share((item) => mine.get(item) === v) * share((item) => theirs.get(item) === v),
    0,
  );
  return Math.abs(1 - expected) < 1e-12 ? null : (observed - expected) / (1 - expected);
}
