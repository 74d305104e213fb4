/**
 * Many vectors in one table, and the dot products of one with many others: where most of the time of grouping goes.
 * JavaScript multiplies one number at a time; WebAssembly, which every engine of ours has, four at once.
 */

/** What we use of it; TypeScript's own types of it come with those of browsers. */
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly d: Kernel } };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** Addresses in bytes: out[k] = row · table[list[k]] for k below `count`. */
type Kernel = (
  row: number,
  table: number,
  list: number,
  count: number,
  out: number,
  rowBytes: number,
) => void;

export interface Rows {
  /** Adds a vector and gives its row. */
  readonly add: (vector: Float32Array) => number;
  /** Puts another vector into a row. */
  readonly put: (row: number, vector: Float32Array) => void;
  /** The dot products of a row with the rows of a list, in its order; what stands behind them means nothing. Good until the next call. */
  readonly dots: (row: number, list: Int32Array) => Float32Array;
}

const PAGE = 65_536;
/** Numbers that the kernel takes at once: shorter rows are filled up with zeros. */
const STEP = 8;

export function makeRows(dimensions: number): Rows {
  const rowBytes = 4 * STEP * Math.ceil(dimensions / STEP);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(KERNEL), { m: { m: memory } }).exports.d;
  let count = 0;
  /** Places of the list and of the output, which stand before the table; where the table begins. */
  let most = 0;
  let table = 0;
  let views = viewsOf(memory, most);
  /** What the table holds is moved along where the list grows; views are lost when the memory does. */
  const makeRoom = (rows: number, places: number): void => {
    const from = PAGE * Math.ceil((8 * places) / PAGE);
    const wanted = from + rows * rowBytes - memory.buffer.byteLength;
    if (wanted > 0) memory.grow(Math.ceil((wanted + memory.buffer.byteLength / 2) / PAGE));
    if (from !== table) new Uint8Array(memory.buffer).copyWithin(from, table, table + count * rowBytes);
    [table, most] = [from, places];
    views = viewsOf(memory, most);
  };
  const put: Rows['put'] = (row, vector) => views.all.set(vector, (table + row * rowBytes) / 4);
  return {
    add: (vector) => {
      if (table + (count + 1) * rowBytes > memory.buffer.byteLength) makeRoom(count + 1, most);
      put(count, vector);
      return count++;
    },
    put,
    dots: (row, list) => {
      if (list.length > most) makeRoom(count, 2 * list.length);
      views.list.set(list);
      kernel(table + row * rowBytes, table, 0, list.length, 4 * most, rowBytes);
      return views.out;
    },
  };
}

const viewsOf = ({ buffer }: Memory, most: number) => ({
  all: new Float32Array(buffer),
  list: new Int32Array(buffer, 0, most),
  out: new Float32Array(buffer, 4 * most, most),
});

/**
 * The kernel, instruction by instruction. Parameters: 0 row, 1 table, 2 list, 3 count, 4 out, 5 rowBytes; locals: 6 the
 * other row, 7 how far both are read, 8 and 9 sums of four.
 */
const KERNEL = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // module, version 1
  ...[0x01, 0x0a, 0x01, 0x60, 0x06, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x00], // type: six i32 to nothing
  ...[0x02, 0x08, 0x01, 0x01, 0x6d, 0x01, 0x6d, 0x02, 0x00, 0x01], // import memory m.m
  ...[0x03, 0x02, 0x01, 0x00], // one function of that type
  ...[0x07, 0x05, 0x01, 0x01, 0x64, 0x00, 0x00], // exported as d
  ...[0x0a, 0xbe, 0x01, 0x01, 0xbb, 0x01], // its code
  ...[0x02, 0x02, 0x7f, 0x02, 0x7b], // locals: two i32, two v128
  ...[0x02, 0x40, 0x03, 0x40], // block, loop over the list
  ...[0x20, 0x03, 0x45, 0x0d, 0x01], // until count is 0
  ...[0x20, 0x01, 0x20, 0x02, 0x28, 0x02, 0x00, 0x20, 0x05, 0x6c, 0x6a, 0x21, 0x06], // other = table + list[0] * rowBytes
  ...[0xfd, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x22, 0x08, 0x21, 0x09], // both sums 0
  ...[0x41, 0x00, 0x21, 0x07, 0x03, 0x40], // read = 0; loop over the row
  ...[0x20, 0x08, 0x20, 0x00, 0x20, 0x07, 0x6a, 0xfd, 0x00, 0x04, 0x00], // first sum, four of the row
  ...[0x20, 0x06, 0x20, 0x07, 0x6a, 0xfd, 0x00, 0x04, 0x00], // four of the other
  ...[0xfd, 0xe6, 0x01, 0xfd, 0xe4, 0x01, 0x21, 0x08], // multiplied and added
  ...[0x20, 0x09, 0x20, 0x00, 0x20, 0x07, 0x6a, 0xfd, 0x00, 0x04, 0x10], // second sum, the next four
  ...[0x20, 0x06, 0x20, 0x07, 0x6a, 0xfd, 0x00, 0x04, 0x10],
  ...[0xfd, 0xe6, 0x01, 0xfd, 0xe4, 0x01, 0x21, 0x09],
  ...[0x20, 0x07, 0x41, 0x20, 0x6a, 0x22, 0x07, 0x20, 0x05, 0x49, 0x0d, 0x00, 0x0b], // read += 32, while below rowBytes
  ...[0x20, 0x08, 0x20, 0x09, 0xfd, 0xe4, 0x01, 0x21, 0x08], // sums together
  ...[0x20, 0x04, 0x20, 0x08, 0xfd, 0x1f, 0x00, 0x20, 0x08, 0xfd, 0x1f, 0x01, 0x92], // out: lanes 0 and 1
  ...[0x20, 0x08, 0xfd, 0x1f, 0x02, 0x20, 0x08, 0xfd, 0x1f, 0x03, 0x92, 0x92, 0x38, 0x02, 0x00], // and 2 and 3, stored
  ...[0x20, 0x02, 0x41, 0x04, 0x6a, 0x21, 0x02, 0x20, 0x04, 0x41, 0x04, 0x6a, 0x21, 0x04], // next place of list and out
  ...[0x20, 0x03, 0x41, 0x01, 0x6b, 0x21, 0x03, 0x0c, 0x00], // count -= 1, again
  ...[0x0b, 0x0b, 0x0b],
]);
