/** What the profiles know of pages, made ready to compare. Phrases of all languages apply to every page. */
import type { LanguageProfile } from '../language/profile.ts';
import type { LanguageProfiles } from '../language/profiles.ts';
import type { ReadSection } from '../language/read.ts';
import type { LanguageCode } from '../model.ts';
import { normaliseText } from '../text/normalise.ts';

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

export interface Lexicon {
  readonly lines: ReadonlySet<string>;
  readonly openings: Phrases;
  readonly notices: Phrases;
  readonly labels: Phrases;
  readonly linkOpenings: Phrases;
  readonly linkHeaders: ReadonlySet<string>;
  readonly captionOpenings: Phrases;
  readonly credits: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly bylines: Phrases;
  /** Of a translator's note; the group is the name of a language. */
  readonly translatorsNotes: readonly RegExp[];
  readonly languageNames: ReadonlyMap<string, LanguageCode>;
  readonly sources: ReadonlySet<string>;
  /** The language of an outlet that writes in one only. */
  readonly outlets: ReadonlyMap<string, LanguageCode>;
  /** The languages that a word is a function word of. */
  readonly functionWords: ReadonlyMap<string, readonly LanguageCode[]>;
  readonly languages: readonly LanguageWords[];
}

/** What tells the words of one language. */
export interface LanguageWords {
  readonly code: LanguageCode;
  readonly iso6393: string;
  readonly finiteWords: ReadonlySet<string>;
  readonly finiteEndings: readonly string[];
}

/** Normal form without punctuation at both ends: "- Advertisement -" is "advertisement". */
export const bareForm = (text: string): string =>
  normaliseText(text)
    .replace(/^[^\p{L}\p{N}©]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/ (?=[:;?!|])/gu, '');

const made = new WeakMap<LanguageProfiles, Lexicon>();

/** Made once for the same profiles. */
export function lexiconOf(profiles: LanguageProfiles): Lexicon {
  const known = made.get(profiles) ?? compile(Object.values(profiles));
  made.set(profiles, known);
  return known;
}

function compile(profiles: readonly LanguageProfile[]): Lexicon {
  const all = (pick: (section: ReadSection) => readonly string[]): string[] =>
    profiles.flatMap((profile) => pick(profile.read).map(bareForm));
  return {
    lines: new Set(all((read) => read.furniture.lines)),
    openings: phrasesOf(all((read) => read.furniture.openings)),
    notices: phrasesOf(all((read) => read.furniture.notices)),
    labels: phrasesOf(all((read) => read.furniture.labels)),
    linkOpenings: phrasesOf(all((read) => read.links.openings)),
    linkHeaders: new Set(all((read) => read.links.headers)),
    captionOpenings: phrasesOf(all((read) => read.captions.openings)),
    credits: new Set(all((read) => read.captions.credits)),
    dates: new Set(all((read) => read.dates)),
    bylines: phrasesOf(all((read) => read.bylines)),
    translatorsNotes: profiles.flatMap(({ read }) => read.translation.phrases.map(noteOf)),
    languageNames: new Map(profiles.flatMap(({ read }) => Object.entries(read.translation.languages))),
    sources: new Set(all((read) => read.translation.sources)),
    outlets: new Map(
      profiles.flatMap(({ code, read }) => read.translation.outlets.map((name) => [bareForm(name), code])),
    ),
    functionWords: codesByWord(profiles),
    languages: profiles.map(({ code, iso6393, read }) => ({
      code,
      iso6393,
      finiteWords: new Set(read.finite.words),
      finiteEndings: read.finite.endings,
    })),
  };
}

/** The longest of the phrases that `bare` begins with, at the end of a word; undefined where none does. */
export const openingOf = (bare: string, phrases: Phrases): string | undefined =>
  phrases
    .get(firstWord(bare))
    ?.find((phrase) => bare.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(bare.slice(phrase.length)));

function phrasesOf(phrases: readonly string[]): Phrases {
  const byLength = [...new Set(phrases)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return Map.groupBy(byLength, firstWord);
}

const firstWord = (bare: string): string => /^(?:[\p{L}\p{N}]+|©)/u.exec(bare)?.[0] ?? '';

function codesByWord(profiles: readonly LanguageProfile[]): ReadonlyMap<string, readonly LanguageCode[]> {
  const codes = new Map<string, LanguageCode[]>();
  for (const { code, read } of profiles)
    for (const word of new Set(read.functionWords)) codes.set(word, [...(codes.get(word) ?? []), code]);
  return codes;
}

const noteOf = (phrase: string): RegExp =>
  new RegExp(`${phrase.replace('{language}', '(\\p{L}+?)')}(?!\\p{L})`, 'u');
