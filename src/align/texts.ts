/**
 * Statements made ready to be compared: stems, letters and neighbouring words with their weights. Statements of the
 * same words are one text, so that a million copies of a sentence are sought once.
 */
import type { Context } from '../context.ts';
import type { LanguageCode, Statement } from '../model.ts';
import { normaliseText } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { type Bag, bagOf } from './bag.ts';
import { enclosing } from './enclosing.ts';
import { type Lexeme, lexiconOf } from './lexicon.ts';
import { backgroundRarity, rarityIn } from './rarity.ts';

export interface Text {
  readonly index: number;
  readonly written: string;
  readonly language: LanguageCode | null;
  /** Places of its statements in the canonical order, ascending. */
  readonly statements: readonly number[];
  /** Words and numbers in order; no marks. */
  readonly words: readonly Lexeme[];
  /** Its different content words and their rarities. */
  readonly content: readonly Lexeme[];
  readonly rarities: Float32Array;
  /** Stems of content words, and numbers, by rarity. */
  readonly stems: Bag;
  /** Groups of letters within content words, by the rarity of the words. */
  readonly letters: Bag;
  /** Neighbouring words, by the rarity of both. */
  readonly pairs: Bag;
  /** Function words, by rarity. */
  readonly frame: Bag;
  readonly numbers: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly speakers: readonly (string | null)[];
  /** A few words, or words built into the reporter's sentence: likeness means another thing for these. */
  readonly fragment: boolean;
  /** The reporter's rendering, without marks. */
  readonly indirect: boolean;
  /** The reporter's sentence around other quotations, which say what it says. */
  readonly encloses: boolean;
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
  const rarity = rarityAmong(drafts, backgroundTexts);
  const numbering = new Map<string, number>();
  const around = enclosing(statements);
  return drafts.map((draft, index) => {
    const said = draft.statements.map((place) => statements[place]!);
    return {
      ...draft,
      ...bagsOf(draft.words, rarity, numbering),
      index,
      articles: new Set(said.flatMap(({ article }) => article ?? [])),
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
  for (const [place, { text, language, speaker }] of statements.entries()) {
    const words = withoutSpeaker(wordsOf(text, language, context), statements[place]!, context);
    const by = saysLittle(words, leastRarity) ? (speaker ?? '') : '';
    const key = `${language ?? ''}\n${by}\n${normaliseText(text)}`;
    const known = drafts.get(key);
    if (known) known.statements.push(place);
    else drafts.set(key, { written: text, language, words, statements: [place] });
  }
  return [...drafts.values()];
}

interface Count {
  /** Of the commonest form. */
  zipf: number;
  texts: number;
  last: number;
}

/** Rarity of a stem among these texts and at large. */
function rarityAmong(drafts: readonly Draft[], backgroundTexts: number): (stem: string) => number {
  const counts = new Map<string, Count>();
  for (const [index, { words }] of drafts.entries()) for (const word of words) count(word, index, counts);
  const rarities = new Map<string, number>();
  for (const [stem, { zipf, texts }] of counts)
    rarities.set(stem, rarityIn(zipf, texts, drafts.length, backgroundTexts));
  return (stem) => rarities.get(stem)!;
}

function count({ stem, zipf }: Lexeme, text: number, counts: Map<string, Count>): void {
  const known = counts.get(stem);
  if (!known) {
    counts.set(stem, { zipf, texts: 1, last: text });
    return;
  }
  known.zipf = Math.max(known.zipf, zipf);
  if (known.last !== text) known.texts++;
  known.last = text;
}

type Bags = Pick<Text, 'content' | 'rarities' | 'stems' | 'letters' | 'pairs' | 'frame' | 'numbers'>;

function bagsOf(
  words: readonly Lexeme[],
  rarity: (stem: string) => number,
  numbering: Map<string, number>,
): Bags {
  const stems = new Map<number, number>();
  const frame = new Map<number, number>();
  const letters = new Map<number, number>();
  const pairs = new Map<number, number>();
  const numbers = new Set<string>();
  let last: { id: number; weight: number } | null = null;
  for (const word of words) {
    const weight = rarity(word.stem);
    const id = numberOf(word.stem, numbering);
    (word.classes === 0 ? stems : frame).set(id, weight);
    if (word.classes === 0) addLetters(letters, word.letters, weight);
    if (word.classes === 0 && word.number !== null) numbers.add(word.number);
    if (last) pairs.set(Math.imul(last.id, 0x9e3779b1) ^ id, (weight + last.weight) / 2);
    last = { id, weight };
  }
  const content = [...new Set(words.filter((word) => word.classes === 0))];
  return {
    content,
    rarities: Float32Array.from(content, (word) => rarity(word.stem)),
    stems: bagOf(stems),
    letters: bagOf(letters),
    pairs: bagOf(pairs),
    frame: bagOf(frame),
    numbers,
  };
}

function numberOf(stem: string, numbering: Map<string, number>): number {
  const known = numbering.get(stem);
  if (known !== undefined) return known;
  numbering.set(stem, numbering.size);
  return numbering.size - 1;
}

const GROUP = 4;

/** A word's weight is shared out among its groups of letters, word ends included. */
function addLetters(into: Map<number, number>, letters: string, weight: number): void {
  const framed = ` ${letters} `;
  const groups = Math.max(1, framed.length - GROUP + 1);
  for (let at = 0; at < groups; at++) {
    let id = 0;
    for (let k = at; k < at + GROUP && k < framed.length; k++)
      id = Math.imul(id, 0x01000193) ^ framed.charCodeAt(k);
    into.set(id, Math.max(into.get(id) ?? 0, weight / groups));
  }
}
