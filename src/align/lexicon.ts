/**
 * What is known of a word form in its language: stem, class, number, how common it is. Made once a form and
 * kept with the context, since stemming is the dearest step of comparing.
 */
import type { Background, Context, Meanings } from '../context.ts';
import type { LanguageProfile } from '../language/profile.ts';
import type { LanguageCode, Token } from '../model.ts';
import { foldAccents } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { dot } from './dot.ts';

export interface Lexeme {
  /** As normalised. */
  readonly form: string;
  /** Letters alone, without accents: to compare spellings and words of different languages. */
  readonly letters: string;
  /** Stem of the lemma: one for "go", "went" and "goes". */
  readonly stem: string;
  readonly kind: Token['kind'];
  /** One bit for each closed class the word belongs to (`CLASSES`); 0 for a content word. */
  readonly classes: number;
  /** Value of a number, in figures or in words, written one way; null for other words. */
  readonly number: string | null;
  /** log10 of occurrences in a billion words. */
  readonly zipf: number;
  /** Groups of four neighbouring letters, word ends included, each as one number. */
  readonly fours: Int32Array;
  /** Pairs of neighbouring letters, each as one number, sorted. */
  readonly pairs: Int32Array;
  /** One of 64 bits for each pair, in two halves; and how many pairs share a bit with another. */
  readonly pairBits: readonly [number, number, number];
  /** What it means, of unit length; null for a word that no table lists. */
  readonly meaning: Float32Array | null;
  /** The groups of near words it belongs to, of all languages together; none for such a word. */
  readonly groups: readonly number[];
  /** The concepts that the thesaurus lists it under, one numbering for all languages. */
  readonly concepts: readonly number[];
}

/** Closed classes of words. */
const CLASSES = [
  'determiner',
  'preposition',
  'pronoun',
  'auxiliary',
  'conjunction',
  'negation',
  'particle',
] as const;

/** The bit of each closed class. */
export const CLASS = Object.fromEntries(CLASSES.map((name, bit) => [name, 1 << bit])) as Readonly<
  Record<(typeof CLASSES)[number], number>
>;

export interface Lexicon {
  readonly of: (token: Token, language: LanguageCode | null) => Lexeme;
}

const lexicons = new WeakMap<Context, Lexicon>();

/** The lexicon of a context. */
export function lexiconOf(context: Context): Lexicon {
  const known = lexicons.get(context);
  if (known) return known;
  const made = makeLexicon(context);
  lexicons.set(context, made);
  return made;
}

function makeLexicon(context: Context): Lexicon {
  const byLanguage = new Map<LanguageCode | null, (token: Token) => Lexeme>();
  return {
    of: (token, language) => {
      let look = byLanguage.get(language);
      if (!look) {
        look = lookIn(context, language);
        byLanguage.set(language, look);
      }
      return look(token);
    },
  };
}

function lookIn(context: Context, language: LanguageCode | null): (token: Token) => Lexeme {
  const { mostForms, unlistedZipf } = context.settings.align;
  const background = language === null ? undefined : context.background[language];
  const grammar = grammarOf(language === null ? undefined : context.languages[language]);
  const conceptsOf = conceptsIn(background?.concepts, language);
  const known = new Map<string, Lexeme>();
  return ({ n, kind }) => {
    const found = known.get(n);
    if (found) return found;
    if (known.size >= mostForms) known.clear();
    const letters = lettersOf(n);
    // Clitics are listed without their apostrophe: "l'" as "l", "'s" as "s".
    const zipf = background?.zipf.get(n) ?? background?.zipf.get(letters) ?? unlistedZipf;
    const pairs = pairsOf(letters);
    const lemma = grammar.lemmas.get(n);
    const stemmed = kind === 'word' ? stem(lemma ?? n, language) : n;
    const lexeme: Lexeme = {
      form: n,
      letters,
      stem: stemmed,
      kind,
      classes: grammar.classes.get(n) ?? 0,
      number: grammar.numerals.get(n) ?? (kind === 'number' ? numberOf(n, grammar.decimal) : null),
      zipf: kind === 'number' ? unlistedZipf : zipf,
      fours: foursOf(letters),
      pairs,
      pairBits: bitsOf(pairs),
      ...(kind === 'word' ? meaningOf(n, lemma, background?.meanings) : NO_MEANING),
      concepts: kind === 'word' ? conceptsOf(n, lemma, stemmed) : [],
    };
    known.set(n, lexeme);
    return lexeme;
  };
}

/** Letters of an ending, and what must be left of the word. */
const LONGEST_ENDING = 3;
const LEAST_STEM = 4;

type Meaning = Pick<Lexeme, 'meaning' | 'groups'>;
const NO_MEANING: Meaning = { meaning: null, groups: [] };

