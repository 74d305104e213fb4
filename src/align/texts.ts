/**
 * Statements made ready to be compared: stems, letters and neighbouring words with their weights. Statements of the
 * same words are one text, so that a million copies of a sentence are sought once.
 */
import type { Context } from '../context.ts';
import type { LanguageCode, Statement } from '../model.ts';
import { normaliseText } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { type Bag, type BagMaker, makeBags } from './bag.ts';
import { enclosing } from './enclosing.ts';
import { makeInts } from './ints.ts';
import { type Content, makeContents } from './kinship.ts';
import { type Lexeme, lexiconOf } from './lexicon.ts';
import { backgroundRarity, rarityIn } from './rarity.ts';

/** What texts are compared by. */
export interface Comparable {
  readonly index: number;
  readonly language: LanguageCode | null;
  /** Of its words and numbers. */
  readonly count: number;
  /** Its different content words: what they mean and how rare they are. */
  readonly content: Content;
  /** Stems of content words, and numbers, by rarity. */
  readonly stems: Bag;
  /** Groups of letters within content words, by the rarity of the words. */
  readonly letters: Bag;
  /** Neighbouring words, by the rarity of both. */
  readonly pairs: Bag;
  /** Function words, by rarity. */
  readonly frame: Bag;
  readonly numbers: ReadonlySet<string>;
  /** The articles it stands in, by number, ascending. */
  readonly articles: readonly number[];
  readonly speakers: readonly (string | null)[];
  /** A few words, or words built into the reporter's sentence: likeness means another thing for these. */
  readonly fragment: boolean;
  /** The reporter's rendering, without marks. */
  readonly indirect: boolean;
}

export interface Text extends Comparable {
  readonly written: string;
  /** Places of its statements in the canonical order, ascending. */
  readonly statements: readonly number[];
  /** Words and numbers in order; no marks. */
  readonly words: readonly Lexeme[];
  /** The reporter's sentence around other quotations, which say what it says. */
  readonly encloses: boolean;
}

/** A sentence in its own words, neither a part of one nor the reporter's rendering. */
export const isWhole = ({ fragment, indirect }: Comparable): boolean => !fragment && !indirect;

export const shareArticle = (a: Comparable, b: Comparable): boolean => sharedArticles(a, b) > 0;

/** Of how many articles two texts are. */
export function sharedArticles({ articles: a }: Comparable, { articles: b }: Comparable): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

interface Draft {
  readonly written: string;
  readonly language: LanguageCode | null;
  readonly words: readonly Lexeme[];
  readonly statements: number[];
}

/** The texts of statements that stand in the canonical order. */
export function textsOf(statements: readonly Statement[], context: Context): Text[] {
  const drafts = draftsOf(statements, context);
  const { backgroundTexts, fragmentWords } = context.settings.align;
  const stems = stemsAmong(drafts, backgroundTexts);
  const makers = makersOf();
  const numbering = new Map<string, number>();
  const around = enclosing(statements);
  let at = 0;
  return drafts.map((draft, index) => {
    at += drafts[index - 1]?.words.length ?? 0;
    const said = draft.statements.map((place) => statements[place]!);
    return {
      ...draft,
      ...bagsOf(draft.words, stems, at, makers),
      index,
      count: draft.words.length,
      articles: articlesOf(said, numbering),
      speakers: [...new Set(said.map(({ speaker }) => speaker))],
      fragment: draft.words.length <= fragmentWords || said.every(({ kind }) => kind === 'mixed'),
      indirect: said.every(({ kind }) => kind === 'indirect'),
      encloses: draft.statements.every((place) => around.has(place)),
    };
  });
}

export function wordsOf(text: string, language: LanguageCode | null, context: Context): Lexeme[] {
  const lexicon = lexiconOf(context);
  return tokenise(text, language)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => lexicon.of(token, language));
}

/** "Wang ruled out any compromises": an indirect rendering names its speaker, which is no part of what he said. */
function withoutSpeaker(words: Lexeme[], { kind, speaker, language }: Statement, context: Context): Lexeme[] {
  if (kind !== 'indirect' || speaker === null) return words;
  const name = new Set(wordsOf(speaker, language, context).map(({ form }) => form));
  return words.filter(({ form }) => !name.has(form));
}

/** Too short to be known again by its words: "progress" of one speaker is not "progress" of another. */
function saysLittle(words: readonly Lexeme[], least: number): boolean {
  let rarity = 0;
  for (const word of words) if (word.classes === 0) rarity += backgroundRarity(word.zipf);
  return rarity < least;
}

