/**
 * Lines of a byte stream, cut at 0x0A alone: a JSON string may hold U+2028 or a carriage return, at which
 * `readline` would cut it. A character that spans two chunks stays whole, since bytes are decoded line by line.
 */

/** A line that could be read, or why not: `text` is then its beginning, to recognise it by. */
export interface Line {
  /** From 1, empty lines counted. */
  readonly number: number;
  readonly text: string;
  readonly trouble: string | null;
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = /^\ufeff/u;
/** Of a line that cannot be read, this much is kept to recognise it by. */
const SHOWN_BYTES = 200;

/**
 * Lines that end in one chunk come together. Empty lines are left out.
 * @param maxBytes a longer line is not kept in memory and comes as trouble.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;

  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [parts[0] ?? part];
  };
  const finish = (): Line => {
    number++;
    const bytes = Buffer.concat(parts);
    const line = length > maxBytes ? tooLong(number, bytes, maxBytes) : decoded(number, bytes);
    parts = [];
    length = 0;
    return line;
  };

  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at));
      lines.push(finish());
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    yield lines.filter(hasContent);
  }
  if (length > 0) yield [finish()].filter(hasContent);
}

const hasContent = (line: Line): boolean => line.trouble !== null || line.text.trim() !== '';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder();

function decoded(number: number, bytes: Uint8Array): Line {
  try {
    const text = strict.decode(bytes);
    return { number, text: number === 1 ? text.replace(BYTE_ORDER_MARK, '') : text, trouble: null };
  } catch {
    return { number, text: beginning(bytes), trouble: 'it is not valid UTF-8' };
  }
}

const tooLong = (number: number, bytes: Uint8Array, maxBytes: number): Line => ({
  number,
  text: beginning(bytes),
  trouble: `it is longer than ${maxBytes} bytes`,
});

const beginning = (bytes: Uint8Array): string => lenient.decode(bytes.subarray(0, SHOWN_BYTES));
