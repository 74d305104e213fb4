/** Who the words for a source stand for in this article: names, pronouns, descriptions, bodies. */
import type { Speaker } from '../model.ts';
import type { Frame, Item } from './frames.ts';
import { type Gender, Is } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { genderOf, type Naming, type People, type Person } from './people.ts';

/** A speaker with the person behind it, where there is one. */
export interface Resolved extends Speaker {
  readonly person: Person | null;
}

/** How far back a pronoun looks, in frames: a pronoun whose person was named earlier than that is rare in news. */
const FRAMES_BACK = 10;

/** How readily a pronoun means a person, by what the person was in that sentence; one frame back costs `DISTANCE`. */
const AS_SPEAKER = 3;
const AS_SUBJECT = 2.5;
const AS_OTHER = 1;
const AS_OBLIQUE = 0.5;
const DISTANCE = 0.7;

interface Trace {
  readonly item: number;
  readonly person: Person;
  readonly weight: number;
}

/** Resolves sources in the order of the text, remembering who was spoken of. */
export class Resolver {
  readonly #frames: readonly Frame[];
  readonly #people: People;
  readonly #text: string;
  /** By frame: who was spoken of there. */
  readonly #traces: Trace[][];

  constructor(frames: readonly Frame[], people: People, text: string) {
    this.#frames = frames;
    this.#people = people;
    this.#text = text;
    this.#traces = frames.map((frame, index) => people.namings[index]!.map((naming) => traceOf(frame, naming)));
  }

  /** The speaker that a source phrase of a frame names. */
  resolve(index: number, phrase: NounPhrase): Resolved {
    const resolved = this.#read(index, phrase);
    if (resolved.person && !resolved.person.isBody) resolved.person.isHuman = true;
    if (resolved.person) this.#traces[index]!.push({ item: phrase.first, person: resolved.person, weight: AS_SPEAKER });
    return resolved;
  }

  /** Reads the pronoun subjects of a frame, so that who is spoken of stays known over sentences without a cue. */
  follow(index: number): void {
    const { items } = this.#frames[index]!;
    for (let i = 0; i < items.length; i++) {
      const pronoun = items[i]!.word?.pronoun;
      if (!pronoun || pronoun.person !== 'third' || pronoun.number !== 'singular' || items[i]!.flags & Is.determiner) continue;
      const person = this.#recent(index, i, pronoun.gender, null);
      if (person) this.#traces[index]!.push({ item: i, person, weight: AS_SUBJECT });
    }
  }

  #read(index: number, phrase: NounPhrase): Resolved {
    const { items } = this.#frames[index]!;
    const words = this.#text.slice(items[phrase.first]!.start, items[phrase.last]!.end);
    const first = items[phrase.first]!;
    if (first.flags & Is.latter) return this.#latter(index, phrase, words);
    if (first.word?.pronoun && !(first.flags & Is.determiner) && phrase.first === phrase.last)
      return this.#pronoun(index, phrase.first, words);
    if (first.flags & Is.possessive && phrase.first === phrase.last) return this.#pronoun(index, phrase.first, words);
    const naming = headNaming(items, phrase, this.#people.namings[index]!);
    if (naming) return { name: naming.person.name, rule: 'name', person: naming.person };
    return this.#description(index, phrase, words);
  }

  #pronoun(index: number, at: number, words: string): Resolved {
    const item = this.#frames[index]!.items[at]!;
    const pronoun = item.word?.pronoun;
    if (pronoun && pronoun.person !== 'third') return { name: words, rule: 'words', person: null };
    if (pronoun?.number === 'plural') return { name: words, rule: 'words', person: null };
    const gender = pronoun?.gender ?? genderOf(item);
    const person = this.#recent(index, at, gender, null);
    if (!person) return { name: words, rule: 'words', person: null };
    if (person.gender === 'any') person.gender = gender;
    return { name: person.name, rule: 'pronoun', person };
  }

  #latter(index: number, phrase: NounPhrase, words: string): Resolved {
    for (let f = index; f >= 0 && index - f < FRAMES_BACK; f--) {
      const last = this.#traces[f]!.filter((trace) => !trace.person.isBody && (f < index || trace.item < phrase.first)).at(-1);
      if (last) return { name: last.person.name, rule: 'latter', person: last.person };
    }
    return { name: words, rule: 'words', person: null };
  }

  /** "the Chinese head of state": somebody with such an office and country; a definite phrase only. */
  #description(index: number, phrase: NounPhrase, words: string): Resolved {
    const { items } = this.#frames[index]!;
    const look = lookOf(items, phrase);
    if (look === null) return { name: words, rule: 'words', person: null };
    const person = this.#recent(index, phrase.first, look.gender, look);
    if (person) return { name: person.name, rule: 'description', person };
    return { name: words, rule: 'words', person: null };
  }

  /** The likeliest person spoken of before an item; with a description only those it fits. */
  #recent(index: number, at: number, gender: Gender, look: Look | null): Person | null {
    let best: Person | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    const back = look ? this.#frames.length : FRAMES_BACK;
    for (let f = index; f >= 0 && index - f < back; f--) {
      for (const trace of this.#traces[f]!) {
        if (f === index && trace.item >= at) continue;
        const { person } = trace;
        if (person.isBody || !sameGender(person.gender, gender)) continue;
        const fits = look ? fit(look, person) : 0;
        if (fits < 0) continue;
        const near = look ? -0.1 * (index - f) : -DISTANCE * (index - f);
        const score = fits + near + trace.weight * (look ? 0.3 : 1) - doubt(person, gender);
        if (score > bestScore) {
          best = person;
          bestScore = score;
        }
      }
    }
    return best ?? (look ? this.#anybody(look, gender) : null);
  }

  /** Nobody before: somebody named later in the article ("the president" in the lead, his name below). */
  #anybody(look: Look, gender: Gender): Person | null {
    let best: Person | null = null;
    let bestFit = 0;
    for (const person of this.#people.everybody) {
      const fits = person.isBody || !sameGender(person.gender, gender) ? -1 : fit(look, person);
      if (fits > bestFit) {
        best = person;
        bestFit = fits;
      }
    }
    return best;
  }
}

