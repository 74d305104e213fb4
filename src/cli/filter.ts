/**
 * A filter: NDJSON in, NDJSON out. A row that cannot be read is put aside with the reason and the rest goes on.
 * What came in, went out and failed is counted, since an engine around it does not notice a loss otherwise.
 */
import type { Context } from '../context.ts';
import type { AllCodec, EachCodec } from '../pipeline.ts';
import { ndjson } from '../text/print.ts';
import { type DeadRow, type Input, type LiveRow, readRows, type Tally } from './rows.ts';

export interface Streams {
  readonly inputs: readonly Input[];
  /** Settles when more can be written. */
  readonly write: (text: string) => Promise<void>;
  readonly dead: (row: DeadRow) => void;
  readonly progress: (rows: number) => void;
}

/** Puts into the context what these rows need beside it: vectors. */
export type Prepare<In> = (
  rows: readonly LiveRow<In>[],
  context: Context,
  tally: Readonly<Tally>,
) => Promise<Context>;

interface EachStage<In, Out> {
  readonly each: (row: In, context: Context) => Out;
  readonly rows: EachCodec<In, Out>;
}

interface AllStage<In, Out> {
  readonly all: (rows: readonly In[], context: Context) => Out | Promise<Out>;
  readonly rows: AllCodec<In, Out>;
}

const asItIs = async (_rows: unknown, context: Context): Promise<Context> => context;

/** Row by row: what one chunk of the input gave is written before the next is read. */
export async function filterEach<In, Out>(
  { each, rows: { shape, encode } }: EachStage<In, Out>,
  context: Context,
  { inputs, write, dead, progress }: Streams,
  prepare: Prepare<In> = asItIs,
): Promise<Tally> {
  const tally: Tally = { in: 0, out: 0, failed: 0 };
  const { maxRowBytes } = context.settings.rows;
  for await (const batch of readRows(inputs, shape(context), maxRowBytes, dead, tally)) {
    const prepared = await prepare(batch, context, tally);
    const out = batch.flatMap((live) => blaming(live, () => encode(each(live.row, prepared), live.row)));
    await writeAll(out, write, tally);
    progress(tally.in);
  }
  return tally;
}

/** All rows together. An id that came before is refused. */
export async function filterAll<In extends { readonly id: string }, Out>(
  { all, rows: { shape, complete, encode } }: AllStage<In, Out>,
  context: Context,
  { inputs, write, dead, progress }: Streams,
  prepare: Prepare<In> = asItIs,
): Promise<Tally> {
  const tally: Tally = { in: 0, out: 0, failed: 0 };
  const { maxRowBytes } = context.settings.rows;
  const kept = new Map<string, LiveRow<In>>();
  for await (const batch of readRows(inputs, shape(context), maxRowBytes, dead, tally)) {
    for (const live of batch) {
      const first = kept.get(live.row.id);
      if (first === undefined) kept.set(live.row.id, live);
      else {
        tally.failed++;
        const { file, line, row } = live;
        const reason = `id: ${row.id} stands in ${first.file} line ${first.line} already`;
        dead({ file, line, reason, row: JSON.stringify(row) });
      }
    }
    progress(tally.in);
  }
  const prepared = await prepare([...kept.values()], context, tally);
  const rows = complete(
    Array.from(kept.values(), ({ row }) => row),
    prepared,
  );
  await writeAll(encode(await all(rows, prepared)), write, tally);
  return tally;
}

/** Rows that are written at once: some 100 kB. */
const SLICE = 500;

async function writeAll(rows: readonly object[], write: Streams['write'], tally: Tally): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE);
    await write(ndjson(slice));
    tally.out += slice.length;
  }
}

/** A defect of ours is told with the row that shows it. */
function blaming<T>({ file, line }: LiveRow<unknown>, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new Error(`a defect shown by ${file} line ${line}`, { cause });
  }
}
