/** Words that are spelt in two ways ("stabilise", "stabilize") brought to one spelling, to compare. */
import type { Token } from '../model.ts';
import type { Lexicon } from './lexicon.ts';

/** Whether two normalised words differ in their spelling alone. */
export const areVariants = (x: string, y: string, lexicon: Lexicon): boolean =>
  lexicon.respellingsOf(x).includes(y);

/** Tokens of a, those that b spells otherwise in b's spelling; and how many these are. */
export function inSpellingOf(
  a: readonly Token[],
  b: readonly Token[],
  lexicon: Lexicon,
): { readonly tokens: readonly Token[]; readonly respelt: number } {
  const inA = new Set(a.map((token) => token.n));
  const inB = new Set(b.map((token) => token.n));
  let respelt = 0;
  const tokens = a.map((token) => {
    const variant = inB.has(token.n)
      ? undefined
      : lexicon.respellingsOf(token.n).find((word) => inB.has(word) && !inA.has(word));
    if (variant === undefined) return token;
    respelt++;
    return { ...token, n: variant };
  });
  return { tokens, respelt };
}
