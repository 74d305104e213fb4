/** What a stage of the word aligner sees of a cell: the beliefs around it, its rivals, where its place is expected. */
import { type BestTwo, bestBeside, bestTwoOf, offer } from './best-two.ts';
import type { Grid } from './grid.ts';

/** Cells around that are seen. */
const MARGIN = 3;
/** Belief that two texts begin together, and end together: a hint, since one is often a part of what the other says. */
const ENDS = 0.5;
/** A pair of words is given up below this belief, with as little belief around it and off its place. */
const LEAST_OWN = 0.15;
const LEAST_AROUND = 0.3;
const MOST_DISPLACED = 4;

/** Good until the next look at anything: the arrays are used again, since to make them takes longer than to fill them. */
interface Look {
  readonly isHopeless: (i: number, j: number) => boolean;
  /** Fills the features of cell (i, j), in the order of CELL_FEATURES. */
  readonly fill: (i: number, j: number, features: Float64Array) => void;
}

export function lookAround(grid: Grid, belief: Float32Array): Look {
  const { rows, columns, near, ending, prior, rowRarity, columnRarity, rowPrior, columnPrior } = grid;
  const stride = columns + 2 * MARGIN;
  const diagonal = stride + 1;
  const { padded, windows, row, column } = survey(belief, rows, columns);
  expect(row, rows, columns);
  expect(column, columns, rows);
  const { place: wantedColumn, from: leftOf, to: rightOf } = row;
  const { place: wantedRow, from: topOf, to: bottomOf } = column;
  const coveredRows = coverage(row.best, rowRarity);
  const coveredColumns = coverage(column.best, columnRarity);
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
    const otherInRow = bestBeside(row, i, own);
    const otherInColumn = bestBeside(column, j, own);
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
    f[9] = Math.max(rowRarity[i]!, columnRarity[j]!);
    f[10] = Math.min(rowRarity[i]!, columnRarity[j]!);
    f[11] = near[at]!;
    f[12] = Math.max(padded[p - 1]!, padded[p + 1]!, padded[p - stride]!, padded[p + stride]!);
    f[13] = isBetween ? 1 : 0;
    f[14] = isBetween ? 1 / Math.sqrt(wide * high) : 0;
    f[15] = coveredMore;
    f[16] = coveredLess;
    f[17] = ending[at]!;
    f[18] = windows[p + diagonal]!;
    f[19] = windows[p - MARGIN * diagonal]!;
    f[20] = Math.max(bestBeside(rowPrior, i, prior[at]!), bestBeside(columnPrior, j, prior[at]!));
  };
  return { isHopeless, fill };
}

const MOST_OFF = 12;
const DAMPED = Float64Array.from({ length: 2 * MOST_OFF + 1 }, (_, off) => Math.log1p(off));
const displaced = (place: number, expected: number): number => Math.min(Math.abs(place - expected), MOST_OFF);

/** Of each line (a row, or a column): its best beliefs, where the best stands; then what is expected of it. */
interface Lines extends BestTwo {
  readonly where: Int32Array;
  /** Where its partner is expected. */
  readonly place: Float32Array;
  /** Where the partners of the sure lines before and behind it stand. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const linesOf = (most: number): Lines => ({
  ...{ ...bestTwoOf(most), where: new Int32Array(most) },
  ...{ place: new Float32Array(most), from: new Int32Array(most), to: new Int32Array(most) },
});

let padded = new Float32Array(0);
let windows = new Float32Array(0);
let row = linesOf(0);
let column = linesOf(0);

/**
 * The beliefs with a margin of nothing around but the ends; the greatest, from LEAST_OWN on, of each window of as many
 * rows and columns as the margin has, where the window begins; and the best two of each line.
 */
function survey(belief: Float32Array, rows: number, columns: number) {
  const stride = columns + 2 * MARGIN;
  const size = (rows + 2 * MARGIN) * stride;
  padded = emptied(padded, size);
  windows = emptied(windows, size);
  row = cleared(row, rows);
  column = cleared(column, columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const margin = (i + MARGIN) * stride + MARGIN;
    for (let j = 0; j < columns; j++, at++) {
      const value = belief[at]!;
      if (value === 0) continue;
      padded[margin + j] = value;
      if (value >= LEAST_OWN) raise(margin + j, value, stride);
      if (offer(row, i, value)) row.where[i] = j;
      if (offer(column, j, value)) column.where[j] = i;
    }
  }
  for (const end of [(MARGIN - 1) * (stride + 1), (rows + MARGIN) * stride + columns + MARGIN]) {
    padded[end] = ENDS;
    raise(end, ENDS, stride);
  }
  return { padded, windows, row, column };
}

function emptied(values: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  if (values.length < size) return new Float32Array(2 * size);
  return values.fill(0, 0, size);
}

/** Raises the windows that hold a place to the value there. */
function raise(place: number, value: number, stride: number): void {
  for (let row = place, i = 0; i < MARGIN; i++, row -= stride)
    for (let p = row; p > row - MARGIN; p--) if (windows[p]! < value) windows[p] = value;
}

function cleared(lines: Lines, count: number): Lines {
  if (lines.best.length < count) return linesOf(2 * count);
  lines.best.fill(0, 0, count);
  lines.second.fill(0, 0, count);
  return lines;
}

/** Belief from which a line's partner is sure enough to tell where its neighbours' partners are. */
const ANCHOR = 0.5;

/** The place lies in proportion between the partners of the sure lines on both sides. @param length of a line */
function expect({ best, where, place, from, to }: Lines, count: number, length: number): void {
  let last = -1;
  let next = -1;
  for (let line = 0; line < count; line++) {
    if (next <= line) for (next = line + 1; next < count && best[next]! < ANCHOR; ) next++;
    const lastPlace = last < 0 ? -1 : where[last]!;
    const nextPlace = next < count ? where[next]! : length;
    const fromLast = lastPlace + (line - last);
    const fromNext = nextPlace - (next - line);
    place[line] = (fromLast * (next - line) + fromNext * (line - last)) / (next - last);
    from[line] = lastPlace;
    to[line] = nextPlace;
    if (best[line]! >= ANCHOR) last = line;
  }
}

/** Mean of the best beliefs of a side's words, by their rarity. */
function coverage(best: Float32Array, rarity: Float32Array): number {
  let sum = 0;
  let total = 0;
  for (let line = 0; line < rarity.length; line++) {
    sum += best[line]! * rarity[line]!;
    total += rarity[line]!;
  }
  return total === 0 ? 0 : sum / total;
}
