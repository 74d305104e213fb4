/** What two texts by themselves say for and against rendering one statement, as numbers. Symmetric. */
import type { Settings } from '../settings.ts';
import { containment, cosine, holdBag, jaccard, nothingShared } from './bag.ts';
import { makeKin, noCounterparts } from './kinship.ts';
import { type Comparable, shareArticle } from './texts.ts';

export const ALONE_FEATURES = [
  'bias',
  'stemCosine',
  'stemContainment',
  'stemJaccard',
  'letterCosine',
  'letterContainment',
  'letterJaccard',
  'pairCosine',
  'pairContainment',
  'frameCosine',
  /** ln(1 + rarity of the shared stems), the greatest rarity among them in tens, ln(1 + their number). */
  'evidence',
  'rarestShared',
  'sharedCount',
  /** ln(1 + rarity left over), on the lesser and on the greater side. */
  'restLesser',
  'restGreater',
  'numbersAgree',
  'numbersConflict',
  /** |ln| of the ratio of the lengths in words; ln(1 + words of the shorter). */
  'lengths',
  'shorter',
  'apart',
  /** Share of the content words with a counterpart of one stem or concept: on the side where it is more, and where it is less. */
  'knownMore',
  'knownLess',
  /** ln(1 + rarity of these words). */
  'knownEvidence',
  /** The same for counterparts of near meaning too. */
  'akinMore',
  'akinLess',
  'akinEvidence',
  /** Cosine of the sentence vectors, its square, and twice the cosine less the crowding on both sides (CSLS). */
  'meaning',
  'meaningSquared',
  'meaningAmongNear',
  /** Crowding of the more and of the less crowded. */
  'crowdedMore',
  'crowdedLess',
] as const;

export const ALONE_WIDTH = ALONE_FEATURES.length;
export const LENGTHS = ALONE_FEATURES.indexOf('lengths');
export const APART = ALONE_FEATURES.indexOf('apart');
const EVIDENCE = ALONE_FEATURES.indexOf('evidence');
const LETTERS_HELD = ALONE_FEATURES.indexOf('letterContainment');
const PAIRS_HELD = ALONE_FEATURES.indexOf('pairContainment');
const AKIN_MORE = ALONE_FEATURES.indexOf('akinMore');

/** Share of a fragment's letters from which it repeats the other text, and share of two sentences' letters together. */
const REPEATED_PART = 0.8;
const REPEATED_WHOLE = 0.6;

/** Two sentences of one article are two statements, unless one repeats the other or the reporter sums one up. */
function areApart(a: Comparable, b: Comparable, contained: number, shared: number): boolean {
  if (a.indirect !== b.indirect || !shareArticle(a, b)) return false;
  return shared < REPEATED_WHOLE && !((a.fragment || b.fragment) && contained >= REPEATED_PART);
}

/** Share of a short text's letters or neighbouring words, or across languages of its words' meanings, that the other must have. */
const SHARED = 0.5;

/**
 * A text of a word or two is known again by its words alone: whatever is near in meaning to "never" is near to much.
 *
 * @param f what `describe` says of the two
 * @param leastEvidence rarity of the words from which a text says enough
 */
export const saysTooLittle = (
  a: Comparable,
  b: Comparable,
  f: Float64Array,
  leastEvidence: number,
): boolean =>
  Math.min(a.stems.total, b.stems.total) < leastEvidence &&
  f[LETTERS_HELD]! < SHARED &&
  f[PAIRS_HELD]! < SHARED &&
  (a.language === b.language || f[AKIN_MORE]! < SHARED);

/** Whether one of two texts says what the other does and more. @param f what `describe` says of the two */
export function holds(
  a: Comparable,
  b: Comparable,
  f: Float64Array,
  settings: Pick<Settings['align'], 'holds' | 'longer' | 'leastRarity'>,
): boolean {
  const { holds: part, longer, leastRarity } = settings;
  const lesser = Math.min(a.letters.total, b.letters.total);
  const greater = Math.max(a.letters.total, b.letters.total);
  return greater >= longer * lesser && f[LETTERS_HELD]! >= part && Math.expm1(f[EVIDENCE]!) >= leastRarity;
}

