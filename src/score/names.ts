/** Names of a side, and when two of them mean the same: alias, title, inflection, transliteration, initials. */
import { foldAccents } from '../text/normalise.ts';

import { cueAt } from './phrases.ts';
import type { Range } from './range.ts';
import { perSide, type Side, startsSentence } from './side.ts';

export interface NameMention extends Range {
  /** Normalised words without accents, titles left out; never empty. */
  readonly words: readonly string[];
  /** The id that all languages share for a referent known by several names. */
  readonly alias: string | null;
  /** Only a capital at the beginning of a sentence speaks for it. */
  readonly weak: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const INITIALS = /^(?:\p{Lu}\.?){2,}s?$/u;

/** Runs of capitalised words; a name with an alias is a mention of its own ("Chinese | President Xi"). */
export const namesIn = perSide((side): readonly NameMention[] => {
  const found: NameMention[] = [];
  for (let i = 0; i < side.tokens.length; ) {
    const mention = aliasAt(side, i) ?? runAt(side, i);
    if (mention && mention.words.length > 0) found.push(mention);
    i = mention ? mention.to : i + 1;
  }
  return found;
});

function aliasAt(side: Side, i: number): NameMention | null {
  if (!CAPITAL.test(side.tokens[i]!.t)) return null;
  const cue = cueAt(side.lexicon.aliases, side.tokens, side.stems, i);
  if (!cue) return null;
  const isWordToo = side.lexicon.functionWords.has(side.tokens[i]!.n) && cue.to === i + 1;
  if (isWordToo && !INITIALS.test(side.tokens[i]!.t)) return null;
  return { from: i, to: cue.to, words: wordsOf(side, i, cue.to), alias: cue.value, weak: false };
}

function runAt(side: Side, from: number): NameMention | null {
  if (!mayBeName(side, from)) return null;
  let to = from + 1;
  for (let i = to; i < side.tokens.length; i++) {
    const next = side.tokens[i + 1];
    if (continuesRun(side, i)) to = i + 1;
    else if (!(next && side.lexicon.nameJoins.has(side.tokens[i]!.n) && continuesRun(side, i + 1))) break;
  }
  const alone = to === from + 1 && !INITIALS.test(side.tokens[from]!.t);
  return { from, to, words: wordsOf(side, from, to), alias: null, weak: alone && startsSentence(side, from) };
}

const continuesRun = (side: Side, i: number): boolean =>
  isCapitalised(side, i) && !isDateName(side, i) && aliasAt(side, i) === null;

const wordsOf = (side: Side, from: number, to: number): string[] =>
  side.tokens
    .slice(from, to)
    .filter(({ t, n }) => CAPITAL.test(t) && !side.lexicon.titles.has(n))
    .map(({ n }) => foldAccents(n).replace(/[.\d]+/gu, ''))
    .filter((word) => word.length > 0);

const isCapitalised = (side: Side, i: number): boolean =>
  side.tokens[i]!.kind === 'word' && CAPITAL.test(side.tokens[i]!.t);

const isDateName = ({ tokens, lexicon }: Side, i: number): boolean =>
  [lexicon.section.numbers.months, lexicon.section.numbers.weekdays].some((table) =>
    Object.hasOwn(table, tokens[i]!.n),
  );

function mayBeName(side: Side, i: number): boolean {
  const { t, n } = side.tokens[i]!;
  if (!isCapitalised(side, i) || isDateName(side, i)) return false;
  if (INITIALS.test(t)) return true;
  if (side.lexicon.functionWords.has(n) || side.lexicon.titles.has(n)) return false;
  return !side.lexicon.section.nounsCapitalised || isNameAmongNouns(side, i);
}

/** Where all nouns have capitals: after a title, or two in a row. */
function isNameAmongNouns(side: Side, i: number): boolean {
  const beside = [i - 1, i + 1].filter((k) => k >= 0 && k < side.tokens.length && isCapitalised(side, k));
  return beside.some((k) => !side.lexicon.functionWords.has(side.tokens[k]!.n));
}

/**
 * How far two names agree: 1 the same referent as far as names tell, 0 no word in common. Words of one that the
 * other has, over the words of the shorter; the last counts double ("Secretary Blinken", "Antony Blinken").
 */
export function agreement(x: NameMention, y: NameMention): number {
  if (x.alias && y.alias) return Number(stateOf(x.alias) === stateOf(y.alias));
  if (isInitialsOf(x, y) || isInitialsOf(y, x) || x.words.join('') === y.words.join('')) return 1;
  const [short, long] = x.words.length <= y.words.length ? [x, y] : [y, x];
  const shared = short.words.filter((one) => long.words.some((other) => sameWord(one, other))).length;
  const lastAgrees = sameWord(x.words.at(-1)!, y.words.at(-1)!);
  return (shared + Number(lastAgrees)) / (short.words.length + 1);
}

/** "CN/BEIJING", the seat of a government, speaks for "CN". */
const stateOf = (alias: string): string => alias.replace(/\/.*$/u, '');

/** "ISIS" of "Islamic State of Iraq and Syria": its letters begin the words, in order. */
const isInitialsOf = (short: NameMention, long: NameMention): boolean =>
  short.words.length === 1 &&
  long.words.length > 1 &&
  short.words[0]!.startsWith(long.words.map((word) => word[0]).join(''));

/** Equal, inflected (China, Chinese), misspelt by a letter or two, or the same sounds in another transliteration. */
export function sameWord(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 3) return false;
  const shared = commonPrefix(short, long);
  if (shared >= 4 && shared >= long.length / 2) return true;
  if (short.length < 4 || short[0] !== long[0]) return false;
  return skeleton(x) === skeleton(y) || distanceAtMost(x, y, short.length >= 7 ? 2 : 1);
}

function commonPrefix(x: string, y: string): number {
  let n = 0;
  while (n < x.length && n < y.length && x[n] === y[n]) n++;
  return n;
}

/** Consonants by sound, so that Prigozhin, Prigojine and Prigoschin agree. */
const skeleton = (name: string): string =>
  name
    .replace(/tsch|tch|sch|zh|sh|ch|cz|sz|j|z|x/gu, 's')
    .replace(/ph|w|v/gu, 'f')
    .replace(/ck|qu|kh|k|c|q/gu, 'k')
    .replace(/[aeiouyh'-]/gu, '')
    .replace(/(.)\1+/gu, '$1');

/** Whether the edit distance (Levenshtein) is no more than `limit`. */
function distanceAtMost(x: string, y: string, limit: number): boolean {
  if (Math.abs(x.length - y.length) > limit) return false;
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + Number(x[i - 1] !== y[j - 1]));
    row = next;
  }
  return row[y.length]! <= limit;
}
