/** Whether two speakers, as two articles name them, may be one. */

import { foldAccents } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';

export type SameSpeaker = 'same' | 'other' | 'unknown';

/** Spellings of one name differ between languages ("Poutine", "Putin"): from this likeness on they are one. */
const LEAST_LIKENESS = 0.5;

/** Letters below which only the very same name is one: "Wang" and "Gang" are as alike as "Poutine" and "Putin". */
const LEAST_LETTERS = 5;

/** Compares speakers, each two names once: a corpus has few of them and many pairs of quotations. */
export function speakerMatcher(): (a: string | null, b: string | null) => SameSpeaker {
  const known = new Map<string, Map<string, SameSpeaker>>();
  return (a, b) => {
    if (a === null || b === null) return 'unknown';
    if (a === b) return 'same';
    const of = known.get(a) ?? new Map<string, SameSpeaker>();
    if (of.size === 0) known.set(a, of);
    const same = of.get(b) ?? sameSpeaker(a, b);
    of.set(b, same);
    return same;
  };
}

/** Names are compared by their capitalised words; a description ("a senior official") tells nothing. */
export function sameSpeaker(a: string | null, b: string | null): SameSpeaker {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  const x = nameWords(a);
  const y = nameWords(b);
  if (x.length === 0 || y.length === 0) return 'unknown';
  return x.some((one) => y.some((other) => mayBeOne(one, other))) ? 'same' : 'other';
}

const mayBeOne = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= LEAST_LETTERS && likeness(a, b) >= LEAST_LIKENESS);

const nameWords = (name: string): string[] =>
  tokenise(name)
    .filter(({ t, kind }) => kind === 'word' && t.length > 1 && /^\p{Lu}/u.test(t))
    .map(({ n }) => foldAccents(n));

/** Dice's coefficient of the pairs of letters, word ends included. */
function likeness(a: string, b: string): number {
  const pairs = pairsOf(a);
  const other = pairsOf(b);
  const shared = [...pairs].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (pairs.size + other.size);
}

function pairsOf(word: string): Set<string> {
  const framed = ` ${word} `;
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
}
