/** Which items are drawn, and how many each stands for. */
import type { ReviewItem } from '../model.ts';
import type { Settings } from '../settings.ts';
import { shortHash } from '../text/hash.ts';
import type { Candidate } from './items.ts';

export interface Draw {
  readonly seed: string;
  /** Items of each question; the top of the list of silent flips comes on top. */
  readonly size: number;
  /** Share of the items that every reviewer gets, 0 to 1. */
  readonly overlap: number;
}

/**
 * A stratified sample without replacement, in random order. Strata are question × band × language × kind × type; each
 * gives items in proportion to its size, two at least; an item's weight is the size of its stratum over the number drawn
 * of it. Items take their place by a hash of seed and id: the same seed draws the same, and a larger sample holds the
 * smaller one.
 */
export function sampled(
  candidates: readonly Candidate[],
  draw: Draw,
  settings: Settings['review'],
): ReviewItem[] {
  const placed = candidates
    .map((item) => ({ item, place: shortHash(draw.seed, item.id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const sizes = countedBy(candidates, ({ question }) => question);
  const strata = [
    ...Map.groupBy(placed, ({ item }) => JSON.stringify([item.question, item.stratum])).values(),
  ];
  const drawn = strata.flatMap((stratum) => {
    const { question, top } = stratum[0]!.item;
    const share = Math.ceil((draw.size * stratum.length) / sizes.get(question)!);
    const wanted = top === null ? Math.max(settings.leastOfStratum, share) : stratum.length;
    const taken = stratum.slice(0, wanted);
    return taken.map((one) => ({ ...one, weight: stratum.length / taken.length }));
  });
  // What is drawn first is asked first, so that those answered so far are a sample too.
  return drawn
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item, weight }) => ({ ...item, weight, shared: isShared(item, draw) }));
}

const countedBy = <T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, number> =>
  new Map([...Map.groupBy(rows, keyOf)].map(([key, { length }]) => [key, length]));

/** All of the top are for everyone: it is what the report is judged by. */
const isShared = ({ id, top }: Candidate, { seed, overlap }: Draw): boolean =>
  top !== null || Number.parseInt(shortHash('shared', seed, id).slice(0, 8), 16) / 2 ** 32 < overlap;
