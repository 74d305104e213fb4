/**
 * The word aligner: for each pair of words the probability that one renders the other, by a logistic model a
 * kind of likeness, in stages; each stage sees what the one before thought of the neighbours and of the rivals.
 */
import type { Lexeme } from './lexicon.ts';
import { KIND, kindOf, LIKENESS, nearness } from './likeness.ts';

/** What a stage looks at in a cell (i, j), all symmetric in the two sides. */
export const CELL_FEATURES = [
  'bias',
  /** The belief in this cell so far. */
  'belief',
  /** The belief in the cells before and behind, (i-1, j-1) and (i+1, j+1): least, and sum. */
  'bothNeighbours',
  'neighbours',
  /** The belief within three words before and behind. */
  'window',
  /** The best belief in another cell of the row or the column, of both; and the lesser. */
  'rival',
  'rivals',
  /** Distance from where the neighbours' links would have it, in words, damped. */
  'displacement',
  /** Distance of the relative places. */
  'distance',
  /** Rarity of the rarer and of the commoner word. */
  'rarer',
  'commoner',
  /** Similarity of the spellings or meanings. */
  'nearness',
  /** The greatest belief in a cell beside this one, (i, j±1) or (i±1, j): phrases are linked as blocks. */
  'beside',
  /** How unequal the lengths are: |ln(rows / columns)|. */
  'lengths',
] as const;

const WIDTH = CELL_FEATURES.length;

/** By stage, by likeness (an index into LIKENESS): weights in the order of CELL_FEATURES. */
export type WordModel = readonly StageWeights[];
export type StageWeights = readonly Float64Array[];

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly kinds: Uint8Array;
  readonly near: Float32Array;
  readonly rarer: Float32Array;
  readonly commoner: Float32Array;
  /** First belief, before any stage. */
  readonly prior: Float32Array;
}

/** What each likeness says before the context is seen. */
const PRIOR: readonly number[] = (() => {
  const by: Record<string, number> = { same: 0.9, sameFunction: 0.5, sameMark: 0.5, near: 0.7, class: 0.1, unlike: 0.03, mixed: 0.02, mark: 0.01 };
  return LIKENESS.map((name) => by[name]!);
})();

export function gridOf(a: readonly Lexeme[], b: readonly Lexeme[]): Grid {
  const size = a.length * b.length;
  const kinds = new Uint8Array(size);
  const near = new Float32Array(size);
  const rarer = new Float32Array(size);
  const commoner = new Float32Array(size);
  const prior = new Float32Array(size);
  for (let i = 0, at = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++, at++) {
      const x = a[i]!;
      const y = b[j]!;
      const kind = kindOf(x, y);
      kinds[at] = kind;
      near[at] = kind === KIND.near ? nearness(x, y) : 0;
      rarer[at] = 1 - Math.min(x.zipf, y.zipf) / 8;
      commoner[at] = 1 - Math.max(x.zipf, y.zipf) / 8;
      prior[at] = kind === KIND.near ? near[at]! * PRIOR[kind]! : PRIOR[kind]!;
    }
  }
  return { rows: a.length, columns: b.length, kinds, near, rarer, commoner, prior };
}

/** Beliefs after all stages, row by row. */
export function believe(grid: Grid, model: WordModel): Float32Array {
  let belief = grid.prior;
  for (const stage of model) belief = runStage(grid, belief, stage);
  return belief;
}

export function runStage(grid: Grid, belief: Float32Array, weights: StageWeights): Float32Array {
  const out = new Float32Array(belief.length);
  const features = new Float64Array(WIDTH);
  const look = lookAround(grid, belief);
  for (let i = 0, at = 0; i < grid.rows; i++) {
    for (let j = 0; j < grid.columns; j++, at++) {
      look(i, j, features);
      const w = weights[grid.kinds[at]!]!;
      let z = 0;
      for (let k = 0; k < WIDTH; k++) z += w[k]! * features[k]!;
      out[at] = 1 / (1 + Math.exp(-z));
    }
  }
  return out;
}

