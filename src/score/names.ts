/** Names of a side, and when two of them mean the same: alias, title, inflection, transliteration, initials. */
import { foldAccents } from '../text/normalise.ts';
import type { Range } from './finding.ts';
import { cueAt } from './phrases.ts';
import { type Side, startsSentence } from './side.ts';

export interface NameMention extends Range {
  /** Normalised words without accents, titles left out. */
  readonly words: readonly string[];
  /** The id that all languages share for a referent known by several names. */
  readonly alias: string | null;
}

const CAPITAL = /^\p{Lu}/u;
const INITIALS = /^(?:\p{Lu}\.?){2,}s?$/u;
/** Words that join the parts of a name: "Bank of China", "al-Assad". */
const JOINS = /^(?:of|de|di|del|von|van|al|bin|-)$/u;

/**
 * Runs of capitalised words. At the start of a sentence a capital tells nothing: there the word counts only
 * where `elsewhere` (the other side) has it within a sentence, where another capital follows, or where it is an alias.
 */
export function namesIn(side: Side, elsewhere: Side): NameMention[] {
  const inside = new Set([...capitalsInside(side), ...capitalsInside(elsewhere)]);
  const found: NameMention[] = [];
  for (let i = 0; i < side.tokens.length; ) {
    const to = isName(side, i, inside) ? endOfRun(side, i) : i;
    if (to > i) found.push(mentionOf(side, i, to));
    i = Math.max(to, i + 1);
  }
  return found.filter((mention) => mention.words.length > 0);
}

const mentionOf = (side: Side, from: number, to: number): NameMention => {
  const alias = cueAt(side.lexicon.aliases, side.tokens, side.stems, from);
  const words = side.tokens
    .slice(from, to)
    .filter((token) => token.kind === 'word' && !side.lexicon.titles.has(token.n) && CAPITAL.test(token.t))
    .map((token) => foldAccents(token.n).replaceAll('.', ''));
  return { from, to, words, alias: alias && alias.to <= to ? alias.value : null };
};

function capitalsInside(side: Side): string[] {
  return side.tokens.flatMap((token, i) =>
    CAPITAL.test(token.t) && !startsSentence(side, i) ? token.n : [],
  );
}

function isName(side: Side, i: number, inside: ReadonlySet<string>): boolean {
  const token = side.tokens[i]!;
  if (token.kind !== 'word' || !CAPITAL.test(token.t)) return false;
  if (side.lexicon.functionWords.has(token.n) && !INITIALS.test(token.t)) return false;
  if (isDateName(side, token.n) || side.lexicon.titles.has(token.n)) return false;
  if (side.lexicon.section.nounsCapitalised) return isNameAmongNouns(side, i);
  if (!startsSentence(side, i)) return true;
  const next = side.tokens[i + 1];
  const followed =
    next !== undefined &&
    next.kind === 'word' &&
    CAPITAL.test(next.t) &&
    !side.lexicon.functionWords.has(next.n);
  return followed || inside.has(token.n) || cueAt(side.lexicon.aliases, side.tokens, side.stems, i) !== null;
}

const isDateName = ({ lexicon: { section } }: Side, word: string): boolean =>
  Object.hasOwn(section.numbers.months, word) || Object.hasOwn(section.numbers.weekdays, word);

/** Where all nouns have capitals: only aliases, and words after a title or another such word without an article. */
const isNameAmongNouns = (side: Side, i: number): boolean => {
  const [before, after] = [side.tokens[i - 1], side.tokens[i + 1]];
  if (cueAt(side.lexicon.aliases, side.tokens, side.stems, i) !== null || INITIALS.test(side.tokens[i]!.t))
    return true;
  if (before && side.lexicon.titles.has(before.n)) return true;
  const twoInARow = [before, after].some(
    (one) => one?.kind === 'word' && CAPITAL.test(one.t) && !side.lexicon.functionWords.has(one.n),
  );
  return twoInARow;
};

function endOfRun(side: Side, from: number): number {
  let to = from + 1;
  for (let i = to; i < side.tokens.length; i++) {
    const token = side.tokens[i]!;
    const next = side.tokens[i + 1];
    const joins = JOINS.test(token.n) && next !== undefined && CAPITAL.test(next.t) && next.kind === 'word';
    if (token.kind === 'word' && CAPITAL.test(token.t) && !isDateName(side, token.n)) to = i + 1;
    else if (token.n === '.' && side.tokens[i - 1]!.t.length === 1 && next && CAPITAL.test(next.t)) continue;
    else if (!joins) break;
  }
  return to;
}

/** Whether two names may mean the same. */
export function sameReferent(x: NameMention, y: NameMention): boolean {
  if (x.alias && y.alias) return x.alias === y.alias;
  return (
    x.words.some((one) => y.words.some((other) => sameWord(one, other))) ||
    initialsOf(x, y) ||
    initialsOf(y, x)
  );
}

/** "ISIS" of "Islamic State of Iraq and Syria": its letters begin the words, in order. */
const initialsOf = (short: NameMention, long: NameMention): boolean =>
  short.words.length === 1 &&
  long.words.length > 1 &&
  short.words[0]!.startsWith(long.words.map((word) => word[0]).join(''));

/** Equal, inflected (China, Chinese), misspelt by a letter, or the same sounds in another transliteration. */
export function sameWord(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 3) return false;
  const shared = commonPrefix(short, long);
  if (shared >= 4 && shared >= long.length * 0.55) return true;
  return (
    short[0] === long[0] &&
    short.length >= 4 &&
    (skeleton(x) === skeleton(y) || distanceAtMost(x, y, short.length >= 7 ? 2 : 1))
  );
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
