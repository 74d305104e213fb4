/**
 * The `score` section of a language profile.
 *
 * A *phrase* is words with one space between, compared with normalised tokens (clitics are tokens: "do n't",
 * "n' est pas"). `a|b` are alternatives of one word, `~word` matches whatever has the stem of `word`, `_` any
 * one word, `#` a number in figures. The longest phrase at a place wins. What a phrase means is named in terms that all languages share.
 */
import { z } from '../shape.ts';

const phrases = z.array(z.string().min(1));

/** What a cue of negation does to the words in its scope. */
const negationKind = z.enum([
  /** Turns them round: "not", "no", "without", "refuse to". */
  'full',
  /** Turns them round in its own meaning: "reject", "lack". Other words may say the same without being a cue. */
  'lexical',
  /** Nearly: "hardly", "seldom". */
  'partial',
  /** Looks like one and is none: "not only", "no doubt". */
  'none',
]);

/** Where its scope lies: right, left, right or (where nothing follows) left, or on both sides within the clause. */
const scopeSide = z.enum(['right', 'left', 'either', 'clause']);

const modalityKinds = ['epistemic', 'deontic', 'dynamic', 'volitional'] as const;

const AT_TIMES = ' (at times)';

/** "éventuellement: possibly ≠ eventually: in the end", phrases with commas between; words that may mean the same for all that end with "(at times)". */
const falseFriend = z
  .string()
  .regex(/^[^:≠]+: [^:≠]+ ≠ [^:≠]+: [^:≠]+$/u)
  .transform((line) => {
    const [own, other] = line.replace(AT_TIMES, '').split(' ≠ ') as [string, string];
    const side = (text: string) => {
      const [forms, means] = text.split(': ') as [string, string];
      return { forms: forms.split(', '), means };
    };
    return { own: side(own), other: side(other), atTimes: line.endsWith(AT_TIMES) };
  });

const verb = z.strictObject({ base: z.string(), past: phrases, participle: phrases });

