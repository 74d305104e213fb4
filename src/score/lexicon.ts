/** A language profile's `score` section made ready for looking up; once for each profile. */
import type { LanguageProfile } from '../language/profile.ts';
import type { ScoreSection } from '../language/score.ts';
import type { LanguageCode } from '../model.ts';
import { stem } from '../text/stem.ts';
import { type PhraseTable, phraseTable } from './phrases.ts';

type Of<K extends keyof ScoreSection> = ScoreSection[K] extends readonly (infer One)[] ? One : never;

export type NegationEntry = Omit<Of<'negation'>, 'forms'>;
export type ModalityEntry = Omit<Of<'modality'>, 'forms'> & { readonly form: 'verb' | 'phrase' | 'adverb' };
export type PronounEntry = Omit<Of<'pronouns'>, 'forms'>;
export type AuxiliaryEntry = Omit<ScoreSection['tense']['auxiliaries'][number], 'forms'>;
export type EvaluationEntry = Omit<Of<'evaluations'>, 'forms'>;
export type Bound = 'above' | 'below' | 'about';
/** Form of a verb as its ending or the list of irregular verbs tells it. */
export type VerbForm = 'past' | 'participle' | 'progressive' | 'future' | 'conditional';

export interface Lexicon {
  readonly language: LanguageCode;
  readonly section: ScoreSection;
  readonly functionWords: ReadonlySet<string>;
  readonly clauseBreaks: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly infinitiveMarkers: ReadonlySet<string>;
  readonly negation: PhraseTable<NegationEntry>;
  readonly modality: PhraseTable<ModalityEntry>;
  readonly quantifiers: PhraseTable<number>;
  readonly pronouns: PhraseTable<PronounEntry>;
  readonly auxiliaries: PhraseTable<AuxiliaryEntry>;
  readonly connectives: PhraseTable<string>;
  readonly choices: PhraseTable<true>;
  readonly hedges: PhraseTable<true>;
  readonly restrictors: PhraseTable<true>;
  readonly evaluations: PhraseTable<EvaluationEntry>;
  readonly reportingVerbs: PhraseTable<string>;
  readonly questionOpeners: PhraseTable<true>;
  readonly units: PhraseTable<string>;
  readonly bounds: PhraseTable<Bound>;
  readonly reportingPast: ReadonlySet<string>;
  readonly agentMarkers: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly gendered: ReadonlyMap<string, 'masculine' | 'feminine'>;
  /** Stems of opposites, both ways. */
  readonly antonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Irregular forms: which verb, and which of its forms it may be. */
  readonly irregular: ReadonlyMap<string, { readonly base: string; readonly forms: ReadonlySet<VerbForm> }>;
  /** What forms of a verb a normalised word may be; remembered, since every verb is asked for often. */
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
  return {
    language: code,
    section,
    functionWords: new Set(section.functionWords),
    clauseBreaks: new Set(section.clauseBreaks),
    determiners: new Set(section.determiners),
    infinitiveMarkers: new Set(section.tense.infinitiveMarkers),
    negation: table(entries(section.negation)),
    modality: table(entries(section.modality)),
    quantifiers: table(section.quantifiers.map(({ forms, rank }) => ({ forms, value: rank }))),
    pronouns: table(entries(section.pronouns)),
    auxiliaries: table(entries(section.tense.auxiliaries)),
    connectives: table(section.connectives.map(({ forms, relation }) => ({ forms, value: relation }))),
    choices: listed(section.choices),
    hedges: listed(section.hedges),
    restrictors: listed(section.restrictors),
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
    gendered: new Map([
      ...section.gendered.masculine.map((word) => [word, 'masculine'] as const),
      ...section.gendered.feminine.map((word) => [word, 'feminine'] as const),
    ]),
    antonyms: antonymsOf(section, code),
    irregular: irregularOf(section),
    formsOf: verbForms(section, irregularOf(section)),
    aliases: table(Object.entries(section.names.aliases).map(([value, forms]) => ({ forms, value }))),
  };
}

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

function irregularOf(section: ScoreSection): Map<string, { base: string; forms: Set<VerbForm> }> {
  const forms = new Map<string, { base: string; forms: Set<VerbForm> }>();
  const add = (form: string, base: string, kind: VerbForm) => {
    const entry = forms.get(form) ?? { base, forms: new Set<VerbForm>() };
    forms.set(form, { base: entry.base, forms: entry.forms.add(kind) });
  };
  for (const verb of section.tense.irregular) {
    for (const form of verb.past) add(form, verb.base, 'past');
    for (const form of verb.participle) add(form, verb.base, 'participle');
  }
  return forms;
}

const NO_FORM: ReadonlySet<VerbForm> = new Set();
/** A stem of three letters at least: "red" is no past of "r". */
const LEAST_STEM = 3;

function verbForms(section: ScoreSection, irregular: Lexicon['irregular']): (word: string) => ReadonlySet<VerbForm> {
  const endings = Object.entries(section.tense.endings) as [VerbForm, readonly string[]][];
  const known = new Map<string, ReadonlySet<VerbForm>>();
  const byEnding = (word: string): ReadonlySet<VerbForm> => {
    const forms = endings.filter(([, ends]) => ends.some((end) => word.length >= end.length + LEAST_STEM && word.endsWith(end)));
    return forms.length === 0 ? NO_FORM : new Set(forms.map(([form]) => form));
  };
  return (word) => {
    const forms = known.get(word) ?? irregular.get(word)?.forms ?? byEnding(word);
    if (known.size < 50_000) known.set(word, forms);
    return forms;
  };
}
