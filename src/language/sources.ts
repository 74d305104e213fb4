/** The `extract.sources` section of a language profile: how a reporter's sentence names who said it. */
import { z } from '../shape.ts';

/** Words or word groups, in lines of several with commas between. */
const words = z
  .union([z.string(), z.array(z.string())])
  .transform((lines) => [lines].flat().flatMap((line) => line.split(',').map((word) => word.trim())))
  .transform((list) => list.filter((word) => word !== ''));

/**
 * What a cue says of its content. `report`: it was said. `stance`: praised, accused, denied: the verb carries
 * meaning. `naming`: called, dubbed. `volition`: wants, demands. `opinion`: believes. `show`: a document shows.
 * `manner`: a cue only beside marks ("laughed", "read").
 */
const cueClass = z.enum(['report', 'stance', 'naming', 'volition', 'opinion', 'show', 'manner']);
export type CueClass = z.infer<typeof cueClass>;

/** Endings by form; "-" is the bare stem, "-ed" is added to it. */
const paradigm = z.strictObject({
  infinitive: words.optional(),
  finite: words.optional(),
  participle: words.optional(),
  gerund: words.optional(),
});

const verbs = z.strictObject({
  class: cueClass,
  /** A name in `paradigms`; its endings are added to each of `stems`. */
  paradigm: z.string().optional(),
  stems: words.optional(),
  /** "infinitive|finite|participle|gerund", each a list of written-out forms. */
  irregular: z.array(z.string()).optional(),
  /** The word that makes the verb a cue: "rule … out", "warf … vor". */
  particle: z.string().optional(),
  /** In the passive the subject is still the source: "X wird zitiert". */
  quoted: z.boolean().default(false),
  /** Takes the person addressed as its object: "told reporters". */
  addressee: z.boolean().default(false),
  /** Carries the meaning, so that the whole clause is what is reported: "ruled out any compromise". */
  whole: z.boolean().default(false),
});

const phrase = z.strictObject({
  words: z.string(),
  /** Where the phrase stands: before its source ("according to X"), after it ("X zufolge"), or around it ("nach seinen Angaben"). */
  place: z.enum(['before', 'after', 'around']),
  /** Only behind a comma or a quotation: "…, so X". */
  behind: z.boolean().default(false),
  /** Only where it opens the sentence, before a person or a body: "Per Reuters, …". */
  opening: z.boolean().default(false),
  /** Only where marked words follow its source and a comma: « Pour Ana Ruiz, “c'est fini” ». */
  marked: z.boolean().default(false),
  /** What it introduces is hearsay or opinion rather than words: no indirect row is made of it. */
  weak: z.boolean().default(false),
});

const pronoun = z.strictObject({
  words,
  gender: z.enum(['masculine', 'feminine', 'any']),
  number: z.enum(['singular', 'plural', 'any']),
  /** `first`: I, we. `thing`: it. `none`: one, somebody: stands for nobody the article names. */
  person: z.enum(['first', 'third', 'thing', 'none']).default('third'),
});

const none = () => words.prefault([]);

