/** What two texts share in meaning, word for word: synonyms and, across languages, translations. */
import { dot } from './dot.ts';
import type { Lexeme } from './lexicon.ts';
import type { Text } from './texts.ts';

export interface Akin {
  /** Share of the rarity of a's content words that have a counterpart in b, 0 to 1; and the other way round. */
  ofA: number;
  ofB: number;
  /** Rarity of what is shared, on the side where it is less. */
  evidence: number;
}

/** Cosine from which words begin to be counterparts, and at which they are fully so. */
const FROM = 0.3;
const FULL = 0.8;

export function akin(a: Text, b: Text): Akin {
  const bestA = new Float32Array(a.content.length);
  const bestB = new Float32Array(b.content.length);
  for (let i = 0; i < bestA.length; i++) {
    const x = a.content[i]!;
    for (let j = 0; j < bestB.length; j++) {
      const match = matchOf(x, b.content[j]!);
      if (match > bestA[i]!) bestA[i] = match;
      if (match > bestB[j]!) bestB[j] = match;
    }
  }
  const sharedA = weigh(bestA, a.rarities);
  const sharedB = weigh(bestB, b.rarities);
  return {
    ofA: sharedA / Math.max(1, sum(a.rarities)),
    ofB: sharedB / Math.max(1, sum(b.rarities)),
    evidence: Math.min(sharedA, sharedB),
  };
}

const matchOf = (x: Lexeme, y: Lexeme): number => {
  if (x.stem === y.stem) return 1;
  return x.meaning === null || y.meaning === null
    ? 0
    : Math.min(1, (dot(x.meaning, y.meaning) - FROM) / (FULL - FROM));
};

function weigh(matches: Float32Array, rarities: Float32Array): number {
  let total = 0;
  for (let k = 0; k < matches.length; k++) total += matches[k]! * rarities[k]!;
  return total;
}

const sum = (values: Float32Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
