/** Verb groups of a side: auxiliaries with their verb, and what they say of time, aspect and voice. */

import type { AuxiliaryEntry, VerbForm } from './lexicon.ts';
import { cueAt } from './phrases.ts';
import type { Range } from './range.ts';
import { leadsToVerb, perSide, type Side, startsSentence } from './side.ts';

export type Time = 'past' | 'present' | 'future' | 'conditional';
export type Aspect = 'simple' | 'progressive' | 'perfect';

export interface VerbGroup extends Range {
  /** The verb, or the predicate of a copula; null where none follows. */
  readonly head: number | null;
  readonly copula: boolean;
  readonly time: Time;
  readonly aspect: Aspect;
  readonly passive: boolean;
  /** A bare form in -ed may be a participle as well: "goods produced here". */
  readonly sure: boolean;
}

/** What stands between an auxiliary and its verb at most: "has not yet been publicly shown". */
const LONGEST = 7;

/** The group that each token belongs to, as head or as auxiliary. */
export const verbGroupsOf = perSide((side): readonly (VerbGroup | null)[] => {
  const groups: (VerbGroup | null)[] = side.tokens.map(() => null);
  for (let i = 0; i < side.tokens.length; i++) {
    if (groups[i]) continue;
    const group = auxiliaryGroup(side, i) ?? simplePast(side, i);
    if (!group) continue;
    for (let k = group.from; k < group.to; k++) groups[k] ??= group;
    if (group.head !== null) groups[group.head] ??= group;
  }
  return groups;
});

interface Auxiliary extends Range {
  readonly value: AuxiliaryEntry;
}

const BARE_VERB_FOLLOWS: ReadonlySet<AuxiliaryEntry['verb']> = new Set(['future', 'conditional', 'do']);

function auxiliaryGroup(side: Side, from: number): VerbGroup | null {
  const first = auxiliaryAt(side, from);
  const finite = first && (first.value.tense !== 'none' || BARE_VERB_FOLLOWS.has(first.value.verb));
  return first && finite ? groupOf(side, chainFrom(side, first)) : null;
}

/** Auxiliaries that follow one another, with adverbs, negations and, in a question, the subject between. */
function chainFrom(side: Side, first: Auxiliary): { auxiliaries: Auxiliary[]; head: number | null } {
  const auxiliaries = [first];
  const inverted = startsSentence(side, first.from);
  const end = Math.min(side.tokens.length, first.from + LONGEST + (inverted ? LONGEST : 0));
  for (let i = first.to; i < end; ) {
    const next = auxiliaryAt(side, i);
    if (next && (next.value.tense === 'none' || next.value.verb === 'have')) {
      auxiliaries.push(next);
      i = next.to;
    } else if (next || side.tokens[i]!.kind === 'punctuation') break;
    else if (side.content[i] && (formsOf(side, i).size > 0 || !(isAdverb(side, i) || inverted)))
      return { auxiliaries, head: i };
    else if (
      !inverted &&
      !side.content[i] &&
      (side.lexicon.determiners.has(side.tokens[i]!.n) || !side.lexicon.functionWords.has(side.tokens[i]!.n))
    )
      break;
    else i++;
  }
  return { auxiliaries, head: null };
}

/** A noun's genitive is no "is"; "is going to Paris" is no future. */
function auxiliaryAt(side: Side, i: number): Auxiliary | null {
  const cue = cueAt(side.lexicon.auxiliaries, side.tokens, side.stems, i);
  if (!cue || !leadsToVerb(side, cue)) return null;
  const genitive =
    side.tokens[i]!.n.startsWith("'") && !(i > 0 && side.lexicon.functionWords.has(side.tokens[i - 1]!.n));
  return genitive ? null : cue;
}

const isAdverb = (side: Side, i: number): boolean =>
  side.lexicon.section.tense.adverbEndings.some((ending) => side.tokens[i]!.n.endsWith(ending));

function groupOf(
  side: Side,
  { auxiliaries, head }: { auxiliaries: readonly Auxiliary[]; head: number | null },
): VerbGroup {
  const verbs = auxiliaries.map((one) => one.value.verb);
  const forms = head === null ? new Set<VerbForm>() : formsOf(side, head);
  const last = verbs.at(-1)!;
  const participle = forms.has('participle');
  const goingOn = auxiliaries.slice(1).some((one) => hasProgressiveEnding(side, one.from));
  const progressive = goingOn || (last === 'be' && forms.has('progressive'));
  const perfect = verbs.includes('have') && (last === 'have' ? participle : true);
  return {
    from: auxiliaries[0]!.from,
    to: auxiliaries.at(-1)!.to,
    head: last === 'have' && !participle ? null : head,
    copula: last === 'be' && !participle && !progressive,
    time: timeOf(auxiliaries),
    aspect: perfect ? 'perfect' : progressive ? 'progressive' : 'simple',
    passive: last === 'be' && participle,
    sure: true,
  };
}

/** Of an auxiliary, which is too short to be told by its forms: "being". */
const hasProgressiveEnding = (side: Side, i: number): boolean =>
  side.lexicon.section.tense.endings.progressive.some((ending) => side.tokens[i]!.n.endsWith(ending));

function timeOf(auxiliaries: readonly Auxiliary[]): Time {
  const [first] = auxiliaries;
  if (auxiliaries.some((one) => one.value.verb === 'conditional')) return 'conditional';
  if (auxiliaries.some((one) => one.value.verb === 'future')) return 'future';
  return first!.value.tense === 'past' ? 'past' : 'present';
}

/** "empty-|handed": an adjective. */
const isEndOfCompound = ({ tokens }: Side, i: number): boolean =>
  tokens[i - 1]?.t === '-' &&
  tokens[i - 2]?.kind === 'word' &&
  tokens[i - 1]!.span.end === tokens[i]!.span.start;

/** A past form without auxiliary, unless its agent follows ("written by"). */
function simplePast(side: Side, i: number): VerbGroup | null {
  const forms = formsOf(side, i);
  const agent = side.tokens[i + 1];
  if (
    !forms.has('past') ||
    side.tokens[i]!.kind !== 'word' ||
    isEndOfCompound(side, i) ||
    side.modals.some((cue) => cue.from <= i && i < cue.to)
  )
    return null;
  if (forms.has('participle') && agent && side.lexicon.agentMarkers.has(agent.n)) return null;
  return {
    from: i,
    to: i + 1,
    head: i,
    copula: false,
    time: 'past',
    aspect: 'simple',
    passive: false,
    sure: !forms.has('participle'),
  };
}

/** What forms of a verb a word may be, by the list of irregular ones and by its ending. */
export function formsOf(side: Side, i: number): ReadonlySet<VerbForm> {
  return side.lexicon.formsOf(side.tokens[i]!.n);
}

/** The verb a word is a form of, as far as stem and list tell. */
export const verbOf = (side: Side, i: number): string => side.lexicon.lemmaOf(side.tokens[i]!.n);
