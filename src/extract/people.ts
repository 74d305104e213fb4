/** The people and bodies that an article names: found where names stand, with what the article says of them there. */
import { foldAccents } from '../text/normalise.ts';
import type { Look } from './descriptions.ts';
import type { Frame, Item } from './frames.ts';
import { type Gender, Is, type Lexicon } from './lexicon.ts';
import { isName, isWordItem, phraseEndingAt } from './noun-phrases.ts';

/** Somebody, or a body, under the names this article uses. */
export interface Person {
  /** The fullest name in the article. */
  name: string;
  /** Words of that name, folded to compare. */
  parts: readonly string[];
  gender: Gender;
  /** Role groups that the article puts beside the name, as bits, and the role words themselves. */
  roles: number;
  readonly roleWords: Set<string>;
  readonly places: Set<string>;
  /** Names in the descriptions of this person: "head of Wagner". */
  readonly belongings: Set<string>;
  isBody: boolean;
  /** Something shows a human being: a given name, a title, an office. */
  isHuman: boolean;
}

/** A name in a frame. */
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

/** A name as found, before it is known whose. */
interface Found {
  readonly frame: number;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly string[];
  readonly name: string;
  readonly about: About;
  readonly isBody: boolean;
  /** A single capital at the start of a sentence, or in a headline: a name only if it is one elsewhere. */
  readonly doubtful: boolean;
}

/** What the words around a name say of its bearer. */
interface About {
  roles: number;
  readonly roleWords: Set<string>;
  readonly places: Set<string>;
  readonly belongings: Set<string>;
  gender: Gender;
  isHuman: boolean;
}

const nothing = (): About => ({
  roles: 0,
  roleWords: new Set(),
  places: new Set(),
  belongings: new Set(),
  gender: 'any',
  isHuman: false,
});

/** How far from a name its office may stand, in items. */
const OFFICE_REACH = 12;

export function peopleOf(frames: readonly Frame[], text: string, lexicon: Lexicon): People {
  const found = frames.flatMap((frame, index) => namesIn(frame, index, text, lexicon));
  const register = new Register();
  for (const name of found) if (name.parts.length > 1 && !name.doubtful) register.full(name);
  for (const name of found) if (name.parts.length === 1 && !name.doubtful) register.short(name);
  const namings: Naming[][] = frames.map(() => []);
  for (const name of found) {
    const person = register.bearerOf(name);
    if (person) namings[name.frame]!.push({ first: name.first, last: name.last, person });
  }
  const inOffice = register.everybody.filter((person) => person.roles !== 0 && !person.isBody);
  return { namings, inOffice: inOffice.slice(0, MOST_IN_OFFICE) };
}

/** Somebody under a description only; without a look, a body. */
export function newPerson(name: string, look: Look | null): Person {
  return {
    name,
    parts: [],
    gender: look?.gender ?? 'any',
    roles: look?.roles ?? 0,
    roleWords: new Set(look?.roleWords),
    places: new Set(look?.places),
    belongings: new Set(look?.belongings),
    isBody: look === null,
    isHuman: look !== null,
  };
}

class Register {
  readonly everybody: Person[] = [];
  /** By the last word of the full name, and by any other word of it. */
  readonly #byLast = new Map<string, Person[]>();
  readonly #byPart = new Map<string, Person[]>();

  full(name: Found): void {
    const person = this.#fullBearer(name) ?? this.#make(name);
    learn(person, name);
  }

  short(name: Found): void {
    const person = this.bearerOf(name) ?? this.#make(name);
    learn(person, name);
  }

  bearerOf(name: Found): Person | undefined {
    if (name.parts.length > 1) return this.#fullBearer(name);
    const part = name.parts[0]!;
    if (name.isBody) return this.#byLast.get(part)?.find((person) => person.parts.length === 1);
    return this.#byLast.get(part)?.at(-1) ?? this.#byPart.get(part)?.at(-1);
  }

