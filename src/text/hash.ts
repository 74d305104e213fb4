/** The home of `node:crypto`: names for content. Same bytes, same name, on any machine. */
import { createHash, hash as digest } from 'node:crypto';

/** SHA-256 over the parts, each preceded by its length so that no two lists of parts collide; hex. */
export const hash = (...parts: readonly (string | Uint8Array)[]): string => hashOf(parts);

/** The same of a list, which may be longer than a call takes arguments. */
function hashOf(parts: readonly (string | Uint8Array)[]): string {
  if (parts.every((part) => typeof part === 'string'))
    return digest('sha256', parts.map(withLength).join(''));
  const sum = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    sum.update(`${bytes.length}:`).update(bytes);
  }
  return sum.digest('hex');
}

/** The same bytes as one string, which is hashed in half the time. */
const withLength = (part: string): string => `${Buffer.byteLength(part)}:${part}`;

/** A short id: the first 12 hex digits (48 bits: a collision is expected at some 20 million ids). */
export const shortHash = (...parts: readonly (string | Uint8Array)[]): string => hash(...parts).slice(0, 12);

export const shortHashOf = (parts: readonly string[]): string => hashOf(parts).slice(0, 12);

/** Plain SHA-256 of the bytes, hex: as `sha256sum` prints it. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
