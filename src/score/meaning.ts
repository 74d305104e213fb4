/** meaning: how far the sense went: 1 − (1 − S)(1 − λL), from typed findings (S) and words without counterpart (L). */
import type { Finding } from '../model.ts';
import type { Compared } from './compared.ts';
import type { Side } from './side.ts';
import { areVariants } from './spelling.ts';

/** Count in L, through their words, and not in S. */
const COUNTED_IN_L: ReadonlySet<string> = new Set(['omission', 'addition']);

/**
 * S = 1 − ∏(1 − confidence·severity): 0 no finding to 1 sure and severe; the chance that at least one finding holds
 * and misleads, were they independent.
 */
export const findingsShare = (findings: readonly Finding[]): number =>
  1 -
  findings
    .filter((finding) => !COUNTED_IN_L.has(finding.type))
    .reduce((rest, { confidence, severity }) => rest * (1 - confidence * severity), 1);

/** 0 the same to 1 nothing left of it. `unaligned` null (across languages without links): S alone. */
export const meaningOf = (share: number, unaligned: number | null, lambda: number): number =>
  1 - (1 - share) * (1 - lambda * (unaligned ?? 0));

/**
 * L: share, weighted by rarity, of words without a counterpart, on both sides; 0 to 1. A counterpart that is another
 * word counts in part, function words little. A fragment is not reproached for what it does not quote: beside one,
 * only the fragment's own words count.
 * @returns null where there is no word to weigh.
 */
export function unalignedShare(pair: Compared): number | null {
  const [a, b] = [pair.a.reading.part, pair.b.reading.part];
  const sides = [
    ...(a === 'fragment' || b === 'whole' ? [weigh(pair, pair.a, pair.toB, pair.b)] : []),
    ...(b === 'fragment' || a === 'whole' ? [weigh(pair, pair.b, pair.toA, pair.a)] : []),
  ];
  const all = sides.reduce((sum, side) => sum + side.all, 0);
  return all === 0 ? null : sides.reduce((sum, side) => sum + side.lost, 0) / all;
}

function weigh(
  pair: Compared,
  side: Side,
  links: Compared['toB'],
  other: Side,
): { lost: number; all: number } {
  const { creditOfOtherWord, functionWord } = pair.settings.unaligned;
  let lost = 0;
  let all = 0;
  for (const [i, token] of side.tokens.entries()) {
    if (token.kind === 'punctuation') continue;
    const weight = pair.rarity(side, i) * (side.content[i] ? 1 : functionWord);
    const credit = sameWordAmong(side, i, links[i]!, other)
      ? 1
      : links[i]!.length > 0
        ? creditOfOtherWord
        : 0;
    all += weight;
    lost += weight * (1 - credit);
  }
  return { lost, all };
}

/** The same word, inflected or spelt otherwise. */
const sameWordAmong = (side: Side, i: number, links: readonly number[], other: Side): boolean =>
  links.some((j) => other.stems[j] === side.stems[i]) ||
  links.some((j) => areVariants(side.tokens[i]!.n, other.tokens[j]!.n, side.lexicon));
