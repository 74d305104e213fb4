/** Sentence vectors that somebody else made: a file of float32 numbers, row after row. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Vectors } from '../context.ts';
import { UserError } from '../errors.ts';
import { explained } from './trouble.ts';

interface NumberedText {
  /** Which vector of the file is its. */
  readonly index: number;
  readonly text: string;
}

/**
 * The vectors of `texts`, brought to unit length.
 * @param path float32, little-endian
 * @param count vectors in the file
 * @throws UserError where the file does not hold `count` vectors of one width
 */
export function givenVectors(path: string, texts: readonly NumberedText[], count: number): Vectors {
  const values = floatsOf(path);
  const width = values.length / Math.max(1, count);
  if (!Number.isInteger(width) || (width === 0 && count > 0))
    throw new UserError(`${values.length} numbers are no ${count} vectors of one width`, path, ONE_EACH);
  return new Map(
    texts.map(({ index, text }) => {
      const vector = unit(values.subarray(index * width, (index + 1) * width));
      if (vector === null) throw new UserError(`vector ${index + 1} has no length`, path, ONE_EACH);
      return [text, vector];
    }),
  );
}

const ONE_EACH = 'Give one vector for each row of the input, in its order.';

/** Bytes. A file of vectors may be larger than one read takes. */
const PIECE = 64 << 20;

function floatsOf(path: string): Float32Array {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(Math.floor(fstatSync(file).size / 4) * 4);
      for (let at = 0, got = 1; at < bytes.length && got > 0; at += got)
        got = readSync(file, bytes, at, Math.min(PIECE, bytes.length - at), at);
      return new Float32Array(bytes.buffer);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw explained(error, 'cannot read', path);
  }
}

/** null for a vector of zeros, or with a number in it that is not finite. */
function unit(vector: Float32Array): Float32Array | null {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return Number.isFinite(length) && length > 0 ? vector.map((value) => value / length) : null;
}
