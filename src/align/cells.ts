/** An inverted file: points gathered in cells around centres, so that a search looks into the nearest cells alone. */
import { bestOf, offerAll } from './best.ts';
import { dot } from './dot.ts';
import { makeInts } from './ints.ts';
import { type CopiedRows, makeRows, type Rows, rowsOf } from './rows.ts';

/** Plain numbers, so that threads can search them. */
export interface Cells {
  /** Of the points, cell by cell, and behind them of the centres. */
  readonly rows: CopiedRows;
  readonly count: number;
  readonly kinds: number;
  /** The points, cell by cell and kind by kind: those of cell c and kind k of n stand at starts[n * c + k] up to the next start, ascending. */
  readonly points: Int32Array;
  readonly starts: Int32Array;
}

const ROUNDS = 4;
/** Points for each centre that the centres are made from. */
const SAMPLE = 40;

/**
 * The points of a cell stand side by side, so that a search reads on and does not jump about in memory.
 *
 * @param points row by row, of unit length
 * @param count of the cells
 * @param kindOf by point, less than `kinds`
 */
export function cellsOf(
  points: Float32Array,
  dimensions: number,
  count: number,
  kindOf: Int32Array,
  kinds: number,
): Cells {
  const size = points.length / dimensions;
  const { centres, cellOf } = assigned(points, dimensions, count);
  const stretchOf = cellOf.map((cell, point) => kinds * cell + kindOf[point]!);
  const starts = new Int32Array(kinds * count + 1);
  for (const stretch of stretchOf) starts[stretch + 1]!++;
  for (let stretch = 0; stretch < kinds * count; stretch++) starts[stretch + 1]! += starts[stretch]!;
  const next = starts.slice(0, kinds * count);
  const order = new Int32Array(size);
  for (let point = 0; point < size; point++) order[next[stretchOf[point]!]!++] = point;
  const rows = makeRows(dimensions);
  for (const point of order) rows.add(vectorAt(points, point, dimensions));
  for (let centre = 0; centre < count; centre++) rows.add(vectorAt(centres, centre, dimensions));
  return { rows: rows.copied(), count, kinds, points: order, starts };
}

export interface CellSearch {
  readonly cells: Cells;
  /** The points from this place up to that one look for others. */
  readonly from: number;
  readonly to: number;
  /** Cells, the nearest first, that each looks into. */
  readonly searched: number;
  /** Others of each kind. */
  readonly wanted: number;
}

/** For each point and kind, the nearest others of the cells near it. */
export interface NearPoints {
  /** Point by point and kind by kind: how many. */
  readonly counts: Uint16Array;
  /** One list behind the other, the nearest first. */
  readonly items: Int32Array;
}

export function nearInCells({ cells, from, to, searched, wanted }: CellSearch): NearPoints {
  const { count, kinds, points, starts } = cells;
  const rows = rowsOf(cells.rows);
  const places = Int32Array.from({ length: points.length + count }, (_, place) => place);
  const centres = places.subarray(points.length);
  const nearest = bestOf(searched);
  const best = Array.from({ length: kinds }, () => bestOf(wanted));
  const counts = new Uint16Array(kinds * (to - from));
  const items = makeInts();
  for (let place = from; place < to; place++) {
    nearest.clear();
    offerAll(nearest, centres, 0, count, -1, rows.dots(place, centres), 0);
    for (const one of best) one.clear();
    for (let k = 0; k < nearest.size(); k++) {
      const first = kinds * (nearest.item(k) - points.length);
      const beginning = starts[first]!;
      const cosines = rows.dots(place, places.subarray(beginning, starts[first + kinds]!));
      for (const [kind, one] of best.entries())
        offerAll(
          one,
          points,
          starts[first + kind]!,
          starts[first + kind + 1]!,
          points[place]!,
          cosines,
          beginning,
        );
    }
    for (const [kind, one] of best.entries()) {
      counts[kinds * (place - from) + kind] = one.size();
      for (let k = 0; k < one.size(); k++) items.push(one.item(k));
    }
  }
  return { counts, items: items.all().slice() };
}

/** Centres row by row, and the nearest of them to each point. */
function assigned(
  points: Float32Array,
  dimensions: number,
  count: number,
): { readonly centres: Float32Array; readonly cellOf: Int32Array } {
  const rows = makeRows(dimensions);
  const size = points.length / dimensions;
  for (let point = 0; point < size; point++) rows.add(vectorAt(points, point, dimensions));
  const centres = new Float32Array(count * dimensions);
  const list = centresOf(rows, points, dimensions, count, centres);
  return {
    centres,
    cellOf: Int32Array.from({ length: size }, (_, point) => nearestCentre(rows, point, list)),
  };
}

const vectorAt = (points: Float32Array, point: number, dimensions: number): Float32Array =>
  points.subarray(point * dimensions, (point + 1) * dimensions);

/** The rows of the centres: k-means on an even sample, started from points evenly spaced. @param centres is filled with them */
function centresOf(
  rows: Rows,
  points: Float32Array,
  dimensions: number,
  count: number,
  centres: Float32Array,
): Int32Array {
  const size = points.length / dimensions;
  const list = Int32Array.from({ length: count }, (_, c) => {
    const start = vectorAt(points, Math.floor((c * size) / count), dimensions);
    vectorAt(centres, c, dimensions).set(start);
    return rows.add(start);
  });
  const step = Math.max(1, size / (count * SAMPLE));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(count * dimensions);
    for (let at = 0; at < size; at += step) {
      const point = Math.floor(at);
      const centre = nearestCentre(rows, point, list);
      for (let k = 0; k < dimensions; k++) sums[centre * dimensions + k]! += points[point * dimensions + k]!;
    }
    for (const [c, row] of list.entries()) {
      const centre = vectorAt(centres, c, dimensions);
      turn(centre, vectorAt(sums, c, dimensions));
      rows.put(row, centre);
    }
  }
  return list;
}

/** To the mean direction of what is near a centre; a centre that nothing is near to stays. */
function turn(centre: Float32Array, sum: Float32Array): void {
  const length = Math.sqrt(dot(sum, sum));
  if (length > 0) for (let k = 0; k < sum.length; k++) centre[k] = sum[k]! / length;
}

/** Which of the centres. */
function nearestCentre(rows: Rows, point: number, centres: Int32Array): number {
  const cosines = rows.dots(point, centres);
  let best = 0;
  for (let centre = 1; centre < centres.length; centre++)
    if (cosines[centre]! > cosines[best]!) best = centre;
  return best;
}
