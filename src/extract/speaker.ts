/** Who the words for a source stand for in this article: names, pronouns, descriptions, bodies. */
import type { Bearer, Speaker } from '../model.ts';
import type { Settings } from '../settings.ts';
import { slice } from '../text/span.ts';
import type { Cue } from './cue.ts';
import { fitOf, type Look, lookOf, tellsApart } from './descriptions.ts';
import type { Frame } from './frames.ts';
import { has, type Item } from './items.ts';
import { type Gender, Is, type Lexicon } from './lexicon.ts';
import { genderOf } from './names.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { describe, type Naming, newPerson, type People, type Person } from './people.ts';

export type SourceSettings = Settings['extract']['sources'];

/** A speaker with the person behind it, where there is one. */
export interface Resolved extends Speaker {
  readonly person: Person | null;
}

/** How verbs of several end where a verb may go without a subject. */
const PLURAL_VERB = /n$/u;

/** How many of a frame's traces are looked at, from its end: a sentence names fewer people. */
const TRACES_READ = 24;

/** Somebody spoken of at an item of a frame. */
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
  readonly #lexicon: Lexicon;
  readonly #settings: SourceSettings;
  /** The last source of several under no name: "fuentes municipales". */
  #several: Resolved | null = null;

  constructor(
    frames: readonly Frame[],
    people: People,
    text: string,
    lexicon: Lexicon,
    settings: SourceSettings,
  ) {
    this.#settings = settings;
    this.#lexicon = lexicon;
    this.#frames = frames;
    this.#people = people;
    this.#text = text;
    this.#traces = frames.map((frame, index) =>
      people.namings[index]!.map((naming) => traceOf(frame, naming, settings.salience)),
    );
  }

  /** The speaker that a source phrase of a frame names. */
  resolve(index: number, phrase: NounPhrase): Resolved {
    const resolved = this.#read(index, phrase);
    if (resolved.rule === 'words' && this.#isPlural(index, phrase)) this.#several = resolved;
    if (resolved.person)
      this.#remember(index, phrase.first, resolved.person, this.#settings.salience.speaker);
    return resolved;
  }

  /** The speaker of a verb without a subject ("afirmó"): who was spoken of last; of several ("lamentan"), who spoke last. */
  implicit(index: number, { at, first }: Cue): Resolved | null {
    const { items } = this.#frames[index]!;
    if (this.#several && PLURAL_VERB.test(items[first]!.n)) return this.#several;
    const person = this.#recent(index, at, 'any');
    if (!person) return null;
    this.#remember(index, at, person, this.#settings.salience.speaker);
    return { name: person.name, rule: 'no subject', person };
  }

  /** Reads the pronouns of a frame, so that who is spoken of stays known over sentences without a cue. */
  follow(index: number): void {
    const { items, inside } = this.#frames[index]!;
    if (inside !== null) return;
    for (let i = 0; i < items.length; i++) {
      const pronoun = items[i]!.word?.pronoun;
      if (pronoun?.person !== 'third' || pronoun.number !== 'singular' || items[i]!.flags & Is.determiner)
        continue;
      const person = this.#recent(index, i, pronoun.gender);
      if (person) this.#remember(index, i, person, this.#settings.salience.subject);
    }
  }

  /** "las autoridades", "fuentes". */
  #isPlural(index: number, { first }: NounPhrase): boolean {
    return this.#frames[index]!.items[first]!.n.endsWith('s');
  }

  #remember(index: number, item: number, person: Person, weight: number): void {
    if (!person.isBody) person.isHuman = true;
    const traces = this.#traces[index]!;
    let at = traces.length;
    while (at > 0 && traces[at - 1]!.item > item) at--;
    traces.splice(at, 0, { item, person, weight });
  }

  #read(index: number, phrase: NounPhrase): Resolved {
    const { items } = this.#frames[index]!;
    const words = this.#text.slice(items[phrase.first]!.start, items[phrase.last]!.end);
    const first = items[phrase.first]!;
    if (first.flags & Is.latter) return this.#latter(index, phrase.first, words);
    const single = phrase.first === phrase.last;
    const isPronoun =
      (first.word?.pronoun && !(first.flags & Is.determiner)) || has(first, Is.possessive | Is.clitic);
    if (single && isPronoun) return this.#pronoun(index, phrase.first, words);
    const naming = headNaming(items, phrase, this.#people.namings[index]!);
    if (naming) return { name: naming.person.name, rule: 'name', person: naming.person };
    return this.#description(index, phrase, words);
  }

  #pronoun(index: number, at: number, words: string): Resolved {
    const item = this.#frames[index]!.items[at]!;
    const pronoun = item.word?.pronoun;
    if (pronoun?.person === 'thing') return this.#thing(index, at, words);
    if (pronoun && (pronoun.person !== 'third' || pronoun.number === 'plural')) return itself(words);
    const gender = pronoun?.gender ?? genderOf(item);
    const person = this.#recent(index, at, gender);
    if (!person) return itself(words);
    if (person.gender === 'any') person.gender = gender;
    return { name: person.name, rule: 'pronoun', person };
  }

  /** "it": the body that spoke last. */
  #thing(index: number, at: number, words: string): Resolved {
    let body: Person | null = null;
    this.#visit(index, at, this.#settings.pronounReach, ({ person, weight }) => {
      if (person.isBody && weight >= this.#settings.salience.speaker) body ??= person;
    });
    return body ? asPerson(body, 'pronoun') : itself(words);
  }

  #latter(index: number, at: number, words: string): Resolved {
    let human: Person | null = null;
    let other: Person | null = null;
    this.#visit(index, at, this.#settings.pronounReach, ({ person }) => {
      if (person.isBody) return;
      if (person.isHuman) human ??= person;
      other ??= person;
    });
    const person: Person | null = human ?? other;
    return person ? asPerson(person, 'latter') : itself(words);
  }

  /** "the Chinese head of state": somebody with such an office and country. "a senior official": nobody else, but spoken of from now on. */
  #description(index: number, phrase: NounPhrase, words: string): Resolved {
    const { items } = this.#frames[index]!;
    const look = lookOf(items, phrase);
    if (look === null) return this.#unnamed(items, phrase, words);
    const person = look.definite ? this.#fitting(index, phrase.first, look) : null;
    if (person) {
      describe(person, look);
      return asPerson(person, 'description');
    }
    return { name: words, rule: 'words', person: newPerson(words, look) };
  }

  /** A body, or people, under no name. */
  #unnamed(items: readonly Item[], { first, last }: NounPhrase, words: string): Resolved {
    let isBody = false;
    for (let i = first; i <= last; i++) isBody ||= (items[i]!.flags & (Is.body | Is.media)) !== 0;
    if (!isBody) return itself(words);
    const drop =
      items[first]!.flags & Is.definite && first < last ? items[first + 1]!.start - items[first]!.start : 0;
    return { name: words.slice(drop), rule: 'words', person: newPerson(words.slice(drop), null) };
  }

  /** Visits the traces before an item, the nearest first. */
  #visit(index: number, at: number, reach: number, visit: (trace: Trace, back: number) => void): void {
    for (let f = index; f >= 0 && index - f < reach; f--) {
      const traces = this.#traces[f]!;
      for (let i = traces.length - 1, read = 0; i >= 0 && read < TRACES_READ; i--) {
        if (f === index && traces[i]!.item >= at) continue;
        visit(traces[i]!, index - f);
        read++;
      }
    }
  }

  /** Whom a pronoun at an item means: the likeliest of those spoken of before. */
  #recent(index: number, at: number, gender: Gender): Person | null {
    let best: Person | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    this.#visit(index, at, this.#settings.pronounReach, ({ person, weight }, back) => {
      if (person.isBody || !sameGender(person.gender, gender)) return;
      const score = weight - this.#settings.salience.distance * back - this.#doubt(person, gender);
      if (score <= bestScore) return;
      best = person;
      bestScore = score;
    });
    return best;
  }

  /** The person before an item whom a description fits best; else one named later ("the president" in the lead). */
  #fitting(index: number, at: number, look: Look): Person | null {
    const { salience, distance } = this.#settings.description;
    let best: Person | null = null;
    let bestScore = 0;
    this.#visit(index, at, this.#settings.descriptionReach, ({ person, weight }, back) => {
      if (person.isBody || !sameGender(person.gender, look.gender)) return;
      const fits = fitOf(
        look,
        person,
        this.#isJustBefore(weight, back),
        this.#lexicon,
        this.#settings.description,
      );
      const score = fits + salience * weight - distance * back;
      if (fits <= 0 || score <= bestScore) return;
      best = person;
      bestScore = score;
    });
    return best ?? this.#namedLater(look, this.#frames[index]!.headline);
  }

  /** Somebody whose office nobody told may be meant by it, if spoken of just now. */
  #isJustBefore(weight: number, back: number): boolean {
    const { description, salience } = this.#settings;
    return back < description.noOfficeReach && weight >= salience.subject;
  }

  /** Against somebody whose gender, or whose being human, the article does not show. */
  #doubt(person: Person, gender: Gender): number {
    const { genderless, perhapsNobody } = this.#settings.salience;
    return (
      (gender !== 'any' && person.gender === 'any' ? genderless : 0) + (person.isHuman ? 0 : perhapsNobody)
    );
  }

  /** In a headline also the only one who fits: "Minister: “…”". */
  #namedLater(look: Look, headline: boolean): Person | null {
    const fitting = this.#people.inOffice
      .filter((person) => sameGender(person.gender, look.gender))
      .map((person) => ({
        person,
        fit: fitOf(look, person, false, this.#lexicon, this.#settings.description),
      }))
      .filter(({ fit }) => fit > 0);
    const [only, other] = headline ? fitting.filter(({ person }) => endsInOffice(person, look)) : [];
    if (only && !other) return only.person;
    const told = fitting.filter(({ person }) => tellsApart(look, person));
    return (
      told.reduce<(typeof told)[number] | null>((a, b) => (a && a.fit >= b.fit ? a : b), null)?.person ?? null
    );
  }
}

