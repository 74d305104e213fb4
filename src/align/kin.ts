/**
 * Pairs that a statement printed a hundred times leaves out: a text is compared with some forty others, and where nearly
 * all of these are its kin, there were more. What its kin are kin of is compared with it too, so that the mean over a
 * large group is taken over pairs that were looked at.
 */
import { bestOf } from './best.ts';
import { type Forest, makeForest } from './forest.ts';
import { entryOf, type Graph, graphOf, makeArcs, type Pairs, pairsOf } from './graph.ts';
import type { Looked } from './look-alone.ts';

/** As the settings of these names say. */
type KinLimits = Readonly<Record<'crowdedFrom' | 'mostKin' | 'mostCompleted', number>>;

/** Pairs that were not kept by the first look; some of them it may have seen and found hopeless. */
export function kinOfKin(size: number, looked: Looked, settings: KinLimits): Pairs {
  const kin = kinAmong(size, looked);
  const { starts, neighbours } = kin;
  const known = graphOf(size, looked.pairs);
  const clusters = clustersOf(kin);
  const { put, arcs } = makeArcs();
  const shared = new Int32Array(size);
  const met = new Int32Array(size);
  const best = bestOf(settings.mostKin);
  for (let text = 0; text < size; text++) {
    if (degreeOf(kin, text) < settings.crowdedFrom || clusters.sizeOf(text) > settings.mostCompleted)
      continue;
    let count = 0;
    for (let at = starts[text]!; at < starts[text + 1]!; at++)
      for (let next = starts[neighbours[at]!]!; next < starts[neighbours[at]! + 1]!; next++) {
        const other = neighbours[next]!;
        if (shared[other]!++ === 0) met[count++] = other;
      }
    best.clear();
    for (const other of met.subarray(0, count).sort()) {
      if (other !== text && entryOf(known, text, other) < 0) best.offer(other, shared[other]!);
      shared[other] = 0;
    }
    for (let rank = 0; rank < best.size(); rank++) put(text, best.item(rank));
  }
  return pairsOf(size, [arcs()]);
}

/** Of the pairs those that are likelier than not by themselves. */
function kinAmong(size: number, { pairs, alone, apart }: Looked): Graph {
  const likely = (_: number, pair: number): boolean => alone[pair]! > 0 && !apart[pair];
  return graphOf(size, { a: pairs.a.filter(likely), b: pairs.b.filter(likely) });
}

const degreeOf = ({ starts }: Graph, text: number): number => starts[text + 1]! - starts[text]!;

interface Clusters {
  /** Texts that hang together with a text, it included. */
  readonly sizeOf: (text: number) => number;
}

function clustersOf({ size, starts, neighbours }: Graph): Clusters {
  const forest: Forest = makeForest(size);
  for (let text = 0; text < size; text++)
    for (let at = starts[text]!; at < starts[text + 1]!; at++) forest.join(text, neighbours[at]!);
  const sizes = new Int32Array(size);
  for (let text = 0; text < size; text++) sizes[forest.root(text)]!++;
  return { sizeOf: (text) => sizes[forest.root(text)]! };
}
