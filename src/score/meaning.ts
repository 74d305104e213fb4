/** meaning: how far the sense went: 1 − (1 − S(1 − L)^κ)(1 − λL), from typed findings (S) and words without counterpart (L). */
import type { Found, Span } from '../model.ts';
import type { Compared } from './compared.ts';
import { nearestIn, scaled } from './kinship.ts';
import { areOpposite, mayBeOpposite } from './opposites.ts';
import type { Side } from './side.ts';
import { areVariants } from './spelling.ts';

export interface MeaningParts {
  /** S: the findings. */
  readonly share: number;
  /** L: words without counterpart; null across languages, where the distance of vectors, of sentences or else of words, stands for it. */
  readonly unaligned: number | null;
  readonly distance: number | null;
}

/** Counts in L, through its words, and not in S. */
export const isCountedInL = ({ type }: Found): boolean => type === 'omission' || type === 'addition';

/**
 * S = 1 − ∏(1 − confidence·severity): 0 no finding to 1 sure and severe; the chance that at least one finding holds
 * and misleads, were they independent.
 */
export const findingsShare = (findings: readonly Found[]): number =>
  1 -
  findings
    .filter((finding) => !isCountedInL(finding))
    .reduce((rest, { confidence, severity }) => rest * (1 - confidence * severity), 1);

/**
 * 0 the same to 1 nothing left of it. A finding says that one thing changed in what is the same otherwise, so that S
 * counts the less the less the sides share, (1 − L)^κ. Across languages where neither L nor a distance is known: S alone.
 */
export function meaningOf(
  { share, unaligned, distance }: MeaningParts,
  { lambda, kappa }: { readonly lambda: number; readonly kappa: number },
): number {
  const found = share * (1 - (unaligned ?? 0)) ** kappa;
  return 1 - (1 - found) * (1 - lambda * (unaligned ?? distance ?? 0));
}

/**
 * L: share, weighted by rarity, of words without a counterpart, on the side that has more of them: what one side
 * leaves out is no less missing where the other is long; 0 to 1. A counterpart that is another word counts in part:
 * the nearer in meaning the more, and the more words of the pair are the same, since in readings of different things
 * links between different words are chance. A word without a counterpart counts as far as another word of the other
 * side is near to it in meaning. A function word without one is grammar and does not count. A piece is not reproached
 * for what it does not quote: beside one, only the piece's own words count.
 * @returns null where there is no word to weigh, or where a piece and the other side have no content word in common:
 * they may be two parts of one statement.
 */
export const unalignedShare = (pair: Compared, except: readonly Found[] = []): number | null =>
  shareOfUnaligned(pair, except, pair.settings.unaligned.byKinship);

/**
 * The same where every counterpart counts, whatever it means: how far the sides share too little for a finding to be
 * believed. Kinship would hold the very change that is found against the finding.
 */
export const unlinkedShare = (pair: Compared): number | null => shareOfUnaligned(pair, [], 0);

function shareOfUnaligned(pair: Compared, except: readonly Found[], byKinship: number): number | null {
  const [a, b] = [isPiece(pair.a), isPiece(pair.b)];
  if ((a || b) && !shareContent(pair)) return null;
  const [skipA, skipB] = [except.flatMap((one) => one.base), except.flatMap((one) => one.variant)];
  const sides = [
    ...(a || !b ? [weigh(pair, pair.a, pair.toB, pair.b, skipA)] : []),
    ...(b || !a ? [weigh(pair, pair.b, pair.toA, pair.a, skipB)] : []),
  ].filter(({ all }) => all > 0);
  if (sides.length === 0) return null;
  const both = summed(sides);
  const credit =
    (both.sameContent / Math.max(both.content, Number.MIN_VALUE)) ** pair.settings.unaligned.otherWord;
  const missing = ({ all, same, other, near }: Weights) =>
    1 - (same + (1 - byKinship) * credit * other + byKinship * near) / all;
  return Math.max(...sides.map(missing));
}

/** A few words, or words built into the reporter's sentence: what is not quoted there is not left out. */
export const isPiece = ({ reading }: Side): boolean =>
  reading.part === 'fragment' || reading.kind === 'mixed';

/** A content word of the one renders a content word of the other. */
export const shareContent = ({ a, b, toB }: Compared): boolean =>
  toB.some((links, i) => a.content[i] && links.some((j) => b.content[j]));

/** Summed weights of words. */
interface Weights {
  readonly all: number;
  /** With a counterpart of the same stem; with another one. */
  readonly same: number;
  readonly other: number;
  /** Of words without one of the same stem, each times its kinship with the nearest word of the other side. */
  readonly near: number;
  readonly content: number;
  readonly sameContent: number;
}

const summed = (sides: readonly Weights[]): Weights =>
  sides.reduce((x, y) => ({
    all: x.all + y.all,
    same: x.same + y.same,
    other: x.other + y.other,
    near: x.near + y.near,
    content: x.content + y.content,
    sameContent: x.sameContent + y.sameContent,
  }));

function weigh(
  pair: Compared,
  side: Side,
  links: Compared['toB'],
  other: Side,
  skip: readonly Span[],
): Weights {
  const weights = { all: 0, same: 0, other: 0, near: 0, content: 0, sameContent: 0 };
  for (const [i, token] of side.tokens.entries()) {
    const isContent = side.content[i]!;
    const linked = links[i]!.length > 0;
    if (token.kind === 'punctuation' || (!isContent && !linked)) continue;
    if (skip.some(({ start, end }) => token.span.start >= start && token.span.end <= end)) continue;
    const weight = pair.rarity(side, i) * (isContent ? 1 : pair.settings.unaligned.functionWord);
    const same = sameWordAmong(side, i, links[i]!, other);
    weights.all += weight;
    if (same) weights.same += weight;
    else {
      if (linked) weights.other += weight;
      weights.near += weight * nearest(pair, side, i, links[i]!, other);
    }
    if (isContent) weights.content += weight;
    if (isContent && same) weights.sameContent += weight;
  }
  return weights;
}

/** Kinship of a word with its counterparts and, of a content word, with any other of the other side, 0 to 1. */
function nearest(pair: Compared, side: Side, i: number, links: readonly number[], other: Side): number {
  const ofLinks = links.map((j) => pair.kinship(side, i, other, j));
  const ofAny = side.content[i] ? nearestIn(pair.kinship, side, i, other) : -1;
  return scaled(Math.max(ofAny, ...ofLinks), pair.settings.kinship);
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
