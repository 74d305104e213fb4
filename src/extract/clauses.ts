/** Clauses by shape: where one begins behind a verb of saying, whether it has a verb, where it ends. */
import type { Frame } from './frames.ts';
import { has, type Item, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { isSubjunctive } from './mood.ts';
import { phraseStartingAt } from './noun-phrases.ts';

/** Items first to last, both included. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

/** How far behind a verb its "that" may stand ("said on Tuesday in Ohio that"), in items. */
const COMPLEMENTIZER_REACH = 16;
/** Fewest words of a reported clause, 2 where marked words stand in it: shorter ones are objects, not statements. */
const FEWEST_WORDS = 3;

/** Without signs at its ends; null where nothing is left. */
export function trimmed(items: readonly Item[], from: number, to: number): Clause | null {
  let first = from;
  let last = to;
  while (first <= last && isSign(items[first]!)) first++;
  while (last >= first && isSign(items[last]!)) last--;
  return first <= last ? { first, last } : null;
}

const isSign = ({ shape }: Item): boolean =>
  shape === 'comma' || shape === 'end' || shape === 'colon' || shape === 'dash' || shape === 'other';

/** Words outside marks, enough of them with those inside. */
export function isStatement(items: readonly Item[], clauses: readonly Clause[]): boolean {
  let words = 0;
  let marks = 0;
  for (const { first, last } of clauses)
    for (let i = first; i <= last; i++) {
      if (items[i]!.shape === 'mark') marks++;
      else if (isWordItem(items[i]) && !has(items[i], Is.complementizer | Is.conjunction)) words++;
    }
  return words >= (marks > 0 ? FEWEST_WORDS - 1 : FEWEST_WORDS);
}

/** "In an interview in Ohio, | he said": says when or where, and states nothing. */
export function isAdjunct(items: readonly Item[], { first, last }: Clause): boolean {
  if (!has(items[first], Is.preposition)) return false;
  for (let i = first; i <= last; i++) if (items[i]!.shape === 'mark' || isVerbal(items, i)) return false;
  return true;
}

/** Nothing but marked stretches and signs. */
export function isMarksOnly(items: readonly Item[], { first, last }: Clause): boolean {
  for (let i = first; i <= last; i++) if (isWordItem(items[i])) return false;
  return true;
}

/** A finite verb before the next subordinate clause, or marked words that may hold it. */
export function hasVerb(items: readonly Item[], first: number, before = items.length): boolean {
  for (let i = first; i < before; i++) {
    const item = items[i]!;
    if (item.shape === 'mark') return !has(items[i - 1], Is.preposition);
    if (item.flags & Is.subordinator && !(item.flags & (Is.determiner | Is.preposition | Is.adverb)))
      return false;
    if (i > first && isVerbal(items, i)) return true;
  }
  return false;
}

const NOMINAL = Is.determiner | Is.possessive | Is.preposition;

function isVerbal(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (has(item, Is.auxiliary | Is.finite) || (item.word !== undefined && item.word.mood !== null))
    return true;
  if (item.capital || (items[i - 1]?.flags ?? 0) & NOMINAL) return false;
  return (
    item.word?.cues.some((cue) => cue.form === 'finite') || (item.word === undefined && item.n.endsWith('ed'))
  );
}

export const isComplementizer = ({ flags }: Item): boolean =>
  (flags & Is.complementizer) !== 0 && (flags & Is.preposition) === 0;

/** Item of the "that" of a verb, over adverbs, days and prepositional phrases. */
export function complementizerAt(frame: Frame, from: number, { style }: Lexicon): number | null {
  const { items } = frame;
  const at = overAdjuncts(frame, from, style.nounCapitals);
  if (at === null || at - from > COMPLEMENTIZER_REACH || !isComplementizer(items[at]!)) return null;
  return isWordItem(items[at + 1]) || items[at + 1]?.shape === 'mark' ? at : null;
}

/** Over adverbs, days, "on Tuesday" and "in a statement" to what comes next in the clause. */
function overAdjuncts(frame: Frame, from: number, nounCapitals: boolean): number | null {
  const { items } = frame;
  let i = from;
  while (isWordItem(items[i])) {
    const { flags } = items[i]!;
    const next = items[i + 1];
    if (flags & (Is.preposition | Is.determiner) && next && next.flags & Is.time) i += 2;
    else if (isComplementizer(items[i]!) || flags & (Is.determiner | Is.pronoun | Is.possessive)) return i;
    else if (flags & (Is.adverb | Is.time | Is.clitic)) i++;
    else if (flags & Is.preposition && !(flags & Is.subordinator))
      i = (phraseStartingAt(frame, i + 1, nounCapitals)?.last ?? i) + 1;
    else return i;
  }
  return null;
}

/** First item of a clause without "that", as the language makes it; null where none begins. */
export function bareClauseAt(frame: Frame, from: number, before: number, lexicon: Lexicon): number | null {
  const { bareClause } = lexicon.style;
  if (bareClause === 'plain') return plainClauseAt(frame, from, before, lexicon);
  return bareClause === 'subjunctive' ? subjunctiveClauseAt(frame, from, lexicon) : null;
}

/** "said the talks went on": a subject and a verb, or a subordinate clause before them. */
function plainClauseAt(frame: Frame, from: number, before: number, { style }: Lexicon): number | null {
  const { items } = frame;
  const first = overAdjuncts(frame, from, style.nounCapitals);
  if (first === null) return null;
  if (opensSubordinate(items, first, before)) return first;
  const subject = phraseStartingAt(frame, first, style.nounCapitals);
  if (subject?.first !== first && !items[first]!.n.endsWith('ing')) return null;
  return items[first]!.word?.pronoun || hasVerb(items, first, before) ? first : null;
}

/** "said when they come, he …" */
function opensSubordinate(items: readonly Item[], first: number, before: number): boolean {
  const { flags } = items[first]!;
  if (!(flags & Is.subordinator) || flags & (Is.determiner | Is.preposition | Is.pronoun)) return false;
  const comma = nextComma(items, first + 1);
  return (
    comma !== null &&
    hasVerb(items, comma + 1, before) &&
    !((items[comma + 1]?.flags ?? 0) & (Is.conjunction | Is.relative))
  );
}

/** "erklärte am Montag, die Lage sei ernst": behind the comma, in the mood of what others say. */
function subjunctiveClauseAt({ items }: Frame, from: number, lexicon: Lexicon): number | null {
  let comma = from;
  while (comma - from < COMPLEMENTIZER_REACH && isWordItem(items[comma])) comma++;
  const first = comma + 1;
  if (items[comma]?.shape !== 'comma' || !isWordItem(items[first])) return null;
  return isComplementizer(items[first]!) || hasSubjunctive(items, first, lexicon) ? first : null;
}

function hasSubjunctive(items: readonly Item[], from: number, lexicon: Lexicon): boolean {
  for (let i = from; i < items.length; i++)
    if (isSubjunctive(items, i, lexicon) || (!items[i]!.capital && items[i]!.word?.mood === 'conditional'))
      return true;
  return false;
}

export function nextComma(items: readonly Item[], from: number): number | null {
  for (let i = from; i < items.length; i++) if (items[i]!.shape === 'comma') return i;
  return null;
}

/** Behind the last semicolon before an item. */
export function behindEnd(items: readonly Item[], before: number): number {
  let i = before;
  while (i > 0 && items[i - 1]!.shape !== 'end') i--;
  return i;
}
