/** The subject of a sentence, for words that have no cue of their own and verbs that share it. */
import type { Frame } from './frames.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { type NounPhrase, phraseStartingAt } from './noun-phrases.ts';

/** The first phrase before an item that stands under no preposition; one that can speak rather than another. */
export function mainSubject(frame: Frame, before: number, lexicon: Lexicon): NounPhrase | null {
  const { items } = frame;
  let other: NounPhrase | null = null;
  for (let i = skipAdjuncts(items, 0, before); i < before; i = skipAdjuncts(items, i, before)) {
    const phrase = phraseStartingAt(frame, i, lexicon.style.nounCapitals);
    if (phrase && phrase.last < before && opensSubject(items[phrase.first]!)) {
      if (isPersonal(items, phrase)) return withName(frame, phrase);
      if (has(items[phrase.first], Is.determiner)) other ??= phrase;
      if (other && items[phrase.last + 1]?.shape !== 'comma') return other;
    }
    i = (phrase?.last ?? i) + 1;
  }
  return other;
}

/** Over signs, adverbs, days, "In a statement," and "When he came,". */
function skipAdjuncts(items: readonly Item[], from: number, before: number): number {
  let i = from;
  while (i < before) {
    const item = items[i]!;
    if (!isWordItem(item)) i++;
    else if (i === 0 && isLeadingParticiple(items)) i = overClause(items, i, before);
    else if (has(item, Is.preposition | Is.subordinator) && !has(item, Is.determiner | Is.role))
      i = overClause(items, i, before);
    else if (has(item, SMALL) && !has(item, Is.determiner | Is.role)) i++;
    else return i;
  }
  return i;
}

/** « Interrogée | sur la question, la ministre … »: no name, since what stands behind it opens no verb. */
const isLeadingParticiple = ([first, second]: readonly Item[]): boolean =>
  has(second, Is.preposition) &&
  first?.shape === 'word' &&
  (first.flags === 0 || first.word?.cues.some(({ form }) => form === 'participle') === true);

const SMALL = Is.adverb | Is.conjunction | Is.auxiliary | Is.time;

/** Over what a preposition or "when" opens to the comma; where there is none, over the preposition's own noun. */
function overClause(items: readonly Item[], from: number, before: number): number {
  for (let i = from + 1; i < before; i++) if (items[i]!.shape === 'comma') return i + 1;
  let i = from + 1;
  while (i < before && isWordItem(items[i]) && has(items[i], Is.determiner | Is.adverb)) i++;
  return i + 1;
}

const OF_CLAUSE = Is.relative | Is.finite | Is.auxiliary | Is.subordinator | Is.pronoun;

const OPENS_SUBJECT =
  Is.determiner | Is.possessive | Is.role | Is.honorific | Is.body | Is.media | Is.place | Is.pronoun;

export const opensSubject = (item: Item): boolean => isName(item) || has(item, OPENS_SUBJECT);

/** A phrase that may be a person or a body that speaks. */
export function isPersonal(items: readonly Item[], { first, last }: NounPhrase): boolean {
  for (let i = first; i <= last; i++) {
    const item = items[i]!;
    if (isName(item) || item.word?.pronoun?.person === 'third' || has(item, Is.role | Is.body)) return true;
  }
  return false;
}

/** "the head of the agency, | John Smith,": a name that follows between commas belongs to the phrase. */
export function withName({ items }: Frame, phrase: NounPhrase): NounPhrase {
  const comma = behindField(items, phrase);
  if (items[comma]?.shape !== 'comma' || hasOwnName(items, phrase)) return phrase;
  let last = comma;
  while (isName(items[last + 1]) || has(items[last + 1], Is.nameParticle | Is.honorific)) last++;
  const isNameOnly = last > comma && isName(items[last]) && !isWordItem(items[last + 1]);
  return isNameOnly ? { first: phrase.first, last } : phrase;
}

/** Items of a field of office at the most: « chargée de la transition écologique ». */
const LONGEST_FIELD = 6;

/** The item behind an office and what it is for: « la commissaire européenne | au climat |, Ana Ruiz ». */
function behindField(items: readonly Item[], { first, last }: NounPhrase): number {
  const behind = last + 1;
  if (!has(items[behind], Is.preposition) || !items.slice(first, behind).some((item) => has(item, Is.role)))
    return behind;
  for (let i = behind + 1; isWordItem(items[i]) && i <= behind + LONGEST_FIELD; i++) {
    if (has(items[i], OF_CLAUSE) && !has(items[i], Is.determiner | Is.preposition)) break;
    if (items[i + 1]?.shape === 'comma') return i + 1;
  }
  return behind;
}

/** A name behind a plain word: "sculptor Ana Ruiz", and not "the Chinese Foreign Minister". */
function hasOwnName(items: readonly Item[], { first, last }: NounPhrase): boolean {
  for (let i = first; i <= last; i++) {
    const isOwn = isName(items[i]) && !has(items[i], Is.role | Is.place | Is.body);
    if (isOwn && items[i - 1]?.flags === 0) return true;
  }
  return false;
}
