/** A clustering against gold families: a port of shared/data/families/score.py. Percentages with two digits. */
import { f1, percent } from './round.ts';

export interface FamilyScores {
  readonly n: number;
  readonly families: number;
  readonly clusters: number;
  readonly maxcluster: number;
  /** Over unordered pairs of items in one cluster and one family. */
  readonly pairP: number;
  readonly pairR: number;
  readonly pairF1: number;
  /** B-cubed: mean over items. */
  readonly b3P: number;
  readonly b3R: number;
  readonly b3F1: number;
  /** Families of two or more rebuilt exactly. */
  readonly exactP: number;
  readonly exactR: number;
  readonly exactF1: number;
  /** Adjusted Rand index. */
  readonly ARI: number;
  /** V-measure, beta 1. */
  readonly V: number;
}

/**
 * @param gold family of each item.
 * @param system cluster of each item; one that is missing is alone.
 */
export function scoreFamilies(
  gold: ReadonlyMap<string, string>,
  system: ReadonlyMap<string, string>,
): FamilyScores {
  const table = contingency(gold, system);
  const { families, clusters, cells } = table;
  const right = pairs(cells.map((cell) => cell.size));
  const goldPairs = pairs([...families.values()]);
  const systemPairs = pairs([...clusters.values()]);
  const pairP = share(right, systemPairs);
  const pairR = share(right, goldPairs);
  const mean = (of: (cell: Cell) => number): number =>
    cells.reduce((sum, cell) => sum + (cell.size * cell.size) / of(cell), 0) / gold.size;
  const b3P = mean((cell) => clusters.get(cell.cluster)!);
  const b3R = mean((cell) => families.get(cell.family)!);
  const exact = cells.filter(
    (cell) =>
      cell.size > 1 && cell.size === families.get(cell.family) && cell.size === clusters.get(cell.cluster),
  ).length;
  const exactP = share(exact, severalOf(clusters));
  const exactR = share(exact, severalOf(families));
  return {
    n: gold.size,
    families: families.size,
    clusters: clusters.size,
    maxcluster: [...clusters.values()].reduce((most, size) => Math.max(most, size), 0),
    pairP: percent(pairP, 2),
    pairR: percent(pairR, 2),
    pairF1: percent(f1(pairP, pairR), 2),
    b3P: percent(b3P, 2),
    b3R: percent(b3R, 2),
    b3F1: percent(f1(b3P, b3R), 2),
    exactP: percent(exactP, 2),
    exactR: percent(exactR, 2),
    exactF1: percent(f1(exactP, exactR), 2),
    ARI: percent(adjustedRand(right, goldPairs, systemPairs, gold.size), 2),
    V: percent(vMeasure(table, gold.size), 2),
  };
}

interface Cell {
  readonly family: string;
  readonly cluster: string;
  size: number;
}

interface Contingency {
  readonly families: ReadonlyMap<string, number>;
  readonly clusters: ReadonlyMap<string, number>;
  readonly cells: readonly Cell[];
}

function contingency(gold: ReadonlyMap<string, string>, system: ReadonlyMap<string, string>): Contingency {
  const families = new Map<string, number>();
  const clusters = new Map<string, number>();
  const cells = new Map<string, Cell>();
  for (const [id, family] of gold) {
    const known = system.get(id);
    const cluster = known === undefined ? `alone\u0000${id}` : `in\u0000${known}`;
    families.set(family, (families.get(family) ?? 0) + 1);
    clusters.set(cluster, (clusters.get(cluster) ?? 0) + 1);
    const key = `${family}\u0000${cluster}`;
    const cell = cells.get(key);
    if (cell) cell.size++;
    else cells.set(key, { family, cluster, size: 1 });
  }
  return { families, clusters, cells: [...cells.values()] };
}

/** Of nothing all is right. */
const share = (part: number, whole: number): number => (whole ? part / whole : 1);
const choose2 = (n: number): number => (n * (n - 1)) / 2;
const pairs = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + choose2(size), 0);
const severalOf = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].filter((size) => size > 1).length;

function adjustedRand(right: number, goldPairs: number, systemPairs: number, n: number): number {
  const expected = choose2(n) ? (goldPairs * systemPairs) / choose2(n) : 0;
  const most = (goldPairs + systemPairs) / 2;
  return most === expected ? 1 : (right - expected) / (most - expected);
}

function vMeasure({ families, clusters, cells }: Contingency, n: number): number {
  const entropy = (sizes: ReadonlyMap<string, number>): number =>
    -[...sizes.values()].reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0);
  const given = (of: (cell: Cell) => number): number =>
    -cells.reduce((sum, cell) => sum + (cell.size / n) * Math.log(cell.size / of(cell)), 0);
  const goldEntropy = entropy(families);
  const systemEntropy = entropy(clusters);
  const homogeneity = goldEntropy ? 1 - given((cell) => clusters.get(cell.cluster)!) / goldEntropy : 1;
  const completeness = systemEntropy ? 1 - given((cell) => families.get(cell.family)!) / systemEntropy : 1;
  return f1(homogeneity, completeness);
}
