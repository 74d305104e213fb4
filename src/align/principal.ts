/** Vectors brought down to their principal dimensions, where near stays near and comparing costs an eighth. */

import { dot } from './dot.ts';
import { makeRows } from './rows.ts';

/** Vectors that the dimensions are taken from; more change them little. */
const SAMPLE = 600;
/** Rounds of orthogonal iteration: the wanted dimensions need not be exact, only stable. */
const ROUNDS = 3;

type Vector = (row: number) => Float32Array;

/** Rows of unit length on the `kept` principal dimensions, row by row. Deterministic in the order of the vectors. */
export function projectOn(kept: number, count: number, vectorOf: Vector): Float32Array {
  const rows = makeRows(vectorOf(0).length);
  const sample = sampleOf(count, vectorOf);
  const dimensions = Int32Array.from(principalOf(kept, sample), (dimension) => rows.add(dimension));
  const current = rows.add(sample[0]!);
  const out = new Float32Array(count * kept);
  for (let row = 0; row < count; row++) {
    const into = out.subarray(row * kept, (row + 1) * kept);
    rows.put(current, vectorOf(row));
    into.set(rows.dots(current, dimensions).subarray(0, kept));
    normalise(into);
  }
  return out;
}

/** Evenly spaced. */
function sampleOf(count: number, vectorOf: Vector): Float32Array[] {
  const step = Math.max(1, count / SAMPLE);
  const sample: Float32Array[] = [];
  for (let at = 0; at < count; at += step) sample.push(vectorOf(Math.floor(at)));
  return sample;
}

/** Orthogonal iteration on the products of every two coordinates, which are never written down. */
function principalOf(kept: number, vectors: readonly Float32Array[]): Float32Array[] {
  const size = vectors[0]!.length;
  const apply = productOf(vectors, size);
  let dimensions = orthogonal(Array.from({ length: kept }, (_, k) => startOf(size, k)));
  for (let round = 0; round < ROUNDS; round++) dimensions = orthogonal(dimensions.map(apply));
  return dimensions;
}

/** From v to XᵀXv but for its length: X are the vectors, row by row. */
function productOf(vectors: readonly Float32Array[], size: number): (v: Float32Array) => Float32Array {
  const across = makeRows(size);
  const along = makeRows(vectors.length);
  const rows = Int32Array.from(vectors, (vector) => across.add(vector));
  const coordinates = Array.from({ length: size }, (_, k) => Float32Array.from(vectors, (one) => one[k]!));
  const longest = Math.max(...coordinates.map(lengthOf));
  const columns = Int32Array.from(coordinates, (one) => along.add(one.map((value) => value / longest)));
  const [v, u] = [across.add(vectors[0]!), along.add(coordinates[0]!.fill(0))];
  return (vector) => {
    across.put(v, vector);
    along.put(u, normalise(across.dots(v, rows).slice(0, rows.length)));
    return along.dots(u, columns).slice(0, size);
  };
}

/** A start that favours no coordinate: a fixed sequence of numbers. */
function startOf(size: number, seed: number): Float32Array {
  let state = seed + 1;
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** Gram-Schmidt, in place. */
function orthogonal(vectors: Float32Array[]): Float32Array[] {
  for (const [k, vector] of vectors.entries()) {
    for (const other of vectors.slice(0, k)) {
      const shared = dot(vector, other);
      for (let i = 0; i < vector.length; i++) vector[i]! -= shared * other[i]!;
    }
    normalise(vector);
  }
  return vectors;
}

const lengthOf = (vector: Float32Array): number => Math.sqrt(dot(vector, vector));

/** In place. */
function normalise(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}
