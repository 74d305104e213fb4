/** A verb with its auxiliaries: "has also been", "lui a-t-il", "hat … erklärt". */
import { has, type Item } from './items.ts';
import { type CueForm, Is, type Lexicon } from './lexicon.ts';

export interface Chain {
  /** First item of verb and auxiliaries that stand together. */
  readonly first: number;
  /** Item of the first auxiliary; null where there is none. */
  readonly auxiliary: number | null;
  readonly passive: boolean;
  readonly negated: boolean;
}

/** Items that verb and auxiliaries spread over, and in verb-second clauses. */
const CHAIN_REACH = 10;
const BRACKET_REACH = 30;
/** How near its participle the auxiliary of a passive stands, in items. */
const PASSIVE_REACH = 4;

export const hasForm = (item: Item, form: CueForm['form']): boolean =>
  item.word?.cues.some((cue) => cue.form === form) ?? false;

export function chainOf(items: readonly Item[], i: number, { style }: Lexicon): Chain {
  const near = chainBefore(items, i);
  const apart = style.inversion === 'second' && near.auxiliary === null && hasForm(items[i]!, 'participle');
  const auxiliary = apart ? auxiliaryApart(items, i) : null;
  return auxiliary === null ? near : { ...near, auxiliary, passive: has(items[auxiliary], Is.passive) };
}

/** Auxiliaries, adverbs and weak pronouns before a verb. */
function chainBefore(items: readonly Item[], i: number): Chain {
  let auxiliary: number | null = null;
  let passive = false;
  let negated = false;
  for (let k = i - 1; k >= 0 && i - k < CHAIN_REACH && items[k]!.shape === 'word'; k--) {
    const item = items[k]!;
    negated ||= has(item, Is.negation);
    if (has(item, Is.auxiliary)) {
      auxiliary = k;
      passive ||=
        has(item, Is.passive) &&
        i - k <= PASSIVE_REACH &&
        !isPerfect(items, k, i) &&
        !isReflexive(items[k - 1]);
    } else if (!belongsBetween(items, k, i, auxiliary)) break;
  }
  return { first: auxiliary ?? i, auxiliary, passive, negated };
}

/** An adverb, a weak pronoun, a subject behind its auxiliary ("a-t-il"), the "to" of "went on to say". */
function belongsBetween(items: readonly Item[], k: number, verb: number, auxiliary: number | null): boolean {
  const item = items[k]!;
  if (has(item, Is.adverb | Is.clitic) && !has(item, Is.role | Is.honorific)) return true;
  if (has(item, Is.pronoun) && auxiliary === null) return isInverted(items, k);
  const isTo = k === verb - 1 && has(item, Is.preposition | Is.complementizer);
  return isTo && hasForm(items[verb]!, 'infinitive') && isAuxiliary(items[k - 1]);
}

/** "a-t-il", "hat er": a pronoun behind its auxiliary. */
const isInverted = (items: readonly Item[], k: number): boolean =>
  isAuxiliary(items[k - 1]) || (items[k - 1]?.joined === true && isAuxiliary(items[k - 2]));

/** "was, has said": an auxiliary that makes no passive stands between. */
function isPerfect(items: readonly Item[], passive: number, verb: number): boolean {
  for (let j = passive + 1; j < verb; j++)
    if (has(items[j], Is.auxiliary) && !has(items[j], Is.passive)) return true;
  return false;
}

/** "s'| est réjoui": no passive. */
const isReflexive = (before: Item | undefined): boolean => before?.word?.reflexive === true;

/** Verb-second: the auxiliary stands anywhere before the participle in its clause, or right behind it. */
function auxiliaryApart(items: readonly Item[], i: number): number | null {
  if (isAuxiliary(items[i + 1])) return i + 1;
  for (let k = i - 1; k >= 0 && i - k < BRACKET_REACH; k--) {
    const { shape } = items[k]!;
    if (shape === 'comma' || shape === 'end' || shape === 'colon') return null;
    if (isAuxiliary(items[k])) return k;
  }
  return null;
}

const isAuxiliary = (item: Item | undefined): boolean => item?.shape === 'word' && has(item, Is.auxiliary);
