/** Which texts share most with each: votes by the rarity of the keys that two have in common. Flat numbers in and out. */
import { bestOf } from './best.ts';
import { type Arcs, makeArcs } from './graph.ts';

/** The keys of each text by number, the rarest first, and the texts that have each key. */
export interface Keyed {
  /** The keys of text t stand at starts[t] up to starts[t + 1], ascending. */
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  /** The texts that have key k stand at holdersFrom[k] up to holdersFrom[k + 1], ascending. */
  readonly holdersFrom: Int32Array;
  readonly holders: Int32Array;
}

export interface Sharing {
  readonly keyed: Keyed;
  /** The texts from this one up to that one are looked at. */
  readonly from: number;
  readonly to: number;
  /** Texts, counted for each key, that a text is looked for among. */
  readonly mostMet: Int32Array;
  /** Texts that may share a key before it says nothing. */
  readonly mostSharing: number;
  /** Texts that a text is compared with. */
  readonly most: number;
}

/** From each text of a stretch to those that share most with it. */
export function sharersOf({ keyed, from, to, mostMet, mostSharing, most }: Sharing): Arcs {
  const { starts, holdersFrom, holders } = keyed;
  const size = starts.length - 1;
  const { put, arcs } = makeArcs();
  const votes = new Float32Array(size);
  const met = new Int32Array(size);
  const best = bestOf(most);
  for (let text = from; text < to; text++) {
    let count = 0;
    for (const key of tellingOf(text, keyed, mostSharing, mostMet[text]!)) {
      const end = holdersFrom[key + 1]!;
      const vote = Math.log(1 + size / (end - holdersFrom[key]!));
      for (let k = holdersFrom[key]!; k < end; k++) {
        const other = holders[k]!;
        const before = votes[other]!;
        if (before === 0) met[count++] = other;
        votes[other] = before + vote;
      }
    }
    votes[text] = 0;
    best.clear();
    let least = 0;
    for (let k = 0; k < count; k++) {
      const other = met[k]!;
      // Most share too little: they are told by one comparison.
      if (votes[other]! > least) {
        best.offer(other, votes[other]!);
        least = Math.max(0, best.least());
      }
      votes[other] = 0;
    }
    for (let k = 0; k < best.size(); k++) put(text, best.item(k));
  }
  const found = arcs();
  return { from: found.from.slice(), to: found.to.slice() };
}

/** Of a text's keys those that are not everybody's; where they would lead to too many texts, the rarest of them: one at least. */
function tellingOf(
  text: number,
  { starts, keys, holdersFrom }: Keyed,
  mostSharing: number,
  mostMet: number,
): Int32Array {
  const from = starts[text]!;
  let to = from;
  for (let met = 0; to < starts[text + 1]!; to++) {
    const sharers = holdersFrom[keys[to]! + 1]! - holdersFrom[keys[to]!]!;
    met += sharers;
    if (sharers > mostSharing || (met > mostMet && to > from)) break;
  }
  return keys.subarray(from, to);
}
