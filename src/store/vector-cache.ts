/**
 * Vectors kept from run to run, by content: one file a model, records of a text's hash and its vector. A file
 * that is cut short or of another width is read as far as it is whole; what is missing is computed anew.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

/** Layout: magic, width (uint32 LE), then records of 16 bytes key and `width` float32 LE. */
function load(path: string): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  if (!existsSync(path)) return vectors;
  const file = readFileSync(path);
  if (file.length < MAGIC.length + 4 || file.toString('latin1', 0, MAGIC.length) !== MAGIC) return vectors;
  const width = file.readUInt32LE(MAGIC.length);
  const record = KEY_BYTES + width * 4;
  for (let at = MAGIC.length + 4; at + record <= file.length; at += record) {
    const vector = new Float32Array(width);
    for (let i = 0; i < width; i++) vector[i] = file.readFloatLE(at + KEY_BYTES + i * 4);
    vectors.set(file.toString('hex', at, at + KEY_BYTES), vector);
  }
  return vectors;
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
    vectors.get(key)!.forEach((value, i) => {
      file.writeFloatLE(value, at + KEY_BYTES + i * 4);
    });
    at += record;
  }
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.tmp-${process.pid}`, file);
  renameSync(`${path}.tmp-${process.pid}`, path);
}
