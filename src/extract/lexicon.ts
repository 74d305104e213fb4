/** A profile's words for sources, made ready to look up: one map from a word to all that is known of it. */
import type { LanguageProfile } from '../language/profile.ts';
import type { CueClass, SourcesSection } from '../language/sources.ts';
import { normaliseWord } from '../text/normalise.ts';
import { isWord, tokenise } from '../text/tokens.ts';

/** What a word can be, as bits, so that a walk over a sentence tests several at once. */
export const Is = {
  determiner: 1 << 0,
  oblique: 1 << 1,
  possessive: 1 << 2,
  preposition: 1 << 3,
  linker: 1 << 4,
  conjunction: 1 << 5,
  subordinator: 1 << 6,
  relative: 1 << 7,
  auxiliary: 1 << 8,
  passive: 1 << 9,
  agent: 1 << 10,
  adverb: 1 << 11,
  time: 1 << 12,
  nameParticle: 1 << 13,
  complementizer: 1 << 14,
  finite: 1 << 15,
  pronoun: 1 << 16,
  honorific: 1 << 17,
  role: 1 << 18,
  body: 1 << 19,
  media: 1 << 20,
  place: 1 << 21,
  reportNoun: 1 << 22,
  latter: 1 << 23,
  masculine: 1 << 24,
  feminine: 1 << 25,
  givenName: 1 << 26,
  clitic: 1 << 27,
  definite: 1 << 28,
  commonNoun: 1 << 29,
  people: 1 << 30,
  negation: 1 << 31,
} as const;

export type Form = 'infinitive' | 'finite' | 'participle' | 'gerund';
export type Gender = 'masculine' | 'feminine' | 'any';

export interface CueForm {
  readonly class: CueClass;
  readonly form: Form;
  /** The word it needs beside it or at the end of the clause; null where it stands alone. */
  readonly particle: string | null;
  /** In the passive its subject is still the source: "is quoted". */
  readonly quoted: boolean;
  /** Takes the person addressed as its object: "told reporters". */
  readonly addressee: boolean;
  /** Carries the meaning: "ruled out any compromise" is reported as a whole. */
  readonly whole: boolean;
}

export interface Pronoun {
  readonly gender: Gender;
  readonly number: 'singular' | 'plural' | 'any';
  readonly person: 'first' | 'third' | 'thing' | 'none';
}

export interface Phrase {
  readonly place: 'before' | 'after' | 'around';
  readonly behind: boolean;
  readonly opening: boolean;
  readonly marked: boolean;
  readonly weak: boolean;
}

/** What is known of a word, or of a group of words, in a language. */
export interface Word {
  flags: number;
  /** Role groups it belongs to, as bits. */
  roles: number;
  place: string | null;
  pronoun: Pronoun | null;
  phrase: Phrase | null;
  cues: CueForm[];
  /** As often a noun as a verb: "states". */
  alsoNoun: boolean;
  /** Makes an aside of a clause of saying: "as CCTV reported". */
  aside: boolean;
  /** Before an auxiliary it makes the verb reflexive: "s'est réjoui". */
  reflexive: boolean;
  /** The mood in which others are reported ("sei"), or one that may stand for it ("wäre"). */
  mood: 'subjunctive' | 'conditional' | null;
  /** Groups that begin with this word, longest first. */
  groups: Group[];
}

export interface Group {
  readonly words: readonly string[];
  readonly word: Word;
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, Word>;
  readonly style: SourcesSection['style'];
  /** Role groups too wide to tell people apart by, as bits. */
  readonly generalRoles: number;
  /** Role groups that anybody just spoken of may be in, as bits. */
  readonly anyoneRoles: number;
  /** Flags that hold of a word with a capital only: "may" is no month, "us" no country. */
  readonly capitalOnly: number;
  /** Length of the longest role or body that may end a compound; 0 where there are no compounds. */
  readonly longestTail: number;
  /** Pronouns beside which the ending of a verb shows that others are reported. */
  readonly subjunctiveBeside: ReadonlySet<string>;
  /** Endings of adverbs that are not listed. */
  readonly adverbEndings: readonly string[];
  /** How a text says in which language somebody spoke, and that language's code. */
  readonly spokenIn: ReadonlyMap<string, string>;
  /** Endings of common nouns, where every noun has a capital. */
  readonly nounEndings: readonly string[];
}

