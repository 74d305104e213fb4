/** Sets of numbered features with weights, as typed arrays: what texts are compared by, millions of times. */

export interface Bag {
  /** Ascending, each once. */
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** Sum of the weights. */
  readonly total: number;
  /** Euclidean length of the weights. */
  readonly norm: number;
}

/** A feature that comes several times keeps its greatest weight. */
export function bagOf(features: ReadonlyMap<number, number>): Bag {
  const ids = Int32Array.from(features.keys()).sort();
  const weights = Float32Array.from(ids, (id) => features.get(id)!);
  let total = 0;
  let squares = 0;
  for (const weight of weights) {
    total += weight;
    squares += weight * weight;
  }
  return { ids, weights, total, norm: Math.sqrt(squares) };
}

/** What two bags share; written into one object to spare the millions of others. */
export interface Shared {
  /** Sum of the lesser weights. */
  total: number;
  /** Dot product. */
  dot: number;
  count: number;
  /** The greatest lesser weight. */
  most: number;
}

export const nothingShared = (): Shared => ({ total: 0, dot: 0, count: 0, most: 0 });

export function share(a: Bag, b: Bag, out: Shared): Shared {
  out.total = 0;
  out.dot = 0;
  out.count = 0;
  out.most = 0;
  const x = a.ids;
  const y = b.ids;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const difference = x[i]! - y[j]!;
    if (difference === 0) {
      const v = a.weights[i]!;
      const w = b.weights[j]!;
      const least = v < w ? v : w;
      out.total += least;
      out.dot += v * w;
      out.count++;
      if (least > out.most) out.most = least;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return out;
}

export const cosine = (shared: Shared, a: Bag, b: Bag): number =>
  a.norm === 0 || b.norm === 0 ? 0 : shared.dot / (a.norm * b.norm);
export const jaccard = (shared: Shared, a: Bag, b: Bag): number =>
  a.total + b.total === 0 ? 0 : shared.total / (a.total + b.total - shared.total);
/** Share of the lesser bag that the other holds. */
export const containment = (shared: Shared, a: Bag, b: Bag): number => {
  const lesser = Math.min(a.total, b.total);
  return lesser === 0 ? 0 : shared.total / lesser;
};
