/**
 * For each pair of words the probability that one renders the other: a logistic model for each kind of likeness, in
 * stages, each of which sees what the one before believed of the neighbours and of the rivals. Symmetric.
 */
import type { Grid } from './grid.ts';

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

/** Cells around that are seen. */
const MARGIN = 3;
/** A pair of words is given up below this belief, with as little belief around it and off its place. */
const LEAST_OWN = 0.15;
/** Nothing around raises a belief below this: of 140,000 cells of the dev sets none. Every prior is higher. */
const LEAST_BELIEF = 0.008;
const LEAST_AROUND = 0.3;
const MOST_DISPLACED = 4;

/** What a stage sees of its cells. */
interface Look {
  readonly isHopeless: (i: number, j: number) => boolean;
  /** Fills the features of cell (i, j), in the order of CELL_FEATURES. */
  readonly fill: (i: number, j: number, features: Float64Array) => void;
}

export function lookAround(grid: Grid, belief: Float32Array): Look {
  const { rows, columns, near, rarer, commoner, ending } = grid;
  const padded = pad(belief, rows, columns);
  const stride = columns + 2 * MARGIN;
  const diagonal = stride + 1;
  const row = bestTwo(belief, rows, columns, columns, 1);
  const column = bestTwo(belief, columns, rows, 1, columns);
  const { place: wantedColumn, from: leftOf, to: rightOf } = expectations(row, columns);
  const { place: wantedRow, from: topOf, to: bottomOf } = expectations(column, rows);
  const coveredRows = coverage(row.best, grid.rowRarity);
  const coveredColumns = coverage(column.best, grid.columnRarity);
  const coveredMore = Math.max(coveredRows, coveredColumns);
  const coveredLess = Math.min(coveredRows, coveredColumns);
  const isHopeless: Look['isHopeless'] = (i, j) => {
    if (belief[i * columns + j]! >= LEAST_OWN) return false;
    if (displaced(j, wantedColumn[i]!) + displaced(i, wantedRow[j]!) <= MOST_DISPLACED) return false;
    const p = (i + MARGIN) * stride + j + MARGIN;
    return padded[p - diagonal]! + padded[p + diagonal]! < LEAST_AROUND;
  };
  const fill: Look['fill'] = (i, j, f) => {
    const at = i * columns + j;
    const p = (i + MARGIN) * stride + j + MARGIN;
    const own = belief[at]!;
    const before = padded[p - diagonal]!;
    const behind = padded[p + diagonal]!;
    const otherInRow = own === row.best[i] ? row.second[i]! : row.best[i]!;
    const otherInColumn = own === column.best[j] ? column.second[j]! : column.best[j]!;
    const wide = rightOf[i]! - leftOf[i]! - 1;
    const high = bottomOf[j]! - topOf[j]! - 1;
    const isBetween = leftOf[i]! < j && j < rightOf[i]! && topOf[j]! < i && i < bottomOf[j]!;
    f[0] = 1;
    f[1] = own;
    f[2] = Math.min(before, behind);
    f[3] = before + behind;
    f[4] =
      padded[p - 2 * diagonal]! +
      padded[p + 2 * diagonal]! +
      (padded[p - 3 * diagonal]! + padded[p + 3 * diagonal]!) +
      (padded[p - stride - 2]! + padded[p - 2 * stride - 1]!) +
      (padded[p + stride + 2]! + padded[p + 2 * stride + 1]!);
    f[5] = Math.max(otherInRow, otherInColumn);
    f[6] = Math.min(otherInRow, otherInColumn);
    f[7] = DAMPED[Math.round(displaced(j, wantedColumn[i]!) + displaced(i, wantedRow[j]!))]!;
    f[8] = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
    f[9] = rarer[at]!;
    f[10] = commoner[at]!;
    f[11] = near[at]!;
    f[12] = Math.max(padded[p - 1]!, padded[p + 1]!, padded[p - stride]!, padded[p + stride]!);
    f[13] = isBetween ? 1 : 0;
    f[14] = isBetween ? 1 / Math.sqrt(wide * high) : 0;
    f[15] = coveredMore;
    f[16] = coveredLess;
    f[17] = ending[at]!;
  };
  return { isHopeless, fill };
}

const MOST_OFF = 12;
const DAMPED = Float64Array.from({ length: 2 * MOST_OFF + 1 }, (_, off) => Math.log1p(off));
const displaced = (place: number, expected: number): number => Math.min(Math.abs(place - expected), MOST_OFF);

/** The beliefs with a margin of nothing around; both texts begin and end together. */
function pad(belief: Float32Array, rows: number, columns: number): Float32Array {
  const stride = columns + 2 * MARGIN;
  const padded = new Float32Array((rows + 2 * MARGIN) * stride);
  for (let i = 0; i < rows; i++)
    padded.set(belief.subarray(i * columns, (i + 1) * columns), (i + MARGIN) * stride + MARGIN);
  padded[(MARGIN - 1) * stride + MARGIN - 1] = 1;
  padded[(rows + MARGIN) * stride + columns + MARGIN] = 1;
  return padded;
}

/** Of each line (a row, or a column): the best belief, where it stands, and the second best. */
interface Best {
  readonly best: Float32Array;
  readonly second: Float32Array;
  readonly where: Int32Array;
}

function bestTwo(belief: Float32Array, lines: number, length: number, lineStep: number, step: number): Best {
  const best = new Float32Array(lines);
  const second = new Float32Array(lines);
  const where = new Int32Array(lines).fill(-1);
  for (let line = 0; line < lines; line++) {
    for (let place = 0, at = line * lineStep; place < length; place++, at += step) {
      const value = belief[at]!;
      if (value > best[line]!) {
        second[line] = best[line]!;
        best[line] = value;
        where[line] = place;
      } else if (value > second[line]!) second[line] = value;
    }
  }
  return { best, second, where };
}

/** Belief from which a line's partner is sure enough to tell where its neighbours' partners are. */
const ANCHOR = 0.5;

/** Of each line: where its partner is expected, and where the partners of the sure lines before and behind it stand. */
interface Expected {
  readonly place: Float32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The place lies in proportion between the partners of the sure lines on both sides. */
function expectations({ best, where }: Best, length: number): Expected {
  const lines = best.length;
  const expected = { place: new Float32Array(lines), from: new Int32Array(lines), to: new Int32Array(lines) };
  const nextSure = new Int32Array(lines);
  for (let line = lines - 1, next = lines; line >= 0; line--) {
    nextSure[line] = next;
    if (best[line]! >= ANCHOR) next = line;
  }
  let last = -1;
  for (let line = 0; line < lines; line++) {
    const next = nextSure[line]!;
    const lastPlace = last < 0 ? -1 : where[last]!;
    const nextPlace = next < lines ? where[next]! : length;
    const fromLast = lastPlace + (line - last);
    const fromNext = nextPlace - (next - line);
    expected.place[line] = (fromLast * (next - line) + fromNext * (line - last)) / (next - last);
    expected.from[line] = lastPlace;
    expected.to[line] = nextPlace;
    if (best[line]! >= ANCHOR) last = line;
  }
  return expected;
}

/** Mean of the best beliefs of a side's words, by their rarity. */
function coverage(best: Float32Array, rarity: Float32Array): number {
  let sum = 0;
  let total = 0;
  for (let line = 0; line < best.length; line++) {
    sum += best[line]! * rarity[line]!;
    total += rarity[line]!;
  }
  return total === 0 ? 0 : sum / total;
}
