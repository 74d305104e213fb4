/** An inverted file: points gathered in cells around centres, so that a search looks into the nearest cells alone. */
import { bestOf } from './best.ts';
import { dot } from './dot.ts';
import { makeRows, type Rows } from './rows.ts';

export interface Cells {
  /** Points of each cell, ascending. */
  readonly members: readonly Int32Array[];
  /** The cells nearest to a point, nearest first. */
  readonly nearestTo: (point: number, count: number) => number[];
  /** The cosines of a point with those of a list, in its order; good until the next call of anything here. */
  readonly cosines: (point: number, list: Int32Array) => Float32Array;
}

const ROUNDS = 4;
/** Points for each centre that the centres are made from. */
const SAMPLE = 40;

/** @param points row by row, of unit length */
export function cellsOf(points: Float32Array, dimensions: number, count: number): Cells {
  const size = points.length / dimensions;
  const rows = makeRows(dimensions);
  for (let point = 0; point < size; point++) rows.add(vectorAt(points, point, dimensions));
  const centres = centresOf(rows, points, dimensions, count);
  const members = Array.from({ length: count }, (): number[] => []);
  for (let point = 0; point < size; point++) members[nearestCentre(rows, point, centres)]!.push(point);
  return {
    members: members.map((list) => Int32Array.from(list)),
    nearestTo: (point, few) => {
      const cosines = rows.dots(point, centres);
      const nearest = bestOf(few);
      for (let centre = 0; centre < count; centre++) nearest.offer(centre, cosines[centre]!);
      return nearest.items();
    },
    cosines: rows.dots,
  };
}

const vectorAt = (points: Float32Array, point: number, dimensions: number): Float32Array =>
  points.subarray(point * dimensions, (point + 1) * dimensions);

/** The rows of the centres: k-means on an even sample, started from points evenly spaced. */
function centresOf(rows: Rows, points: Float32Array, dimensions: number, count: number): Int32Array {
  const size = points.length / dimensions;
  const centres = Int32Array.from({ length: count }, (_, c) =>
    rows.add(vectorAt(points, Math.floor((c * size) / count), dimensions)),
  );
  const step = Math.max(1, size / (count * SAMPLE));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(count * dimensions);
    for (let at = 0; at < size; at += step) {
      const point = Math.floor(at);
      const centre = nearestCentre(rows, point, centres);
      for (let k = 0; k < dimensions; k++) sums[centre * dimensions + k]! += points[point * dimensions + k]!;
    }
    for (const [c, row] of centres.entries()) moveTo(rows, row, vectorAt(sums, c, dimensions));
  }
  return centres;
}

/** The mean direction of what is near a centre; a centre that nothing is near to stays. */
function moveTo(rows: Rows, row: number, sum: Float32Array): void {
  const length = Math.sqrt(dot(sum, sum));
  if (length > 0)
    rows.put(
      row,
      sum.map((value) => value / length),
    );
}

/** Which of the centres. */
function nearestCentre(rows: Rows, point: number, centres: Int32Array): number {
  const cosines = rows.dots(point, centres);
  let best = 0;
  for (let centre = 1; centre < centres.length; centre++)
    if (cosines[centre]! > cosines[best]!) best = centre;
  return best;
}
