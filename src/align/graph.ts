/** Pairs of texts as a graph that can be walked from either end: flat arrays, since there are millions. */
import { makeInts } from './ints.ts';

/** Ascending in both members, a < b, each pair once. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Texts and others that each is to be compared with, in any order and as often as they come. */
export interface Arcs {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface ArcMaker {
  readonly put: (text: number, other: number) => void;
  /** What was put; good until the next one. */
  readonly arcs: () => Arcs;
}

export function makeArcs(): ArcMaker {
  const [from, to] = [makeInts(), makeInts()];
  return {
    put: (text, other) => {
      from.push(text);
      to.push(other);
    },
    arcs: () => ({ from: from.all(), to: to.all() }),
  };
}

/** The pairs that arcs name, in order and each once: sorted by the lesser text, then each text's list by itself. */
export function pairsOf(size: number, all: readonly Arcs[]): Pairs {
  const starts = new Int32Array(size + 1);
  const each = (see: (lesser: number, greater: number) => void): void => {
    for (const { from, to } of all) {
      for (let k = 0; k < from.length; k++) see(Math.min(from[k]!, to[k]!), Math.max(from[k]!, to[k]!));
    }
  };
  each((lesser) => starts[lesser + 1]!++);
  for (let text = 0; text < size; text++) starts[text + 1]! += starts[text]!;
  const b = new Int32Array(starts[size]!);
  const next = starts.slice(0, size);
  each((lesser, greater) => {
    b[next[lesser]!++] = greater;
  });
  const a = new Int32Array(b.length);
  let count = 0;
  for (let text = 0; text < size; text++) {
    const from = count;
    for (const other of b.subarray(starts[text]!, starts[text + 1]!).sort())
      if (count === from || b[count - 1] !== other) {
        b[count] = other;
        a[count++] = text;
      }
  }
  return { a: a.slice(0, count), b: b.slice(0, count) };
}

export interface Graph {
  readonly size: number;
  /** The neighbours of text t stand at starts[t] up to starts[t + 1], ascending. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** The pair that joins a text with each of its neighbours. */
  readonly pairs: Int32Array;
}

export function graphOf(size: number, { a, b }: Pairs): Graph {
  const starts = new Int32Array(size + 1);
  for (const end of [a, b]) for (const text of end) starts[text + 1]!++;
  for (let text = 0; text < size; text++) starts[text + 1]! += starts[text]!;
  const next = starts.slice(0, size);
  const neighbours = new Int32Array(2 * a.length);
  const pairs = new Int32Array(2 * a.length);
  const put = (text: number, neighbour: number, pair: number): void => {
    const at = next[text]!++;
    neighbours[at] = neighbour;
    pairs[at] = pair;
  };
  // Pairs ascend, so that the lesser neighbours come first and every list ascends.
  for (let pair = 0; pair < a.length; pair++) put(b[pair]!, a[pair]!, pair);
  for (let pair = 0; pair < a.length; pair++) put(a[pair]!, b[pair]!, pair);
  return { size, starts, neighbours, pairs };
}

/** Where `other` stands in the list of `text`: an index into `neighbours` and `pairs`; -1 where they were not compared. */
export function entryOf({ starts, neighbours }: Graph, text: number, other: number): number {
  let low = starts[text]!;
  let high = starts[text + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = neighbours[middle]!;
    if (found === other) return middle;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
