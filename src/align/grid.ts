/** Two sentences as a grid of pairs of words, each with what the two words are to one another by themselves. */
import type { Lexeme } from './lexicon.ts';
import { ending, KIND, kindOf, kinship, LIKENESS, type Likeness, nearness } from './likeness.ts';

/** Row by row; a row is a word of the first side, a column one of the second. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Index into LIKENESS. */
  readonly kinds: Uint8Array;
  /** How near the words are by form, or else by meaning, -1 to 1; 0 for the same words and for marks. */
  readonly near: Float32Array;
  /** Rarity of the rarer and of the commoner word, 0 to 1. */
  readonly rarer: Float32Array;
  readonly commoner: Float32Array;
  /** Share of the last letters that are the same, 0 to 1; 0 for the same words. */
  readonly ending: Float32Array;
  /** Rarity of each word, 0 to 1. */
  readonly rowRarity: Float32Array;
  readonly columnRarity: Float32Array;
  /** What is believed before the context is seen. */
  readonly prior: Float32Array;
}

const PRIORS: Readonly<Record<Likeness, number>> = {
  same: 0.9,
  sameFunction: 0.5,
  sameMark: 0.5,
  near: 0.7,
  akin: 0.5,
  class: 0.1,
  unlike: 0.03,
  mixed: 0.02,
  mark: 0.01,
};
const PRIOR = Float32Array.from(LIKENESS, (name) => PRIORS[name]);
const MOST_ZIPF = 8;

export function gridOf(a: readonly Lexeme[], b: readonly Lexeme[]): Grid {
  const size = a.length * b.length;
  const grid = {
    rows: a.length,
    columns: b.length,
    kinds: new Uint8Array(size),
    near: new Float32Array(size),
    rarer: new Float32Array(size),
    commoner: new Float32Array(size),
    prior: new Float32Array(size),
    ending: new Float32Array(size),
    rowRarity: raritiesOf(a),
    columnRarity: raritiesOf(b),
  };
  let at = 0;
  for (const x of a) for (const y of b) fill(grid, at++, x, y);
  return grid;
}

const rarityOf = ({ zipf }: Lexeme): number => 1 - zipf / MOST_ZIPF;
const raritiesOf = (words: readonly Lexeme[]): Float32Array => Float32Array.from(words, rarityOf);

function fill(grid: Grid, at: number, x: Lexeme, y: Lexeme): void {
  const form = nearness(x, y);
  // A function word and a content word are linked for their neighbours, if at all: their meanings are not compared.
  const meaning = form > 0 || (x.classes === 0) !== (y.classes === 0) ? 0 : kinship(x, y);
  const kind = kindOf(x, y, form, meaning);
  const near = kind === KIND.near ? form : meaning;
  grid.kinds[at] = kind;
  grid.near[at] = near;
  grid.ending[at] = ending(x, y);
  grid.rarer[at] = 1 - Math.min(x.zipf, y.zipf) / MOST_ZIPF;
  grid.commoner[at] = 1 - Math.max(x.zipf, y.zipf) / MOST_ZIPF;
  grid.prior[at] = kind === KIND.near || kind === KIND.akin ? near * PRIOR[kind]! : PRIOR[kind]!;
}
