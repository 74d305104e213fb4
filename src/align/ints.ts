/** A list of whole numbers that grows: eight times smaller than an array of JavaScript's, and no object for each. */

export interface Ints {
  readonly push: (value: number) => void;
  readonly size: () => number;
  /** What the list holds now; good until the next push. */
  readonly all: () => Int32Array;
}

export function makeInts(): Ints {
  let values = new Int32Array(64);
  let size = 0;
  return {
    push: (value) => {
      if (size === values.length) values = grown(values, size + 1);
      values[size++] = value;
    },
    size: () => size,
    all: () => values.subarray(0, size),
  };
}

/** The same values with room for as many as wanted and a half more. */
export function grown<T extends Int32Array | Float32Array>(values: T, wanted: number): T {
  const more = new (values.constructor as new (length: number) => T)(Math.ceil(1.5 * wanted));
  more.set(values);
  return more;
}
