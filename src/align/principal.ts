/** Vectors brought down to their principal dimensions, where near stays near and comparing costs an eighth. */

import { dot } from './dot.ts';
import { makeRows } from './rows.ts';

/** Vectors that the dimensions are taken from; more change them little. */
const SAMPLE = 1500;
/** Rounds of orthogonal iteration: the wanted dimensions need not be exact, only stable. */
const ROUNDS = 6;

/** Rows of unit length on the `kept` principal dimensions, row by row. Deterministic in the order of the vectors. */
export function projectOn(kept: number, vectors: readonly Float32Array[]): Float32Array {
  const rows = makeRows(vectors[0]!.length);
  const dimensions = Int32Array.from(principalOf(kept, vectors), (dimension) => rows.add(dimension));
  const current = rows.add(vectors[0]!);
  const out = new Float32Array(vectors.length * kept);
  for (const [row, vector] of vectors.entries()) {
    const into = out.subarray(row * kept, (row + 1) * kept);
    rows.put(current, vector);
    into.set(rows.dots(current, dimensions).subarray(0, kept));
    normalise(into);
  }
  return out;
}

function principalOf(kept: number, vectors: readonly Float32Array[]): Float32Array[] {
  const size = vectors[0]!.length;
  const products = productsOf(vectors, size);
  let dimensions = orthogonal(Array.from({ length: kept }, (_, k) => startOf(size, k)));
  for (let round = 0; round < ROUNDS; round++)
    dimensions = orthogonal(dimensions.map((dimension) => apply(products, dimension)));
  return dimensions;
}

/** Sums of products of every two coordinates over an even sample, row by row. */
function productsOf(vectors: readonly Float32Array[], size: number): Float32Array {
  const products = new Float32Array(size * size);
  const step = Math.max(1, vectors.length / SAMPLE);
  for (let at = 0; at < vectors.length; at += step) {
    const vector = vectors[Math.floor(at)]!;
    for (let i = 0; i < size; i++) {
      const x = vector[i]!;
      for (let j = i, p = i * size + i; j < size; j++, p++) products[p]! += x * vector[j]!;
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) products[i * size + j] = products[j * size + i]!;
  return products;
}

/** A start that favours no coordinate: a fixed sequence of numbers. */
function startOf(size: number, seed: number): Float32Array {
  let state = seed + 1;
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

function apply(matrix: Float32Array, vector: Float32Array): Float32Array {
  const size = vector.length;
  return vector.map((_, row) => dot(matrix.subarray(row * size, (row + 1) * size), vector));
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

function normalise(vector: Float32Array): void {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
}
