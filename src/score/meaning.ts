/** meaning: how far the sense went: 1 − (1 − S)(1 − λL), from typed findings (S) and words without counterpart (L). */
import type { Finding } from '../model.ts';
import type { Compared } from './compared.ts';
import { areOpposite, mayBeOpposite } from './opposites.ts';
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
 * L: share, weighted by rarity, of words without a counterpart, on both sides; 0 to 1. A counterpart that is
 * another word counts in part: the more, the more words of the pair are the same, since in readings of different
 * things links between different words are chance. A fragment is not reproached for what it does not quote:
 * beside one, only the fragment's own words count.
 * @returns null where there is no word to weigh.
 */
export function unalignedShare(pair: Compared): number | null {
  const [a, b] = [pair.a.reading.part, pair.b.reading.part];
  const sides = [
    ...(a === 'fragment' || b === 'whole' ? [weigh(pair, pair.a, pair.toB, pair.b)] : []),
    ...(b === 'fragment' || a === 'whole' ? [weigh(pair, pair.b, pair.toA, pair.a)] : []),
  ];
  const total = (part: keyof Weights) => sides.reduce((sum, side) => sum + side[part], 0);
  if (total('all') === 0) return null;
  const same = total('sameContent') / Math.max(total('content'), Number.MIN_VALUE);
  const credit = pair.settings.unaligned.creditOfOtherWord * same;
  return 1 - (total('same') + credit * total('other')) / total('all');
}

/** Summed weights of a side's words. */
interface Weights {
  readonly all: number;
  /** With a counterpart of the same stem; with another one. */
  readonly same: number;
  readonly other: number;
  readonly content: number;
  readonly sameContent: number;
}

function weigh(pair: Compared, side: Side, links: Compared['toB'], other: Side): Weights {
  const weights = { all: 0, same: 0, other: 0, content: 0, sameContent: 0 };
  for (const [i, token] of side.tokens.entries()) {
    if (token.kind === 'punctuation') continue;
    const isContent = side.content[i]!;
    const weight = pair.rarity(side, i) * (isContent ? 1 : pair.settings.unaligned.functionWord);
    const same = sameWordAmong(side, i, links[i]!, other);
    weights.all += weight;
    if (same) weights.same += weight;
    else if (links[i]!.length > 0) weights.other += weight;
    if (isContent) weights.content += weight;
    if (isContent && same) weights.sameContent += weight;
  }
  return weights;
}

/** The same word, inflected or spelt otherwise; or its opposite, which the checks judge ("not bad", "good"). */
const sameWordAmong = (side: Side, i: number, links: readonly number[], other: Side): boolean =>
  links.some(
    (j) =>
      other.stems[j] === side.stems[i] ||
      areVariants(side.tokens[i]!.n, other.tokens[j]!.n, side.lexicon) ||
      areOpposite(side, i, other, j) ||
      mayBeOpposite(side, i, other, j),
  );