const SHORTEST_TAIL = 4;
const FORMS = ['infinitive', 'finite', 'participle', 'gerund'] as const;

const compiled = new WeakMap<LanguageProfile, Lexicon>();

/** The lexicon of a profile: compiled once, since a profile is frozen data. */
export function lexiconOf(profile: LanguageProfile): Lexicon {
  const known = compiled.get(profile);
  if (known) return known;
  const made = compile(profile);
  compiled.set(profile, made);
  return made;
}

/** What is known of a word; in a language of compounds also by its last part ("Außenminister" is a Minister). */
export function wordOf(normal: string, lexicon: Lexicon): Word | undefined {
  const whole = lexicon.words.get(normal);
  if (whole || lexicon.longestTail === 0) return whole;
  for (let length = Math.min(lexicon.longestTail, normal.length - 2); length >= SHORTEST_TAIL; length--) {
    const tail = lexicon.words.get(normal.slice(-length));
    if (tail && tail.flags & (Is.role | Is.body)) return tail;
  }
  return undefined;
}

const blank = (): Word => ({
  flags: 0,
  roles: 0,
  place: null,
  pronoun: null,
  phrase: null,
  cues: [],
  alsoNoun: false,
  aside: false,
  reflexive: false,
  mood: null,
  groups: [],
});

function compile(profile: LanguageProfile): Lexicon {
  const { sources } = profile.extract;
  const words = new Map<string, Word>();
  const entry = entries(words, profile.code);
  addGrammar(sources, entry);
  addPeople(sources, entry);
  addPlaces(sources, entry);
  addVerbs(sources, entry);
  for (const noun of sources.cues.nouns) entry(noun).flags |= Is.reportNoun;
  for (const { words: phrase, ...rest } of sources.cues.phrases) entry(phrase).phrase = rest;
  for (const { groups } of words.values()) groups.sort((a, b) => b.words.length - a.words.length);
  return {
    words,
    style: sources.style,
    generalRoles: bitsOf(sources.roles.general, sources),
    anyoneRoles: bitsOf(sources.roles.anyone, sources),
    capitalOnly: Is.givenName | (sources.style.properCapitals ? Is.place : 0),
    longestTail: sources.style.compounds ? longestTail(words) : 0,
    spokenIn: new Map(
      Object.entries(sources.spokenIn).flatMap(([code, phrases]) =>
        phrases.map((one) => [one, code] as const),
      ),
    ),
    subjunctiveBeside: new Set(sources.grammar.subjunctiveBeside),
    adverbEndings: sources.adverbEndings.map(bare),
    nounEndings: sources.nounEndings.map(bare),
  };
}

const bitsOf = (groups: readonly string[], { roles }: SourcesSection): number =>
  Object.keys(roles.groups).reduce(
    (bits, name, index) => (groups.includes(name) ? bits | (1 << index) : bits),
    0,
  );

type Entry = (written: string) => Word;

/** Finds or makes the entry of a word or of a group of words, cut as the tokeniser cuts the text. */
function entries(words: Map<string, Word>, language: string): Entry {
  const single = (normal: string): Word => {
    const found = words.get(normal) ?? blank();
    words.set(normal, found);
    return found;
  };
  return (written) => {
    const parts = /^'?[\p{L}\p{M}]+'?$/u.test(written)
      ? [normaliseWord(written)]
      : tokenise(written, language)
          .filter(isWord)
          .map((token) => token.n);
    if (parts.length < 2) return single(parts[0] ?? normaliseWord(written));
    const { groups } = single(parts[0]!);
    const known = groups.find((group) => group.words.join(' ') === parts.join(' '));
    if (known) return known.word;
    const made = { words: parts, word: blank() };
    groups.push(made);
    return made.word;
  };
}

