/**
 * Sets of numbered features with weights: what texts are compared by, millions of times. All bags of one kind stand
 * one behind the other in two arrays, since arrays of its own for each would cost more than what they hold.
 */
import { grown, sharedFloats, sharedInts } from './ints.ts';
import { makePlaces } from './places.ts';

export interface Bag {
  /** Its features stand at `from` up to `to` of the two arrays: ids ascending, each once. */
  readonly pool: BagPool;
  readonly from: number;
  readonly to: number;
  /** Sum of the weights. */
  readonly total: number;
  /** Euclidean length of the weights. */
  readonly norm: number;
}

/** In memory that threads share. */
export interface BagPool {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

export interface BagMaker {
  /** Puts a feature into the bag that is being filled; one that comes several times keeps its greatest weight. */
  readonly put: (id: number, weight: number) => void;
  /** The bag that was filled; the next one is empty. */
  readonly bag: () => Bag;
}

export function makeBags(): BagMaker {
  const pool: { ids: Int32Array; weights: Float32Array } = { ids: sharedInts(), weights: sharedFloats() };
  const places = makePlaces();
  let weights = new Float32Array(64);
  let end = 0;
  return {
    put: (id, weight) => {
      const size = places.size();
      const place = places.add(id);
      if (place >= weights.length) weights = grown(weights, place + 1);
      if (place === size || weight > weights[place]!) weights[place] = weight;
    },
    bag: () => {
      const from = end;
      end += places.size();
      if (end > pool.ids.length) {
        pool.ids = grown(pool.ids, end);
        pool.weights = grown(pool.weights, end);
      }
      const ids = pool.ids.subarray(from, end);
      ids.set(places.ids());
      ids.sort();
      let total = 0;
      let squares = 0;
      for (let at = from; at < end; at++) {
        pool.weights[at] = weights[places.of(pool.ids[at]!)]!;
        total += pool.weights[at]!;
        squares += pool.weights[at]! * pool.weights[at]!;
      }
      places.clear();
      return { pool, from, to: end, total, norm: Math.sqrt(squares) };
    },
  };
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

function put(out: Shared, total: number, dot: number, count: number, most: number): Shared {
  out.total = total;
  out.dot = dot;
  out.count = count;
  out.most = most;
  return out;
}

export function share(a: Bag, b: Bag, out: Shared): Shared {
  let [total, dot, count, most] = [0, 0, 0, 0];
  const { ids: x, weights: v } = a.pool;
  const { ids: y, weights: w } = b.pool;
  for (let i = a.from, j = b.from; i < a.to && j < b.to; ) {
    const difference = x[i]! - y[j]!;
    if (difference === 0) {
      const least = Math.min(v[i]!, w[j]!);
      total += least;
      dot += v[i]! * w[j]!;
      count++;
      if (least > most) most = least;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return put(out, total, dot, count, most);
}

/** A bag that many others are compared with, one after the other: the same result as `share` in a third of the time. */
export interface Held {
  readonly take: (bag: Bag) => void;
  readonly share: (b: Bag, out: Shared) => Shared;
}

/** Slots for each feature: with fewer, most of those that are not shared would have to be told from others. */
const ROOM = 16;
const LEAST_BITS = 6;

export function holdBag(): Held {
  let held: Bag | null = null;
  /** Where a feature of the bag stands, and one more: an open hash table. */
  let slots = new Int32Array(1 << LEAST_BITS);
  let bits = LEAST_BITS;
  return {
    take: (bag) => {
      held = bag;
      bits = LEAST_BITS;
      while (1 << bits < ROOM * (bag.to - bag.from)) bits++;
      if (slots.length === 1 << bits) slots.fill(0);
      else slots = new Int32Array(1 << bits);
      const { ids } = bag.pool;
      for (let at = bag.from; at < bag.to; at++) {
        let slot = slotOf(ids[at]!, bits);
        while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
        slots[slot] = at + 1;
      }
    },
    share: (b, out) => {
      const { ids, weights } = b.pool;
      const { ids: known, weights: own } = held!.pool;
      // Local, since what a loop reads from around it is read anew each time.
      const [table, last, bitsHere] = [slots, slots.length - 1, bits];
      let [total, dot, count, most] = [0, 0, 0, 0];
      for (let at = b.from; at < b.to; at++) {
        const id = ids[at]!;
        let slot = slotOf(id, bitsHere);
        let entry = table[slot]!;
        while (entry !== 0 && known[entry - 1] !== id) {
          slot = (slot + 1) & last;
          entry = table[slot]!;
        }
        if (entry === 0) continue;
        const v = own[entry - 1]!;
        const w = weights[at]!;
        const least = v < w ? v : w;
        total += least;
        dot += v * w;
        count++;
        if (least > most) most = least;
      }
      return put(out, total, dot, count, most);
    },
  };
}

const slotOf = (id: number, bits: number): number => Math.imul(id, 0x9e3779b1) >>> (32 - bits);

export const cosine = (shared: Shared, a: Bag, b: Bag): number =>
  a.norm === 0 || b.norm === 0 ? 0 : shared.dot / (a.norm * b.norm);
export const jaccard = (shared: Shared, a: Bag, b: Bag): number =>
  a.total + b.total === 0 ? 0 : shared.total / (a.total + b.total - shared.total);
/** Share of the lesser bag that the other holds. */
export const containment = (shared: Shared, a: Bag, b: Bag): number => {
  const lesser = Math.min(a.total, b.total);
  return lesser === 0 ? 0 : shared.total / lesser;
};

/** The features of a bag, ascending. */
export const idsOf = ({ pool, from, to }: Bag): Int32Array => pool.ids.subarray(from, to);
