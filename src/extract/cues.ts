/** The words of a frame by which a reporter brings in what was said: verbs, nouns and phrases. */
import type { CueClass } from '../language/sources.ts';
import type { Frame } from './frames.ts';
import type { Item } from './items.ts';
import { type CueForm, Is, type Lexicon, type Phrase } from './lexicon.ts';
import { isName, isWordItem } from './noun-phrases.ts';

export interface Cue {
  /** Item of the verb, noun or phrase. */
  readonly at: number;
  /** Items of the cue's words, auxiliaries and a particle beside it included. */
  readonly first: number;
  readonly last: number;
  readonly class: CueClass;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'passive' | 'noun' | 'phrase' | 'label';
  /** Item of the first auxiliary; null where there is none. */
  readonly auxiliary: number | null;
  /** Item of a particle that ends the clause ("warf … vor"); null where there is none. */
  readonly particle: number | null;
  readonly phrase: Phrase | null;
  /** The verb takes the person addressed as its object. */
  readonly addressee: boolean;
  /** The verb carries the meaning: "ruled out any compromise". */
  readonly whole: boolean;
  /** In the passive its subject is the source: "is quoted". */
  readonly quoted: boolean;
  /** "has not said" */
  readonly negated: boolean;
}

/** How far a clause-final particle may be from its verb, in items. */
const PARTICLE_REACH = 60;

const BARE = { auxiliary: null, particle: null, phrase: null, addressee: false, whole: false, quoted: false, negated: false } as const;

export function cuesOf(frame: Frame, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < frame.items.length; i++) {
    const cue = phraseCue(frame, i) ?? verbCue(frame, i, lexicon) ?? nounCue(frame, i) ?? labelCue(frame, i);
    if (!cue) continue;
    cues.push(cue);
    i = Math.max(i, cue.at, cue.phrase ? cue.last : 0);
  }
  return cues;
}

function phraseCue({ items }: Frame, i: number): Cue | null {
  const item = items[i]!;
  const phrase = item.group?.phrase ?? item.word?.phrase ?? null;
  if (!phrase) return null;
  if (phrase.behind && !isBreak(items[i - 1])) return null;
  const last = i + (item.group?.phrase ? item.groupLength : 1) - 1;
  return { at: i, first: i, last, class: 'report', form: 'phrase', ...BARE, phrase };
}

const isBreak = (item: Item | undefined): boolean =>
  item !== undefined && (item.shape === 'comma' || item.shape === 'mark' || item.shape === 'dash');

/** How many items a name with what describes it may have before a colon. */
const LABEL_REACH = 16;

/** "Angela Merkel, chancellor: “…”", "“…”: Merkel": a colon between a name and words. */
function labelCue({ items }: Frame, i: number): Cue | null {
  if (items[i]!.shape !== 'colon' || i === 0) return null;
  const leads = i <= LABEL_REACH && isVerbless(items, 0, i);
  const trails = items[i - 1]!.shape === 'mark' && items.length - i <= LABEL_REACH / 2 && isVerbless(items, i + 1, items.length);
  if (!leads && !trails) return null;
  return { at: i, first: i, last: i, class: 'report', form: 'label', ...BARE };
}

/** Nothing but a noun phrase and its brackets. */
function isVerbless(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { shape, flags, word, capital } = items[i]!;
    if (shape === 'mark' || shape === 'colon' || (shape === 'end' && i < items.length - 1)) return false;
    if (flags & (Is.finite | Is.auxiliary | Is.pronoun | Is.subordinator) && !(flags & (Is.determiner | Is.preposition))) return false;
    if ((!capital || i === 0) && !(flags & (Is.role | Is.reportNoun)) && word?.cues.some((cue) => cue.form === 'finite')) return false;
  }
  return from < to;
}

function nounCue({ items }: Frame, i: number): Cue | null {
  if (!(items[i]!.flags & Is.reportNoun)) return null;
  return { at: i, first: i, last: i, class: 'report', form: 'noun', ...BARE };
}

