/**
 * Pairs that a statement printed a hundred times leaves out: a text is compared with some forty others, and where many
 * of these are its kin, there were more. It is compared then with all that its kin hang together with, so that the
 * mean over a large group is taken over pairs that were looked at.
 */
import { bestOf } from './best.ts';
import { makeForest } from './forest.ts';
import { entryOf, type Graph, graphOf, makeArcs, type Pairs, pairsOf } from './graph.ts';
import type { Looked } from './look-alone.ts';

/** As the settings of these names say. */
type KinLimits = Readonly<Record<'crowdedFrom' | 'mostKin' | 'mostCompleted', number>>;

/** Pairs that were not kept by the first look; some of them it may have seen and found hopeless. */
export function kinOfKin(size: number, looked: Looked, settings: KinLimits): Pairs {
  const kin = kinAmong(size, looked);
  const known = graphOf(size, looked.pairs);
  const { put, arcs } = makeArcs();
  const shared = new Int32Array(size);
  const best = bestOf(settings.mostKin);
  for (const cluster of clustersOf(kin)) {
    if (cluster.length <= settings.crowdedFrom || cluster.length > settings.mostCompleted) continue;
    for (const text of cluster) {
      if (degreeOf(kin, text) < settings.crowdedFrom) continue;
      countShared(kin, text, shared);
      best.clear();
      for (const other of cluster) {
        if (other !== text && entryOf(known, text, other) < 0) best.offer(other, shared[other]!);
        shared[other] = 0;
      }
      for (let rank = 0; rank < best.size(); rank++) put(text, best.item(rank));
    }
  }
  return pairsOf(size, [arcs()]);
}

/** Log odds of a pair by itself: nine in ten are renderings of one statement. */
const LIKELY = 2;

/** Of the pairs those that are likely by themselves. */
function kinAmong(size: number, { pairs, alone, apart }: Looked): Graph {
  const likely = (_: number, pair: number): boolean => alone[pair]! > LIKELY && !apart[pair];
  return graphOf(size, { a: pairs.a.filter(likely), b: pairs.b.filter(likely) });
}

const degreeOf = ({ starts }: Graph, text: number): number => starts[text + 1]! - starts[text]!;

/** Counts, for each other, the kin that it shares with a text. */
function countShared({ starts, neighbours }: Graph, text: number, shared: Int32Array): void {
  for (let at = starts[text]!; at < starts[text + 1]!; at++)
    for (let next = starts[neighbours[at]!]!; next < starts[neighbours[at]! + 1]!; next++)
      shared[neighbours[next]!]!++;
}

/** Texts that hang together, ascending. */
function clustersOf({ size, starts, neighbours }: Graph): number[][] {
  const forest = makeForest(size);
  for (let text = 0; text < size; text++)
    for (let at = starts[text]!; at < starts[text + 1]!; at++) forest.join(text, neighbours[at]!);
  const clusters = new Map<number, number[]>();
  for (let text = 0; text < size; text++) {
    if (starts[text] === starts[text + 1]) continue;
    const root = forest.root(text);
    const cluster = clusters.get(root);
    if (cluster) cluster.push(text);
    else clusters.set(root, [text]);
  }
  return [...clusters.values()];
}