/** A function that fills `features` for cell (i, j), given what is believed now. */
export function lookAround(grid: Grid, belief: Float32Array): (i: number, j: number, features: Float64Array) => void {
  const { rows, columns } = grid;
  const lengths = Math.abs(Math.log(rows / columns));
  const padded = pad(belief, rows, columns);
  const stride = columns + 2 * MARGIN;
  const row = bestTwo(belief, rows, columns, columns, 1);
  const column = bestTwo(belief, columns, rows, 1, columns);
  const expectedJ = expectations(belief, rows, columns, columns, 1, row);
  const expectedI = expectations(belief, columns, rows, 1, columns, column);
  return (i, j, f) => {
    const at = i * columns + j;
    const p = (i + MARGIN) * stride + j + MARGIN;
    const own = belief[at]!;
    const before = padded[p - stride - 1]!;
    const behind = padded[p + stride + 1]!;
    let window = 0;
    for (let d = 2; d <= MARGIN; d++) window += padded[p - d * (stride + 1)]! + padded[p + d * (stride + 1)]!;
    window += padded[p - stride - 2]! + padded[p - 2 * stride - 1]! + padded[p + stride + 2]! + padded[p + 2 * stride + 1]!;
    const otherInRow = own === row.best[i] ? row.second[i]! : row.best[i]!;
    const otherInColumn = own === column.best[j] ? column.second[j]! : column.best[j]!;
    const off = Math.min(Math.abs(j - expectedJ[i]!), MOST_OFF) + Math.min(Math.abs(i - expectedI[j]!), MOST_OFF);
    f[0] = 1;
    f[1] = own;
    f[2] = Math.min(before, behind);
    f[3] = before + behind;
    f[4] = window;
    f[5] = Math.max(otherInRow, otherInColumn);
    f[6] = Math.min(otherInRow, otherInColumn);
    f[7] = Math.log1p(off);
    f[8] = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
    f[9] = grid.rarer[at]!;
    f[10] = grid.commoner[at]!;
    f[11] = grid.near[at]!;
    f[12] = Math.max(padded[p - 1]!, padded[p + 1]!, padded[p - stride]!, padded[p + stride]!);
    f[13] = lengths;
  };
}

const MARGIN = 3;
const MOST_OFF = 12;

/** The beliefs with a margin: outside the corners both texts begin and end together. */
function pad(belief: Float32Array, rows: number, columns: number): Float32Array {
  const stride = columns + 2 * MARGIN;
  const padded = new Float32Array((rows + 2 * MARGIN) * stride);
  for (let i = 0; i < rows; i++) padded.set(belief.subarray(i * columns, (i + 1) * columns), (i + MARGIN) * stride + MARGIN);
  padded[(MARGIN - 1) * stride + MARGIN - 1] = 1;
  padded[(rows + MARGIN) * stride + columns + MARGIN] = 1;
  return padded;
}

interface Best {
  readonly best: Float32Array;
  readonly second: Float32Array;
  readonly where: Int32Array;
}

function bestTwo(belief: Float32Array, lines: number, length: number, lineStep: number, step: number): Best {
  const best = new Float32Array(lines);
  const second = new Float32Array(lines);
  const where = new Int32Array(lines).fill(-1);
  for (let l = 0; l < lines; l++) {
    for (let k = 0, at = l * lineStep; k < length; k++, at += step) {
      const value = belief[at]!;
      if (value > best[l]!) {
        second[l] = best[l]!;
        best[l] = value;
        where[l] = k;
      } else if (value > second[l]!) second[l] = value;
    }
  }
  return { best, second, where };
}

const ANCHOR = 0.5;

/** Where a line's partner is expected: between the partners of the sure lines around it. */
function expectations(
  _belief: Float32Array,
  lines: number,
  length: number,
  _lineStep: number,
  _step: number,
  { best, where }: Best,
): Float32Array {
  const expected = new Float32Array(lines);
  let lastLine = -1;
  let lastPlace = -1;
  for (let l = 0; l < lines; l++) {
    let next = l + 1;
    while (next < lines && best[next]! < ANCHOR) next++;
    const nextPlace = next < lines ? where[next]! : length;
    const from = lastPlace + (l - lastLine);
    const to = nextPlace - (next - l);
    expected[l] = Math.abs(from - lastPlace) < 0 ? from : (from * (next - l) + to * (l - lastLine)) / (next - lastLine);
    if (best[l]! >= ANCHOR) {
      lastLine = l;
      lastPlace = where[l]!;
    }
  }
  return expected;
}