export const scoreSection = z.strictObject({
  /** Words without content of their own. */
  functionWords: phrases,
  /** Before a noun: "the", "their". */
  determiners: phrases,
  /** Words at which a clause, and with it the scope of a negation, ends. */
  clauseBreaks: phrases,
  /** Words that open a clause about the word before them: "nothing that endangers". */
  relatives: phrases,
  /** Ends or middles of words that are spelt in two ways: "isation" and "ization". */
  spelling: z.array(z.tuple([z.string(), z.string()])),
  /** Nouns are written with a capital, so that a capital does not tell a name. */
  nounsCapitalised: z.boolean(),

  negation: z.array(
    z.strictObject({
      kind: negationKind,
      scope: scopeSide,
      /** Words that only go along with another cue ("ne"): alone they negate, with one they add nothing. */
      companion: z.boolean().optional(),
      forms: phrases,
    }),
  ),
  /** Ends and beginnings that turn a word round: "un-", "-less". */
  negativePrefixes: phrases,
  negativeSuffixes: phrases,
  /** Words that such a beginning turns round, for certain: "uncertain", but not "under" or "unit". */
  negatives: phrases,
  /** "good/bad": words that say the opposite. */
  antonyms: z.array(z.string().regex(/^[^/]+\/[^/]+$/u)),
  /** By the other language: words that look like one of its own and mean something else. Of two languages one profile holds the list. */
  falseFriends: z.record(z.string(), z.array(falseFriend)),

  /** `force` on FactBank's scale: 3 certain, 2 probable, 1 possible, 0 open; for duties 3 must, 2 should, 1 may. */
  modality: z.array(
    z.strictObject({
      kind: z.enum(modalityKinds),
      force: z.number().min(0).max(3),
      /** A finite modal verb stands before its verb; nominal and adverbial forms may be dropped freely. */
      form: z.enum(['verb', 'phrase', 'adverb']),
      /** Past of another form: "would" of "will". Backshift after a past reporting verb is no change. */
      pastOf: z.string().optional(),
      forms: phrases,
    }),
  ),

  /** "I hope": what follows is wished for and not said to be so. */
  wishes: phrases,
  /** "until", and what says so with a denial behind it: "as long as we do not know". */
  untils: phrases.prefault([]),
  asLongAs: phrases.prefault([]),
  quantifiers: z.array(
    z.strictObject({
      /** Share of the whole that is meant: 0 none, 1 few, 2 some, 3 many, 4 most, 5 all. */
      rank: z.number().min(0).max(5),
      forms: phrases,
    }),
  ),

  numbers: z.strictObject({
    /** Written between the whole and its tenths. */
    decimal: z.enum(['.', ',']),
    cardinals: z.record(z.string(), z.number()),
    /** Multiply what stands before: hundred, thousand, million. */
    scales: z.record(z.string(), z.number()),
    /** Written to the figure: "5bn". */
    shortScales: z.record(z.string(), z.number()),
    ordinals: z.record(z.string(), z.number()),
    /** "one" is as often a pronoun or an article. */
    weak: phrases,
    months: z.record(z.string(), z.number()),
    weekdays: z.record(z.string(), z.number()),
    /** Unit by its name in all languages. */
    units: z.record(z.string(), phrases),
    /** "more than" and "less than" by sign. */
    bounds: z.strictObject({ above: phrases, below: phrases, about: phrases }),
    /** Stand inside a number in words: "hundred and five", "treinta y uno". */
    linkers: phrases,
    /** Counts by twenties: "quatre-vingt-dix". */
    vigesimal: z.boolean(),
    /** Words joined to one ("einundzwanzig") are taken apart with this word between. */
    joinedBy: z.string().nullable(),
  }),

  tense: z.strictObject({
    auxiliaries: z.array(
      z.strictObject({
        verb: z.enum(['be', 'have', 'do', 'future', 'conditional']),
        tense: z.enum(['present', 'past', 'none']),
        forms: phrases,
      }),
    ),
    irregular: z.array(verb),
    /** Before a verb that has no tense: "to". */
    infinitiveMarkers: phrases,
    /** Ends of forms of regular verbs; `present` of the third person only. */
    endings: z.strictObject({
      present: phrases,
      past: phrases,
      participle: phrases,
      progressive: phrases,
      future: phrases,
      conditional: phrases,
    }),
    /** Adverbs stand between an auxiliary and its verb: "-ly". */
    adverbEndings: phrases,
    /** Verbs of speech in the past: what follows them is shifted back. */
    reporting: phrases,
  }),

  pronouns: z.array(
    z.strictObject({
      person: z.enum(['1', '1p', '2', '3', '3p']),
      gender: z.enum(['masculine', 'feminine']).optional(),
      role: z.enum(['subject', 'object', 'possessive']),
      forms: phrases,
    }),
  ),
  /** Nouns of persons that tell their gender: "actor", "actress". */
  gendered: z.strictObject({ masculine: phrases, feminine: phrases }),
  /** Marks the agent of a passive: "by". */
  agentMarkers: phrases,

  questions: z.strictObject({
    /** A clause that begins so asks even without its mark. */
    openers: phrases,
  }),
  connectives: z.array(z.strictObject({ relation: z.string(), forms: phrases })),
  /** After these "and" and "or" say the same: "choose between". */
  choices: phrases,
  hedges: phrases,
  /** Loaded words, by what they say: the more, the worse. */
  evaluations: z.array(
    z.strictObject({ sense: z.string(), weight: z.number().min(-3).max(3), forms: phrases }),
  ),
  reportingVerbs: z.array(z.strictObject({ stance: z.string(), forms: phrases })),
  /** Narrow what is said to one thing: "only". */
  restrictors: phrases,
  /** Before a noun in the singular, extend what is said to every case: "any attack". */
  universals: phrases,

  names: z.strictObject({
    titles: phrases,
    /** Between the parts of a name: "Bank of China", "van der Bellen". */
    joins: phrases,
    /** The same referent under several names, by an id that all languages share. */
    aliases: z.record(z.string(), phrases),
  }),
});

export type ScoreSection = z.infer<typeof scoreSection>;
