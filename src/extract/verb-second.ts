/**
 * Subjects in verb-second clauses: one phrase stands before the verb. It is the subject unless it is adverbial, an
 * object or a marked stretch; then the subject follows.
 */
import type { Cue } from './cue.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import {
  hasCapital,
  isParticled,
  isRelative,
  type NounPhrase,
  phraseEndingAt,
  phraseStartingAt,
  titleEndingAt,
} from './noun-phrases.ts';
import { besideMark, opensClause, parenthesised, phraseBehind } from './subject-shapes.ts';

/** @param at the last item before the verb; null: it shares the subject of the verb before. */
export function ofVerbSecond(cue: Cue, frame: Frame, at: number, lexicon: Lexicon): NounPhrase | null {
  const { items } = frame;
  if (cue.auxiliary !== null && cue.auxiliary < cue.at) return ofBracket(cue, cue.auxiliary, frame, lexicon);
  if (isWordItem(items[at]) && isRelative(items, at))
    return phraseEndingAt(frame, items[at - 1]?.shape === 'comma' ? at - 2 : at - 1);
  if (isWordItem(items[at]) && has(items[at], Is.conjunction)) return null;
  const left = subjectEndingAt(frame, at);
  if (left && isNamed(items, left)) return left;
  const around = items[at]?.shape === 'comma' && !besideMark(items, at) ? parenthesised(frame, at) : null;
  if (around && isNominative(items, around)) return around;
  const right = phraseBehind(cue, frame, lexicon);
  const isObject = cue.class === 'naming' && right !== null && !isNamed(items, right);
  if (right && !isObject && (!left || isNamed(items, right) || isName(items[right.first]))) return right;
  return left ?? titleEndingAt(frame, at);
}

/** "hatte X … erklärt", "X hat erklärt": the subject stands on either side of the auxiliary. */
function ofBracket(cue: Cue, auxiliary: number, frame: Frame, lexicon: Lexicon): NounPhrase | null {
  const before = frame.items[auxiliary - 1];
  if (isWordItem(before) && has(before, Is.conjunction)) return null;
  const left = subjectEndingAt(frame, auxiliary - 1);
  if (left) return left;
  const right = phraseStartingAt(frame, auxiliary + 1, lexicon.style.nounCapitals);
  return right && right.last < cue.at ? right : null;
}

function subjectEndingAt(frame: Frame, at: number): NounPhrase | null {
  const item = frame.items[at];
  const phrase = item?.shape === 'close' || isWordItem(item) ? phraseEndingAt(frame, at) : null;
  return phrase && isNominative(frame.items, phrase) ? phrase : null;
}

/** A phrase that can be a subject: not in another case, nor the noun of a prepositional phrase. */
const isNominative = (items: readonly Item[], { first, last }: NounPhrase): boolean =>
  (!has(items[first], Is.oblique | Is.preposition) || isParticled(items, first, last)) &&
  opensClause(items, first) &&
  hasCapital(items, first, last);

/** A phrase with a person or a body in it, or a pronoun. */
function isNamed(items: readonly Item[], { first, last }: NounPhrase): boolean {
  for (let i = first; i <= last; i++) {
    const isPronoun = items[i]!.word?.pronoun?.person === 'third';
    if (isPronoun || has(items[i], Is.role | Is.body | Is.media | Is.honorific | Is.givenName)) return true;
  }
  return false;
}
