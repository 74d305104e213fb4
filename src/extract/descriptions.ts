/** Descriptions of people ("the Chinese head of state"): what they say, and whom they fit. */
import type { Item } from './items.ts';
import { Is } from './lexicon.ts';
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
  if ((items[head]!.flags & Is.role) === 0 && !isNational(items, first, last)) return null;
  const notes = new Notes();
  notes.takeAll(items, first, last);
  const gender = genderOf(items[head]!);
  const definite = (items[first]!.flags & (Is.definite | Is.place | Is.role)) !== 0;
  const { roles, roleWords, places, belongings } = notes;
  return { roles, roleWords, places, belongings, gender: gender === 'any' ? genderOf(items[first]!) : gender, definite };
}

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

const SAME_OFFICE = 2.2;
const LIKE_OFFICE = 1.5;
/** The offices share a wide group only: both are officials. */
const SOME_OFFICE = 0.5;
const SAME_PLACE = 0.8;
const SAME_BELONGING = 1.5;
/** Somebody of whom no office is known, if spoken of just now: "Putin … the president". */
const NO_OFFICE = 0.7;
/** How far back somebody without a known office may be, in frames. */
const NO_OFFICE_REACH = 4;

/**
 * How well a description fits a person: about 0.5 (both are officials) to 4.5; 0 not at all.
 * @param justBefore the person was the subject or the speaker at most `NO_OFFICE_REACH` frames ago
 * @param generalRoles role groups too wide to tell people apart by, as bits
 */
export function fit(look: Look, person: Person, justBefore: boolean, generalRoles: number): number {
  const place = look.places.some((one) => person.places.includes(one));
  if (look.places.length > 0 && person.places.length > 0 && !place) return 0;
  if (look.roles === 0) return place && person.isHuman ? SOME_OFFICE : 0;
  const belonging = look.belongings.some((one) => person.belongings.includes(one));
  const stranger = person.roles === 0 && look.belongings.length > 0 && !belonging;
  const office = stranger ? 0 : officeFit(look, person, justBefore, generalRoles);
  return office === 0 ? 0 : office + (place ? SAME_PLACE : 0) + (belonging ? SAME_BELONGING : 0);
}

export const isJustBefore = (back: number): boolean => back < NO_OFFICE_REACH;

function officeFit(look: Look, person: Person, justBefore: boolean, generalRoles: number): number {
  if (person.roles === 0) return justBefore ? NO_OFFICE : 0;
  const shared = look.roles & person.roles;
  if (shared === 0) return 0;
  const like = (shared & ~generalRoles) === 0 ? SOME_OFFICE : LIKE_OFFICE;
  const same = look.roleWords.filter((word) => person.roleWords.includes(word)).length;
  return like + ((SAME_OFFICE - like) * same) / look.roleWords.length;
}
