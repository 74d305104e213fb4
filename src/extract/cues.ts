/** The cues of a frame: verbs, nouns and phrases of saying, and colons behind a name. */
import { type Cue, plainCue } from './cue.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isFiniteCue } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { verbCue } from './verbs.ts';

export function cuesOf(frame: Frame, lexicon: Lexicon): Cue[] {
  const { items } = frame;
  const cues: Cue[] = [];
  for (let i = 0; i < items.length; i++) {
    const cue = phraseCue(items, i) ?? verbCue(items, i, lexicon) ?? nounCue(items, i) ?? labelCue(items, i);
    if (!cue) continue;
    cues.push(cue);
    if (cue.phrase) i = cue.last;
  }
  return cues;
}

/** "according to", "laut"; ", so". */
function phraseCue(items: readonly Item[], i: number): Cue | null {
  const { group, word, groupLength } = items[i]!;
  const phrase = group?.phrase ?? word?.phrase;
  if (!phrase || (phrase.behind && !isBreak(items[i - 1])) || (phrase.opening && i > 0)) return null;
  return plainCue(i, 'phrase', group?.phrase ? i + groupLength - 1 : i, phrase);
}

const isBreak = (item: Item | undefined): boolean =>
  item?.shape === 'comma' || item?.shape === 'mark' || item?.shape === 'dash';

/** "accusation", "remarks". */
const nounCue = (items: readonly Item[], i: number): Cue | null =>
  has(items[i], Is.reportNoun) ? plainCue(i, 'noun') : null;

/** How many items a name with what describes it may have before a colon, and behind one. */
const LABEL_REACH = 16;
const TRAILING_REACH = 8;

/** "Angela Merkel, chancellor: “…”", "“…”: Merkel". */
function labelCue(items: readonly Item[], i: number): Cue | null {
  if (items[i]!.shape !== 'colon' || i === 0) return null;
  const leads = i <= LABEL_REACH && isVerbless(items, 0, i);
  const trails =
    items[i - 1]!.shape === 'mark' &&
    items.length - i <= TRAILING_REACH &&
    isVerbless(items, i + 1, items.length);
  return leads || trails ? plainCue(i, 'label') : null;
}

/** Nothing but a noun phrase and its brackets. */
function isVerbless(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { shape } = items[i]!;
    if (shape === 'mark' || shape === 'colon' || (shape === 'end' && i < items.length - 1)) return false;
    if (isOfClause(items[i]!) || (isLowerHere(items, i) && isFiniteCue(items[i]!))) return false;
  }
  return from < to;
}

const isOfClause = (item: Item): boolean =>
  has(item, Is.finite | Is.auxiliary | Is.pronoun | Is.subordinator) &&
  !has(item, Is.determiner | Is.preposition);

/** In lower case, or with the capital of the sentence, and no noun. */
const isLowerHere = (items: readonly Item[], i: number): boolean =>
  (!items[i]!.capital || i === 0) && !has(items[i], Is.role | Is.reportNoun);
