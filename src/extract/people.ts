/** The people and bodies that an article names: whose each name is, and what the article says of its bearer. */
import type { Span } from '../model.ts';
import type { Frame } from './frames.ts';
import type { Gender, Lexicon } from './lexicon.ts';
import { type About, type FoundName, namesIn } from './names.ts';

/** Somebody, or a body, under the names this article uses. */
export interface Person {
  /** The fullest name in the article. */
  name: string;
  /** Words of that name, folded to compare; none for somebody under a description only. */
  parts: readonly string[];
  gender: Gender;
  /** Role groups that the article puts beside the name, as bits, and the role words themselves. */
  roles: number;
  readonly roleWords: string[];
  /** Where the article names these offices. */
  readonly offices: Span[];
  readonly places: string[];
  /** Names in the descriptions of this person: "head of Wagner". */
  readonly belongings: string[];
  isBody: boolean;
  isHuman: boolean;
}

/** A name in a frame, and whose it is. */
export interface Naming {
  readonly first: number;
  readonly last: number;
  readonly person: Person;
}

export interface People {
  /** Names in each frame, in order; index as in the list of frames. */
  readonly namings: readonly (readonly Naming[])[];
  /** Those whose office the article tells, the first ones. */
  readonly inOffice: readonly Person[];
}

/** People in office looked at for a description before their names: more are not told apart by it. */
const MOST_IN_OFFICE = 100;
/** Notes of one kind kept on a person: an article says no more that differs. */
const MOST_NOTES = 24;
/** Words of the longest name: what is longer is a run of several. */
const LONGEST_NAME = 4;

export function peopleOf(frames: readonly Frame[], text: string, lexicon: Lexicon): People {
  const found = frames.flatMap((frame, index) => namesIn(frame, index, text, lexicon));
  const register = new Register();
  for (const name of found) if (name.parts.length > 1 && !name.doubtful) register.enter(name);
  for (const name of found) if (name.parts.length === 1 && !name.doubtful) register.enter(name);
  const namings: Naming[][] = frames.map(() => []);
  for (const name of found) {
    const person = register.bearerOf(name);
    if (person) namings[name.frame]!.push({ first: startOf(name, person), last: name.last, person });
  }
  return { namings, inOffice: register.inOffice() };
}

/** « Séisme de | Puerto Alto »: a run of capitals may begin before the name that the article knows. */
function startOf({ first, parts }: FoundName, person: Person): number {
  const before = parts.length - person.parts.length;
  return before > 0 && person.parts.every((part, k) => part === parts[before + k]) ? first + before : first;
}

/** Somebody under a description only; without one, a body. */
export const newPerson = (name: string, about: About | null): Person => ({
  name,
  parts: [],
  gender: about?.gender ?? 'any',
  roles: about?.roles ?? 0,
  roleWords: [...(about?.roleWords ?? [])],
  offices: [...(about?.offices ?? [])],
  places: [...(about?.places ?? [])],
  belongings: [...(about?.belongings ?? [])],
  isBody: about === null,
  isHuman: about !== null,
});

class Register {
  readonly #everybody: Person[] = [];
  /** By the last word of the full name, and by any other word of it. */
  readonly #byLast = new Map<string, Person[]>();
  readonly #byPart = new Map<string, Person[]>();

  enter(name: FoundName): void {
    learn(this.bearerOf(name) ?? this.#make(name), name);
  }

  inOffice(): Person[] {
    return this.#everybody.filter((person) => person.roles !== 0 && !person.isBody).slice(0, MOST_IN_OFFICE);
  }

  /** A full name is somebody's by its last word and the first; one word alone by the last word, then by any. */
  bearerOf({ parts, isBody }: FoundName): Person | undefined {
    const last = this.#byLast.get(parts.at(-1)!);
    if (parts.length > 1) return last?.find((person) => agree(person.parts, parts));
    if (isBody) return last?.find((person) => person.parts.length === 1);
    return last?.at(-1) ?? this.#byPart.get(parts[0]!)?.at(-1);
  }

  #make({ name, parts, isBody }: FoundName): Person {
    const person: Person = { ...newPerson(name, null), parts, isBody };
    this.#everybody.push(person);
    add(this.#byLast, parts.at(-1)!, person);
    for (const part of parts.slice(0, -1)) add(this.#byPart, part, person);
    return person;
  }
}

/** People under one word that are told apart; more would make a crowd of a broken text. */
const MOST_NAMESAKES = 20;

function add(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (list.length < MOST_NAMESAKES) list.push(person);
}

/** Same last word, and first words that may be the same ("J." and "Joe"). */
const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 1 ||
  a[0] === b[0] ||
  isInitial(a[0]!, b[0]!) ||
  a.slice(0, -1).some((part) => b.slice(0, -1).includes(part));

const isInitial = (a: string, b: string): boolean => Math.min(a.length, b.length) === 1 && a[0] === b[0];

function learn(person: Person, { name, parts, about, isBody, isHuman }: FoundName): void {
  if (parts.length > person.parts.length && parts.length <= LONGEST_NAME) {
    person.name = name;
    person.parts = parts;
  }
  describe(person, about);
  person.isBody &&= isBody;
  person.isHuman ||= isHuman;
}

/** What a description that means a person says of the person. */
export function describe(person: Person, about: About): void {
  person.roles |= about.roles;
  note(person.roleWords, about.roleWords);
  if (person.offices.length < MOST_NOTES) person.offices.push(...about.offices);
  note(person.places, about.places);
  note(person.belongings, about.belongings);
  if (person.gender === 'any') person.gender = about.gender;
}

function note(list: string[], words: readonly string[]): void {
  for (const word of words) if (list.length < MOST_NOTES && !list.includes(word)) list.push(word);
}
