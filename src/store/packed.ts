/** Lines of a large file, kept compressed and read one by one: a run takes a small part of what it takes when parsed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Lines that are compressed together: more save space, fewer are sooner read. */
const BLOCK = 32;
const NEWLINE = 0x0a;

export class PackedLines {
  readonly length: number;
  readonly #blocks: readonly Uint8Array[];
  /** The block that was read last: lines are mostly asked for in order. */
  #open: { readonly block: number; readonly lines: readonly string[] } | null = null;

  /** @param bytes lines that end in \n; empty ones are not counted. */
  constructor(bytes: Uint8Array) {
    const blocks: Uint8Array[] = [];
    let length = 0;
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const end = endOfLine(bytes, at);
      if (end > at + 1 || bytes[at] !== NEWLINE) {
        length++;
        if (length % BLOCK === 0) {
          blocks.push(packed(bytes.subarray(from, end)));
          from = end;
        }
      }
      at = end;
    }
    if (length % BLOCK > 0) blocks.push(packed(bytes.subarray(from)));
    this.#blocks = blocks;
    this.length = length;
  }

  line(index: number): string {
    const block = Math.floor(index / BLOCK);
    if (this.#open?.block !== block) {
      const text = inflateRawSync(this.#blocks[block]!).toString('utf8');
      this.#open = { block, lines: text.split('\n').filter((line) => line !== '') };
    }
    return this.#open.lines[index % BLOCK]!;
  }
}

/** The offset behind the next line break, or behind the last byte. */
function endOfLine(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(NEWLINE, from);
  return found < 0 ? bytes.length : found + 1;
}

/** Copied: what zlib gives is a part of a larger buffer. */
const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateRawSync(bytes, { level: 1 }));
