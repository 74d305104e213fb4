/** Noun phrases by shape, without a parser: what ends before a verb and what begins behind it. */
import type { Frame } from './frames.ts';
import type { Item } from './items.ts';
import { Is } from './lexicon.ts';

/** Items first to last, both included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
}

/** Longest noun phrase looked at, in items: sources in news have at most some 25. */
const LONGEST = 30;

const CLOSES_LEFT = Is.relative | Is.finite | Is.auxiliary | Is.conjunction | Is.subordinator;
const CLOSES_RIGHT = CLOSES_LEFT | Is.pronoun | Is.adverb;
const STARTS = Is.determiner | Is.possessive | Is.role | Is.honorific | Is.body | Is.place | Is.media;

export const isWordItem = (item: Item | undefined): item is Item =>
  item !== undefined && (item.shape === 'word' || item.shape === 'number');

/** A finite cue verb that is no noun here: it ends the phrase before it. */
function isVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.capital || item.flags & (Is.reportNoun | Is.role | Is.determiner | Is.adverb)) return false;
  if ((items[i - 1]?.flags ?? 0) & (Is.determiner | Is.possessive | Is.preposition)) return false;
  return item.word?.cues.some((cue) => cue.form === 'finite' && cue.class !== 'manner') ?? false;
}

/** A short marked stretch between words of a name or noun phrase: Joe “the plumber” Smith. */
const isInsertedMark = (items: readonly Item[], i: number): boolean =>
  items[i]!.shape === 'mark' &&
  items[i]!.end - items[i]!.start < 40 &&
  isWordItem(items[i - 1]) &&
  (items[i - 1]!.capital || items[i - 1]!.n === "'s" || (items[i - 1]!.flags & (Is.determiner | Is.possessive)) !== 0);

/** The phrase whose last word is item `last`; null where that is no end of one. */
export function phraseEndingAt({ items }: Frame, last: number): NounPhrase | null {
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < LONGEST; i--) {
    const item = items[i]!;
    if (item.shape === 'close') {
      const open = openingOf(items, i);
      if (open < 0) break;
      i = open;
      first = open;
      continue;
    }
    if (!isWordItem(item) && !(i < last && isInsertedMark(items, i))) break;
    if (item.flags & Is.pronoun && !(item.flags & Is.determiner)) {
      if (i === last) first = i;
      break;
    }
    if (closesLeft(items, i, last)) break;
    first = i;
  }
  return first > last ? null : withoutLead(items, first, last);
}

function closesLeft(items: readonly Item[], i: number, last: number): boolean {
  const item = items[i]!;
  if (item.flags & Is.conjunction) return !joinsNames(items, i, last);
  if (item.flags & (Is.role | Is.honorific | Is.body | Is.media)) return false;
  if (item.flags & CLOSES_LEFT) return !(item.flags & (Is.determiner | Is.preposition)) || isRelative(items, i);
  return isVerb(items, i) || isPerfect(items, i);
}

/** "a déclaré | Prigojine": a participle behind its auxiliary. */
const isPerfect = (items: readonly Item[], i: number): boolean =>
  (items[i]!.word?.cues.some((cue) => cue.form === 'participle') ?? false) && ((items[i - 1]?.flags ?? 0) & Is.auxiliary) !== 0;

/** "the man who", and "der Mann, der": a word that is also a determiner is relative behind a comma only. */
export const isRelative = (items: readonly Item[], i: number): boolean =>
  (items[i]!.flags & Is.relative) !== 0 &&
  i > 0 &&
  (!(items[i]!.flags & (Is.determiner | Is.oblique)) || items[i - 1]!.shape === 'comma' || (items[i]!.flags & Is.complementizer) !== 0);

/** "Trump and Clinton", both names: one source. */
const joinsNames = (items: readonly Item[], i: number, last: number): boolean =>
  i < last && isName(items[i - 1]) && isName(items[i + 1]);

export const isName = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.capital &&
  item.shape === 'word' &&
  (item.flags &
    (Is.determiner | Is.preposition | Is.conjunction | Is.subordinator | Is.pronoun | Is.auxiliary | Is.adverb | Is.possessive | Is.time | Is.commonNoun)) ===
    0;

function openingOf(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < LONGEST; i--) if (items[i]!.shape === 'open') return i;
  return -1;
}

/** Without what only precedes the phrase: adverbs, "On Monday", "In Washington". */
function withoutLead(items: readonly Item[], from: number, last: number): NounPhrase | null {
  let first = from;
  while (first <= last && (isLead(items[first]!) || (first < last && isComplementizer(items, first)))) first++;
  if (first > last) return null;
  if (!startsWithPreposition(items[first]!)) return { first, last };
  return phraseBehindPrepositional(items, first, last);
}

const isLead = (item: Item): boolean =>
  (item.flags & (Is.adverb | Is.conjunction | Is.time)) !== 0 &&
  (item.flags & (Is.determiner | Is.role | Is.preposition)) === 0;

/** "that | Trump", "that | the president". */
const isComplementizer = (items: readonly Item[], i: number): boolean =>
  (items[i]!.flags & Is.complementizer) !== 0 && (isName(items[i + 1]) || (items[i + 1]!.flags & (Is.determiner | Is.pronoun | Is.possessive)) !== 0);

const startsWithPreposition = (item: Item): boolean =>
  (item.flags & Is.preposition) !== 0 && (item.flags & (Is.role | Is.honorific | Is.body)) === 0;