function addGrammar({ grammar, pronouns, latter }: SourcesSection, entry: Entry): void {
  const classes: readonly (readonly [readonly string[], number])[] = [
    [grammar.determiners, Is.determiner],
    [grammar.definite, Is.determiner | Is.definite],
    [grammar.masculine, Is.masculine],
    [grammar.feminine, Is.feminine],
    [grammar.oblique, Is.oblique],
    [grammar.possessives, Is.possessive],
    [grammar.prepositions, Is.preposition],
    [grammar.linkers, Is.linker],
    [grammar.conjunctions, Is.conjunction],
    [grammar.subordinators, Is.subordinator],
    [grammar.relatives, Is.relative],
    [grammar.auxiliaries, Is.auxiliary],
    [grammar.passives, Is.auxiliary | Is.passive],
    [grammar.agents, Is.agent],
    [grammar.adverbs, Is.adverb],
    [grammar.clitics, Is.clitic],
    [grammar.negations, Is.negation | Is.adverb],
    [grammar.times, Is.time],
    [grammar.nameParticles, Is.nameParticle],
    [grammar.complementizers, Is.complementizer],
    [grammar.finite, Is.finite],
    [latter, Is.latter],
  ];
  for (const [list, flag] of classes) for (const word of list) entry(word).flags |= flag;
  for (const word of grammar.alsoNouns) entry(word).alsoNoun = true;
  for (const word of grammar.asides) entry(word).aside = true;
  for (const word of grammar.reflexives) entry(word).reflexive = true;
  for (const word of grammar.subjunctives) entry(word).mood = 'subjunctive';
  for (const word of grammar.conditionals) entry(word).mood = 'conditional';
  for (const { words, ...pronoun } of pronouns) {
    for (const word of words) {
      entry(word).flags |= Is.pronoun;
      entry(word).pronoun = pronoun;
    }
  }
}

function addPeople({ honorifics, roles, bodies, media, givenNames }: SourcesSection, entry: Entry): void {
  const mark = (list: readonly string[], flag: number) => {
    for (const word of list) entry(word).flags |= flag;
  };
  mark(honorifics.either, Is.honorific);
  mark(honorifics.masculine, Is.honorific | Is.masculine);
  mark(honorifics.feminine, Is.honorific | Is.feminine);
  Object.values(roles.groups).forEach((group, index) => {
    for (const role of group) {
      const word = entry(role);
      word.flags |= Is.role;
      word.roles |= 1 << index;
    }
  });
  mark(roles.masculine, Is.masculine);
  mark(roles.feminine, Is.feminine);
  mark(bodies, Is.body);
  mark(media, Is.media | Is.body);
  mark(givenNames.masculine, Is.givenName | Is.masculine);
  mark(givenNames.feminine, Is.givenName | Is.feminine);
}

function addPlaces({ places, adjectiveEndings }: SourcesSection, entry: Entry): void {
  const mark = (name: string, code: string, flags: number) => {
    for (const form of name.endsWith('*')
      ? adjectiveEndings.map((e) => name.slice(0, -1) + bare(e))
      : [name]) {
      const word = entry(form);
      word.flags |= flags;
      word.place ??= code;
    }
  };
  for (const [code, { names, people }] of Object.entries(places)) {
    for (const name of names) mark(name, code, Is.place);
    for (const name of people) mark(name, code, Is.place | Is.people);
  }
}

const bare = (ending: string): string => ending.replace(/^-/u, '');

function addVerbs({ cues, style }: SourcesSection, entry: Entry): void {
  for (const verb of cues.verbs) {
    const { class: cueClass, quoted, addressee, whole } = verb;
    const add = (form: Form, written: string) => {
      entry(written).cues.push({
        class: cueClass,
        form,
        particle: verb.particle ?? null,
        quoted,
        addressee,
        whole,
      });
      if (verb.particle !== undefined && style.particle === 'clause')
        entry(verb.particle + written).cues.push({
          class: cueClass,
          form,
          particle: null,
          quoted,
          addressee,
          whole,
        });
    };
    const endings = verb.paradigm === undefined ? undefined : cues.paradigms[verb.paradigm];
    for (const stem of verb.stems ?? [])
      for (const form of FORMS) for (const ending of endings?.[form] ?? []) add(form, stem + bare(ending));
    for (const line of verb.irregular ?? [])
      line.split('|').forEach((forms, i) => {
        for (const written of forms.split(',')) if (written.trim() !== '') add(FORMS[i]!, written.trim());
      });
  }
}

function longestTail(words: ReadonlyMap<string, Word>): number {
  let longest = 0;
  for (const [written, word] of words)
    if (word.flags & (Is.role | Is.body)) longest = Math.max(longest, written.length);
  return longest;
}
