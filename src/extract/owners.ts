/** Sources that are no subjects: "according to X", "X's claim", "accused by X", "X: “…”". */
import type { Cue } from './cue.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isWordItem } from './items.ts';
import { Is, type Lexicon, type Phrase } from './lexicon.ts';
import { isPersonal, withName } from './main-subject.ts';
import { isTitleInMarks, type NounPhrase, phraseStartingAt, phraseUnder } from './noun-phrases.ts';

/** How far behind a passive its doer may stand, and before a noun its owner, in items. */
const AGENT_REACH = 20;
const OWNER_REACH = 4;

/** "according to X", "X zufolge". */
export function ofPhrase({ phrase, first, last }: Cue, frame: Frame, { style }: Lexicon): NounPhrase | null {
  if (phrase!.place === 'around') return ownerWithin(frame.items, first, last);
  if (phrase!.place === 'after') return ownerEndingAt(frame.items, first - 1);
  if (isTitleInMarks(frame.items[last + 1])) return { first: last + 1, last: last + 1 };
  const source = phraseUnder(frame, last + 1, style.nounCapitals);
  const named = source && withName(frame, source);
  return named && isFitting(phrase!, named, frame.items) ? named : null;
}

/** How far behind the source of « Pour Ana Ruiz, maire de Brill, “…” » the marks may stand, in items. */
const MARK_REACH = 14;

/** Of phrases that mostly say something else ("pour", "per"): whether this one speaks of a source. */
function isFitting({ opening, marked }: Phrase, source: NounPhrase, items: readonly Item[]): boolean {
  if ((opening || marked) && !isPersonal(items, source)) return false;
  if (!marked) return true;
  let i = source.last + 1;
  while (
    i - source.last < MARK_REACH &&
    (isWordItem(items[i]) || items[i]?.shape === 'comma') &&
    items[i + 1]?.shape !== 'mark'
  )
    i++;
  return (
    items[source.last + 1]?.shape === 'comma' && items[i]?.shape === 'comma' && items[i + 1]?.shape === 'mark'
  );
}

/** "nach | seinen | Angaben", « selon | lui »: the pronoun among the words of the phrase. */
function ownerWithin(items: readonly Item[], first: number, last: number): NounPhrase | null {
  for (let i = first; i <= last; i++)
    if (has(items[i], Is.possessive | Is.clitic | Is.pronoun)) return { first: i, last: i };
  return null;
}

/** "X, the head of Y: “…”", "“…”: X". */
export function ofLabel({ at }: Cue, frame: Frame, { style }: Lexicon): NounPhrase | null {
  const trails = frame.items[at - 1]!.shape === 'mark';
  const phrase = phraseStartingAt(frame, trails ? at + 1 : 0, style.nounCapitals);
  if (!phrase || !isPersonal(frame.items, phrase)) return null;
  return trails && isWordItem(frame.items[phrase.last + 1]) ? null : withName(frame, phrase);
}

/** "X's claim", "his claim", "the claim of X", "criticism by X". */
export function ofNoun({ at }: Cue, frame: Frame, { style }: Lexicon): NounPhrase | null {
  const { items } = frame;
  for (let i = at - 1; i >= 0 && at - i <= OWNER_REACH && items[i]!.shape === 'word'; i--) {
    if (items[i]!.n === "'s" || items[i]!.n === "'") return ownerEndingAt(items, i - 1);
    if (has(items[i], Is.possessive)) return { first: i, last: i };
    if (has(items[i], Is.determiner | Is.preposition)) break;
  }
  return has(items[at + 1], Is.agent | Is.linker)
    ? phraseStartingAt(frame, at + 2, style.nounCapitals)
    : null;
}

const OPENS_PHRASE = Is.determiner | Is.possessive | Is.oblique;

/** "to | Beijing's accusations", "the president's", "ersten | Angaben zufolge": names and nouns, whatever governs them. */
function ownerEndingAt(items: readonly Item[], last: number): NounPhrase | null {
  let first = last + 1;
  for (let i = last; isWordItem(items[i]); i--) {
    const isAdjective = items[i]!.flags === 0 && has(items[i - 1], OPENS_PHRASE);
    if (!items[i]!.capital && !isAdjective && !has(items[i], Is.role | Is.body | OPENS_PHRASE)) break;
    first = i;
    if (has(items[i], OPENS_PHRASE)) break;
  }
  return first <= last ? { first, last } : null;
}

/** The doer of a passive: "was accused by X"; verb-second also inside "wurde von X … beschuldigt". */
export function agentOf(cue: Cue, frame: Frame, { style }: Lexicon): NounPhrase | null {
  const { items } = frame;
  const from = style.inversion === 'second' ? (cue.auxiliary ?? cue.at) : cue.at;
  for (let i = from + 1; i < items.length && i - cue.at < AGENT_REACH; i++) {
    if (i > cue.at && (items[i]!.shape === 'comma' || items[i]!.shape === 'end')) return null;
    if (has(items[i], Is.agent)) return phraseUnder(frame, i + 1, style.nounCapitals);
  }
  return null;
}
