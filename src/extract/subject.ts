/** Whose words a cue brings in: the subject of its verb, the doer of a passive, the owner of a noun. */
import type { Cue } from './cue.ts';
import type { Frame } from './frames.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { isPersonal, mainSubject } from './main-subject.ts';
import { isRelative, type NounPhrase, phraseEndingAt, titleEndingAt } from './noun-phrases.ts';
import { agentOf, ofLabel, ofNoun, ofPhrase } from './owners.ts';
import { besideMark, parenthesised, phraseBehind } from './subject-shapes.ts';
import { ofVerbSecond } from './verb-second.ts';

/** `shared`: the verb has the subject of the verb before it ("…, adding that"). `none`: nobody is named. */
export type Subject = NounPhrase | 'shared' | 'none';

export function subjectOf(cue: Cue, frame: Frame, lexicon: Lexicon): Subject {
  switch (cue.form) {
    case 'phrase':
      return ofPhrase(cue, frame, lexicon) ?? 'none';
    case 'noun':
      return ofNoun(cue, frame, lexicon) ?? 'none';
    case 'label':
      return ofLabel(cue, frame, lexicon) ?? 'none';
    case 'passive':
      return agentOf(cue, frame, lexicon) ?? 'none';
    case 'infinitive':
      return 'shared';
    case 'gerund':
      return ofGerund(cue, frame);
    case 'finite':
      return ofFinite(cue, frame, lexicon);
  }
}

/** "saying": the subject of the clause, unless a name stands right before ("with Trump saying"). */
function ofGerund({ first }: Cue, frame: Frame): Subject {
  const named = isName(frame.items[first - 1]) ? phraseEndingAt(frame, first - 1) : null;
  return named ?? 'shared';
}

function ofFinite(cue: Cue, frame: Frame, lexicon: Lexicon): Subject {
  const { items } = frame;
  const { inversion } = lexicon.style;
  const within = inversion === 'quote' ? null : pronounWithin(cue, items);
  if (within) return within;
  const at = beforeVerb(cue, items);
  if (inversion === 'second') return ofVerbSecond(cue, frame, at, lexicon) ?? 'shared';
  return ofPlainOrder(cue, frame, at, lexicon);
}

/** Subject before verb, or behind it where something else stands before. */
function ofPlainOrder(cue: Cue, frame: Frame, at: number, lexicon: Lexicon): Subject {
  const { items } = frame;
  const before = items[at];
  const behind = () => phraseBehind(cue, frame, lexicon);
  if (before === undefined) return behind() ?? 'none';
  if (before.shape === 'mark') return behind() ?? titleEndingAt(frame, at) ?? 'shared';
  if (before.shape === 'dash' || before.shape === 'colon') return behind() ?? 'shared';
  if (before.shape === 'comma') return behindComma(cue, frame, at, lexicon);
  if (isRelative(items, at)) return ofRelative(cue, frame, at, lexicon);
  if (has(before, Is.conjunction) && !has(before, Is.determiner)) return 'shared';
  const left = phraseEndingAt(frame, at);
  return left ?? (lexicon.style.inversion === 'quote' ? null : behind()) ?? 'shared';
}

/** A pronoun between auxiliary and participle: "a-t-il dit". */
function pronounWithin({ auxiliary, at }: Cue, items: readonly Item[]): NounPhrase | null {
  if (auxiliary === null) return null;
  for (let i = auxiliary + 1; i < at; i++)
    if (has(items[i], Is.pronoun) && !has(items[i], Is.determiner)) return { first: i, last: i };
  return null;
}

/** The last item before the verb with its auxiliaries, adverbs, weak pronouns and days. */
function beforeVerb(cue: Cue, items: readonly Item[]): number {
  let at = cue.first - 1;
  while (items[at]?.shape === 'word' && isBetween(items[at]!, Is.adverb | Is.clitic)) at--;
  return overTimes(items, at);
}

/** A word of these classes that stands between subject and verb, and is no part of the subject. */
const isBetween = (item: Item, bits: number): boolean =>
  has(item, bits) && !has(item, Is.role | Is.honorific | Is.pronoun | Is.determiner | Is.relative);

/** Over "on Tuesday", "last week" between subject and verb. */
function overTimes(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.shape === 'word' && isBetween(items[at]!, Is.time)) at--;
  if (at === from || at < 0) return from;
  while (isWordItem(items[at]) && isBetween(items[at]!, Is.preposition | Is.adverb)) at--;
  return at < 0 ? from : at;
}

/** "“…”, said X" or "X, the head of Y, said". */
function behindComma(cue: Cue, frame: Frame, comma: number, lexicon: Lexicon): Subject {
  if (besideMark(frame.items, comma)) return phraseBehind(cue, frame, lexicon) ?? 'shared';
  if (lexicon.style.nullSubject && isParenthesis(frame.items, cue, comma)) return 'none';
  return (
    parenthesised(frame, comma) ??
    nameBefore(frame, comma) ??
    phraseBehind(cue, frame, lexicon) ??
    mainSubject(frame, comma, lexicon) ??
    'shared'
  );
}

/** « El Gobierno, | lamentó, | ha fallado »: a verb alone between the first two commas has nobody of its sentence as its subject. */
function isParenthesis(items: readonly Item[], cue: Cue, comma: number): boolean {
  if (items[cue.last + 1]?.shape !== 'comma' || cue.first - 1 !== comma) return false;
  for (let i = comma - 1; i >= 0 && items[i]!.shape !== 'end'; i--) if (!isWordItem(items[i])) return false;
  return true;
}

/** "…, Gutiérrez Candiani, dijo": a name between commas and no parenthesis that it stands behind. */
function nameBefore(frame: Frame, comma: number): NounPhrase | null {
  const { items } = frame;
  const near = phraseEndingAt(frame, comma - 1);
  const isNameOnly = near && isName(items[near.first]) && isName(items[near.last]);
  return isNameOnly && items[near.first - 1]?.shape === 'comma' ? near : null;
}

/** What the relative pronoun stands for; of "…, que calificó de “…”" with a thing before it that is what is named. */
function ofRelative(cue: Cue, frame: Frame, at: number, { style }: Lexicon): Subject {
  const phrase = antecedent(frame, at);
  const isNamed = style.nullSubject && cue.class === 'naming' && phrase && !isPersonal(frame.items, phrase);
  return isNamed ? 'shared' : (phrase ?? 'none');
}

/** What a relative pronoun stands for. */
function antecedent(frame: Frame, relative: number): NounPhrase | null {
  const end = frame.items[relative - 1]?.shape === 'comma' ? relative - 2 : relative - 1;
  return phraseEndingAt(frame, end);
}
