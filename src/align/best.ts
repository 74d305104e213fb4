/** The best few of many, kept in order while they come. */

export interface Best {
  /** Offers an item; equal scores keep the one that came first. */
  readonly offer: (item: number, score: number) => void;
  readonly size: () => number;
  /** By rank, the best at 0. */
  readonly item: (rank: number) => number;
  readonly score: (rank: number) => number;
  /** What an item must score more than to be kept. */
  readonly least: () => number;
  readonly clear: () => void;
}

export function bestOf(count: number): Best {
  const items = new Int32Array(count);
  const scores = new Float64Array(count);
  let size = 0;
  return {
    offer: (item, score) => {
      if (size === count && score <= scores[count - 1]!) return;
      let at = size < count ? size++ : count - 1;
      for (; at > 0 && scores[at - 1]! < score; at--) {
        scores[at] = scores[at - 1]!;
        items[at] = items[at - 1]!;
      }
      scores[at] = score;
      items[at] = item;
    },
    size: () => size,
    item: (rank) => items[rank]!,
    score: (rank) => scores[rank]!,
    least: () => (size === count ? scores[count - 1]! : Number.NEGATIVE_INFINITY),
    clear: () => {
      size = 0;
    },
  };
}

/**
 * Offers the items of a stretch, but for one.
 *
 * @param cosines of the items from the place `first` on
 */
export function offerAll(
  best: Best,
  items: Int32Array,
  from: number,
  to: number,
  but: number,
  cosines: Float32Array,
  first: number,
): void {
  let least = best.least();
  for (let at = from; at < to; at++) {
    const cosine = cosines[at - first]!;
    // Most are too far: they are told by one comparison.
    if (cosine <= least || items[at] === but) continue;
    best.offer(items[at]!, cosine);
    least = best.least();
  }
}
