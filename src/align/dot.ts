/** Dot products: most of the time of grouping goes into these. */

/** Of two vectors of one length. Four sums run beside one another, since each addition waits for the one before. */
export const dot = (a: Float32Array, b: Float32Array): number => dotAt(a, 0, b, 0, a.length);

/** Of row `i` of `a` and row `j` of `b`. */
export function dotAt(a: Float32Array, i: number, b: Float32Array, j: number, dimensions: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let x = i * dimensions;
  let y = j * dimensions;
  const end = x + dimensions;
  for (; x + 3 < end; x += 4, y += 4) {
    first += a[x]! * b[y]!;
    second += a[x + 1]! * b[y + 1]!;
    third += a[x + 2]! * b[y + 2]!;
    fourth += a[x + 3]! * b[y + 3]!;
  }
  for (; x < end; x++, y++) first += a[x]! * b[y]!;
  return first + second + (third + fourth);
}