  #fullBearer({ parts }: Found): Person | undefined {
    return this.#byLast.get(parts.at(-1)!)?.find((person) => agree(person.parts, parts));
  }

  #make({ name, parts, isBody }: Found): Person {
    const person: Person = { ...newPerson(name, null), parts, isBody };
    this.everybody.push(person);
    add(this.#byLast, parts.at(-1)!, person);
    for (const part of parts.slice(0, -1)) add(this.#byPart, part, person);
    return person;
  }
}

const add = (map: Map<string, Person[]>, key: string, person: Person): void => {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
};

/** Same last word, and first words that may be the same ("J." and "Joe"). */
const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 1 || b.length === 1 || a[0] === b[0] || (Math.min(a[0]!.length, b[0]!.length) === 1 && a[0]![0] === b[0]![0]) ||
  a.some((part, i) => i < a.length - 1 && b.slice(0, -1).includes(part));

function learn(person: Person, { name, parts, about, isBody }: Found): void {
  if (parts.length > person.parts.length && parts.length <= 4) {
    person.name = name;
    person.parts = parts;
  }
  person.roles |= about.roles;
  for (const word of about.roleWords) person.roleWords.add(word);
  for (const place of about.places) person.places.add(place);
  for (const name of about.belongings) person.belongings.add(name);
  if (person.gender === 'any') person.gender = about.gender;
  person.isBody &&= isBody;
  person.isHuman ||= about.isHuman;
}

function namesIn(frame: Frame, index: number, text: string, lexicon: Lexicon): Found[] {
  const { items } = frame;
  const names: Found[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!isName(items[i])) continue;
    const end = endOfName(items, i);
    const first = withoutTitles(items, i, end);
    const core = first > end ? i : first;
    if (first > end && (!isBodyName(items, i, end) || (i === end && items[i]!.flags & Is.people))) {
      i = end;
      continue;
    }
    const parts = partsOf(items, core, end);
    names.push({
      frame: index,
      first: core,
      last: end,
      parts,
      name: text.slice(items[core]!.start, items[end]!.end),
      about: aboutName(frame, i, core, end),
      isBody: first > end || isBodyName(items, core, end),
      doubtful: isDoubtful(frame, i, core, end, lexicon),
    });
    i = end;
  }
  return names;
}

/** Last item of a run of names: "Ursula von der Leyen", "Kim Jong-un". */
function endOfName(items: readonly Item[], start: number): number {
  let end = start;
  for (let i = start + 1; i < items.length; i++) {
    const item = items[i]!;
    if (isName(item) || (item.joined && item.shape === 'word' && item.end - item.start <= 3)) end = i;
    else if (!(item.shape === 'word' && item.flags & Is.nameParticle && i - end <= 2)) break;
  }
  return end;
}

const TITLES = Is.role | Is.honorific | Is.place | Is.body | Is.media;

/** First item behind "President", "Mr", "US Secretary of State"; behind the end where nothing else is left. */
function withoutTitles(items: readonly Item[], start: number, end: number): number {
  let first = start;
  for (let i = start; i <= end; i++)
    if (items[i]!.flags & TITLES && !(items[i]!.flags & Is.givenName && i < end)) first = i + 1;
  while (first > start && first < end && items[first]!.flags & Is.nameParticle && !items[first]!.capital) first++;
  return first;
}

const isBodyName = (items: readonly Item[], first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) if (items[i]!.flags & (Is.body | Is.media | Is.place)) return true;
  return isAcronym(items, first, last);
};

const isAcronym = (items: readonly Item[], first: number, last: number): boolean =>
  first === last && items[first]!.acronym;

function partsOf(items: readonly Item[], first: number, last: number): string[] {
  const parts: string[] = [];
  for (let i = first; i <= last; i++) parts.push(foldAccents(items[i]!.n).replace(/\.$/u, ''));
  return parts;
}

/** A single capital that may be no name: in a headline, at the start of a sentence, wherever nouns have capitals. */
function isDoubtful({ items, headline }: Frame, run: number, core: number, end: number, { style }: Lexicon): boolean {
  if (headline) return true;
  if (end > core || core > run) return false;
  if (!style.nounCapitals && isWordItem(items[run - 1])) return false;
  return !actsAlone(items, core);
}