/** That of a form, else of its lemma, else of the longest listed form that its ending hides ("übermäßigem"). */
function meaningOf(form: string, lemma: string | undefined, meanings: Meanings | undefined): Meaning {
  if (!meanings) return NO_MEANING;
  const { rows, dimensions, values, groups } = meanings;
  let row = rows.get(form) ?? (lemma === undefined ? undefined : rows.get(lemma));
  for (let cut = 1; row === undefined && cut <= LONGEST_ENDING && form.length - cut >= LEAST_STEM; cut++)
    row = rows.get(form.slice(0, -cut));
  if (row === undefined) return NO_MEANING;
  const vector = Float32Array.from(values.subarray(row * dimensions, (row + 1) * dimensions));
  const length = Math.sqrt(dot(vector, vector));
  return length === 0
    ? NO_MEANING
    : { meaning: vector.map((value) => value / length), groups: [groups[2 * row]!, groups[2 * row + 1]!] };
}

type ConceptsOf = (form: string, lemma: string | undefined, stemmed: string) => readonly number[];

/** Made once a thesaurus: stemming it all is dear. */
const conceptTables = new WeakMap<NonNullable<Background['concepts']>, ConceptsOf>();

/** Those of a form, else of its lemma, else of the listed words of its stem. */
function conceptsIn(listed: Background['concepts'], language: LanguageCode | null): ConceptsOf {
  if (!listed) return () => [];
  const made = conceptTables.get(listed) ?? conceptsByStem(listed, language);
  conceptTables.set(listed, made);
  return made;
}

function conceptsByStem(
  listed: NonNullable<Background['concepts']>,
  language: LanguageCode | null,
): ConceptsOf {
  const byStem = new Map<string, number[]>();
  for (const [word, concepts] of listed) {
    const stemmed = stem(word, language);
    const known = byStem.get(stemmed);
    if (known) known.push(...concepts);
    else byStem.set(stemmed, [...concepts]);
  }
  return (form, lemma, stemmed) =>
    listed.get(form) ?? (lemma === undefined ? undefined : listed.get(lemma)) ?? byStem.get(stemmed) ?? [];
}

interface Grammar {
  readonly classes: ReadonlyMap<string, number>;
  readonly lemmas: ReadonlyMap<string, string>;
  readonly numerals: ReadonlyMap<string, string>;
  readonly decimal: string;
}

function grammarOf(profile: LanguageProfile | undefined): Grammar {
  const classes = new Map<string, number>();
  const lemmas = new Map<string, string>();
  const numerals = new Map<string, string>();
  if (profile) {
    const { align } = profile;
    for (const name of CLASSES)
      for (const word of align.functionWords[name]) classes.set(word, (classes.get(word) ?? 0) | CLASS[name]);
    for (const [lemma, forms] of Object.entries(align.lemmas))
      for (const form of forms) lemmas.set(form, lemma);
    for (const [word, value] of Object.entries(align.numerals)) numerals.set(word, String(value));
  }
  return { classes, lemmas, numerals, decimal: profile?.align.decimal ?? '.' };
}

const lettersOf = (form: string): string => foldAccents(form).replace(/[^\p{L}\p{N}]+/gu, '');

/** Of ordinals: "1st", "1er", "1º". */
const ORDINAL = /(?:st|nd|rd|th|er|re|º|ª)$/u;

/** "25.000", "25 000" and "25,000" are one number in their languages; a part after the decimal sign is kept. */
function numberOf(form: string, decimal: string): string {
  const group = decimal === '.' ? ',' : '.';
  return form
    .replace(ORDINAL, '')
    .replace(/[\u00a0\u202f\s]/gu, '')
    .replaceAll(group, '')
    .replace(decimal, '.');
}

const GROUP = 4;

function foursOf(letters: string): Int32Array {
  const framed = ` ${letters} `;
  return Int32Array.from({ length: Math.max(1, framed.length - GROUP + 1) }, (_, at) => {
    let id = 0;
    for (let k = at; k < at + GROUP && k < framed.length; k++)
      id = Math.imul(id, 0x01000193) ^ framed.charCodeAt(k);
    return id;
  });
}

function pairsOf(letters: string): Int32Array {
  const framed = ` ${letters} `;
  const pairs = new Int32Array(framed.length - 1);
  for (let i = 0; i < pairs.length; i++) pairs[i] = (framed.charCodeAt(i) << 16) | framed.charCodeAt(i + 1);
  return pairs.sort();
}

function bitsOf(pairs: Int32Array): [number, number, number] {
  let low = 0;
  let high = 0;
  let shared = 0;
  for (const pair of pairs) {
    const bit = Math.imul(pair, 0x9e3779b1) >>> 26;
    const mask = 1 << (bit & 31);
    if (((bit < 32 ? low : high) & mask) !== 0) shared++;
    if (bit < 32) low |= mask;
    else high |= mask;
  }
  return [low, high, shared];
}
