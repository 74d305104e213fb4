/** Descriptions of people ("the Chinese head of state"): what they say, and whom they fit. */
import type { Item } from './frames.ts';
import { type Gender, Is } from './lexicon.ts';
import { isName, type NounPhrase } from './noun-phrases.ts';
import { genderOf, type Person } from './people.ts';

/** What a description says: office, country, gender, whose. */
export interface Look {
  /** Role groups, as bits. */
  readonly roles: number;
  readonly roleWords: readonly string[];
  readonly places: readonly string[];
  /** Names in it: "the head of Wagner". */
  readonly belongings: readonly string[];
  readonly gender: Gender;
  /** "the", "this": somebody known already. */
  readonly definite: boolean;
}

/** null: neither an office nor a nationality at its head, so it describes nobody in particular. */
export function lookOf(items: readonly Item[], { first, last }: NounPhrase): Look | null {
  const head = headOf(items, first, last);
  if ((items[head]!.flags & Is.role) === 0 && !isNational(items, first, last)) return null;
  const roleWords: string[] = [];
  const places: string[] = [];
  const belongings: string[] = [];
  let roles = 0;
  for (let i = first; i <= last; i++) {
    const item = items[i]!;
    if (item.flags & Is.role) roleWords.push(item.n);
    else if (item.place !== null) places.push(item.place);
    else if (isName(item)) belongings.push(item.n);
    roles |= item.roles;
  }
  const gender = genderOf(items[head]!);
  return {
    roles,
    roleWords,
    places,
    belongings,
    gender: gender === 'any' ? genderOf(items[first]!) : gender,
    definite: (items[first]!.flags & (Is.definite | Is.place | Is.role)) !== 0,
  };
}

/** "the American", "l'Américain". */
const isNational = (items: readonly Item[], first: number, last: number): boolean =>
  last === first + 1 && (items[first]!.flags & Is.definite) !== 0 && (items[last]!.flags & Is.people) !== 0 && !items[last]!.n.endsWith('s');

/** The noun a description is about: the last word before its first preposition. */
function headOf(items: readonly Item[], first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    const { flags } = items[i]!;
    if (flags & Is.role && (i === last || !(items[i + 1]!.flags & Is.role))) return i;
    if (flags & Is.linker && !(flags & Is.role)) return i - 1;
  }
  return last;
}

const SAME_OFFICE = 2;
const LIKE_OFFICE = 1;
/** The offices share a wide group only: both are officials. */
const SOME_OFFICE = 0.5;
const SAME_PLACE = 1;
const SAME_BELONGING = 1.5;
/** Somebody of whom no office is known, if spoken of just now: "Putin … the president". */
const NO_OFFICE = 0.7;
/** How far back somebody without a known office may be, in frames. */
const NO_OFFICE_REACH = 4;

/**
 * How well a description fits a person; 0 not at all.
 * @param back frames since the person was spoken of
 * @param asSubject that the person was the subject or the speaker there
 */
export function fit(look: Look, person: Person, back: number, asSubject: boolean, generalRoles: number): number {
  const place = look.places.some((one) => person.places.has(one));
  if (look.places.length > 0 && person.places.size > 0 && !place) return 0;
  const belonging = look.belongings.some((one) => person.belongings.has(one));
  if (look.roles === 0) return place && person.isHuman ? SOME_OFFICE : 0;
  if (look.belongings.length > 0 && !belonging && person.roles === 0) return 0;
  const office = officeFit(look, person, back, asSubject, generalRoles);
  if (office === 0) return 0;
  return office + (place ? SAME_PLACE : 0) + (belonging ? SAME_BELONGING : 0);
}

function officeFit(look: Look, person: Person, back: number, asSubject: boolean, generalRoles: number): number {
  if (person.roles === 0) return asSubject && back < NO_OFFICE_REACH ? NO_OFFICE : 0;
  const shared = look.roles & person.roles;
  if (shared === 0) return 0;
  const like = (shared & ~generalRoles) === 0 ? SOME_OFFICE : LIKE_OFFICE;
  const same = look.roleWords.filter((word) => person.roleWords.has(word)).length;
  return like + ((SAME_OFFICE - like) * same) / look.roleWords.length;
}
