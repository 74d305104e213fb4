/**
 * The second look at a pair: what the first says is weighed against what it says of the rivals. A rendering is
 * usually the best match on both sides, and its family's other members agree.
 */
import { entryOf, type Graph } from './graph.ts';

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
  return { ranked, rank, crowding, mute };
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
  const fromA = leadOf(graph, rivals, alone, a, b, z);
  const fromB = leadOf(graph, rivals, alone, b, a, z);
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
  { ranked, rank, mute }: Rivals,
  alone: Float32Array,
  text: number,
  partner: number,
  z: number,
): Lead {
  let lead: number | null = null;
  let support = 0;
  let contrary = 0;
  for (let place = graph.starts[text]!; place < graph.starts[text + 1]!; place++) {
    const at = ranked[place]!;
    const other = graph.neighbours[at]!;
    const own = alone[graph.pairs[at]!]!;
    if (lead !== null && own < LEAST_SUPPORT) break;
    if (other === partner) continue;
    const entry = entryOf(graph, partner, other);
    const kin = entry < 0 ? -FAR : alone[graph.pairs[entry]!]!;
    if (own >= LEAST_SUPPORT && !mute.has(other)) {
      support = Math.max(support, logistic(Math.min(own, kin)));
      contrary = Math.max(contrary, logistic(own) * logistic(-kin));
    }
    if (lead === null && kin <= KIN) lead = z - own;
  }
  return {
    lead: bounded(lead ?? z + FAR),
    rank: rank[entryOf(graph, text, partner)]!,
    support,
    contrary,
  };
}

export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
