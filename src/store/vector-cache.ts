/**
 * Vectors kept from run to run, by content: one file a model, records of a text's hash and its vector. A file
 * that is cut short or damaged is read as far as it is whole; what is missing is computed anew.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { hash } from '../text/hash.ts';

export interface VectorCache {
  readonly has: (text: string) => boolean;
  readonly get: (text: string) => Float32Array | undefined;
  readonly set: (text: string, vector: Float32Array) => void;
  /** Writes aside, then renames. */
  readonly save: () => void;
}

const MAGIC = 'quotedrift vectors 1\n';
const KEY_BYTES = 16;

/** @param folder null keeps nothing beyond this run. */
export function openVectorCache(folder: string | null, model: string): VectorCache {
  const path = folder === null ? null : join(folder, `vectors-${model.slice(0, 16)}.bin`);
  const vectors = path === null ? new Map<string, Float32Array>() : load(path);
  const keyOf = (text: string): string => hash(text).slice(0, KEY_BYTES * 2);
  return {
    has: (text) => vectors.has(keyOf(text)),
    get: (text) => vectors.get(keyOf(text)),
    set: (text, vector) => vectors.set(keyOf(text), vector),
    save: () => {
      if (path !== null) save(path, vectors);
    },
  };
}

/** A model of more dimensions is not known; a width beyond is damage. */
const MOST_WIDTH = 65_536;
/** How far the length of a vector may be from 1 before it is damaged: those that we write differ by rounding. */
const ROUNDING = 1e-3;

/** Layout: magic, width (uint32 LE), then records of 16 bytes key and `width` float32 LE. */
function load(path: string): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  if (!existsSync(path)) return vectors;
  const file = readFileSync(path);
  const head = MAGIC.length + 4;
  if (file.length < head || file.toString('latin1', 0, MAGIC.length) !== MAGIC) return vectors;
  const width = file.readUInt32LE(MAGIC.length);
  if (width === 0 || width > MOST_WIDTH) return vectors;
  const record = KEY_BYTES + width * 4;
  for (let at = head; at + record <= file.length; at += record) {
    const vector = floatsOf(file.subarray(at + KEY_BYTES, at + record));
    if (isUnit(vector)) vectors.set(file.toString('hex', at, at + KEY_BYTES), vector);
  }
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
  const head = MAGIC.length + 4;
  const file = Buffer.alloc(head + vectors.size * record);
  file.write(MAGIC, 'latin1');
  file.writeUInt32LE(width, MAGIC.length);
  let at = head;
  for (const key of [...vectors.keys()].sort()) {
    file.write(key, at, 'hex');
    const { buffer, byteOffset, byteLength } = vectors.get(key)!;
    const floats = file.subarray(at + KEY_BYTES, at + record);
    floats.set(new Uint8Array(buffer, byteOffset, byteLength));
    if (!IS_LITTLE_ENDIAN) floats.swap32();
    at += record;
  }
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.tmp-${process.pid}`, file);
  renameSync(`${path}.tmp-${process.pid}`, path);
}
