/** Bytes to text: which charset they are in, told by their marks and by what makes sense. Nothing is rewritten. */
import type { Settings } from '../settings.ts';

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly charset: Charset;
  /** Bytes that were no UTF-8 in a text that is UTF-8 otherwise; each stands as U+FFFD. */
  readonly damaged: number;
}

const BYTE_ORDER_MARKS: readonly (readonly [Charset, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes looked at for the zeros of UTF-16. */
const SAMPLE = 4096;

/** null: not text in any charset tried. */
export function decode(bytes: Uint8Array, limits: Settings['read']['charset']): Decoded | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const charset = marked ?? charsetOfZeros(bytes);
  const decoded = charset && charset !== 'utf-8' ? strictly(charset, bytes) : eightBit(bytes, limits);
  return decoded !== null && isText(decoded.text, limits) ? decoded : null;
}

/** UTF-16 of a European language has a zero in every other byte. */
function charsetOfZeros(bytes: Uint8Array): Charset | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > length / 4 && even === 0) return 'utf-16le';
  if (even > length / 4 && odd === 0) return 'utf-16be';
  return undefined;
}

function strictly(charset: Charset, bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset, damaged: 0 };
  } catch {
    return null;
  }
}

/** UTF-8; else UTF-8 with some broken bytes; else Windows-1252 if its letters make sense. */
function eightBit(bytes: Uint8Array, limits: Settings['read']['charset']): Decoded | null {
  return strictly('utf-8', bytes) ?? damagedUtf8(bytes) ?? windows1252(bytes, limits);
}

/** More letters in good sequences than broken bytes: Windows-1252 has next to none that look like UTF-8. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = count(text, /\ufffd/gu);
  return count(text, /[^\p{ASCII}\ufffd]/gu) > damaged ? { text, charset: 'utf-8', damaged } : null;
}

function windows1252(bytes: Uint8Array, limits: Settings['read']['charset']): Decoded | null {
  const decoded = strictly('windows-1252', bytes);
  if (decoded === null || /[\u0080-\u009f]/u.test(decoded.text)) return null;
  const accented = count(decoded.text, /[^\P{L}\p{ASCII}]/gu);
  return accented <= limits.mostAccented * count(decoded.text, /\p{L}/gu) ? decoded : null;
}

function isText(text: string, limits: Settings['read']['charset']): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;
  return !text.includes('\0') && count(text, controls) <= limits.mostControls * text.length;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