/** Against somebody whose gender, or whose being human, the article does not show. */
const doubt = (person: Person, gender: Gender): number =>
  (gender !== 'any' && person.gender === 'any' ? 0.5 : 0) + (person.isHuman ? 0 : 1.5);

const sameGender = (a: Gender, b: Gender): boolean => a === 'any' || b === 'any' || a === b;

function traceOf({ items }: Frame, { first, last, person }: Naming): Trace {
  return { item: last, person, weight: weightOf(items, first, last) };
}

/** A name under a preposition or in the possessive is less likely who the next pronoun means. */
function weightOf(items: readonly Item[], first: number, last: number): number {
  if (items[last + 1]?.n === "'s") return AS_OBLIQUE;
  let i = first - 1;
  while (i >= 0 && items[i]!.shape === 'word' && items[i]!.flags & (Is.role | Is.honorific | Is.place | Is.determiner)) i--;
  const before = items[i];
  if (before === undefined || before.shape !== 'word') return i < 0 || first < 8 ? AS_SUBJECT : AS_OTHER;
  return before.flags & (Is.preposition | Is.linker) ? AS_OBLIQUE : AS_OTHER;
}

/** What a description says: office, country, gender. */
interface Look {
  readonly roles: number;
  readonly roleWords: readonly string[];
  readonly places: readonly string[];
  readonly gender: Gender;
}

/** null: an indefinite phrase, a plural, or one without an office: it names nobody else. */
function lookOf(items: readonly Item[], { first, last }: NounPhrase): Look | null {
  const definite = items[first]!.flags & Is.definite || items[first]!.flags & Is.place || items[first]!.flags & Is.role;
  if (!definite) return null;
  const roleWords: string[] = [];
  const places: string[] = [];
  let roles = 0;
  for (let i = first; i <= last; i++) {
    const item = items[i]!;
    if (item.flags & Is.role) roleWords.push(item.n);
    roles |= item.roles;
    if (item.place !== null) places.push(item.place);
  }
  if (roles === 0) return null;
  const head = headOf(items, first, last);
  if ((items[head]!.flags & Is.role) === 0) return null;
  const gender = genderOf(items[head]!);
  return { roles, roleWords, places, gender: gender === 'any' ? genderOf(items[first]!) : gender };
}

/** The last word before the first preposition: the noun a description is about. */
function headOf(items: readonly Item[], first: number, last: number): number {
  for (let i = first + 1; i <= last; i++)
    if (items[i]!.flags & Is.linker && !(items[i]!.flags & Is.role)) return i - 1;
  return last;
}

/** How well a person fits a description; below 0 not at all. */
function fit(look: Look, person: Person): number {
  if ((look.roles & person.roles) === 0) return -1;
  const place = look.places.some((one) => person.places.has(one));
  if (look.places.length > 0 && person.places.size > 0 && !place) return -1;
  const same = look.roleWords.filter((word) => person.roleWords.has(word)).length;
  return 1 + (place ? 1.5 : 0) + same / Math.max(1, look.roleWords.length);
}

/** The name that a source phrase is about: not one in the possessive, nor one under a preposition. */
function headNaming(items: readonly Item[], phrase: NounPhrase, namings: readonly Naming[]): Naming | null {
  let head: Naming | null = null;
  for (const naming of namings) {
    if (naming.first < phrase.first || naming.last > phrase.last) continue;
    if (items[naming.last + 1]?.n === "'s") continue;
    if (naming.person.isBody && naming.last < phrase.last) continue;
    if (isUnderLinker(items, phrase.first, naming.first)) continue;
    head = naming;
  }
  return head;
}

function isUnderLinker(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (items[i]!.flags & (Is.linker | Is.preposition) && !(items[i]!.flags & (Is.role | Is.honorific | Is.body))) {
      const apposed = i > from && to - i > 2 && (items[to - 1]!.flags & Is.role) !== 0;
      if (!apposed) return true;
    }
  return false;
}