const stems = nothingShared();
const letters = nothingShared();
const pairs = nothingShared();
const frame = nothingShared();
const counterparts = noCounterparts();

/** The first text of the last pair, made ready to be compared with many. */
const held = { stems: holdBag(), letters: holdBag(), pairs: holdBag(), frame: holdBag(), kin: makeKin() };
let first: Comparable | null = null;

function hold(text: Comparable): void {
  first = text;
  held.stems.take(text.stems);
  held.letters.take(text.letters);
  held.pairs.take(text.pairs);
  held.frame.take(text.frame);
  held.kin.take(text.content);
}

/** How near two texts are by their vectors, -1 to 1, and how near each is to its nearest in the language of the other. */
export interface Nearness {
  cosine: number;
  aroundA: number;
  aroundB: number;
}

/**
 * Fills `f` in the order of ALONE_FEATURES; without vectors the last five are 0. Fast where the first text stays the
 * same from call to call.
 */
export function describe(a: Comparable, b: Comparable, near: Nearness | null, f: Float64Array): void {
  if (first !== a) hold(a);
  held.stems.share(b.stems, stems);
  held.letters.share(b.letters, letters);
  held.pairs.share(b.pairs, pairs);
  held.frame.share(b.frame, frame);
  f[0] = 1;
  f[1] = cosine(stems, a.stems, b.stems);
  f[2] = containment(stems, a.stems, b.stems);
  f[3] = jaccard(stems, a.stems, b.stems);
  f[4] = cosine(letters, a.letters, b.letters);
  f[5] = containment(letters, a.letters, b.letters);
  f[6] = jaccard(letters, a.letters, b.letters);
  f[7] = cosine(pairs, a.pairs, b.pairs);
  f[8] = containment(pairs, a.pairs, b.pairs);
  f[9] = cosine(frame, a.frame, b.frame);
  f[10] = Math.log1p(stems.total);
  f[11] = stems.most / 10;
  f[12] = Math.log1p(stems.count);
  const restA = Math.max(0, a.letters.total - letters.total);
  const restB = Math.max(0, b.letters.total - letters.total);
  f[13] = Math.log1p(Math.min(restA, restB));
  f[14] = Math.log1p(Math.max(restA, restB));
  const agree = shareOne(a.numbers, b.numbers);
  f[15] = agree ? 1 : 0;
  f[16] = !agree && a.numbers.size > 0 && b.numbers.size > 0 ? 1 : 0;
  f[17] = Math.abs(Math.log(a.count + 1) - Math.log(b.count + 1));
  f[18] = Math.log1p(Math.min(a.count, b.count));
  f[19] = areApart(a, b, Math.max(f[2], f[5]), f[6]) ? 1 : 0;
  held.kin.akin(b.content, counterparts);
  const { known, near: meant } = counterparts;
  f[20] = Math.max(known.ofA, known.ofB);
  f[21] = Math.min(known.ofA, known.ofB);
  f[22] = Math.log1p(known.evidence);
  f[23] = Math.max(meant.ofA, meant.ofB);
  f[24] = Math.min(meant.ofA, meant.ofB);
  f[25] = Math.log1p(meant.evidence);
  if (near) describeMeaning(near, f);
  else f.fill(0, 26);
}

function describeMeaning({ cosine, aroundA, aroundB }: Nearness, f: Float64Array): void {
  f[26] = cosine;
  f[27] = cosine * cosine;
  f[28] = 2 * cosine - aroundA - aroundB;
  f[29] = Math.max(aroundA, aroundB);
  f[30] = Math.min(aroundA, aroundB);
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const few = a.size < b.size ? a : b;
  const many = few === a ? b : a;
  for (const one of few) if (many.has(one)) return true;
  return false;
}
