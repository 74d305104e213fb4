/** Files that show whether they are whole, and whose they are. What they hold is any data that a thread could be sent. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { hash } from '../text/hash.ts';

/** First line: this, the owner, and a checksum of what follows. */
const HEAD = /^quotedrift chunk 1 ([0-9a-f]{64}) ([0-9a-f]{64})\n/u;
const HEAD_BYTES = 'quotedrift chunk 1 '.length + 64 + 1 + 64 + 1;

/** Written aside, then renamed. @param owner a hash @throws what the system throws */
export function writeChunk(path: string, owner: string, value: unknown): void {
  const aside = `${path}.tmp`;
  const bytes = serialize(value);
  try {
    writeFileSync(
      aside,
      Buffer.concat([Buffer.from(`quotedrift chunk 1 ${owner} ${hash(owner, bytes)}\n`), bytes]),
    );
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** What was written, or why it cannot be had: another owner's, or cut short or damaged. */
export type Chunk = { readonly value: unknown } | 'foreign' | 'broken';

export function readChunk(path: string, owner: string): Chunk {
  const file = readFileSync(path);
  const [, whose, checksum] = HEAD.exec(file.toString('latin1', 0, HEAD_BYTES)) ?? [];
  if (whose === undefined) return 'broken';
  if (whose !== owner) return 'foreign';
  const bytes = file.subarray(HEAD_BYTES);
  return hash(owner, bytes) === checksum ? { value: deserialize(bytes) } : 'broken';
}
