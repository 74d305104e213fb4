/** Opposites: pairs that the profile lists ("good/bad") and words turned round by an affix ("possible/impossible"). */
import type { Lexicon } from './lexicon.ts';
import type { Side } from './side.ts';

export function areOpposite(a: Side, i: number, b: Side, j: number): boolean {
  if (a.lexicon !== b.lexicon || !a.content[i] || !b.content[j] || a.stems[i] === b.stems[j]) return false;
  return (
    a.lexicon.antonyms.get(lemmaAt(a, i))?.has(lemmaAt(b, j)) === true ||
    differByNegativeAffix(a.tokens[i]!.n, b.tokens[j]!.n, a.lexicon)
  );
}

const lemmaAt = ({ lexicon, tokens }: Side, i: number): string => lexicon.lemmaOf(tokens[i]!.n);

/**
 * One is turned round by an affix and the other, another word, is not: "uncertain" and "sure" say the opposite,
 * "independent" and "autonomous" the same, and so do "unerkannt" and "sin ser identificado". Enough to make up for a negation, little ground for a finding.
 */
export function mayBeOpposite(a: Side, i: number, b: Side, j: number): boolean {
  if (!a.content[i] || !b.content[j]) return false;
  if (a.lexicon === b.lexicon && (a.stems[i] === b.stems[j] || areOpposite(a, i, b, j))) return false;
  return a.lexicon.negatives.has(a.tokens[i]!.n) !== b.lexicon.negatives.has(b.tokens[j]!.n);
}

/** The rest must be a word of some length, so that "form" and "inform" are the least that can be mistaken. */
const LEAST_REST = 4;

function differByNegativeAffix(x: string, y: string, { section }: Lexicon): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const more = long.length - short.length;
  if (short.length < LEAST_REST || more === 0) return false;
  if (long.endsWith(short))
    return section.negativePrefixes.some((prefix) => prefix.length === more && long.startsWith(prefix));
  return section.negativeSuffixes.some(
    (end) => long.endsWith(end) && short.startsWith(long.slice(0, -end.length)),
  );
}
