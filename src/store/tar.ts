/**
 * Archives of a few plain files, in the old shape that every system opens (POSIX ustar). The same files give the same
 * bytes: no times, no owners. Only what we write is read back.
 */
import { BrokenFileError } from '../errors.ts';

const BLOCK = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Names of up to 100 bytes; ours are short. */
export function tarOf(files: readonly { readonly path: string; readonly contents: string }[]): Uint8Array {
  const blocks = files.flatMap(({ path, contents }) => {
    const bytes = encoder.encode(contents);
    return [headerOf(path, bytes.length), padded(bytes)];
  });
  return concat([...blocks, new Uint8Array(2 * BLOCK)]);
}

/** @throws BrokenFileError where it is cut short or no archive */
export function filesOfTar(tar: Uint8Array, name: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(field(header, 124, 12), 8);
    const end = at + BLOCK + size;
    if (field(header, 257, 5) !== 'ustar' || !Number.isSafeInteger(size) || end > tar.length)
      throw new BrokenFileError('bundle', name, 'no archive of ours, or cut short');
    files.set(field(header, 0, 100), tar.slice(at + BLOCK, end));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  if (files.size === 0) throw new BrokenFileError('bundle', name, 'no archive, or an empty one');
  return files;
}

function headerOf(path: string, size: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (text: string, at: number): void => header.set(encoder.encode(text), at);
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
  put(path, 0);
  put(octal(0o644, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(0, 11), 136);
  put(' '.repeat(8), 148);
  put('0', 156);
  put('ustar', 257);
  put('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)}\u0000 `, 148);
  return header;
}

/** Up to the first NUL or space. */
function field(header: Uint8Array, at: number, length: number): string {
  const bytes = header.subarray(at, at + length);
  const end = bytes.findIndex((byte) => byte === 0 || byte === 0x20);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK);
  whole.set(bytes);
  return whole;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}
