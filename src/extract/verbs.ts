/** Verbs of saying in a frame: which form stands there, with its auxiliaries and its particle. */
import type { Cue } from './cue.ts';
import { has, type Item, isName, isWordItem } from './items.ts';
import { type CueForm, Is, type Lexicon } from './lexicon.ts';
import { hasPluralBefore, isNounHere } from './nouns.ts';
import { type Chain, chainOf, hasForm } from './verb-chain.ts';

/** How far a clause-final particle may be from its verb, in items. */
const PARTICLE_REACH = 60;

/** The cue of the verb at an item; null where none stands there, or none of its forms fits. */
export function verbCue(items: readonly Item[], i: number, lexicon: Lexicon): Cue | null {
  const { group, word, groupLength } = items[i]!;
  const grouped = group !== null && group.cues.length > 0;
  const forms = grouped ? group.cues : word?.cues;
  if (!forms?.length || isOtherThing(items, i, lexicon)) return null;
  const chain = chainOf(items, i, lexicon);
  const last = grouped ? i + groupLength - 1 : i;
  let best: Cue | null = null;
  for (const form of forms) {
    const cue = cueOf(form, items, i, last, chain, lexicon);
    if (cue && (best === null || (cue.particle !== null && best.particle === null))) best = cue;
  }
  return best;
}

function cueOf(
  form: CueForm,
  items: readonly Item[],
  at: number,
  last: number,
  chain: Chain,
  lexicon: Lexicon,
): Cue | null {
  const particle = form.particle === null ? null : particleOf(items, at, form.particle, lexicon);
  const use = particle === 'missing' ? null : useOf(form, items, at, chain, lexicon);
  if (particle === 'missing' || use === null) return null;
  return {
    at,
    first: chain.first,
    last: particle === at + 1 ? particle : last,
    class: form.class,
    form: use,
    auxiliary: chain.auxiliary,
    particle,
    phrase: null,
    addressee: form.addressee,
    whole: form.whole,
    quoted: form.quoted,
    negated: chain.negated || has(items[at + 1], Is.negation),
  };
}

/** A name, an office, a word joined to another: "the Post", "stop-gap", but not "dit-il". */
function isOtherThing(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const item = items[i]!;
  if (item.joined || isJoinedOn(items[i + 1])) return true;
  return has(item, Is.role | Is.honorific | Is.body | Is.place) || isProperNoun(items, i, lexicon);
}

const isJoinedOn = (next: Item | undefined): boolean =>
  next?.joined === true && !has(next, Is.pronoun) && next.end - next.start > 1;

/** A capital inside a sentence marks a name, but in a headline every word has one. */
function isProperNoun(items: readonly Item[], i: number, { style }: Lexicon): boolean {
  if (!items[i]!.capital || i === 0) return false;
  if (style.nounCapitals) return true;
  const before = items[i - 1]!;
  return isWordItem(before) && !isName(before) && !has(before, Is.pronoun | Is.auxiliary);
}

/** Item of the particle: beside the verb, or at the end of its clause. */
function particleOf(
  items: readonly Item[],
  i: number,
  particle: string,
  { style }: Lexicon,
): number | 'missing' {
  if (style.particle === 'next') return items[i + 1]?.n === particle ? i + 1 : 'missing';
  for (let k = i + 1; k < items.length && k - i < PARTICLE_REACH; k++)
    if (items[k]!.n === particle && endsClause(items, k)) return k;
  return 'missing';
}

const endsClause = (items: readonly Item[], k: number): boolean =>
  !isWordItem(items[k + 1]) || has(items[k + 1], Is.conjunction | Is.subordinator | Is.relative);

/** How a form is used here; null where it is not the form that stands here. */
function useOf(
  form: CueForm,
  items: readonly Item[],
  i: number,
  chain: Chain,
  lexicon: Lexicon,
): Cue['form'] | null {
  switch (form.form) {
    case 'gerund':
      return chain.auxiliary !== null ? 'finite' : isNounHere(items, i) ? null : 'gerund';
    case 'participle':
      return useOfParticiple(form, items, i, chain);
    case 'infinitive':
      if (chain.auxiliary !== null && chain.auxiliary < i) return 'finite';
      return has(items[i - 1], Is.preposition | Is.complementizer) ? 'infinitive' : null;
    case 'finite':
      return isFiniteVerb(form, items, i, chain, lexicon) ? 'finite' : null;
  }
}

/** "was accused", "accused by X": passive; "has said": finite. */
function useOfParticiple(
  { quoted }: CueForm,
  items: readonly Item[],
  i: number,
  chain: Chain,
): Cue['form'] | null {
  if (chain.auxiliary === null) return has(items[i + 1], Is.agent) ? 'passive' : null;
  return chain.passive && !quoted ? 'passive' : 'finite';
}

function isFiniteVerb(
  form: CueForm,
  items: readonly Item[],
  i: number,
  chain: Chain,
  { style }: Lexicon,
): boolean {
  const item = items[i]!;
  if (item.group?.cues.includes(form)) return true;
  if (has(items[i + 1], Is.agent) && hasForm(item, 'participle')) return false;
  if (chain.passive || isNounHere(items, i)) return false;
  const isBare = style.bareFinite && hasForm(item, 'infinitive') && chain.auxiliary === null;
  return !isBare || hasPluralBefore(items, i);
}