function verbCue(frame: Frame, i: number, lexicon: Lexicon): Cue | null {
  const item = frame.items[i]!;
  const forms = item.group?.cues.length ? item.group.cues : item.word?.cues;
  if (!forms?.length || item.joined || isJoinedOn(frame.items[i + 1]) || item.flags & (Is.role | Is.honorific | Is.body | Is.place) || isProperNoun(frame, i, lexicon)) return null;
  const chain = lexicon.style.inversion === 'second' ? bracketOf(frame, i) : chainBefore(frame, i);
  let best: Cue | null = null;
  for (const form of forms) {
    const particle = form.particle === null ? null : particleOf(frame, i, form.particle, lexicon);
    if (particle === -1) continue;
    const use = useOf(form, frame, i, chain, lexicon);
    if (use === null) continue;
    const made: Cue = {
      at: i,
      first: chain.first,
      last: particle === i + 1 ? particle : forms === item.group?.cues ? i + item.groupLength - 1 : i,
      class: form.class,
      form: use,
      auxiliary: chain.auxiliary,
      particle,
      phrase: null,
      addressee: form.addressee,
      whole: form.whole,
      quoted: form.quoted,
      negated: chain.negated || ((frame.items[i + 1]?.flags ?? 0) & Is.negation) !== 0,
    };
    if (best === null || (made.particle !== null && best.particle === null)) best = made;
  }
  return best;
}

/** "stop-gap", but not "dit-il" or "a-t-il". */
const isJoinedOn = (next: Item | undefined): boolean =>
  next?.joined === true && (next.flags & Is.pronoun) === 0 && next.end - next.start > 1;

/** A capital inside a sentence marks a name ("the Post", "Mark"), but in a headline every word has one. */
function isProperNoun({ items }: Frame, i: number, { style }: Lexicon): boolean {
  if (!items[i]!.capital || i === 0) return false;
  if (style.nounCapitals) return true;
  const before = items[i - 1]!;
  return isWordItem(before) && !isName(before) && (before.flags & (Is.pronoun | Is.auxiliary)) === 0;
}

interface Chain {
  readonly first: number;
  readonly auxiliary: number | null;
  readonly passive: boolean;
  readonly negated: boolean;
}

/** Auxiliaries, adverbs and weak pronouns before a verb: "has also been", "lui a-t-il". */
function chainBefore({ items }: Frame, i: number): Chain {
  let first = i;
  let auxiliary: number | null = null;
  let passive = false;
  let negated = false;
  let k = i - 1;
  for (; k >= 0 && i - k < 10; k--) {
    const item = items[k]!;
    if (item.shape !== 'word') break;
    negated ||= (item.flags & Is.negation) !== 0;
    if (item.flags & Is.auxiliary) {
      auxiliary = k;
      first = k;
      passive ||= (item.flags & Is.passive) !== 0 && k >= i - 4 && !passiveIsOver(items, k, i);
      continue;
    }
    if (item.flags & (Is.adverb | Is.clitic) && !(item.flags & (Is.role | Is.honorific))) continue;
    if (item.flags & Is.pronoun && auxiliary === null && isInverted(items, k)) continue;
    if (k === i - 1 && item.flags & (Is.preposition | Is.complementizer) && hasForm(items[i]!, 'infinitive') && isAuxiliary(items[k - 1])) continue;
    break;
  }
  return { first, auxiliary, passive, negated };
}

/** How far before a participle its auxiliary may stand, in items. */
const BRACKET_REACH = 30;

/** Verb-second: the auxiliary stands anywhere before the participle in its clause ("hat … erklärt"), or right behind it. */
function bracketOf(frame: Frame, i: number): Chain {
  const { items } = frame;
  const near = chainBefore(frame, i);
  if (near.auxiliary !== null || !hasForm(items[i]!, 'participle')) return near;
  if (isAuxiliary(items[i + 1])) return { ...near, auxiliary: i + 1, passive: (items[i + 1]!.flags & Is.passive) !== 0 };
  for (let k = i - 1; k >= 0 && i - k < BRACKET_REACH; k--) {
    const { shape } = items[k]!;
    if (shape === 'comma' || shape === 'end' || shape === 'colon') break;
    if (isAuxiliary(items[k])) return { ...near, auxiliary: k, passive: (items[k]!.flags & Is.passive) !== 0 };
  }
  return near;
}

const isAuxiliary = (item: Item | undefined): boolean => item?.shape === 'word' && (item.flags & Is.auxiliary) !== 0;

/** "a-t-il", "hat er": a pronoun behind its auxiliary. */
const isInverted = (items: readonly Item[], k: number): boolean =>
  isAuxiliary(items[k - 1]) || (items[k - 1]?.joined === true && isAuxiliary(items[k - 2]));

const hasForm = (item: Item, form: CueForm['form']): boolean => item.word?.cues.some((cue) => cue.form === form) ?? false;

/** "was, has said": only the auxiliary next to the participle makes the passive. */
const passiveIsOver = (items: readonly Item[], k: number, i: number): boolean => {
  for (let j = k + 1; j < i; j++)
    if (items[j]!.flags & Is.auxiliary && !(items[j]!.flags & Is.passive)) return true;
  return false;
};

