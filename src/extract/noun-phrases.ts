/** Noun phrases by shape, without a parser: what ends before a verb and what begins behind it. */
import type { Frame } from './frames.ts';
import { has, type Item, isFiniteCue, isName, isWordItem } from './items.ts';
import { Is } from './lexicon.ts';

/** Items first to last, both included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
}

/** Longest noun phrase looked at, in items: sources in news have at most some 25. */
const LONGEST = 30;
/** Longest marked stretch that is part of a name or a title, in UTF-16 units. */
const LONGEST_INSERTED = 40;

const OF_CLAUSE = Is.relative | Is.finite | Is.auxiliary | Is.conjunction | Is.subordinator;
const TITLES = Is.role | Is.honorific | Is.body | Is.media;

/** The phrase whose last word is item `last`; null where that is no end of one. */
export function phraseEndingAt({ items }: Frame, last: number): NounPhrase | null {
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < LONGEST; i--) {
    if (items[i]!.shape === 'close') {
      i = openingOf(items, i);
      if (i < 0) break;
    } else if (isPlainPronoun(items[i]!)) {
      if (i === last) first = i;
      break;
    } else if (!isWordItem(items[i]) ? i === last || !isInsertedMark(items, i) : closesLeft(items, i, last))
      break;
    first = i;
  }
  return first > last ? null : withoutLead(items, first, last);
}

const isPlainPronoun = (item: Item): boolean =>
  has(item, Is.pronoun) && !has(item, Is.determiner | Is.possessive);

/** A short marked stretch between words of a name or noun phrase: Joe “the plumber” Smith. */
function isInsertedMark(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (!isTitleInMarks(items[i]) || !isWordItem(before)) return false;
  return before.capital || before.n === "'s" || has(before, Is.determiner | Is.possessive);
}

/** "laut „Spiegel“": short enough for the name of a newspaper or a document. */
export const isTitleInMarks = (item: Item | undefined): boolean =>
  item?.shape === 'mark' && item.end - item.start <= LONGEST_INSERTED;

/** "der „Spiegel“", "the newspaper “Bild”": a title in marks at item `last` with the words that introduce it. */
export function titleEndingAt({ items }: Frame, last: number): NounPhrase | null {
  if (!isTitleInMarks(items[last])) return null;
  let first = last;
  while (has(items[first - 1], Is.determiner | Is.body | Is.media)) first--;
  return first < last ? { first, last } : null;
}

function closesLeft(items: readonly Item[], i: number, last: number): boolean {
  const item = items[i]!;
  if (i < last && isInName(items, i)) return false;
  if (has(item, Is.conjunction)) return !(i < last && joinsNames(items, i));
  if (has(item, TITLES)) return false;
  if (has(item, OF_CLAUSE)) return !has(item, Is.determiner | Is.preposition) || isRelative(items, i);
  return isVerb(items, i) || isPerfect(items, i);
}

/** "Emil | van den | Berg": particles between words of a name, whatever they mean elsewhere. */
function isInName(items: readonly Item[], i: number): boolean {
  if (!has(items[i], Is.nameParticle) || items[i]!.capital) return false;
  let [from, to] = [i - 1, i + 1];
  while (isSmallParticle(items[from])) from--;
  while (isSmallParticle(items[to])) to++;
  return isName(items[from]) && isName(items[to]);
}

const isSmallParticle = (item: Item | undefined): boolean => has(item, Is.nameParticle) && !item!.capital;

/** A finite cue verb that is no noun here: it ends the phrase before it. */
function isVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.capital || has(item, Is.reportNoun | Is.role | Is.determiner | Is.adverb)) return false;
  if (has(items[i - 1], Is.determiner | Is.possessive | Is.preposition)) return false;
  return item.word?.cues.some((cue) => cue.form === 'finite' && cue.class !== 'manner') ?? false;
}

/** "a déclaré | Prigojine": a participle behind its auxiliary. */
const isPerfect = (items: readonly Item[], i: number): boolean =>
  has(items[i - 1], Is.auxiliary) && items[i]!.word?.cues.some((cue) => cue.form === 'participle') === true;

/** "the man who", and "der Mann, der": a word that is also a determiner is relative behind a comma only. */
export function isRelative(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (i === 0 || !has(item, Is.relative)) return false;
  return (
    !has(item, Is.determiner | Is.oblique) || items[i - 1]!.shape === 'comma' || has(item, Is.complementizer)
  );
}

/** "Trump and Clinton", both names: one source. */
const joinsNames = (items: readonly Item[], i: number): boolean =>
  isName(items[i - 1]) && isName(items[i + 1]);