/** Beside a finite verb in the singular without a determiner: only a name can ("Putin sagte", "sagte Putin"). */
function actsAlone(items: readonly Item[], i: number): boolean {
  if ((items[i - 1]?.flags ?? 0) & (Is.determiner | Is.possessive | Is.oblique | Is.preposition)) return false;
  return isSingularVerb(items[i + 1]) || (isSingularVerb(items[i - 1]) && !isWordItem(items[i + 1]));
}

const PLURAL = /[ns]$/u;

const isSingularVerb = (item: Item | undefined): boolean =>
  item?.shape === 'word' &&
  !item.capital &&
  ((item.flags & (Is.finite | Is.auxiliary)) !== 0 || item.word?.cues.some((cue) => cue.form === 'finite') === true) &&
  !PLURAL.test(item.n);

function aboutName(frame: Frame, run: number, core: number, end: number): About {
  const about = nothing();
  const { items } = frame;
  for (let i = run; i < core; i++) note(items[i]!, about);
  if (items[core]!.flags & Is.givenName && end > core) {
    about.isHuman = true;
    if (about.gender === 'any') about.gender = genderOf(items[core]!);
  }
  noteBefore(frame, run, about);
  noteBehind(items, end, about);
  return about;
}

function note(item: Item, about: About): void {
  about.roles |= item.roles;
  if (item.flags & Is.role) about.roleWords.add(item.n);
  if (item.place !== null) about.places.add(item.place);
  else if (isName(item) && !(item.flags & Is.role)) about.belongings.add(item.n);
  if (item.flags & (Is.role | Is.honorific)) about.isHuman = true;
  if (item.flags & (Is.role | Is.honorific) && about.gender === 'any') about.gender = genderOf(item);
}

export const genderOf = ({ flags }: Item): Gender => {
  const masculine = (flags & Is.masculine) !== 0;
  const feminine = (flags & Is.feminine) !== 0;
  return masculine === feminine ? 'any' : masculine ? 'masculine' : 'feminine';
};

/** "Chinese leader | Xi Jinping", "the head of Chinese diplomacy, | Wang Yi". */
function noteBefore(frame: Frame, run: number, about: About): void {
  const { items } = frame;
  if ((items[run - 1]?.flags ?? 0) & (Is.linker | Is.preposition)) return;
  if (items[run - 1]?.shape === 'close') return;
  const apart = items[run - 1]?.shape === 'comma';
  const phrase = phraseEndingAt(frame, apart ? run - 2 : run - 1);
  if (!phrase || run - phrase.first > OFFICE_REACH) return;
  let office = false;
  for (let i = phrase.first; i <= phrase.last; i++) office ||= (items[i]!.flags & Is.role) !== 0;
  if (!office || (apart && isName(items[phrase.last]))) return;
  for (let i = phrase.first; i <= phrase.last; i++) note(items[i]!, about);
}

/** "Wang Yi, | China's top diplomat," */
function noteBehind(items: readonly Item[], end: number, about: About): void {
  if (items[end + 1]?.shape !== 'comma') return;
  const noted = nothing();
  for (let i = end + 2; i < items.length && i - end < OFFICE_REACH; i++) {
    const item = items[i]!;
    if (!isWordItem(item)) break;
    if (isName(item) && !(item.flags & TITLES) && (noted.roles === 0 || (items[i - 1]!.flags & (Is.role | Is.honorific)) !== 0)) return;
    if (item.word?.cues.some((cue) => cue.form === 'finite') && !(item.flags & (Is.role | Is.reportNoun))) break;
    note(item, noted);
  }
  if (noted.roles === 0) return;
  about.roles |= noted.roles;
  about.isHuman = true;
  for (const word of noted.roleWords) about.roleWords.add(word);
  for (const place of noted.places) about.places.add(place);
  for (const name of noted.belongings) about.belongings.add(name);
  if (about.gender === 'any') about.gender = noted.gender;
}
