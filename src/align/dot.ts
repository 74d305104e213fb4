/** The dot product of two vectors of one length. Four sums run beside one another, since each addition waits for the one before. */
export function dot(a: Float32Array, b: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < a.length; k += 4) {
    first += a[k]! * b[k]!;
    second += a[k + 1]! * b[k + 1]!;
    third += a[k + 2]! * b[k + 2]!;
    fourth += a[k + 3]! * b[k + 3]!;
  }
  for (; k < a.length; k++) first += a[k]! * b[k]!;
  return first + second + (third + fourth);
}