/** "Minister" of a "Verkehrsminister". */
const endsInOffice = ({ roleWords }: Person, look: Look): boolean =>
  roleWords.some((word) => look.roleWords.some((office) => word.endsWith(office)));

/** What a row tells of a speaker. */
export const speakerOf = ({ name, rule, person }: Resolved, text: string): Speaker =>
  person === null || person.parts.length === 0
    ? { name, rule }
    : { name, rule, bearer: bearerOf(person, text) };

function bearerOf({ name, offices, isBody }: Person, text: string): Bearer {
  const roles = new Map(offices.map((span) => slice(text, span)).map((role) => [role.toLowerCase(), role]));
  return { name, roles: [...roles.values()].sort(), isBody };
}

const asPerson = (person: Person, rule: string): Resolved => ({ name: person.name, rule, person });

const itself = (words: string): Resolved => ({ name: words, rule: 'words', person: null });

const sameGender = (a: Gender, b: Gender): boolean => a === 'any' || b === 'any' || a === b;

const traceOf = (
  { items }: Frame,
  { first, last, person }: Naming,
  salience: SourceSettings['salience'],
): Trace => ({
  item: last,
  person,
  weight: weightOf(items, first, last, salience),
});

/** How near the start of a sentence its subject ends, in items. */
const SUBJECT_REACH = 8;

