/** Shapes that subjects have around a verb: behind it, before a parenthesis, with a name behind a comma. */
import type { Cue } from './cue.ts';
import type { Frame } from './frames.ts';
import { phraseBehindAdjuncts } from './inverted.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { isPersonal, opensSubject, withName } from './main-subject.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts';

/** How far before a verb a parenthesis may open ("X, who …, said"), in items. */
const PARENTHESIS_REACH = 45;

/** Marks right before an item, or before the comma that stands there. */
export const besideMark = (items: readonly Item[], at: number): boolean =>
  items[at]?.shape === 'mark' || (items[at]?.shape === 'comma' && items[at - 1]?.shape === 'mark');

/** The phrase behind the verb; where a subject may be missing only one that can speak, since it may be the object. */
export function phraseBehind(cue: Cue, frame: Frame, lexicon: Lexicon): NounPhrase | null {
  const { style } = lexicon;
  const isBesideMark = besideMark(frame.items, cue.first - 1);
  const phrase =
    phraseStartingAt(frame, cue.last + 1, style.nounCapitals) ??
    (isBesideMark && style.inversion === 'free' ? phraseBehindAdjuncts(frame, cue.last + 1, lexicon) : null);
  if (!phrase) return null;
  const mayBeObject = style.nullSubject && !isBesideMark;
  return mayBeObject && !isPersonal(frame.items, phrase) ? null : withName(frame, phrase);
}

/** The phrase before a parenthesis that ends at the comma: "Wang Yi, who met him in Beijing, said". */
export function parenthesised(frame: Frame, comma: number): NounPhrase | null {
  const { items } = frame;
  let found: NounPhrase | null = null;
  for (let i = comma - 1; i > 0 && comma - i < PARENTHESIS_REACH; i--) {
    const { shape } = items[i]!;
    if (shape === 'end' || shape === 'colon' || shape === 'mark') break;
    const phrase = shape === 'comma' ? phraseEndingAt(frame, i - 1) : null;
    if (phrase && opensClause(items, phrase.first) && isNominal(items, phrase)) found = phrase;
  }
  return found && withName(frame, found);
}

/** A phrase that fills its place from the last break or conjunction on. */
export const opensClause = (items: readonly Item[], first: number): boolean =>
  !isWordItem(items[first - 1]) ||
  has(items[first - 1], Is.conjunction | Is.subordinator | Is.adverb | Is.time);

/** A noun phrase that can be a subject; inside a sentence one that names somebody or something that speaks. */
function isNominal(items: readonly Item[], { first, last }: NounPhrase): boolean {
  if (has(items[first], Is.preposition) && !has(items[first], Is.role)) return false;
  if (!opensSubject(items[first]!) || has(items[first + 1], Is.agent)) return false;
  if (!isWordItem(items[first - 1])) return true;
  for (let i = first; i <= last; i++)
    if (isName(items[i]) || has(items[i], Is.role | Is.body | Is.media | Is.pronoun)) return true;
  return false;
}
