/** Pairs of texts worth comparing: each text with those whose keys say most, and with its nearest by meaning. */
import type { Context } from '../context.ts';
import { bestOf } from './best.ts';
import type { Pairs } from './graph.ts';
import { keysOfWords } from './keys.ts';
import type { Text } from './texts.ts';

/**
 * @param near for each text the texts nearest by meaning; empty without vectors
 */
export function candidatesOf(texts: readonly Text[], near: readonly Int32Array[], context: Context): Pairs {
  const n = texts.length;
  const codes = new Set<number>();
  const add = (a: number, b: number): void => {
    codes.add(a < b ? a * n + b : b * n + a);
  };
  const few = n <= context.settings.align.compareAllUpTo;
  const partners = few ? allBefore : sharersOf(texts, context);
  for (let text = 0; text < n; text++) for (const other of partners(text)) add(text, other);
  for (const [text, others] of near.entries()) for (const other of others) add(text, other);
  const sorted = Float64Array.from(codes).sort();
  return {
    a: Int32Array.from(sorted, (code) => Math.floor(code / n)),
    b: Int32Array.from(sorted, (code) => code % n),
  };
}

const allBefore = (text: number): number[] => Array.from({ length: text }, (_, other) => other);

/** A function from a text to the texts that share most with it, by the rarity of the shared keys among the texts. */
function sharersOf(texts: readonly Text[], context: Context): (text: number) => number[] {
  const { mostSharing, mostCandidates } = context.settings.align;
  const keys = texts.map((text) => keysOfWords(text.words, context));
  const holders = holdersOf(keys);
  const votes = new Float32Array(texts.length);
  const best = bestOf(mostCandidates);
  return (text) => {
    const met: number[] = [];
    for (const key of keys[text]!) {
      const sharing = holders.get(key)!;
      if (sharing.length > mostSharing) continue;
      const vote = Math.log(1 + texts.length / sharing.length);
      for (const other of sharing) {
        if (votes[other] === 0) met.push(other);
        votes[other]! += vote;
      }
    }
    best.clear();
    for (const other of met) {
      if (other !== text) best.offer(other, votes[other]!);
      votes[other] = 0;
    }
    return best.items();
  };
}

/** The texts that have a key, ascending. */
function holdersOf(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [text, list] of keys.entries()) {
    for (const key of list) {
      const known = holders.get(key);
      if (known) known.push(text);
      else holders.set(key, [text]);
    }
  }
  return holders;
}
