/** Words that are spelt in two ways ("stabilise", "stabilize") brought to one spelling, to compare. */
import type { Token } from '../model.ts';
import type { Lexicon } from './lexicon.ts';

/** What stands before the ending that differs must be a stem of some length: "four" is no spelling of "for". */
const LEAST_STEM = 3;

/** Whether two normalised words differ in their spelling alone. */
export function areVariants(x: string, y: string, { section }: Lexicon): boolean {
  return section.spelling.some(([one, two]) => respelt(x, one, two) === y || respelt(x, two, one) === y);
}

function respelt(word: string, from: string, to: string): string | null {
  if (word === from) return to;
  const stem = word.length - from.length;
  return stem >= LEAST_STEM && word.endsWith(from) ? word.slice(0, stem) + to : null;
}

/** Tokens of a, those that b spells otherwise in b's spelling; and how many these are. */
export function inSpellingOf(
  a: readonly Token[],
  b: readonly Token[],
  lexicon: Lexicon,
): { readonly tokens: readonly Token[]; readonly respelt: number } {
  const inA = new Set(a.map((token) => token.n));
  const inB = new Set(b.map((token) => token.n));
  const onlyB = [...inB].filter((word) => !inA.has(word));
  let count = 0;
  const tokens = a.map((token) => {
    const variant = inB.has(token.n) ? undefined : onlyB.find((word) => areVariants(token.n, word, lexicon));
    if (variant === undefined) return token;
    count++;
    return { ...token, n: variant };
  });
  return { tokens, respelt: count };
}