function draftsOf(statements: readonly Statement[], context: Context): Draft[] {
  const { leastRarity } = context.settings.align;
  const drafts = new Map<string, Draft>();
  const readOf = reader(context);
  for (const [place, statement] of statements.entries()) {
    const { text, language, speaker } = statement;
    const read = readOf(statement);
    const words = withoutSpeaker(read.words, statement, context);
    const by = (words === read.words ? read.little : saysLittle(words, leastRarity)) ? (speaker ?? '') : '';
    const key = `${language ?? ''}\n${by}\n${read.normal}`;
    const known = drafts.get(key);
    if (known) known.statements.push(place);
    else drafts.set(key, { written: text, language, words, statements: [place] });
  }
  return [...drafts.values()];
}

/** What is read of a statement before it is known who says it. */
interface Read {
  readonly text: string;
  readonly language: LanguageCode | null;
  readonly normal: string;
  readonly words: Lexeme[];
  readonly little: boolean;
}

/** Copies follow one another in the canonical order: each text is read once. */
function reader(context: Context): (statement: Statement) => Read {
  let last: Read | null = null;
  return ({ text, language }) => {
    if (last?.text === text && last.language === language) return last;
    const words = wordsOf(text, language, context);
    const little = saysLittle(words, context.settings.align.leastRarity);
    last = { text, language, normal: normaliseText(text), words, little };
    return last;
  };
}

const NONE: ReadonlySet<string> = new Set();

function articlesOf(said: readonly Statement[], numbering: Map<string, number>): number[] {
  const articles = new Set<number>();
  for (const { article } of said) {
    if (article === null) continue;
    const number = numbering.get(article) ?? numbering.size;
    if (number === numbering.size) numbering.set(article, number);
    articles.add(number);
  }
  return [...articles].sort((a, b) => a - b);
}

/** The stems of these texts by number, in the order in which they are met. */
interface Stems {
  /** The stems of all words of all texts, in order. */
  readonly numbers: Int32Array;
  /** By number: how rare it is among these texts and at large. */
  readonly rarity: Float64Array;
}

function stemsAmong(drafts: readonly Draft[], backgroundTexts: number): Stems {
  const numbering = new Map<string, number>();
  const byWord = new Map<Lexeme, number>();
  const numbers = makeInts();
  /** By number: of the commonest form; texts that hold it; the last of them. */
  const [zipf, holders, last]: [number[], number[], number[]] = [[], [], []];
  for (const [text, { words }] of drafts.entries())
    for (const word of words) {
      const number = byWord.get(word) ?? numbering.get(word.stem) ?? numbering.size;
      if (number === numbering.size) numbering.set(word.stem, number);
      byWord.set(word, number);
      numbers.push(number);
      zipf[number] = Math.max(zipf[number] ?? word.zipf, word.zipf);
      if (last[number] !== text) holders[number] = (holders[number] ?? 0) + 1;
      last[number] = text;
    }
  const rarity = Float64Array.from(zipf, (commonest, number) =>
    rarityIn(commonest, holders[number]!, drafts.length, backgroundTexts),
  );
  return { numbers: numbers.all(), rarity };
}

const KINDS = ['stems', 'letters', 'pairs', 'frame'] as const;
type Bags = Readonly<Record<(typeof KINDS)[number], Bag>>;
type Makers = Readonly<Record<(typeof KINDS)[number], BagMaker>> & {
  readonly contents: ReturnType<typeof makeContents>;
};

const makersOf = (): Makers => ({
  stems: makeBags(),
  letters: makeBags(),
  pairs: makeBags(),
  frame: makeBags(),
  contents: makeContents(),
});

/** @param at where the stems of the words begin */
function bagsOf(
  words: readonly Lexeme[],
  { numbers: stemOf, rarity }: Stems,
  at: number,
  { stems, letters, pairs, frame, contents }: Makers,
): Bags & Pick<Text, 'content' | 'numbers'> {
  let numbers: Set<string> | undefined;
  for (const [k, word] of words.entries()) {
    const stem = stemOf[at + k]!;
    const weight = rarity[stem]!;
    if (word.classes === 0) {
      stems.put(stem, weight);
      for (const four of word.fours) letters.put(four, weight / word.fours.length);
      contents.put(word, stem, weight);
      if (word.number !== null) numbers = (numbers ?? new Set()).add(word.number);
    } else frame.put(stem, weight);
    if (k === 0) continue;
    const before = stemOf[at + k - 1]!;
    pairs.put(Math.imul(before, 0x9e3779b1) ^ stem, (weight + rarity[before]!) / 2);
  }
  return {
    stems: stems.bag(),
    letters: letters.bag(),
    pairs: pairs.bag(),
    frame: frame.bag(),
    content: contents.content(),
    numbers: numbers ?? NONE,
  };
}