/** "In Washington | the president", "On Monday | Trump": the noun phrase behind a leading prepositional one. */
function phraseBehindPrepositional(items: readonly Item[], first: number, last: number): NounPhrase | null {
  for (let i = last; i > first; i--) {
    const item = items[i]!;
    const before = items[i - 1]!;
    if (before.flags & (Is.preposition | Is.linker | Is.determiner | Is.possessive)) continue;
    if (item.flags & (Is.determiner | Is.pronoun)) return { first: i, last };
    if (before.flags & Is.time && !(item.flags & Is.time) && isWordItem(item)) return { first: i, last };
    if (isName(item) && !isName(before) && !(before.flags & Is.role)) return { first: i, last };
  }
  return null;
}

/** The phrase that begins at item `start` or, behind adverbs and days, next to it; null where none does. */
export function phraseStartingAt({ items }: Frame, start: number, nounCapitals: boolean): NounPhrase | null {
  const first = skipToPhrase(items, start);
  const head = items[first];
  if (!isWordItem(head)) return null;
  if (head.flags & Is.pronoun && !(head.flags & Is.determiner)) return { first, last: first };
  if (!opensPhrase(head)) return null;
  let last = first;
  for (let i = first + 1; i < items.length && i - first < LONGEST; i++) {
    const item = items[i]!;
    if (item.shape === 'open' && nextClose(items, i) > 0) {
      i = nextClose(items, i);
      continue;
    }
    if (isInsertedMark(items, i) && isWordItem(items[i + 1])) continue;
    if (!isWordItem(item) || closesRight(items, i, first, nounCapitals)) break;
    last = i;
  }
  while (last > first && items[last]!.flags & (Is.linker | Is.determiner) && !isName(items[last])) last--;
  if (nounCapitals && !hasCapital(items, first, last)) return null;
  return last === first && isBareDeterminer(head) ? null : { first, last };
}

/** Where every noun has a capital, a phrase without one is none. */
export function hasCapital(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (items[i]!.capital || items[i]!.flags & (Is.latter | Is.pronoun)) return true;
  return false;
}

const isBareDeterminer = (item: Item): boolean =>
  (item.flags & (Is.determiner | Is.possessive)) !== 0 && (item.flags & (Is.pronoun | Is.latter)) === 0;

function nextClose(items: readonly Item[], open: number): number {
  for (let i = open + 1; i < items.length && i - open < 8; i++) if (items[i]!.shape === 'close') return i;
  return -1;
}

/** Over adverbs, weak pronouns, days and a day's preposition: "said on Monday | the minister". */
function skipToPhrase(items: readonly Item[], start: number): number {
  let i = start;
  for (;;) {
    const item = items[i];
    if (!isWordItem(item)) return i;
    const time = (item.flags & Is.time) !== 0;
    const plain = (item.flags & (Is.determiner | Is.pronoun | Is.role | Is.honorific)) === 0;
    if (time && plain) i++;
    else if (item.flags & (Is.adverb | Is.clitic) && plain) i++;
    else if (item.flags & (Is.preposition | Is.determiner) && isTimePhrase(items, i)) i++;
    else return i;
  }
}

/** "on Monday", "en una ocasión". */
function isTimePhrase(items: readonly Item[], i: number): boolean {
  const next = (items[i + 1]?.flags ?? 0) & Is.determiner ? items[i + 2] : items[i + 1];
  return next !== undefined && (next.flags & Is.time) !== 0 && (next.flags & Is.role) === 0;
}

const opensPhrase = (item: Item): boolean =>
  (item.flags & Is.oblique) === 0 &&
  ((item.flags & STARTS) !== 0 ||
    isName(item) ||
    (item.flags & (Is.preposition | Is.subordinator | Is.relative | Is.conjunction | Is.auxiliary | Is.adverb | Is.complementizer)) ===
      0) &&
  !(item.flags & Is.preposition && !(item.flags & (Is.determiner | Is.role)));

function closesRight(items: readonly Item[], i: number, first: number, nounCapitals: boolean): boolean {
  const item = items[i]!;
  if (item.flags & Is.conjunction) return nounCapitals || !(joinsNames(items, i, items.length) || leadsToName(items, i));
  if (item.flags & (Is.linker | Is.nameParticle)) return false;
  if (item.flags & (Is.role | Is.honorific | Is.body | Is.media)) return false;
  if (item.flags & Is.time) return i > first;
  if (item.flags & (Is.preposition | CLOSES_RIGHT)) return !(item.flags & Is.determiner) || startsSecondPhrase(items, i);
  return isVerb(items, i) || startsSecondPhrase(items, i);
}

/** "oil and gas worker | Mike Wipf": what is joined still describes a name. */
function leadsToName(items: readonly Item[], conjunction: number): boolean {
  for (let i = conjunction + 1; i < conjunction + 5; i++) {
    const item = items[i];
    if (item === undefined || item.shape !== 'word' || item.flags & (Is.determiner | Is.preposition | Is.pronoun | Is.auxiliary)) return false;
    if (isName(item)) return i > conjunction + 1;
  }
  return false;
}

/** A determiner behind a full phrase opens the next one, unless a linker or, in German, a genitive leads to it. */
const startsSecondPhrase = (items: readonly Item[], i: number): boolean =>
  (items[i]!.flags & (Is.determiner | Is.possessive)) !== 0 &&
  (items[i - 1]!.flags & (Is.linker | Is.determiner | Is.preposition)) === 0 &&
  (items[i]!.flags & Is.linker) === 0;
