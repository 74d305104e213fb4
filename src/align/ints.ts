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

/** The same values with room for as many as wanted and a half more; of memory that threads share where it was such. */
export function grown<T extends Int32Array | Float32Array>(values: T, wanted: number): T {
  const bytes = values.BYTES_PER_ELEMENT * Math.ceil(1.5 * wanted);
  const { buffer } = values;
  const more = new (values.constructor as new (buffer: ArrayBufferLike) => T)(
    new (buffer.constructor as ArrayBufferConstructor)(bytes),
  );
  more.set(values);
  return more;
}

/** Short lists of numbers in memory that threads share. */
export const sharedInts = (): Int32Array => new Int32Array(new SharedArrayBuffer(256));
export const sharedFloats = (): Float32Array => new Float32Array(new SharedArrayBuffer(256));
