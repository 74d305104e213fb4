/** An inverted file: points gathered in cells around centres, so that a search looks into the nearest cells alone. */

import { bestOf } from './best.ts';
import { dotAt } from './dot.ts';

export interface Cells {
  /** Points of each cell, ascending. */
  readonly members: readonly Int32Array[];
  /** The cells nearest to a point, nearest first. */
  readonly nearestTo: (point: number, count: number) => number[];
}

const ROUNDS = 4;
/** Points for each centre that the centres are made from. */
const SAMPLE = 40;

/** @param points row by row, of unit length */
export function cellsOf(points: Float32Array, dimensions: number, count: number): Cells {
  const size = points.length / dimensions;
  const centres = centresOf(points, dimensions, size, count);
  const home = new Int32Array(size);
  for (let point = 0; point < size; point++) home[point] = nearestCentre(points, point, centres, dimensions);
  const members = Array.from({ length: count }, (): number[] => []);
  for (let point = 0; point < size; point++) members[home[point]!]!.push(point);
  return {
    members: members.map((list) => Int32Array.from(list)),
    nearestTo: (point, few) => {
      const nearest = bestOf(few);
      for (let centre = 0; centre < count; centre++)
        nearest.offer(centre, dotAt(points, point, centres, centre, dimensions));
      return nearest.items();
    },
  };
}

/** k-means on an even sample, started from points evenly spaced. */
function centresOf(points: Float32Array, dimensions: number, size: number, count: number): Float32Array {
  const centres = new Float32Array(count * dimensions);
  for (let c = 0; c < count; c++) {
    const from = Math.floor((c * size) / count) * dimensions;
    centres.set(points.subarray(from, from + dimensions), c * dimensions);
  }
  const step = Math.max(1, size / (count * SAMPLE));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(centres.length);
    for (let at = 0; at < size; at += step) {
      const point = Math.floor(at);
      const centre = nearestCentre(points, point, centres, dimensions);
      for (let k = 0; k < dimensions; k++) sums[centre * dimensions + k]! += points[point * dimensions + k]!;
    }
    for (let c = 0; c < count; c++) moveTo(centres, sums, c, dimensions);
  }
  return centres;
}

/** The mean direction of what is near a centre; a centre that nothing is near to stays. */
function moveTo(centres: Float32Array, sums: Float32Array, centre: number, dimensions: number): void {
  const length = Math.sqrt(dotAt(sums, centre, sums, centre, dimensions));
  if (length > 0)
    for (let k = centre * dimensions; k < (centre + 1) * dimensions; k++) centres[k] = sums[k]! / length;
}

function nearestCentre(
  points: Float32Array,
  point: number,
  centres: Float32Array,
  dimensions: number,
): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let centre = 0; centre < centres.length / dimensions; centre++) {
    const likeness = dotAt(points, point, centres, centre, dimensions);
    if (likeness > most) {
      most = likeness;
      best = centre;
    }
  }
  return best;
}
