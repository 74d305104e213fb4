/** Descriptions of people ("the Chinese head of state"): what they say, and whom they fit. */
import type { Settings } from '../settings.ts';
import type { Item } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { type About, genderOf, Notes } from './names.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Person } from './people.ts';

/** What a description says. */
export interface Look extends About {
  /** "the", "this": somebody known already. */
  readonly definite: boolean;
}

/** null: neither an office nor a nationality at its head, so it describes nobody in particular. */
export function lookOf(items: readonly Item[], { first, last }: NounPhrase): Look | null {
  const head = headOf(items, first, last);
  if (first < head && isPlural(items[first]!, items[head]!)) return null;
  if (head < last && items[head + 1]!.n === "'s") return null;
  if ((items[head]!.flags & Is.role) === 0 && !isNational(items, first, last)) return null;
  const notes = new Notes();
  notes.takeAll(items, first, last);
  const gender = genderOf(items[head]!);
  const definite = (items[first]!.flags & (Is.definite | Is.place | Is.role)) !== 0;
  const { roles, roleWords, offices, places, belongings } = notes;
  return {
    roles,
    roleWords,
    offices,
    places,
    belongings,
    gender: gender === 'any' ? genderOf(items[first]!) : gender,
    definite,
  };
}

/** "die | Ermittler": the article of women before a word for men is that of several. */
const isPlural = (article: Item, noun: Item): boolean =>
  genderOf(article) === 'feminine' && genderOf(noun) === 'masculine';

/** "the American", "l'Américain". */
const isNational = (items: readonly Item[], first: number, last: number): boolean =>
  last === first + 1 &&
  (items[first]!.flags & Is.definite) !== 0 &&
  (items[last]!.flags & Is.people) !== 0 &&
  !items[last]!.n.endsWith('s');

/** The noun a description is about: its first office, or the last word before a preposition. */
function headOf(items: readonly Item[], first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    const { flags } = items[i]!;
    if (flags & Is.role && (i === last || !(items[i + 1]!.flags & Is.role))) return i;
    if (flags & Is.linker && !(flags & Is.role)) return i - 1;
  }
  return last;
}

type WideRoles = Pick<Lexicon, 'generalRoles' | 'anyoneRoles' | 'style'>;
type Weights = Settings['extract']['sources']['description'];

/**
 * How well a description fits a person, 0 (not at all) to the sum of the weights for office, place and belonging.
 * @param justBefore the person was the subject or the speaker a few sentences ago
 * @param wide role groups that tell little, as bits
 */
export function fitOf(
  look: Look,
  person: Person,
  justBefore: boolean,
  wide: WideRoles,
  weights: Weights,
): number {
  const place = shares(look.places, person.places);
  if (look.places.length > 0 && person.places.length > 0 && !place) return 0;
  const fromThere = place || (justBefore && !wide.style.nounCapitals && person.places.length === 0);
  if (look.roles === 0) return fromThere && person.isHuman ? weights.someOffice : 0;
  const belonging = shares(look.belongings, person.belongings);
  const mayBeAnybody = justBefore && !wide.style.nounCapitals && isBlank(person);
  const stranger =
    look.belongings.length > 0 && !belonging && !mayBeAnybody && belongsElsewhere(look, person);
  const office = stranger ? 0 : officeFit(look, person, justBefore, wide, weights);
  return office === 0 ? 0 : office + (place ? weights.place : 0) + (belonging ? weights.belonging : 0);
}

/** Whether a description before the name is surely of its bearer: the same office, country or belonging, none amiss. */
export function tellsApart(look: Look, person: Person): boolean {
  if (look.belongings.length > 0) return shares(look.belongings, person.belongings);
  return shares(look.places, person.places) || shares(look.roleWords, person.roleWords);
}

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/** Named so far without an office, a country or a body: any may follow, where a capital shows a name. */
const isBlank = ({ roles, places, belongings, isHuman }: Person): boolean =>
  isHuman && roles === 0 && places.length === 0 && belongings.length === 0;

/** Nobody has two offices of one kind: "the president of Chile" is not "the president of the UDI", nor "the head of Wagner". */
const belongsElsewhere = (look: Look, { roleWords, places, belongings }: Person): boolean =>
  places.length > 0 || belongings.length > 0 || !shares(look.roleWords, roleWords);

function officeFit(
  look: Look,
  person: Person,
  justBefore: boolean,
  wide: WideRoles,
  weights: Weights,
): number {
  if (person.roles === 0 || (look.roles & ~wide.anyoneRoles) === 0) return justBefore ? weights.noOffice : 0;
  const shared = look.roles & person.roles;
  if (shared === 0) return 0;
  const like = (shared & ~wide.generalRoles) === 0 ? weights.someOffice : weights.likeOffice;
  const same = look.roleWords.filter((word) => person.roleWords.includes(word)).length;
  return like + ((weights.sameOffice - like) * same) / look.roleWords.length;
}