/** A name under a preposition or in the possessive is less likely who the next pronoun means. */
function weightOf(
  items: readonly Item[],
  first: number,
  last: number,
  salience: SourceSettings['salience'],
): number {
  if (items[last + 1]?.n === "'s") return salience.oblique;
  let i = first - 1;
  while (
    i >= 0 &&
    items[i]!.shape === 'word' &&
    items[i]!.flags & (Is.role | Is.honorific | Is.place | Is.determiner)
  )
    i--;
  const before = items[i];
  if (before && before.flags & (Is.preposition | Is.linker | Is.agent)) return salience.oblique;
  return first - behindLead(items, first) < SUBJECT_REACH ? salience.subject : salience.other;
}

/** The item behind "On the day after, |": what leads a sentence up to its subject. */
function behindLead(items: readonly Item[], before: number): number {
  if (!has(items[0], Is.preposition | Is.adverb | Is.time | Is.subordinator)) return 0;
  const comma = items.findIndex(({ shape }) => shape === 'comma');
  return comma >= 0 && comma < Math.min(before, SUBJECT_REACH) ? comma + 1 : 0;
}

/** The name that a source phrase is about: not one in the possessive, nor one under a preposition. */
function headNaming(items: readonly Item[], phrase: NounPhrase, namings: readonly Naming[]): Naming | null {
  let head: Naming | null = null;
  for (const naming of namings) {
    if (naming.first < phrase.first || naming.last > phrase.last) continue;
    if (items[naming.last + 1]?.n === "'s") continue;
    if (naming.person.isBody && naming.last < phrase.last) continue;
    if (!isUnderPreposition(items, phrase.first, naming.first)) head = naming;
  }
  return head;
}

/** "a spokesman for | Trump": but not "the head of the agency | John Smith", where an office stands right before. */
function isUnderPreposition(items: readonly Item[], from: number, to: number): boolean {
  if (items.slice(from, to).every((item) => has(item, Is.nameParticle))) return false;
  for (let i = to - 1; i > from; i--) {
    const { flags, shape } = items[i]!;
    if (shape === 'comma') return false;
    if (flags & (Is.linker | Is.preposition) && !(flags & (Is.role | Is.honorific | Is.body))) return true;
    if (flags & Is.role && i < to - 1 && !(items[i + 1]!.flags & (Is.role | Is.place))) return false;
  }
  return false;
}
