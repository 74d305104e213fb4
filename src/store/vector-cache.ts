/**
 * Vectors kept from run to run, by content: one file a model, records of a text's hash and its vector, and beside it
 * the pieces of runs that have not ended. A file that is cut short or damaged is read as far as it is whole, and a
 * line says so; what is missing is computed anew.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { hash } from '../text/hash.ts';
import { makeFolder } from './atomic.ts';

export interface VectorCache {
  readonly has: (text: string) => boolean;
  readonly get: (text: string) => Float32Array | undefined;
  /** A vector of another width than the kept ones shows that those are of another model: they are dropped. */
  readonly set: (text: string, vector: Float32Array) => void;
  /** What was set since goes into a piece, so that a run that is killed has it the next time. */
  readonly keep: () => void;
  /** All of it in one file of the cache; the pieces are removed. Written aside, then renamed. */
  readonly save: () => void;
}

type Vectors = Map<string, Float32Array>;

const MAGIC = 'quotedrift vectors 1\n';
const KEY_BYTES = 16;

export interface VectorPlaces {
  /** Kept from run to run. */
  readonly cache?: string | null;
  /** Where there is no cache: kept until the run has ended, which then removes the folder. */
  readonly unfinished?: string | null;
}

/** @param say takes a line on what was found wrong */
export function openVectorCache(
  { cache = null, unfinished = null }: VectorPlaces,
  model: string,
  say: (line: string) => void,
): VectorCache {
  const folder = cache ?? unfinished;
  const name = `vectors-${model.slice(0, 16)}`;
  const found = folder === null ? [] : filesOf(folder, name, say);
  const vectors: Vectors = new Map();
  for (const path of found) for (const [key, vector] of load(path, say)) vectors.set(key, vector);
  const pieces = found.filter((path) => path.endsWith(PIECE));
  if (pieces.length > 0) say(`vectors  ${vectors.size} taken over`);
  const fresh: Vectors = new Map();
  const keyOf = (text: string): string => hash(text).slice(0, KEY_BYTES * 2);

  const write = (path: string, some: Vectors): boolean => {
    try {
      save(path, some);
      return true;
    } catch (error) {
      // The run needs the vectors, not the cache.
      say(`warning: ${path}: vectors cannot be kept: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  };

  return {
    has: (text) => vectors.has(keyOf(text)),
    get: (text) => vectors.get(keyOf(text)),
    set: (text, vector) => {
      const width = vectors.values().next().value?.length ?? vector.length;
      if (width !== vector.length) {
        say(`warning: ${folder}: ${ofWidth(width)}, the model makes ${vector.length}: they are not used`);
        vectors.clear();
      }
      vectors.set(keyOf(text), vector);
      fresh.set(keyOf(text), vector);
    },
    keep: () => {
      if (folder === null || fresh.size === 0) return;
      const path = join(folder, `${name}-${process.pid}-${pieces.length}${PIECE}`);
      if (write(path, fresh)) pieces.push(path);
      fresh.clear();
    },
    save: () => {
      if (cache === null || !write(mainOf(cache, name), vectors)) return;
      for (const path of pieces.splice(0)) rmSync(path, { force: true });
      fresh.clear();
    },
  };
}

const ofWidth = (width: number): string => `its vectors have ${width} numbers`;

// ── files ───────────────────────────────────────────────────────────────────────────────────────

const PIECE = '.part';
const mainOf = (folder: string, name: string): string => join(folder, `${name}.bin`);

/** The file of the model, then its pieces, in order. */
function filesOf(folder: string, name: string, say: (line: string) => void): string[] {
  if (!existsSync(folder)) return [];
  const ours = /^vectors-[0-9a-f]+(?:\.bin|-\d+-\d+\.part)$/u;
  const all = readdirSync(folder).filter((file) => ours.test(file));
  const own = all.filter((file) => file.startsWith(name));
  if (own.length === 0 && all.length > 0)
    say(`note: ${folder}: the vectors there are of another model (${all[0]}): they are not used`);
  return own.sort((a, b) => (a < b ? -1 : 1)).map((file) => join(folder, file));
}

/** A model of more dimensions is not known; a width beyond is damage. */
const MOST_WIDTH = 65_536;
/** How far the length of a vector may be from 1 before it is damaged: those that we write differ by rounding. */
const ROUNDING = 1e-3;
const HEAD = MAGIC.length + 4;

/** Layout: magic, width (uint32 LE), then records of 16 bytes key and `width` float32 LE. */
function load(path: string, say: (line: string) => void): Vectors {
  const vectors: Vectors = new Map();
  const file = readFileSync(path);
  const width = file.length < HEAD ? 0 : file.readUInt32LE(MAGIC.length);
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC || width === 0 || width > MOST_WIDTH) {
    say(`warning: ${path}: not a file of vectors as we write it: it is not used, and replaced`);
    return vectors;
  }
  const record = KEY_BYTES + width * 4;
  for (let at = HEAD; at + record <= file.length; at += record) {
    const vector = floatsOf(file.subarray(at + KEY_BYTES, at + record));
    if (isUnit(vector)) vectors.set(file.toString('hex', at, at + KEY_BYTES), vector);
  }
  const records = (file.length - HEAD) / record;
  if (vectors.size < records)
    say(`warning: ${path}: cut short or damaged: ${vectors.size} vectors are used, the others made anew`);
  return vectors;
}

const IS_LITTLE_ENDIAN = endianness() === 'LE';

/** A copy: the bytes in the file need not lie where floats may begin. */
function floatsOf(bytes: Uint8Array): Float32Array {
  const copy = Buffer.from(new Uint8Array(bytes).buffer);
  if (!IS_LITTLE_ENDIAN) copy.swap32();
  return new Float32Array(copy.buffer);
}

function isUnit(vector: Float32Array): boolean {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.abs(squares - 1) < ROUNDING;
}

function save(path: string, vectors: ReadonlyMap<string, Float32Array>): void {
  const width = vectors.values().next().value?.length ?? 0;
  const record = KEY_BYTES + width * 4;
  const file = Buffer.alloc(HEAD + vectors.size * record);
  file.write(MAGIC, 'latin1');
  file.writeUInt32LE(width, MAGIC.length);
  let at = HEAD;
  for (const key of [...vectors.keys()].sort()) {
    file.write(key, at, 'hex');
    const { buffer, byteOffset, byteLength } = vectors.get(key)!;
    const floats = file.subarray(at + KEY_BYTES, at + record);
    floats.set(new Uint8Array(buffer, byteOffset, byteLength));
    if (!IS_LITTLE_ENDIAN) floats.swap32();
    at += record;
  }
  makeFolder(dirname(path));
  writeFileSync(`${path}.tmp-${process.pid}`, file);
  renameSync(`${path}.tmp-${process.pid}`, path);
}