export const sourcesSection = z.strictObject({
  /** Where the lists come from. */
  origin: z.string().default(''),
  style: z
    .strictObject({
      /** Where the subject may follow its verb: beside a quotation ("said Xi"), freely, or whenever it is not first. */
      inversion: z.enum(['quote', 'free', 'second']),
      /** A separable particle stands next to its verb or ends the clause. */
      particle: z.enum(['next', 'clause']),
      /** A verb may go without a subject ("afirmó que"). */
      nullSubject: z.boolean(),
      /** Roles and bodies are written as the last part of longer words ("Außenminister"). */
      compounds: z.boolean(),
      /** Every noun has a capital, so that a capital makes no name. */
      nounCapitals: z.boolean(),
      /** Words made from the names of places, and days and months, have a capital too. */
      properCapitals: z.boolean(),
      /** The bare form of a verb is finite with a plural subject only ("officials say"). */
      bareFinite: z.boolean(),
      /** A reported clause may go without a word for "that": plainly, in the subjunctive behind a comma, or not. */
      bareClause: z.enum(['plain', 'subjunctive', 'none']),
    })
    .prefault({
      inversion: 'quote',
      particle: 'next',
      nullSubject: false,
      compounds: false,
      nounCapitals: false,
      properCapitals: false,
      bareFinite: false,
      bareClause: 'none',
    }),
  /** Closed classes. */
  grammar: z
    .strictObject({
      determiners: none(),
      /** Determiners of what is known already: "the", "this". */
      definite: none(),
      masculine: none(),
      feminine: none(),
      /** Determiners that cannot begin a subject ("den", "dem"). */
      oblique: none(),
      possessives: none(),
      prepositions: none(),
      /** Prepositions that continue a noun phrase: "head of the agency". */
      linkers: none(),
      conjunctions: none(),
      /** Open a clause of their own. */
      subordinators: none(),
      relatives: none(),
      auxiliaries: none(),
      /** Auxiliaries that make a passive with a participle. */
      passives: none(),
      /** What names the doer in a passive: "by", "par". */
      agents: none(),
      adverbs: none(),
      negations: none(),
      /** Verb forms that are nouns as often: a subject must show that they are verbs ("states"). */
      alsoNouns: none(),
      /** Make an aside of a clause of saying: "as CCTV reported". */
      asides: none(),
      /** Verb forms of the mood in which others are reported: "sei", "habe". */
      subjunctives: none(),
      /** Singular pronouns beside which a verb of that mood is known by its ending: "er schäme". */
      subjunctiveBeside: none(),
      /** Verb forms that may stand for it: "wäre", "würde". */
      conditionals: none(),
      /** Weak pronouns between a subject and its verb: "lui", "se", "le". */
      clitics: none(),
      /** Those of them that make no passive of a participle: "s'est réjoui". */
      reflexives: none(),
      times: none(),
      nameParticles: none(),
      /** Open a reported clause: "that", "dass". */
      complementizers: none(),
      /** Common finite verbs that report nothing: they end a noun phrase. */
      finite: none(),
    })
    .prefault({}),
  pronouns: z.array(pronoun).prefault([]),
  /** "the latter": the person named last. */
  latter: none(),
  honorifics: z.strictObject({ masculine: none(), feminine: none(), either: none() }).prefault({}),
  /** Nouns for people by office. Two descriptions may mean one person where their nouns share a group. */
  roles: z
    .strictObject({
      groups: z.record(z.string(), words).prefault({}),
      /** Groups too wide to tell people apart by. */
      general: none(),
      /** Groups of words for anybody just spoken of: "the 54-year-old". */
      anyone: none(),
      masculine: none(),
      feminine: none(),
    })
    .prefault({}),
  /** Nouns and names of bodies that speak. */
  bodies: none(),
  media: none(),
  /** How a text says in which language somebody spoke ("in english"), by the language's code. */
  spokenIn: z.record(z.string(), words).prefault({}),
  /** Endings of adverbs that are not listed: "-ly". */
  adverbEndings: none(),
  /** Endings that common nouns have and names do not, where every noun has a capital: "-ung". */
  nounEndings: none(),
  /** A place's names, and the words for what and who is from there, by a code that all profiles share; "*" takes `adjectiveEndings`. */
  places: z.record(z.string(), z.strictObject({ names: words, people: none() })).prefault({}),
  adjectiveEndings: none(),
  givenNames: z.strictObject({ masculine: none(), feminine: none() }).prefault({}),
  cues: z
    .strictObject({
      paradigms: z.record(z.string(), paradigm),
      verbs: z.array(verbs),
      /** Nouns of saying: "accusation", "remarks". */
      nouns: words,
      phrases: z.array(phrase),
    })
    .prefault({ paradigms: {}, verbs: [], nouns: [], phrases: [] }),
});

export type SourcesSection = z.infer<typeof sourcesSection>;
