/** Which items are drawn, and how many each stands for. */
import type { ReviewItem } from '../model.ts';
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
 * A stratified sample of fixed size, in random order. Strata are question × band × language × kind × type; each gives
 * items in proportion to the root of its size, so that small ones are seen too. Drawn by sequential Poisson sampling
 * (Ohlsson 1998): an item takes its place by a random number of its own over its chance π of being drawn, and stands
 * for 1/π items. The number is a hash of seed and id: the same seed draws the same, whatever the order of the items,
 * and what a larger sample adds comes to what the smaller one holds.
 */
export function sampled(candidates: readonly Candidate[], draw: Draw): ReviewItem[] {
  const top = candidates.filter((item) => item.top !== null).map((item) => ({ item, weight: 1 }));
  const others = Map.groupBy(
    candidates.filter((item) => item.top === null),
    ({ question }) => question,
  );
  const drawn = [...top, ...[...others.values()].flatMap((some) => drawnOf(some, draw))];
  // Asked in random order, so that those answered so far are a sample too.
  return drawn
    .map((one) => ({ ...one, place: chanceOf('order', draw.seed, one.item.id) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item, weight }) => ({ ...item, weight, shared: isShared(item, draw) }));
}

interface Drawn {
  readonly item: Candidate;
  readonly weight: number;
}

function drawnOf(candidates: readonly Candidate[], { seed, size }: Draw): Drawn[] {
  const strata = [...Map.groupBy(candidates, ({ stratum }) => JSON.stringify(stratum)).values()];
  const wanted = Math.min(size, candidates.length);
  const chances = chancesOf(
    strata.map(({ length }) => length),
    wanted,
  );
  return strata
    .flatMap((stratum, i) => {
      const chance = chances[i]!;
      const place = (item: Candidate): number => (chance === 1 ? 0 : chanceOf(seed, item.id) / chance);
      return stratum.map((item) => ({ item, weight: 1 / chance, place: place(item) }));
    })
    .sort((a, b) => a.place - b.place || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, wanted)
    .map(({ item, weight }) => ({ item, weight }));
}

/** The chance of an item of each stratum: in proportion to 1 / √size, 1 at most, adding up to the number wanted. */
function chancesOf(sizes: readonly number[], wanted: number): number[] {
  if (wanted === sizes.reduce((sum, size) => sum + size, 0)) return sizes.map(() => 1);
  const certain = new Set<number>();
  for (;;) {
    const rest = sizes.map((_, i) => i).filter((i) => !certain.has(i));
    const taken = [...certain].reduce((sum, i) => sum + sizes[i]!, 0);
    const scale = (wanted - taken) / rest.reduce((sum, i) => sum + Math.sqrt(sizes[i]!), 0);
    const full = rest.filter((i) => scale / Math.sqrt(sizes[i]!) >= 1);
    if (full.length === 0) return sizes.map((size, i) => (certain.has(i) ? 1 : scale / Math.sqrt(size)));
    for (const i of full) certain.add(i);
  }
}

/** From 0 to 1, as even as a hash. */
const chanceOf = (...parts: readonly string[]): number => Number.parseInt(shortHash(...parts), 16) / 2 ** 48;

/** All of the top are for everyone: it is what the report is judged by. */
const isShared = ({ id, top }: Candidate, { seed, overlap }: Draw): boolean =>
  top !== null || chanceOf('shared', seed, id) < overlap;
