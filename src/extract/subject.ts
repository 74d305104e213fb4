/** Whose words a cue brings in: the subject of its verb, the doer of a passive, the owner of a noun. */
import type { Cue } from './cues.ts';
import type { Frame } from './frames.ts';
import type { Item } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { hasCapital, isName, isRelative, isWordItem, type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts';

/** `shared`: the verb has the subject of the verb before it ("…, adding that"). `none`: nobody is named. */
export type Subject = NounPhrase | 'shared' | 'none';

/** How far before a verb a parenthesis may open ("X, who …, said"), in items. */
const PARENTHESIS_REACH = 45;

export function subjectOf(cue: Cue, frame: Frame, lexicon: Lexicon): Subject {
  if (cue.form === 'phrase') return ofPhrase(cue, frame, lexicon);
  if (cue.form === 'noun') return ofNoun(cue, frame, lexicon);
  if (cue.form === 'label') return ofLabel(cue, frame, lexicon);
  if (cue.form === 'passive') return agentOf(cue, frame, lexicon);
  if (cue.form === 'gerund' || cue.form === 'infinitive') return ofNonFinite(cue, frame);
  return ofFinite(cue, frame, lexicon);
}

/** "according to X", "X zufolge". */
function ofPhrase(cue: Cue, frame: Frame, { style }: Lexicon): Subject {
  if (cue.phrase!.place === 'after') return ownerEndingAt(frame.items, cue.first - 1) ?? 'none';
  return phraseStartingAt(frame, cue.last + 1, style.nounCapitals) ?? 'none';
}

/** "X, the head of Y: “…”", "“…”: X". */
function ofLabel({ at }: Cue, frame: Frame, { style }: Lexicon): Subject {
  const before = frame.items[at - 1]!.shape === 'mark';
  const phrase = phraseStartingAt(frame, before ? at + 1 : 0, style.nounCapitals);
  return phrase && isPersonal(frame.items, phrase) ? phrase : 'none';
}

/** "X's claim", "his claim", "the claim of X", "criticism by X". */
function ofNoun({ at }: Cue, frame: Frame, { style }: Lexicon): Subject {
  const { items } = frame;
  for (let i = at - 1; i >= 0 && at - i <= 4 && items[i]!.shape === 'word'; i--) {
    if (items[i]!.n === "'s" || items[i]!.n === "'") return ownerEndingAt(items, i - 1) ?? 'none';
    if (items[i]!.flags & Is.possessive) return { first: i, last: i };
    if (items[i]!.flags & (Is.determiner | Is.preposition)) break;
  }
  if ((items[at + 1]?.flags ?? 0) & (Is.agent | Is.linker))
    return phraseStartingAt(frame, at + 2, style.nounCapitals) ?? 'none';
  return 'none';
}

/** "to | Beijing's accusations", "the president's", "ersten | Angaben zufolge": names and nouns, whatever governs them. */
function ownerEndingAt(items: readonly Item[], last: number): NounPhrase | null {
  let first = last + 1;
  for (let i = last; i >= 0 && isWordItem(items[i]); i--) {
    const { flags } = items[i]!;
    if (!items[i]!.capital && !(flags & (Is.role | Is.body | OPENS_PHRASE)) && !(opensPhrase(items[i - 1]) && flags === 0)) break;
    first = i;
    if (flags & OPENS_PHRASE) break;
  }
  return first <= last ? { first, last } : null;
}

const OPENS_PHRASE = Is.determiner | Is.possessive | Is.oblique;

const opensPhrase = (item: Item | undefined): boolean => item !== undefined && (item.flags & OPENS_PHRASE) !== 0;

/** The doer of a passive: "was accused by X". */
export function agentOf(cue: Cue, frame: Frame, { style }: Lexicon): Subject {
  const { items } = frame;
  const from = style.inversion === 'second' && cue.auxiliary !== null ? cue.auxiliary : cue.at;
  for (let i = from + 1; i < items.length && i - cue.at < 20; i++) {
    if (i > cue.at && (items[i]!.shape === 'comma' || items[i]!.shape === 'end')) break;
    if (items[i]!.flags & Is.agent) return phraseStartingAt(frame, i + 1, style.nounCapitals) ?? 'none';
  }
  return 'none';
}

/** "saying", "to say": the subject of the clause, unless a noun stands right before ("with Trump saying"). */
function ofNonFinite(cue: Cue, frame: Frame): Subject {
  const before = frame.items[cue.first - 1];
  if (cue.form === 'infinitive' || !isName(before)) return 'shared';
  return phraseEndingAt(frame, cue.first - 1) ?? 'shared';
}

function ofFinite(cue: Cue, frame: Frame, lexicon: Lexicon): Subject {
  const { items } = frame;
  const within = subjectWithin(cue, frame, lexicon);
  if (within) return within;
  const at = beforeVerb(cue, items);
  const before = items[at];
  if (lexicon.style.inversion === 'second') return ofSecond(cue, frame, at, lexicon);
  if (before === undefined) return behind(cue, frame, lexicon) ?? 'none';
  if (before.shape === 'mark' || before.shape === 'dash' || before.shape === 'colon')
    return behind(cue, frame, lexicon) ?? 'shared';
  if (before.shape === 'comma') return behindComma(cue, frame, at, lexicon);
  if (isRelative(items, at)) return antecedent(frame, at);
  if (before.flags & Is.conjunction && !(before.flags & Is.determiner)) return 'shared';
  return (
    phraseEndingAt(frame, at) ??
    (lexicon.style.inversion === 'quote' && !besideMark(items, at) ? 'shared' : (behind(cue, frame, lexicon) ?? 'shared'))
  );
}

/** The last item before the verb with its auxiliaries, adverbs and weak pronouns. */
function beforeVerb(cue: Cue, items: readonly Item[]): number {
  let at = cue.first - 1;
  while (at >= 0 && items[at]!.shape === 'word' && items[at]!.flags & (Is.adverb | Is.clitic) && isSkipped(items[at]!)) at--;
  return overTimes(items, at);
}

const isSkipped = (item: Item): boolean =>
  (item.flags & (Is.role | Is.honorific | Is.pronoun | Is.determiner | Is.relative)) === 0;

/** Over "on Tuesday", "last week" between subject and verb. */
function overTimes(items: readonly Item[], from: number): number {
  let at = from;
  while (at >= 0 && items[at]!.shape === 'word' && items[at]!.flags & Is.time && isSkipped(items[at]!)) at--;
  if (at === from || at < 0) return from;
  while (at >= 0 && isWordItem(items[at]) && items[at]!.flags & (Is.preposition | Is.adverb) && isSkipped(items[at]!)) at--;
  return at < 0 ? from : at;
}

const besideMark = (items: readonly Item[], at: number): boolean =>
  items[at]?.shape === 'mark' || (items[at]?.shape === 'comma' && items[at - 1]?.shape === 'mark');

/** A pronoun between auxiliary and participle or behind the verb: "a-t-il dit", "hat er gesagt". */
function subjectWithin(cue: Cue, { items }: Frame, lexicon: Lexicon): NounPhrase | null {
  if (cue.auxiliary === null || lexicon.style.inversion === 'quote') return null;
  for (let i = cue.auxiliary + 1; i < cue.at; i++)
    if (items[i]!.flags & Is.pronoun && !(items[i]!.flags & Is.determiner)) return { first: i, last: i };
  return null;
}

/** The phrase behind the verb; away from marks only one that can speak, since it may be the object. */
function behind(cue: Cue, frame: Frame, { style }: Lexicon): NounPhrase | null {
  const phrase = phraseStartingAt(frame, cue.last + 1, style.nounCapitals);
  if (!phrase || (style.nullSubject && !besideMark(frame.items, cue.first - 1) && !isPersonal(frame.items, phrase))) return null;
  return withName(frame, phrase);
}

/** "“…”, said X" or "X, the head of Y, said". */
function behindComma(cue: Cue, frame: Frame, comma: number, lexicon: Lexicon): Subject {
  const { items } = frame;
  if (items[comma - 1]?.shape === 'mark') return behind(cue, frame, lexicon) ?? 'shared';
  const around = parenthesised(frame, comma);
  if (around) return around;
  const near = phraseEndingAt(frame, comma - 1);
  if (near && items[near.first - 1]?.shape === 'comma' && isName(items[near.first]) && isName(items[near.last])) return near;
  return behind(cue, frame, lexicon) ?? mainSubject(frame, comma, lexicon) ?? 'shared';
}

/** The phrase before a parenthesis that ends at the comma: "Wang Yi, who met him in Beijing, said". */
function parenthesised(frame: Frame, comma: number): NounPhrase | null {
  const { items } = frame;
  let found: NounPhrase | null = null;
  for (let i = comma - 1; i > 0 && comma - i < PARENTHESIS_REACH; i--) {
    const shape = items[i]!.shape;
    if (shape === 'end' || shape === 'colon' || shape === 'mark') break;
    if (shape !== 'comma') continue;
    const phrase = phraseEndingAt(frame, i - 1);
    if (phrase && opensClause(items, phrase.first) && isNominal(items, phrase)) found = phrase;
  }
  return found && withName(frame, found);
}

/** "the head of the agency, | John Smith,": a name that follows between commas belongs to the phrase. */
function withName({ items }: Frame, phrase: NounPhrase): NounPhrase {
  if (items[phrase.last + 1]?.shape !== 'comma') return phrase;
  for (let i = phrase.first; i <= phrase.last; i++) if (isName(items[i]) && (items[i]!.flags & (Is.role | Is.place | Is.body)) === 0 && items[i - 1]?.flags === 0) return phrase;
  let last = phrase.last + 1;
  while (isName(items[last + 1]) || ((items[last + 1]?.flags ?? 0) & (Is.nameParticle | Is.honorific)) !== 0) last++;
  const next = items[last + 1];
  const closed = next === undefined || !isWordItem(next);
  return last > phrase.last + 1 && closed && isName(items[last]) ? { first: phrase.first, last } : phrase;
}

/** A phrase that fills its place from the last break or conjunction on. */
function opensClause(items: readonly Item[], first: number): boolean {
  const before = items[first - 1];
  return (
    before === undefined ||
    !isWordItem(before) ||
    (before.flags & (Is.conjunction | Is.subordinator | Is.adverb | Is.time)) !== 0
  );
}

const OPENS_SUBJECT = Is.determiner | Is.possessive | Is.role | Is.honorific | Is.body | Is.media | Is.place | Is.pronoun;

const opensSubject = (item: Item): boolean => isName(item) || (item.flags & OPENS_SUBJECT) !== 0;

const isNominal = (items: readonly Item[], { first, last }: NounPhrase): boolean => {
  if (items[first]!.flags & Is.preposition && !(items[first]!.flags & Is.role)) return false;
  if (!opensSubject(items[first]!)) return false;
  if (!isWordItem(items[first - 1])) return true;
  for (let i = first; i <= last; i++)
    if (isName(items[i]) || items[i]!.flags & (Is.role | Is.body | Is.media | Is.pronoun)) return true;
  return false;
};

/** What a relative pronoun stands for. */
function antecedent(frame: Frame, relative: number): Subject {
  const end = frame.items[relative - 1]?.shape === 'comma' ? relative - 2 : relative - 1;
  return phraseEndingAt(frame, end) ?? 'none';
}

/** Verb-second: one phrase before the verb. It is the subject unless it is adverbial or a marked stretch; then the subject follows. */
function ofSecond(cue: Cue, frame: Frame, at: number, lexicon: Lexicon): Subject {
  const { items } = frame;
  if (cue.auxiliary !== null && cue.auxiliary < cue.at) return ofBracket(cue, frame, lexicon);
  const before = items[at];
  if (before && isWordItem(before) && isRelative(items, at)) return antecedent(frame, at);
  if (before && isWordItem(before) && before.flags & Is.conjunction) return 'shared';
  const left = before && isWordItem(before) ? nominative(phraseEndingAt(frame, at), items) : null;
  if (left && isNamed(items, left)) return left;
  if (before?.shape === 'comma' && !besideMark(items, at)) {
    const around = nominative(parenthesised(frame, at), items);
    if (around) return around;
  }
  const follower = behind(cue, frame, lexicon);
  if (follower && (!left || isNamed(items, follower) || isName(items[follower.first]))) return follower;
  return left ?? 'shared';
}

/** A phrase with a person or a body in it, or a pronoun. */
const isNamed = (items: readonly Item[], phrase: NounPhrase): boolean => {
  for (let i = phrase.first; i <= phrase.last; i++)
    if (items[i]!.word?.pronoun?.person === 'third' || items[i]!.flags & (Is.role | Is.body | Is.media | Is.honorific | Is.givenName)) return true;
  return false;
};

/** "hatte X … erklärt", "X hat erklärt": the subject stands on either side of the auxiliary. */
function ofBracket(cue: Cue, frame: Frame, lexicon: Lexicon): Subject {
  const { items } = frame;
  const auxiliary = cue.auxiliary!;
  const before = items[auxiliary - 1];
  if (before && isWordItem(before) && before.flags & Is.conjunction) return 'shared';
  const left = before && isWordItem(before) ? nominative(phraseEndingAt(frame, auxiliary - 1), items) : null;
  if (left) return left;
  const right = phraseStartingAt(frame, auxiliary + 1, lexicon.style.nounCapitals);
  return right && right.last < cue.at ? right : 'shared';
}

/** A phrase that can be a subject: not in another case, nor the noun of a prepositional phrase. */
const nominative = (phrase: NounPhrase | null, items: readonly Item[]): NounPhrase | null =>
  phrase &&
  (items[phrase.first]!.flags & (Is.oblique | Is.preposition)) === 0 &&
  opensClause(items, phrase.first) &&
  hasCapital(items, phrase.first, phrase.last)
    ? phrase
    : null;

/** The subject of the sentence, for verbs that share it: the first phrase that stands under no preposition. */
export function mainSubject(frame: Frame, before: number, lexicon: Lexicon): NounPhrase | null {
  const { items } = frame;
  let first: NounPhrase | null = null;
  let i = 0;
  while (i < before) {
    const item = items[i]!;
    if (!isWordItem(item)) i++;
    else if (item.flags & (Is.preposition | Is.subordinator) && !(item.flags & (Is.determiner | Is.role))) i = overClause(items, i, before);
    else if (item.flags & (Is.adverb | Is.conjunction | Is.auxiliary | Is.time) && !(item.flags & (Is.determiner | Is.role))) i++;
    else {
      const phrase = phraseStartingAt(frame, i, lexicon.style.nounCapitals);
      if (phrase && phrase.last < before && opensSubject(items[phrase.first]!)) {
        if (isPersonal(items, phrase)) return phrase;
        if (items[phrase.first]!.flags & Is.determiner) first ??= phrase;
        if (first && items[phrase.last + 1]?.shape !== 'comma') return first;
      }
      i = (phrase?.last ?? i) + 1;
    }
  }
  return first;
}

/** A phrase that may be a person or a body that speaks. */
export function isPersonal(items: readonly Item[], { first, last }: NounPhrase): boolean {
  for (let i = first; i <= last; i++)
    if (isName(items[i]) || items[i]!.word?.pronoun?.person === 'third' || items[i]!.flags & (Is.role | Is.body)) return true;
  return false;
}

/** Over "In a statement," or "When he came," to the comma; where there is none, over the preposition's own phrase. */
function overClause(items: readonly Item[], from: number, before: number): number {
  for (let i = from + 1; i < before; i++) if (items[i]!.shape === 'comma') return i + 1;
  let i = from + 1;
  while (i < before && isWordItem(items[i]) && (items[i]!.flags & (Is.determiner | Is.adverb)) !== 0) i++;
  return i + 1;
}
