/** Two sentences as a grid of pairs of words, each with what the two words are to one another by themselves. */
import { type BestTwo, bestTwoOf, offer } from './best-two.ts';
import type { Lexeme } from './lexicon.ts';
import { ending, KIND, kindOf, LIKENESS, type Likeness, nearness } from './likeness.ts';
import { meaningTable } from './meanings.ts';

/** Row by row; a row is a word of the first side, a column one of the second. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Index into LIKENESS. */
  readonly kinds: Uint8Array;
  /** How near the words are by form, or else by meaning, -1 to 1; 0 for the same words and for marks. */
  readonly near: Float32Array;
  /** Share of the last letters that are the same, 0 to 1; 0 for the same words. */
  readonly ending: Float32Array;
  /** Rarity of each word, 0 to 1. */
  readonly rowRarity: Float32Array;
  readonly columnRarity: Float32Array;
  /** What is believed before the context is seen. */
  readonly prior: Float32Array;
  readonly rowPrior: BestTwo;
  readonly columnPrior: BestTwo;
}

const PRIORS: Readonly<Record<Likeness, number>> = {
  same: 0.9,
  sameDeterminer: 0.5,
  samePreposition: 0.5,
  sameAuxiliary: 0.5,
  sameFunction: 0.5,
  sameMark: 0.5,
  near: 0.7,
  akin: 0.5,
  class: 0.1,
  unlike: 0.03,
  otherClass: 0.02,
  mixed: 0.02,
  mark: 0.01,
};
const PRIOR = Float32Array.from(LIKENESS, (name) => PRIORS[name]);
const MOST_ZIPF = 8;

export function gridOf(a: readonly Lexeme[], b: readonly Lexeme[]): Grid {
  const size = a.length * b.length;
  const grid: Grid = {
    rows: a.length,
    columns: b.length,
    kinds: new Uint8Array(size),
    near: new Float32Array(size),
    ending: new Float32Array(size),
    prior: new Float32Array(size),
    rowRarity: raritiesOf(a),
    columnRarity: raritiesOf(b),
    rowPrior: bestTwoOf(a.length),
    columnPrior: bestTwoOf(b.length),
  };
  const kinshipsOf = kinshipsWith(b);
  let at = 0;
  for (let i = 0; i < a.length; i++) {
    const kinships = kinshipsOf(a[i]!);
    for (let j = 0; j < b.length; j++, at++) {
      fill(grid, at, a[i]!, b[j]!, kinships[j]!);
      offer(grid.rowPrior, i, grid.prior[at]!);
      offer(grid.columnPrior, j, grid.prior[at]!);
    }
  }
  return grid;
}

function raritiesOf(words: readonly Lexeme[]): Float32Array {
  const rarities = new Float32Array(words.length);
  for (let i = 0; i < words.length; i++) rarities[i] = 1 - words[i]!.zipf / MOST_ZIPF;
  return rarities;
}

/** Least kinship of two words of one concept: translations and near synonyms. */
const ONE_CONCEPT = 0.8;

/**
 * The cosines of a word's meaning with those of many, -1 to 1; 0 where one is not known; high where both stand for one
 * concept. Good until the next call.
 */
function kinshipsWith(others: readonly Lexeme[]): (word: Lexeme) => Float32Array {
  const table = meaningTable();
  const allRows = Int32Array.from(others, table.rowOf);
  const rows = allRows.filter((row) => row >= 0);
  const holders = holdersIn(others);
  const kinships = new Float32Array(others.length);
  return (word) => {
    const row = table.rowOf(word);
    kinships.fill(0);
    if (row >= 0) {
      const cosines = table.cosines(row, rows);
      for (let j = 0, k = 0; j < allRows.length; j++) if (allRows[j]! >= 0) kinships[j] = cosines[k++]!;
    }
    for (const concept of word.concepts)
      for (const j of holders.get(concept) ?? []) kinships[j] = Math.max(kinships[j]!, ONE_CONCEPT);
    return kinships;
  };
}

/** The places of the words that stand for a concept. */
function holdersIn(words: readonly Lexeme[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [j, { concepts }] of words.entries())
    for (const concept of concepts) {
      const known = holders.get(concept);
      if (known) known.push(j);
      else holders.set(concept, [j]);
    }
  return holders;
}

/** A function word and a content word are linked for their neighbours, if at all: their meanings are not compared. */
const areMixed = (x: Lexeme, y: Lexeme): boolean => (x.classes === 0) !== (y.classes === 0);

function fill(grid: Grid, at: number, x: Lexeme, y: Lexeme, kinship: number): void {
  const form = nearness(x, y);
  const meaning = form > 0 || areMixed(x, y) ? 0 : kinship;
  const kind = kindOf(x, y, form, meaning);
  const near = kind === KIND.near ? form : meaning;
  grid.kinds[at] = kind;
  grid.near[at] = near;
  grid.ending[at] = ending(x, y);
  grid.prior[at] = kind === KIND.near || kind === KIND.akin ? near * PRIOR[kind]! : PRIOR[kind]!;
}
