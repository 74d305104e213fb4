/**
 * One name for each speaker across articles. An article names its speakers as its language spells them; here the names
 * that may be one person's or body's are brought together, and the one most articles use stands for all.
 */
import type { Article, LanguageCode, Quotation } from '../model.ts';
import { foldAccents } from '../text/normalise.ts';
import { type Sounds, soundsOf } from '../text/spelling.ts';
import { tokenise } from '../text/tokens.ts';

/**
 * The same rows under one name for each speaker; `bearer` keeps the name that the article has.
 *
 * @param language whose spelling stands for a name, where articles in it have one
 */
export function underOneName(
  quotations: readonly Quotation[],
  articles: readonly Article[],
  language: LanguageCode,
): Quotation[] {
  const nameOf = commonNames(namesIn(quotations, articles), language);
  return quotations.map((row) => {
    const name = row.speaker?.bearer && nameOf.get(row.speaker.bearer.name);
    return name === undefined || name === row.speaker!.name
      ? row
      : { ...row, speaker: { ...row.speaker!, name } };
  });
}

/** A name that articles use, its words folded to compare. */
interface Name {
  readonly name: string;
  readonly words: readonly string[];
  readonly isBody: boolean;
  /** Articles that use it, by their language. */
  readonly articles: ReadonlyMap<LanguageCode | null, ReadonlySet<string>>;
}

/** All names of the rows, in the order of the alphabet. */
function namesIn(quotations: readonly Quotation[], articles: readonly Article[]): Name[] {
  const languageOf = new Map(articles.map(({ id, language }) => [id, language.code]));
  const names = new Map<string, Name & { articles: Map<LanguageCode | null, Set<string>> }>();
  for (const { speaker, article } of quotations) {
    if (!speaker?.bearer) continue;
    const { name, isBody } = speaker.bearer;
    const found = names.get(name) ?? { name, words: wordsOf(name), isBody, articles: new Map() };
    names.set(name, found);
    const language = languageOf.get(article) ?? null;
    found.articles.set(language, (found.articles.get(language) ?? new Set()).add(article));
  }
  return withoutOffices([...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** "Glaziologin Marta Hunziker" is compared as "Marta Hunziker" where another article names her so. */
function withoutOffices(names: readonly Name[]): Name[] {
  const known = new Set(names.filter(({ words }) => words.length > 1).map(({ words }) => words.join(' ')));
  return names.map((name) => {
    const tails = name.words.slice(1, -1).map((_, cut) => name.words.slice(cut + 1));
    return { ...name, words: tails.find((tail) => known.has(tail.join(' '))) ?? name.words };
  });
}

const wordsOf = (name: string): string[] =>
  tokenise(name)
    .filter(({ kind }) => kind === 'word')
    .map(({ n }) => foldAccents(n));

/** The name that stands for each. */
function commonNames(names: readonly Name[], language: LanguageCode): Map<string, string> {
  const groups = [...Map.groupBy(names, keyOf).values()].flatMap(apart);
  const full = groups.filter(([first]) => first!.words.length > 1);
  const single = groups.filter(([first]) => first!.words.length <= 1);
  const byLast = Map.groupBy(full, ([first]) => soundsOf(first!.words.at(-1)!).consonants);
  const joined = new Map(full.map((group) => [group, [...group]]));
  for (const group of single) {
    const home = onlyBearer(group[0]!, byLast);
    if (home) joined.get(home)!.push(...group);
    else joined.set(group, [...group]);
  }
  return new Map(
    [...joined.values()].flatMap((group) => {
      const name = commonName(group, language);
      return group.map((one) => [one.name, name] as const);
    }),
  );
}

/** Names under different keys are different people: the sounds of the last word and of the first, or the one word. */
const keyOf = ({ words }: Name): string =>
  words.length < 2
    ? (words[0] ?? '')
    : `${soundsOf(words[0]!).consonants} ${soundsOf(words.at(-1)!).consonants}`;

/** Names of one key, parted where they may not be one. */
function apart(names: readonly Name[]): Name[][] {
  const groups: Name[][] = [];
  for (const name of names) {
    const home = groups.find((group) => group.every((one) => mayBeOne(one, name)));
    if (home) home.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** Fewest consonants by which a word spelt otherwise is known again. */
const LEAST_CONSONANTS = 2;

function mayBeOne(a: Name, b: Name): boolean {
  if (a.isBody !== b.isBody) return false;
  const [firstA, firstB, lastA, lastB] = [a.words[0], b.words[0], a.words.at(-1), b.words.at(-1)];
  if (firstA === firstB && lastA === lastB) return true;
  return mayBeOneWord(lastA!, lastB!) && mayBeGivenName(firstA!, firstB!, isInOneLanguage(a, b));
}

const mayBeOneWord = (a: string, b: string): boolean =>
  a === b || soundsOf(a).consonants.length >= LEAST_CONSONANTS;

/** "Yevgeny" and "Evguéni", not "Mario" and "Marie"; in one language the vowels too ("Antony" and "Anthony"). */
function mayBeGivenName(a: string, b: string, inOneLanguage: boolean): boolean {
  const [x, y] = [soundsOf(a), soundsOf(b)];
  if (x.all === y.all) return a[0] === b[0];
  return !inOneLanguage && x.consonants.length >= LEAST_CONSONANTS && endingOf(a) === endingOf(b);
}

/** The vowel that tells women's names from men's in Romance and Slavic languages. */
const endingOf = (name: string): string => {
  const last = name.at(-1)!;
  return last === 'o' ? 'o' : last === 'a' || last === 'e' ? 'a' : '';
};

const isInOneLanguage = (a: Name, b: Name): boolean =>
  [...a.articles.keys()].some((code) => b.articles.has(code));

/** Sounds from which a name of one word is known in another spelling. */
const LEAST_SOUNDS = 4;

/** Whose last name a single word is, where it is one person's only. */
function onlyBearer(single: Name, byLast: ReadonlyMap<string, readonly Name[][]>): Name[] | null {
  const [word] = single.words;
  if (word === undefined || single.isBody) return null;
  const sounds = soundsOf(word);
  const bearers = (byLast.get(sounds.consonants) ?? []).filter(
    ([first]) => !first!.isBody && isLastName(word, sounds, first!.words.at(-1)!),
  );
  return bearers.length === 1 ? bearers[0]! : null;
}

const isLastName = (word: string, sounds: Sounds, last: string): boolean =>
  word === last || (sounds.all.length >= LEAST_SOUNDS && soundsOf(last).all === sounds.all);

/** The spelling of most articles, those in `language` first; so spelt, a full name before a last name, and one without an office. */
function commonName(names: readonly Name[], language: LanguageCode): string {
  const bySpelling = Map.groupBy(names, ({ words }) => words.at(-1));
  const ranked = [...names]
    .map((one) => {
      const alike = bySpelling.get(one.words.at(-1))!;
      const full = Math.min(one.words.length, 2);
      const bare = wordsOf(one.name).length === one.words.length ? 1 : 0;
      return {
        name: one.name,
        rank: [...countsOf(alike, language), full, bare, ...countsOf([one], language)],
      };
    })
    .sort((a, b) => byRank(b.rank, a.rank) || (a.name < b.name ? -1 : 1));
  return ranked[0]!.name;
}

/** Articles in the language, and all. */
const countsOf = (names: readonly Name[], language: LanguageCode): [number, number] => [
  new Set(names.flatMap(({ articles }) => [...(articles.get(language) ?? [])])).size,
  new Set(names.flatMap(({ articles }) => [...articles.values()].flatMap((some) => [...some]))).size,
];

const byRank = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
