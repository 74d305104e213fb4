/** How alike two words are by themselves, whatever stands around them. */
import { CLASS, type Lexeme } from './lexicon.ts';

/** Kinds of likeness, each with coefficients of its own: context means another thing for each. */
export const LIKENESS = [
  /** The same content word or number. */
  'same',
  /** The same determiner, preposition or auxiliary: each goes with another neighbour. */
  'sameDeterminer',
  'samePreposition',
  'sameAuxiliary',
  /** The same word of another closed class. */
  'sameFunction',
  /** The same punctuation mark. */
  'sameMark',
  /** The same stem or number, a near spelling, an abbreviation, a part of a compound. */
  'near',
  /** Two content words of other forms that mean something near. */
  'akin',
  /** Two words of one closed class. */
  'class',
  /** Two content words that share nothing. */
  'unlike',
  /** Two function words of different classes. */
  'otherClass',
  /** A function word and a content word. */
  'mixed',
  /** Different marks, or a mark and a word. */
  'mark',
] as const;

export type Likeness = (typeof LIKENESS)[number];

const index = Object.fromEntries(LIKENESS.map((name, i) => [name, i])) as Record<Likeness, number>;

export const KIND = Object.freeze(index);

/** Index into LIKENESS; symmetric, also where a form is a function word in one of two languages only. @param form the nearness of the two, @param meaning their kinship */
export function kindOf(a: Lexeme, b: Lexeme, form: number, meaning: number): number {
  if (a.kind === 'punctuation' || b.kind === 'punctuation')
    return a.form === b.form ? KIND.sameMark : KIND.mark;
  if (a.form === b.form) return kindOfSame(a.classes | b.classes);
  if (form > 0) return KIND.near;
  if (a.classes === 0 && b.classes === 0) return meaning >= LEAST_KINSHIP ? KIND.akin : KIND.unlike;
  if ((a.classes & b.classes) !== 0) return KIND.class;
  return a.classes !== 0 && b.classes !== 0 ? KIND.otherClass : KIND.mixed;
}

/** Of the same word twice. @param classes the closed classes that it belongs to */
function kindOfSame(classes: number): number {
  if (classes === 0) return KIND.same;
  if ((classes & CLASS.determiner) !== 0) return KIND.sameDeterminer;
  if ((classes & CLASS.preposition) !== 0) return KIND.samePreposition;
  return (classes & CLASS.auxiliary) !== 0 ? KIND.sameAuxiliary : KIND.sameFunction;
}

/** Below this, meanings are near by chance. */
const LEAST_KINSHIP = 0.4;

const STEM = 0.9;
const ABBREVIATION = 0.8;
const PART = 0.6;
/** Below this, spellings are alike by chance. */
const LEAST_SPELLING = 0.5;

/** 0 unlike to 1 the same form. */
export function nearness(a: Lexeme, b: Lexeme): number {
  if (a.form === b.form || (a.letters === b.letters && a.letters !== '')) return 1;
  if (a.number !== null || b.number !== null) return a.number === b.number ? STEM : 0;
  if (a.kind !== 'word' || b.kind !== 'word') return 0;
  if (a.stem === b.stem) return STEM;
  if (a.classes !== 0 || b.classes !== 0) return 0;
  return Math.max(spelling(a, b), isAbbreviation(a, b) ? ABBREVIATION : 0, isPart(a, b) ? PART : 0);
}

/** Dice's coefficient of the pairs of letters, word ends included; 0 where it is low or the words are short. */
function spelling(a: Lexeme, b: Lexeme): number {
  if (Math.min(a.letters.length, b.letters.length) < 3 || mostDice(a, b) < LEAST_SPELLING) return 0;
  const dice = diceOf(a.pairs, b.pairs);
  return dice < LEAST_SPELLING ? 0 : dice;
}

/** What the coefficient cannot exceed, by the bits that stand for the pairs: nearly all words share too few. */
function mostDice(a: Lexeme, b: Lexeme): number {
  const common = bitsIn(a.pairBits[0] & b.pairBits[0]) + bitsIn(a.pairBits[1] & b.pairBits[1]);
  return (2 * (common + Math.min(a.pairBits[2], b.pairBits[2]))) / (a.pairs.length + b.pairs.length);
}

/** Bits that are set in a number of 32 bits. */
function bitsIn(number: number): number {
  let n = number - ((number >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function diceOf(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** "Sept." and "September". */
const isAbbreviation = (a: Lexeme, b: Lexeme): boolean => shortens(a, b) || shortens(b, a);
const shortens = (short: Lexeme, long: Lexeme): boolean =>
  short.form.endsWith('.') && short.letters.length > 1 && long.letters.startsWith(short.letters);

const LEAST_PART = 4;

/** "ever" in "biggest-ever", "Rücken" in "Rückenwind". */
const isPart = (a: Lexeme, b: Lexeme): boolean => holds(a, b) || holds(b, a);
const holds = (long: Lexeme, short: Lexeme): boolean =>
  (short.letters.length >= LEAST_PART &&
    long.letters.length > short.letters.length &&
    (long.letters.startsWith(short.letters) || long.letters.endsWith(short.letters))) ||
  (long.form.includes('-') && long.form.split('-').includes(short.form));

/** Letters of an ending: "-ing", "-ent", "-ado". */
const LONGEST_ENDING = 3;

/** Share of the letters of an ending that two words have in common, 0 to 1: endings tell verbs from nouns; 0 for the same form. */
export function ending({ letters: a, form }: Lexeme, { letters: b, form: other }: Lexeme): number {
  if (form === other) return 0;
  const most = Math.min(LONGEST_ENDING, a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared))
    shared++;
  return shared / LONGEST_ENDING;
}
