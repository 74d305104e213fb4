/** Rows read from NDJSON. */
import type { z } from '../shape.ts';
import { type Line, linesOf } from './lines.ts';

export interface Input {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A row that could not be read. */
export interface DeadRow {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
  /** As it came in; the beginning of it where it is too long or not UTF-8. */
  readonly row: string;
}

/** A row that could be read. */
export interface LiveRow<Row> {
  readonly file: string;
  readonly line: number;
  /** Rows before it in the whole input, those included that could not be read. */
  readonly index: number;
  readonly row: Row;
}

/** Of a whole filter. */
export interface Tally {
  in: number;
  out: number;
  failed: number;
}

/** Rows of all inputs in order, in batches as they arrive. `dead` takes the others; both are counted in `tally`. */
export async function* readRows<Row>(
  inputs: readonly Input[],
  shape: z.ZodType<Row>,
  maxBytes: number,
  dead: (row: DeadRow) => void,
  tally: Tally,
): AsyncGenerator<LiveRow<Row>[]> {
  for (const { name: file, chunks } of inputs)
    for await (const lines of linesOf(chunks, maxBytes)) {
      const batch: LiveRow<Row>[] = [];
      for (const line of lines) {
        const index = tally.in++;
        const read = readRow(line, shape);
        if ('row' in read) {
          batch.push({ file, line: line.number, index, row: read.row });
          continue;
        }
        tally.failed++;
        dead({ file, line: line.number, reason: read.reason, row: line.text });
      }
      yield batch;
    }
}

function readRow<Row>(line: Line, shape: z.ZodType<Row>): { row: Row } | { reason: string } {
  if (line.trouble !== null) return { reason: line.trouble };
  try {
    const { data, error } = shape.safeParse(JSON.parse(line.text));
    return error ? { reason: reasonOf(error) } : { row: data };
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: `it is not JSON: ${error.message}` };
    throw error;
  }
}

const reasonOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