function openingOf(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < LONGEST; i--) if (items[i]!.shape === 'open') return i;
  return -1;
}

/** Without what only precedes the phrase: adverbs, "that", "On Monday", "In Washington". */
function withoutLead(items: readonly Item[], from: number, last: number): NounPhrase | null {
  let first = from;
  while (first <= last && (isLead(items[first]!) || (first < last && isComplementizer(items, first))))
    first++;
  if (first > last) return null;
  if (isParticled(items, first, last)) return { first, last };
  const isUnderPreposition = has(items[first], Is.preposition) && !has(items[first], TITLES);
  return isUnderPreposition ? phraseBehindPrepositional(items, first, last) : { first, last };
}

/** "Von der Leyen" at the start of a sentence: particles and a name, and nothing else. */
export function isParticled(items: readonly Item[], first: number, last: number): boolean {
  if (!items[first]!.capital || !has(items[first], Is.nameParticle)) return false;
  let i = first;
  while (i < last && has(items[i], Is.nameParticle)) i++;
  for (; i <= last; i++) if (!isName(items[i]) || has(items[i], Is.place)) return false;
  return true;
}

/** "sagte | von der Leyen": particles in lower case and a name that is no place, where a capital alone makes no name. */
function particledName(items: readonly Item[], first: number): NounPhrase | null {
  let i = first;
  while (isSmallParticle(items[i])) i++;
  if (i === first || has(items[first], Is.determiner)) return null;
  let last = i - 1;
  while (isName(items[last + 1]) && !has(items[last + 1], TITLES | Is.place)) last++;
  return last >= i ? { first, last } : null;
}

const isLead = (item: Item): boolean =>
  has(item, Is.adverb | Is.conjunction | Is.time) && !has(item, Is.determiner | Is.role | Is.preposition);

/** "that | Trump", "that | the president". */
const isComplementizer = (items: readonly Item[], i: number): boolean =>
  has(items[i], Is.complementizer) &&
  (isName(items[i + 1]) || has(items[i + 1], Is.determiner | Is.pronoun | Is.possessive));

/** "In Washington | the president", "On Monday | Trump": the noun phrase behind a leading prepositional one. */
function phraseBehindPrepositional(items: readonly Item[], first: number, last: number): NounPhrase | null {
  for (let i = last; i > first; i--) {
    const item = items[i]!;
    const before = items[i - 1]!;
    if (has(before, Is.preposition | Is.linker | Is.determiner | Is.possessive)) continue;
    const opens = has(item, Is.determiner | Is.pronoun);
    const afterTime = has(before, Is.time) && !has(item, Is.time) && isWordItem(item);
    const isNewName = isName(item) && !isName(before) && !has(before, Is.role);
    if (opens || afterTime || isNewName) return { first: i, last };
  }
  return null;
}

/** The phrase that begins at item `start` or, behind adverbs and days, next to it; null where none does. */
export function phraseStartingAt(frame: Frame, start: number, nounCapitals: boolean): NounPhrase | null {
  const first = skipToPhrase(frame.items, start);
  return has(frame.items[first], Is.oblique) ? null : phraseAt(frame, first, nounCapitals);
}

/** The phrase under a preposition that ends before item `start`: in any case. */
export function phraseUnder(frame: Frame, start: number, nounCapitals: boolean): NounPhrase | null {
  const first = skipToPhrase(frame.items, start);
  const { flags } = frame.items[first] ?? { flags: 0 };
  const phrase = phraseAt(frame, flags & Is.oblique ? first + 1 : first, nounCapitals);
  if (!phrase || !nounCapitals) return phrase;
  return { first, last: lastCapital(frame.items, phrase) };
}

/** "laut einem Sprecher der Firma | gelöscht": the noun phrase ends in its last noun. */
function lastCapital(items: readonly Item[], { first, last }: NounPhrase): number {
  let i = last;
  while (i > first && isWordItem(items[i]) && !items[i]!.capital) i--;
  return i;
}

function phraseAt({ items }: Frame, first: number, nounCapitals: boolean): NounPhrase | null {
  const head = items[first];
  if (!isWordItem(head)) return null;
  if (isPlainPronoun(head)) return { first, last: first };
  const name = nounCapitals ? particledName(items, first) : null;
  if (name) return name;
  if (!opensPhrase(head)) return null;
  const last = endOfPhrase(items, first, nounCapitals);
  if (nounCapitals && !hasCapital(items, first, last)) return null;
  return last === first && isBareDeterminer(head) ? null : { first, last };
}