function useOf(form: CueForm, frame: Frame, i: number, chain: Chain, { style }: Lexicon): Cue['form'] | null {
  const { items } = frame;
  if (form.form === 'gerund') return chain.auxiliary !== null ? 'finite' : isNounHere(items, i) ? null : 'gerund';
  if (form.form === 'participle' && chain.auxiliary === null && (items[i + 1]?.flags ?? 0) & Is.agent) return 'passive';
  if (form.form === 'participle') {
    if (chain.passive) return form.quoted ? 'finite' : 'passive';
    return chain.auxiliary === null ? null : 'finite';
  }
  if (form.form === 'infinitive') {
    if (chain.auxiliary !== null && chain.auxiliary < i) return 'finite';
    return (items[i - 1]?.flags ?? 0) & (Is.preposition | Is.complementizer) ? 'infinitive' : null;
  }
  if (items[i]!.group?.cues.includes(form)) return 'finite';
  if ((items[i + 1]?.flags ?? 0) & Is.agent && hasForm(items[i]!, 'participle')) return null;
  if (chain.passive || isNounHere(items, i)) return null;
  return style.bareFinite && hasForm(items[i]!, 'infinitive') && chain.auxiliary === null && !isPluralBefore(items, i) ? null : 'finite';
}

/** "officials say", "they say", "people who say": a bare form has a plural before it. */
function isPluralBefore(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && items[k]!.shape === 'word' && items[k]!.flags & (Is.adverb | Is.time)) k--;
  const before = items[k];
  if (before === undefined || before.shape !== 'word') return true;
  return (before.flags & (Is.pronoun | Is.relative | Is.conjunction)) !== 0 || before.n.endsWith('s') || before.n === 'people';
}

/** "the claims", "in reports", "new demands for": a word that is also a noun, in a noun's place. */
function isNounHere(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (before === undefined || before.shape !== 'word') return false;
  if (before.flags & Is.relative) return false;
  if (before.flags & Is.clitic && before.flags & Is.determiner) return !isWordItem(items[i - 2]) || isPreposition(items[i - 2]);
  if (before.flags & Is.adverb && isAttribute(items, i)) return true;
  if (!before.capital && before.flags === 0 && (items[i + 1]?.capital || items[i + 1]?.shape === 'mark') && isInflected(items[i]!)) return true;
  if (before.flags & (Is.determiner | Is.possessive | Is.preposition | Is.oblique) && !(before.flags & (Is.pronoun | Is.clitic | Is.latter))) return true;
  if (items[i]!.word?.alsoNoun && !isSubjectWord(before)) return true;
  if (!(items[i]!.flags & Is.reportNoun)) return !before.capital && before.flags === 0 && isPreposition(items[i + 1]) && /(s|ing)$/u.test(items[i]!.n);
  return before.n === "'s" || (!before.capital && (before.flags & ~Is.reportNoun) === 0 && !before.n.endsWith('s'));
}

/** A word that a subject ends in: a name, an office, a body, a pronoun. */
const isSubjectWord = (item: Item): boolean =>
  isName(item) || (item.flags & (Is.pronoun | Is.relative | Is.role | Is.body | Is.media | Is.adverb | Is.auxiliary)) !== 0;

const isPreposition = (item: Item | undefined): boolean => item?.shape === 'word' && (item.flags & (Is.preposition | Is.linker)) !== 0;

/** "his previously stated views": a participle between determiner and noun. */
function isAttribute(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && items[k]!.shape === 'word' && items[k]!.flags & Is.adverb && !(items[k]!.flags & Is.determiner)) k--;
  return (items[k]!.flags & (Is.determiner | Is.possessive)) !== 0 && items[i + 1]?.shape === 'word' && (items[i + 1]!.flags & (Is.determiner | Is.complementizer)) === 0;
}

/** A past form that may as well be a participle before its noun: "neu formulierten". */
const isInflected = (item: Item): boolean => /te[nrsm]?$/u.test(item.n);

/** Item of the particle, or -1: beside the verb, or at the end of its clause. */
function particleOf({ items }: Frame, i: number, particle: string, { style }: Lexicon): number {
  if (style.particle === 'next') return items[i + 1]?.n === particle ? i + 1 : -1;
  for (let k = i + 1; k < items.length && k - i < PARTICLE_REACH; k++)
    if (items[k]!.n === particle && endsClause(items, k)) return k;
  return -1;
}

function endsClause(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  return next === undefined || !isWordItem(next) || (next.flags & (Is.conjunction | Is.subordinator | Is.relative)) !== 0;
}
