/**
 * The second look at a pair: what the first says is weighed against what it says of the rivals. A rendering is
 * usually the best match on both sides, and its family's other members agree.
 */
import type { Graph } from './graph.ts';

export const AMONG_FEATURES = [
  'bias',
  /** The first look, as log odds. */
  'alone',
  /** Lead over the best rival that is not of the partner's kind, on the side where it is less and where it is more. */
  'leadLess',
  'leadMore',
  /** ln(1 + place in the partner's list). */
  'rankLess',
  'rankMore',
  /** Mean log odds of a text with its best eight. */
  'crowdedLess',
  'crowdedMore',
  /** How well the best third text fits both, 0 to 1. */
  'support',
  'apart',
  'lengths',
  /** ln of the number of texts, less 6. */
  'corpus',
  /** How well a third text fits the one and not the other, 0 to 1: on the side where it does so less, and more. */
  'contraryLess',
  'contraryMore',
  /** The first look times its size: what is far from doubtful counts more than in proportion. */
  'aloneFar',
] as const;

export const AMONG_WIDTH = AMONG_FEATURES.length;

/**
 * How many of them, from the first on, count for fragments and across languages: a fragment fits several statements,
 * and translations fit by degrees, so that a text which fits one of two speaks for nothing there.
 */
export const AMONG_LOOSE = AMONG_FEATURES.indexOf('contraryLess');

/** Log odds of texts that were not compared, and the most that a lead counts. */
export const FAR = 8;
const CROWD = 8;
/** Log odds further out say no more: a pair that is hopeless is not better than one that is more so. */
export const bounded = (odds: number): number => Math.max(-FAR, Math.min(FAR, odds));

export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Probability of texts that were not compared. */
const STRANGE = logistic(-FAR);

/** From these log odds on, a rival is of the partner's own kind and no rival. */
const KIN = -0.5;
const LEAST_SUPPORT = -1;

export interface Rivals {
  /** A graph's lists by descending log odds: indices into its neighbours. */
  readonly ranked: Int32Array;
  /** Place of each entry of the graph in its text's ranked list. */
  readonly rank: Int32Array;
  readonly crowding: Float32Array;
  /** Texts that support no pair. */
  readonly mute: ReadonlySet<number>;
  /** Of each pair the first look as a probability, and what is left of 1. */
  readonly likely: Float64Array;
  readonly unlikely: Float64Array;
  /** The lists of the two texts that are looked at. */
  readonly listOfA: OpenList;
  readonly listOfB: OpenList;
}

/** The list of one text, where each other is found at once: fast where the text stays the same from call to call. */
interface OpenList {
  readonly open: (text: number) => void;
  /** Its entry in the graph; -1 for one that is not there. */
  readonly entryOf: (other: number) => number;
}

function openList({ size, starts, neighbours }: Graph): OpenList {
  const entries = new Int32Array(size);
  const owners = new Int32Array(size).fill(-1);
  let opened = -1;
  return {
    open: (text) => {
      if (text === opened) return;
      opened = text;
      for (let at = starts[text]!; at < starts[text + 1]!; at++) {
        entries[neighbours[at]!] = at;
        owners[neighbours[at]!] = text;
      }
    },
    entryOf: (other) => (owners[other] === opened ? entries[other]! : -1),
  };
}

const NONE: ReadonlySet<number> = new Set();

/** @param mute texts that fit several others which have nothing to do with one another */
export function rivalsOf(graph: Graph, alone: Float32Array, mute: ReadonlySet<number> = NONE): Rivals {
  const { size, starts, pairs } = graph;
  const ranked = Int32Array.from(pairs, (_, at) => at);
  const rank = new Int32Array(pairs.length);
  const crowding = new Float32Array(size);
  for (let text = 0; text < size; text++) {
    const from = starts[text]!;
    const list = ranked.subarray(from, starts[text + 1]!);
    list.sort((a, b) => alone[pairs[b]!]! - alone[pairs[a]!]! || a - b);
    let sum = 0;
    for (let place = 0; place < CROWD; place++)
      sum += place < list.length ? alone[pairs[list[place]!]!]! : -FAR;
    crowding[text] = sum / CROWD;
    for (const [place, at] of list.entries()) rank[at] = place;
  }
  return {
    ...{ ranked, rank, crowding, mute },
    likely: Float64Array.from(alone, logistic),
    unlikely: Float64Array.from(alone, (z) => logistic(-z)),
    ...{ listOfA: openList(graph), listOfB: openList(graph) },
  };
}

/** Fills `f` for a pair, in the order of AMONG_FEATURES but for `apart` and `lengths`, which the pair itself says. */
export function lookAmong(
  graph: Graph,
  rivals: Rivals,
  alone: Float32Array,
  a: number,
  b: number,
  pair: number,
  f: Float64Array,
): void {
  const z = alone[pair]!;
  const { listOfA, listOfB } = rivals;
  listOfA.open(a);
  listOfB.open(b);
  const fromA = leadOf(graph, rivals, alone, a, b, listOfA, listOfB);
  const fromB = leadOf(graph, rivals, alone, b, a, listOfB, listOfA);
  f[0] = 1;
  f[1] = z;
  f[2] = Math.min(fromA.lead, fromB.lead);
  f[3] = Math.max(fromA.lead, fromB.lead);
  f[4] = Math.log1p(Math.min(fromA.rank, fromB.rank));
  f[5] = Math.log1p(Math.max(fromA.rank, fromB.rank));
  f[6] = Math.min(rivals.crowding[a]!, rivals.crowding[b]!);
  f[7] = Math.max(rivals.crowding[a]!, rivals.crowding[b]!);
  f[8] = Math.max(fromA.support, fromB.support);
  f[11] = Math.log(graph.size) - 6;
  f[12] = Math.min(fromA.contrary, fromB.contrary);
  f[13] = Math.max(fromA.contrary, fromB.contrary);
  f[14] = (z * Math.abs(z)) / FAR;
}

interface Lead {
  readonly lead: number;
  readonly rank: number;
  readonly support: number;
  readonly contrary: number;
}

function leadOf(
  graph: Graph,
  { ranked, rank, mute, likely, unlikely }: Rivals,
  alone: Float32Array,
  text: number,
  partner: number,
  own: OpenList,
  others: OpenList,
): Lead {
  const place = own.entryOf(partner);
  const z = alone[graph.pairs[place]!]!;
  let lead: number | null = null;
  let support = 0;
  let contrary = 0;
  for (let next = graph.starts[text]!; next < graph.starts[text + 1]!; next++) {
    const at = ranked[next]!;
    const other = graph.neighbours[at]!;
    const pair = graph.pairs[at]!;
    const odds = alone[pair]!;
    if (lead !== null && odds < LEAST_SUPPORT) break;
    if (other === partner) continue;
    const entry = others.entryOf(other);
    const kin = entry < 0 ? -1 : graph.pairs[entry]!;
    if (odds >= LEAST_SUPPORT && !mute.has(other)) {
      support = Math.max(support, Math.min(likely[pair]!, kin < 0 ? STRANGE : likely[kin]!));
      contrary = Math.max(contrary, likely[pair]! * (kin < 0 ? 1 - STRANGE : unlikely[kin]!));
    }
    if (lead === null && (kin < 0 || alone[kin]! <= KIN)) lead = z - odds;
  }
  return {
    lead: bounded(lead ?? z + FAR),
    rank: rank[place]!,
    support,
    contrary,
  };
}
