/** A language profile's `score` section made ready for looking up; once for each profile. */
import type { LanguageProfile } from '../language/profile.ts';
import type { ScoreSection } from '../language/score.ts';
import type { LanguageCode } from '../model.ts';
import { stem } from '../text/stem.ts';
import { type PhraseTable, phraseTable } from './phrases.ts';

type Of<K extends keyof ScoreSection> = ScoreSection[K] extends readonly (infer One)[] ? One : never;

export type NegationEntry = Omit<Of<'negation'>, 'forms'>;
export type ModalityEntry = Omit<Of<'modality'>, 'forms' | 'form'> & {
  readonly form: 'verb' | 'phrase' | 'adverb' | 'ending';
};
export type PronounEntry = Omit<Of<'pronouns'>, 'forms'>;
export type AuxiliaryEntry = Omit<ScoreSection['tense']['auxiliaries'][number], 'forms'>;
export type EvaluationEntry = Omit<Of<'evaluations'>, 'forms'>;
export type Bound = 'above' | 'below' | 'about';
export type FalseFriend = ScoreSection['falseFriends'][string][number];
export interface FalseFriends {
  readonly own: PhraseTable<FalseFriend>;
  readonly other: PhraseTable<FalseFriend>;
}
/** Form of a verb as its ending or the list of irregular verbs tells it. */
export type VerbForm = 'past' | 'participle' | 'progressive' | 'future' | 'conditional';

export interface Lexicon {
  readonly language: LanguageCode;
  readonly section: ScoreSection;
  readonly functionWords: ReadonlySet<string>;
  readonly clauseBreaks: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly infinitiveMarkers: ReadonlySet<string>;
  readonly negation: PhraseTable<NegationEntry>;
  readonly modality: PhraseTable<ModalityEntry>;
  readonly quantifiers: PhraseTable<number>;
  readonly pronouns: PhraseTable<PronounEntry>;
  readonly pronounWords: ReadonlySet<string>;
  readonly auxiliaries: PhraseTable<AuxiliaryEntry>;
  readonly connectives: PhraseTable<string>;
  readonly choices: PhraseTable<true>;
  readonly wishes: PhraseTable<true>;
  readonly untils: PhraseTable<true>;
  readonly asLongAs: PhraseTable<true>;
  readonly hedges: PhraseTable<true>;
  readonly restrictors: PhraseTable<true>;
  readonly universals: PhraseTable<true>;
  readonly evaluations: PhraseTable<EvaluationEntry>;
  readonly reportingVerbs: PhraseTable<string>;
  readonly questionOpeners: PhraseTable<true>;
  readonly units: PhraseTable<string>;
  readonly bounds: PhraseTable<Bound>;
  readonly reportingPast: ReadonlySet<string>;
  readonly agentMarkers: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly nameJoins: ReadonlySet<string>;
  readonly gendered: ReadonlyMap<string, 'masculine' | 'feminine'>;
  /** Stems of opposites, both ways. */
  readonly antonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the other language: its words on both sides, known again by the entry that they share. */
  readonly falseFriends: ReadonlyMap<LanguageCode, FalseFriends>;
  readonly negatives: ReadonlySet<string>;
  /** Irregular forms: the stem of their verb, and which of its forms it may be. */
  readonly irregular: ReadonlyMap<string, { readonly base: string; readonly forms: ReadonlySet<VerbForm> }>;
  /** Of a normalised word: its stem, the stem of its verb ("rose": that of "rise"), its other spellings, what forms of a verb it may be. */
  readonly stemOf: (word: string) => string;
  readonly lemmaOf: (word: string) => string;
  readonly respellingsOf: (word: string) => readonly string[];
  readonly formsOf: (word: string) => ReadonlySet<VerbForm>;
  /** Names by normalised words: the id of the referent. */
  readonly aliases: PhraseTable<string>;
}

const compiled = new WeakMap<LanguageProfile, Lexicon>();

export function lexiconOf(profile: LanguageProfile): Lexicon {
  const known = compiled.get(profile);
  if (known) return known;
  const lexicon = compile(profile);
  compiled.set(profile, lexicon);
  return lexicon;
}

