/** Worker threads for `each` stages: rows go out in chunks and come back in order, the same as without threads. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Vectors } from '../context.ts';
import type { Correction } from '../model.ts';
import type { EachStage, MapRows, RowIn, RowOut } from '../pipeline.ts';

/** To a worker: what the next rows need beside what ships with the program, or rows. It answers rows alone. */
export type Message = { readonly vectors: Vectors | null } | Task<EachStage>;

interface Task<S extends EachStage> {
  readonly stage: S;
  readonly rows: readonly RowIn<S>[];
}

/** The worker's file has the ending of this one: .ts in the source, .js in dist. */
const WORKER = new URL(`../worker${import.meta.url.slice(-3)}`, import.meta.url);

/** Each thread holds the context anew, some 60 MB. */
const MOST_THREADS = 16;
/** Chunks for each thread, so that they end together though some rows take longer; and what a chunk holds at most, so that what was made is known soon. */
const CHUNKS = 16;
const MOST_ROWS = 256;

/**
 * Runs `run` with threads to map rows in, and ends them with it. They load the shipped context themselves: of the
 * context that rows are mapped with, vectors alone are handed on.
 */
export async function withWorkers<T>(
  corrections: readonly Correction[],
  run: (mapRows: MapRows) => Promise<T>,
  threads = Math.min(availableParallelism(), MOST_THREADS),
): Promise<T> {
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: corrections }));
  try {
    return await run((stage, rows, { vectors }, made) => mapIn(workers, stage, rows, vectors, made));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function mapIn<S extends EachStage>(
  workers: readonly Worker[],
  stage: S,
  rows: readonly RowIn<S>[],
  vectors: Vectors | null,
  made: (out: readonly RowOut<S>[], rows: readonly RowIn<S>[]) => void = () => {},
): Promise<RowOut<S>[]> {
  const size = Math.min(MOST_ROWS, Math.ceil(rows.length / (workers.length * CHUNKS)));
  const out: RowOut<S>[] = [];
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    post(worker, { vectors });
    while (next < rows.length) {
      const start = next;
      next += size;
      const chunk = rows.slice(start, start + size);
      post(worker, { stage, rows: chunk });
      const [answer] = (await once(worker, 'message')) as [RowOut<S>[]];
      answer.forEach((row, i) => {
        out[start + i] = row;
      });
      made(answer, chunk);
    }
  };
  await Promise.all(workers.map(work));
  return out;
}

const post = (worker: Worker, message: Message): void => worker.postMessage(message);
