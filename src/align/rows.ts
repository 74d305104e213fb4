/** Many vectors of unit length in one table, and the dot products of some with others. */
import { makeMachine, ONE, PAGE, STEP } from './kernel.ts';

export interface Rows {
  /** Adds a vector of at most unit length and gives its row; its numbers are kept to 15 bits, 3e-5. */
  readonly add: (vector: Float32Array) => number;
  /** Puts another vector into a row. */
  readonly put: (row: number, vector: Float32Array) => void;
  readonly dot: (row: number, other: number) => number;
  /** The dot products of a row with the rows of a list, in its order; what stands behind them means nothing. Good until the next call. */
  readonly dots: (row: number, list: Int32Array) => Float32Array;
  /** The same of several rows, one behind the other: those of a stretch of a list with those of another stretch. */
  readonly grid: (
    list: Int32Array,
    from: number,
    to: number,
    otherFrom: number,
    otherTo: number,
  ) => Float32Array;
  /** A copy of all, as `rowsOf` takes it. */
  readonly copied: () => CopiedRows;
}

/** Rows as plain numbers, to be handed to another thread. */
export interface CopiedRows {
  readonly dimensions: number;
  readonly numbers: Int16Array;
}

export const makeRows = (dimensions: number, machine = makeMachine()): Rows =>
  rowsOf({ dimensions, numbers: new Int16Array() }, machine);

/** The rows that were copied. */
export function rowsOf({ dimensions, numbers }: CopiedRows, { memory, kernel } = makeMachine()): Rows {
  const rowBytes = STEP * Math.ceil((2 * dimensions) / STEP);
  let count = 0;
  /** Before the table stand two lists of `most` places and the output of `mostOut`; where the table begins. */
  let [most, mostOut, table] = [0, 0, 0];
  let views = viewsOf(memory.buffer, most, mostOut);
  /** What the table holds is moved along where the lists grow; views are lost when the memory grows. */
  const makeRoom = (rows: number, places: number, products: number): void => {
    const from = PAGE * Math.ceil((8 * places + 4 * products) / PAGE);
    const wanted = from + rows * rowBytes - memory.buffer.byteLength;
    if (wanted > 0) memory.grow(Math.ceil((wanted + memory.buffer.byteLength / 2) / PAGE));
    if (from !== table) new Uint8Array(memory.buffer).copyWithin(from, table, table + count * rowBytes);
    [table, most, mostOut] = [from, places, products];
    views = viewsOf(memory.buffer, most, mostOut);
  };
  const makeFit = (places: number, products: number): void => {
    if (places > most || products > mostOut)
      makeRoom(count, Math.max(most, 2 * places), Math.max(mostOut, 2 * products));
  };
  const run = (firsts: number, seconds: number): Float32Array => {
    kernel(0, firsts, table, 4 * most, seconds, 8 * most, rowBytes);
    return views.out;
  };
  const put: Rows['put'] = (row, vector) => {
    const at = (table + row * rowBytes) / 2;
    const { all } = views;
    for (let k = 0; k < dimensions; k++) all[at + k] = Math.round(ONE * vector[k]!);
  };
  const dots: Rows['dots'] = (row, list) => {
    makeFit(list.length, list.length);
    views.firsts[0] = row;
    views.seconds.set(list);
    return run(1, list.length);
  };
  const one = new Int32Array(1);
  makeRoom((2 * numbers.length) / rowBytes, 0, 0);
  views.all.set(numbers, table / 2);
  count = (2 * numbers.length) / rowBytes;
  return {
    add: (vector) => {
      if (table + (count + 1) * rowBytes > memory.buffer.byteLength) makeRoom(count + 1, most, mostOut);
      put(count, vector);
      return count++;
    },
    put,
    dots,
    dot: (row, other) => {
      one[0] = other;
      return dots(row, one)[0]!;
    },
    grid: (list, from, to, otherFrom, otherTo) => {
      const [firsts, seconds] = [to - from, otherTo - otherFrom];
      makeFit(Math.max(firsts, seconds), firsts * seconds);
      for (let k = 0; k < firsts; k++) views.firsts[k] = list[from + k]!;
      for (let k = 0; k < seconds; k++) views.seconds[k] = list[otherFrom + k]!;
      return run(firsts, seconds);
    },
    copied: () => ({ dimensions, numbers: views.all.slice(table / 2, (table + count * rowBytes) / 2) }),
  };
}

const viewsOf = (buffer: ArrayBuffer, most: number, mostOut: number) => ({
  all: new Int16Array(buffer),
  firsts: new Int32Array(buffer, 0, most),
  seconds: new Int32Array(buffer, 4 * most, most),
  out: new Float32Array(buffer, 8 * most, mostOut),
});