function compile({ code, score: section }: LanguageProfile): Lexicon {
  const table = <T>(entries: readonly { forms: readonly string[]; value: T }[]) => phraseTable(entries, code);
  const entries = <T extends { forms: readonly string[] }>(all: readonly T[]) =>
    all.map((value) => ({ forms: value.forms, value }));
  const listed = (forms: readonly string[]) => table([{ forms, value: true as const }]);
  const irregular = irregularOf(section, code);
  const stemOf = remembered((word) => stem(word, code));
  return {
    language: code,
    section,
    functionWords: new Set(section.functionWords),
    clauseBreaks: new Set(section.clauseBreaks),
    relatives: new Set(section.relatives),
    determiners: new Set(section.determiners),
    infinitiveMarkers: new Set(section.tense.infinitiveMarkers),
    negation: table(entries(section.negation)),
    modality: table(entries(section.modality)),
    quantifiers: table(section.quantifiers.map(({ forms, rank }) => ({ forms, value: rank }))),
    pronouns: table(entries(section.pronouns)),
    pronounWords: new Set(section.pronouns.flatMap((entry) => entry.forms)),
    auxiliaries: table(entries(section.tense.auxiliaries)),
    connectives: table(section.connectives.map(({ forms, relation }) => ({ forms, value: relation }))),
    choices: listed(section.choices),
    wishes: listed(section.wishes),
    untils: listed(section.untils),
    asLongAs: listed(section.asLongAs),
    hedges: listed(section.hedges),
    restrictors: listed(section.restrictors),
    universals: listed(section.universals),
    evaluations: table(entries(section.evaluations)),
    reportingVerbs: table(section.reportingVerbs.map(({ forms, stance }) => ({ forms, value: stance }))),
    questionOpeners: listed(section.questions.openers),
    units: table(Object.entries(section.numbers.units).map(([value, forms]) => ({ forms, value }))),
    bounds: table([
      { forms: section.numbers.bounds.above, value: 'above' as const },
      { forms: section.numbers.bounds.below, value: 'below' as const },
      { forms: section.numbers.bounds.about, value: 'about' as const },
    ]),
    reportingPast: new Set(section.tense.reporting),
    agentMarkers: new Set(section.agentMarkers),
    titles: new Set(section.names.titles),
    nameJoins: new Set(section.names.joins),
    gendered: new Map([
      ...section.gendered.masculine.map((word) => [word, 'masculine'] as const),
      ...section.gendered.feminine.map((word) => [word, 'feminine'] as const),
    ]),
    antonyms: antonymsOf(section, code),
    falseFriends: new Map(
      Object.entries(section.falseFriends).map(([other, friends]) => [
        other,
        falseFriendsOf(friends, code, other),
      ]),
    ),
    negatives: new Set(section.negatives),
    irregular,
    stemOf,
    lemmaOf: (word) => irregular.get(word)?.base ?? stemOf(word),
    respellingsOf: respellings(section.spelling),
    formsOf: verbForms(section, irregular),
    aliases: table(Object.entries(section.names.aliases).map(([value, forms]) => ({ forms, value }))),
  };
}

const falseFriendsOf = (
  friends: readonly FalseFriend[],
  language: LanguageCode,
  other: LanguageCode,
): FalseFriends => ({
  own: phraseTable(
    friends.map((value) => ({ forms: value.own.forms, value })),
    language,
  ),
  other: phraseTable(
    friends.map((value) => ({ forms: value.other.forms, value })),
    other,
  ),
});

function antonymsOf(section: ScoreSection, language: LanguageCode): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (x: string, y: string) => opposites.set(x, (opposites.get(x) ?? new Set()).add(y));
  for (const pair of section.antonyms) {
    const [x, y] = pair.split('/').map((word) => stem(word, language)) as [string, string];
    add(x, y);
    add(y, x);
  }
  return opposites;
}

function irregularOf(
  section: ScoreSection,
  language: LanguageCode,
): Map<string, { base: string; forms: Set<VerbForm> }> {
  const forms = new Map<string, { base: string; forms: Set<VerbForm> }>();
  const add = (form: string, base: string, kind: VerbForm) => {
    const entry = forms.get(form) ?? { base, forms: new Set<VerbForm>() };
    forms.set(form, { base: entry.base, forms: entry.forms.add(kind) });
  };
  for (const verb of section.tense.irregular) {
    const base = stem(verb.base, language);
    for (const form of verb.past) add(form, base, 'past');
    for (const form of verb.participle) add(form, base, 'participle');
  }
  return forms;
}

const NO_FORM: ReadonlySet<VerbForm> = new Set();
/** A stem of three letters at least: "red" is no past of "r", "four" no spelling of "for". */
const LEAST_STEM = 3;

function verbForms(
  section: ScoreSection,
  irregular: Lexicon['irregular'],
): (word: string) => ReadonlySet<VerbForm> {
  const { present: _, ...others } = section.tense.endings;
  const endings = Object.entries(others) as [VerbForm, readonly string[]][];
  const isForm = (word: string, ends: readonly string[]) =>
    ends.some((end) => word.length >= end.length + LEAST_STEM && word.endsWith(end));
  return remembered((word) => {
    const forms = endings.filter(([, ends]) => isForm(word, ends)).map(([form]) => form);
    return irregular.get(word)?.forms ?? (forms.length === 0 ? NO_FORM : new Set(forms));
  });
}

/** Other spellings of a word: each ending that is spelt in two ways, behind a stem of some length. */
function respellings(pairs: ScoreSection['spelling']): (word: string) => readonly string[] {
  const ways = pairs.flatMap(([x, y]) => [[x, y] as const, [y, x] as const]);
  return remembered((word) =>
    ways.flatMap(([from, to]) => {
      const stemLength = word.length - from.length;
      return word === from || (stemLength >= LEAST_STEM && word.endsWith(from))
        ? word.slice(0, stemLength) + to
        : [];
    }),
  );
}

/** As many words as a run asks for, up to some 10 MB. */
const MOST_REMEMBERED = 50_000;

/** Words come again and again; what is worked out for one is kept. */
function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const value = make(word);
    if (known.size < MOST_REMEMBERED) known.set(word, value);
    return value;
  };
}
