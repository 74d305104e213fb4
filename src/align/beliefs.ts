/**
 * For each pair of words the probability that one renders the other: a logistic model for each kind of likeness, in
 * stages, each of which sees what the one before believed of the neighbours and of the rivals. Symmetric.
 */
import type { Grid } from './grid.ts';
import { lookAround } from './look.ts';

/** What a stage looks at in cell (i, j). */
export const CELL_FEATURES = [
  'bias',
  /** The belief in this cell so far. */
  'belief',
  /** The belief in (i-1, j-1) and (i+1, j+1): the lesser, and the sum. */
  'bothNeighbours',
  'neighbours',
  /** The belief a little further off along the diagonal. */
  'window',
  /** The best other belief in the row and in the column: the greater, and the lesser. */
  'rival',
  'rivals',
  /** ln(1 + words between this place and where the sure links around would have it). */
  'displacement',
  /** Distance of the relative places, 0 to 1. */
  'distance',
  'rarer',
  'commoner',
  'nearness',
  /** The greatest belief beside this cell, (i, j±1) or (i±1, j): phrases are linked as blocks. */
  'beside',
  /** 1 where the cell lies between the sure links on all sides; then 1 / √(cells between them). */
  'between',
  'alone',
  /** Share of the rarity of each text that is rendered in the other: where it is more, and where it is less. */
  'coveredMore',
  'coveredLess',
  /** Share of an ending in common: endings tell verbs from nouns. */
  'ending',
  /** The greatest belief up to three words behind, on both sides, and up to three before: a determiner goes with its noun. */
  'behind',
  'before',
  /** The best other prior in the row or the column: a word that stands twice has two that are as like it. */
  'ambiguous',
] as const;

const WIDTH = CELL_FEATURES.length;

/** By likeness (an index into LIKENESS), in the order of CELL_FEATURES. */
export type StageWeights = readonly Float64Array[];
export type WordModel = readonly StageWeights[];

/** Beliefs after all stages, row by row. */
export const believe = (grid: Grid, model: WordModel): Float32Array =>
  model.reduce((belief, stage) => runStage(grid, belief, stage), grid.prior);

export function runStage(grid: Grid, belief: Float32Array, weights: StageWeights): Float32Array {
  const out = new Float32Array(belief.length);
  const features = new Float64Array(WIDTH);
  const look = lookAround(grid, belief);
  for (let i = 0, at = 0; i < grid.rows; i++) {
    for (let j = 0; j < grid.columns; j++, at++) {
      const own = belief[at]!;
      // Where a place was expected wrongly, a hopeless cell (0) may have hope in the next stage; a low belief has not.
      if (own > 0 && own < LEAST_BELIEF) out[at] = own;
      else if (!look.isHopeless(i, j)) {
        look.fill(i, j, features);
        out[at] = weigh(weights[grid.kinds[at]!]!, features);
      }
    }
  }
  return out;
}

function weigh(weights: Float64Array, features: Float64Array): number {
  let z = 0;
  for (let k = 0; k < WIDTH; k++) z += weights[k]! * features[k]!;
  return 1 / (1 + Math.exp(-z));
}

/** Nothing around raises a belief below this: of 140,000 cells of the dev sets none. Every prior is higher. */
const LEAST_BELIEF = 0.008;
