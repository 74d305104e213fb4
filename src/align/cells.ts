/** An inverted file: points gathered in cells around centres, so that a search looks into the nearest cells alone. */
import type { Best } from './best.ts';
import { dot } from './dot.ts';
import { makeRows, type Rows } from './rows.ts';

export interface Cells {
  /** The points, cell by cell and kind by kind: those of cell c and kind k of n stand at starts[n * c + k] up to the next start, ascending. */
  readonly points: Int32Array;
  readonly starts: Int32Array;
  /** Puts the cells nearest to the point that stands at a place into `nearest`. */
  readonly nearestTo: (place: number, nearest: Best) => void;
  /** The cosines of the point at a place with those of a cell, in its order; good until the next call of anything here. */
  readonly cosines: (place: number, cell: number) => Float32Array;
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
  const centreRows = Int32Array.from({ length: count }, (_, c) => rows.add(vectorAt(centres, c, dimensions)));
  const places = Int32Array.from(order, (_, place) => place);
  return {
    points: order,
    starts,
    nearestTo: (place, nearest) => {
      const cosines = rows.dots(place, centreRows);
      nearest.clear();
      for (let centre = 0; centre < count; centre++) nearest.offer(centre, cosines[centre]!);
    },
    cosines: (place, cell) =>
      rows.dots(place, places.subarray(starts[kinds * cell]!, starts[kinds * (cell + 1)]!)),
  };
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