function endOfPhrase(items: readonly Item[], first: number, nounCapitals: boolean): number {
  let last = first;
  for (let i = first + 1; i < items.length && i - first < LONGEST; i++) {
    const close = items[i]!.shape === 'open' ? closingOf(items, i) : null;
    if (close !== null) i = close;
    else if (isInsertedMark(items, i) && isWordItem(items[i + 1])) continue;
    else if (!isWordItem(items[i]) || closesRight(items, i, nounCapitals)) break;
    else last = i;
  }
  while (last > first && has(items[last], Is.linker | Is.determiner) && !isName(items[last])) last--;
  return last;
}

/** Where every noun has a capital, a phrase without one is none. */
export function hasCapital(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (items[i]!.capital || has(items[i], Is.latter | Is.pronoun)) return true;
  return false;
}

const isBareDeterminer = (item: Item): boolean =>
  has(item, Is.determiner | Is.possessive) && !has(item, Is.pronoun | Is.latter);

/** How long a parenthesis inside a phrase may be, in items: "Henning Scherf (SPD)". */
const BRACKET_REACH = 8;

function closingOf(items: readonly Item[], open: number): number | null {
  for (let i = open + 1; i < items.length && i - open < BRACKET_REACH; i++)
    if (items[i]!.shape === 'close') return i;
  return null;
}

/** Over adverbs, weak pronouns, days and a day's preposition: "said on Monday | the minister". */
function skipToPhrase(items: readonly Item[], start: number): number {
  let i = start;
  while (isWordItem(items[i])) {
    const item = items[i]!;
    const isSmall =
      has(item, Is.time | Is.adverb | Is.clitic) &&
      !has(item, Is.determiner | Is.possessive | Is.pronoun | Is.role | Is.honorific);
    if (!isSmall && !(has(item, Is.preposition | Is.determiner) && isTimePhrase(items, i))) break;
    i++;
  }
  return i;
}

/** "on Monday", "en una ocasión". */
function isTimePhrase(items: readonly Item[], i: number): boolean {
  const next = has(items[i + 1], Is.determiner) ? items[i + 2] : items[i + 1];
  return has(next, Is.time) && !has(next, Is.role);
}

const NOUNS = TITLES | Is.reportNoun | Is.determiner | Is.possessive | Is.place;
const STARTS = Is.determiner | Is.possessive | TITLES | Is.place;
const STARTS_NONE =
  Is.preposition |
  Is.subordinator |
  Is.relative |
  Is.conjunction |
  Is.auxiliary |
  Is.adverb |
  Is.complementizer;

function opensPhrase(item: Item): boolean {
  if (!item.capital && isFiniteCue(item) && !has(item, NOUNS)) return false;
  if (has(item, Is.oblique)) return false;
  if (has(item, Is.preposition) && !has(item, Is.determiner | Is.role))
    return item.capital && has(item, Is.nameParticle);
  return has(item, STARTS) || isName(item) || !has(item, STARTS_NONE);
}

function closesRight(items: readonly Item[], i: number, nounCapitals: boolean): boolean {
  const item = items[i]!;
  if (has(item, Is.conjunction)) return nounCapitals || !(joinsNames(items, i) || leadsToName(items, i));
  if (has(item, Is.linker | TITLES)) return isDativeOf(items, i);
  if (isInName(items, i)) return false;
  if (has(item, Is.time)) return true;
  if (has(item, Is.preposition | OF_CLAUSE | Is.pronoun | Is.adverb) && !has(item, Is.determiner))
    return true;
  return startsSecondPhrase(items, i) || isVerb(items, i);
}

/** "sagte Kim Lee | der Agentur": behind a name a word that is also an article begins another phrase. */
const isDativeOf = (items: readonly Item[], i: number): boolean =>
  has(items[i], Is.linker) &&
  has(items[i], Is.determiner) &&
  isName(items[i - 1]) &&
  !has(items[i - 1], TITLES);

/** "oil and gas worker | Mike Wipf": what is joined still describes a name. */
function leadsToName(items: readonly Item[], conjunction: number): boolean {
  for (let i = conjunction + 1; i < conjunction + 5; i++) {
    const item = items[i];
    if (item?.shape !== 'word' || has(item, Is.determiner | Is.preposition | Is.pronoun | Is.auxiliary))
      return false;
    if (isName(item)) return i > conjunction + 1;
  }
  return false;
}

/** A determiner behind a full phrase opens the next one, unless a linker or, in German, a genitive leads to it. */
const startsSecondPhrase = (items: readonly Item[], i: number): boolean =>
  has(items[i], Is.determiner | Is.oblique | Is.possessive) &&
  !has(items[i - 1], Is.linker | Is.determiner | Is.preposition) &&
  !has(items[i], Is.linker);
