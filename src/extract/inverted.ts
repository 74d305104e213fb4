/** The subject behind an inverted verb of saying that something stands before: « a déclaré mardi à la presse | Ana Ruiz ». */
import type { Frame } from './frames.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { isPersonal } from './main-subject.ts';
import { type NounPhrase, phraseStartingAt } from './noun-phrases.ts';

/** Phrases with a preposition and days between commas looked over: "on Monday to the press in Paris". */
const MOST_ADJUNCTS = 3;
/** Items between two commas that a day may fill: ", mardi 21 novembre au soir,". */
const LONGEST_DAY = 6;

/** The first phrase behind item `from` that can speak, over whom the words were said to, when and where. */
export function phraseBehindAdjuncts(frame: Frame, from: number, { style }: Lexicon): NounPhrase | null {
  const { items } = frame;
  let i = from;
  for (let n = 0; n < MOST_ADJUNCTS; n++) {
    const next = behindDay(items, i) ?? behindPrepositional(items, behindSmall(items, i));
    if (next === null) return null;
    i = next;
    const phrase = phraseStartingAt(frame, i, style.nounCapitals);
    if (phrase && isPersonal(items, phrase)) return phrase;
  }
  return null;
}

/** Over ", mardi 21 novembre,". */
function behindDay(items: readonly Item[], from: number): number | null {
  if (items[from]?.shape !== 'comma' || !has(items[from + 1], Is.time)) return null;
  for (let i = from + 2; i < from + LONGEST_DAY; i++) {
    if (items[i]?.shape === 'comma') return i + 1;
    if (!isWordItem(items[i])) return null;
  }
  return null;
}

const SMALL = Is.adverb | Is.time | Is.clitic;

function behindSmall(items: readonly Item[], from: number): number {
  let i = from;
  while (
    isWordItem(items[i]) &&
    (items[i]!.shape === 'number' || (has(items[i], SMALL) && !has(items[i], Is.determiner)))
  )
    i++;
  return i;
}

/** Over "à la presse", "en rueda de prensa", « lors d'un point presse »: a preposition and its noun, with what is linked to it. */
function behindPrepositional(items: readonly Item[], from: number): number | null {
  if (!has(items[from], Is.preposition | Is.linker) || has(items[from], Is.role)) return null;
  let i = behindNoun(items, from + 1);
  while (i !== null && has(items[i], Is.linker) && !isName(items[i])) i = behindNoun(items, i + 1);
  return i;
}

/** Over a noun with its determiner; a name of several words, or a noun and the medium it introduces, as one. */
function behindNoun(items: readonly Item[], from: number): number | null {
  let i = from;
  while (has(items[i], Is.determiner | Is.possessive)) i++;
  if (!isWordItem(items[i])) return null;
  i += Math.max(1, items[i]!.groupLength);
  while (has(items[i], Is.media | Is.adverb) && !has(items[i], Is.determiner))
    i += Math.max(1, items[i]!.groupLength);
  return i;
}
