/**
 * Many dot products of whole numbers in one call: where most of the time of grouping goes. JavaScript multiplies one
 * number at a time; WebAssembly multiplies eight. Both give the same numbers, bit by bit: sums of whole numbers are exact.
 */

/** What we use of it; TypeScript's own types of it come with those of browsers. */
declare const WebAssembly:
  | {
      readonly Memory: new (limits: { initial: number }) => Memory;
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (
        module: object,
        imports: object,
      ) => { readonly exports: { readonly d: Kernel } };
    }
  | undefined;

export interface Memory {
  readonly buffer: ArrayBuffer;
  /** By so many pages; what was in it stays. */
  readonly grow: (pages: number) => unknown;
}

/**
 * Addresses in bytes. For each row of the first list and, within, each of the second, their dot product over ONE²: the
 * lists hold numbers of rows of 16 bits, the results are floats of 32.
 */
export type Kernel = (
  first: number,
  firstCount: number,
  table: number,
  second: number,
  secondCount: number,
  out: number,
  rowBytes: number,
) => void;

/** What stands for 1: the products of rows of unit length stay within 31 bits. */
export const ONE = 32_767;
export const PAGE = 65_536;
/** Bytes that the kernel reads at once: rows are filled up with zeros. */
export const STEP = 32;

export interface Machine {
  readonly memory: Memory;
  readonly kernel: Kernel;
}

/** In WebAssembly; plain where an engine has none, or none that multiplies eight at once. */
export function makeMachine(): Machine {
  try {
    const memory = new WebAssembly!.Memory({ initial: 1 });
    const module = new WebAssembly!.Module(Uint8Array.from(CODE));
    return { memory, kernel: new WebAssembly!.Instance(module, { m: { m: memory } }).exports.d };
  } catch {
    return plainMachine();
  }
}

export function plainMachine(): Machine {
  let buffer = new ArrayBuffer(PAGE);
  const memory: Memory = {
    get buffer() {
      return buffer;
    },
    grow: (pages) => {
      const more = new ArrayBuffer(buffer.byteLength + PAGE * pages);
      new Uint8Array(more).set(new Uint8Array(buffer));
      buffer = more;
    },
  };
  const kernel: Kernel = (first, firstCount, table, second, secondCount, out, rowBytes) => {
    const values = new Int16Array(buffer, table);
    const firsts = new Int32Array(buffer, first, firstCount);
    const seconds = new Int32Array(buffer, second, secondCount);
    const products = new Float32Array(buffer, out, firstCount * secondCount);
    const width = rowBytes / 2;
    let at = 0;
    for (const row of firsts)
      for (const other of seconds) products[at++] = scaled(dotOf(values, row * width, other * width, width));
  };
  return { memory, kernel };
}

function dotOf(values: Int16Array, a: number, b: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += values[a + k]! * values[b + k]!;
  return sum;
}

const SCALE = Math.fround(1 / ONE ** 2);
const scaled = (sum: number): number => Math.fround(Math.fround(sum) * SCALE);

// ── The kernel, instruction by instruction ──────────────────────────────────────────────────────

/** A whole number below 2 ** 14 as WebAssembly writes them. */
const number = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, n >> 7]);
const counted = (bytes: readonly number[]): number[] => [...number(bytes.length), ...bytes];
const section = (id: number, ...content: number[]): number[] => [id, ...counted(content)];

const I32 = 0x7f;
const V128 = 0x7b;
const [FIRST, FIRST_COUNT, TABLE, SECOND, SECOND_COUNT, OUT, ROW_BYTES] = [0, 1, 2, 3, 4, 5, 6];
/** Addresses of a row and of another, the place in the second list, what is left of it, how far both rows are read. */
const [ROW, OTHER, PLACE, LEFT, READ] = [7, 8, 9, 10, 11];
/** Two sums of four lanes: each addition waits for the one before. */
const [SUM, SUM_TOO] = [12, 13];

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, value];
const [ADD, SUBTRACT, MULTIPLY, IS_ZERO, LESS] = [0x6a, 0x6b, 0x6c, 0x45, 0x49];
const LOAD = [0x28, 2, 0];
const BLOCK = [0x02, 0x40];
const LOOP = [0x03, 0x40];
const END = 0x0b;
const branch = (depth: number): number[] => [0x0c, depth];
const branchIf = (depth: number): number[] => [0x0d, depth];
const simd = (code: number): number[] => [0xfd, ...number(code)];
const load8 = (offset: number): number[] => [...simd(0x00), 4, offset];
const DOT8 = simd(0xba);
const ADD4 = simd(0xae);
const lane = (k: number): number[] => [...simd(0x1b), k];
const TO_FLOAT = 0xb2;
const TIMES = 0x94;
const STORE_FLOAT = [0x38, 2, 0];
const float = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];

const advance = (local: number, by: number): number[] => [...get(local), ...constant(by), ADD, ...set(local)];
const countDown = (local: number): number[] => [...get(local), ...constant(1), SUBTRACT, ...set(local)];
/** The address of the row that a list names. */
const rowAt = (place: number): number[] => [
  ...get(TABLE),
  ...get(place),
  ...LOAD,
  ...get(ROW_BYTES),
  MULTIPLY,
  ADD,
];
/** sum += row[read + offset ..] · other[read + offset ..], eight numbers. */
const accumulate = (sum: number, offset: number): number[] => [
  ...get(sum),
  ...[...get(ROW), ...get(READ), ADD, ...load8(offset)],
  ...[...get(OTHER), ...get(READ), ADD, ...load8(offset)],
  ...[...DOT8, ...ADD4, ...set(sum)],
];

const PRODUCT = [
  ...[...simd(0x0c), ...new Array<number>(16).fill(0), 0x22, SUM, ...set(SUM_TOO)],
  ...[...constant(0), ...set(READ)],
  ...[...LOOP, ...accumulate(SUM, 0), ...accumulate(SUM_TOO, 16), ...advance(READ, STEP)],
  ...[...get(READ), ...get(ROW_BYTES), LESS, ...branchIf(0), END],
  ...[...get(SUM), ...get(SUM_TOO), ...ADD4, ...set(SUM)],
  ...get(OUT),
  ...[...get(SUM), ...lane(0), ...get(SUM), ...lane(1), ADD],
  ...[...get(SUM), ...lane(2), ...get(SUM), ...lane(3), ADD, ADD],
  ...[TO_FLOAT, ...float(SCALE), TIMES, ...STORE_FLOAT],
];

const BODY = [
  ...[2, 5, I32, 2, V128],
  ...[...BLOCK, ...LOOP, ...get(FIRST_COUNT), IS_ZERO, ...branchIf(1), ...rowAt(FIRST), ...set(ROW)],
  ...[...get(SECOND), ...set(PLACE), ...get(SECOND_COUNT), ...set(LEFT)],
  ...[...BLOCK, ...LOOP, ...get(LEFT), IS_ZERO, ...branchIf(1), ...rowAt(PLACE), ...set(OTHER)],
  ...PRODUCT,
  ...[...advance(PLACE, 4), ...advance(OUT, 4), ...countDown(LEFT), ...branch(0), END, END],
  ...[...advance(FIRST, 4), ...countDown(FIRST_COUNT), ...branch(0), END, END],
  END,
];

const CODE = [
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 7, I32, I32, I32, I32, I32, I32, I32, 0),
  ...section(2, 1, 1, 0x6d, 1, 0x6d, 2, 0, 1),
  ...section(3, 1, 0),
  ...section(7, 1, 1, 0x64, 0, 0),
  ...section(10, 1, ...counted(BODY)),
];
