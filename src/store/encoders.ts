/** Networks in threads of their own, for many texts. A text has the same vector in each. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Encoder } from './encoder.ts';

/** What a thread opens. */
export interface NetworkOfThread {
  /** A path. */
  readonly network: string;
  readonly pad: number;
}

/** The thread's file has the ending of this one: .ts in the source, .js in dist. */
const THREAD = new URL(`./encoder-thread${import.meta.url.slice(-3)}`, import.meta.url);

/** Each holds the network anew, some 450 MB. */
const MOST_THREADS = 2;

/** Runs `run` with an encoder in each thread, and ends them with it. An encoder takes one call at a time. */
export async function withEncoders<T>(
  network: NetworkOfThread,
  run: (encoders: readonly Encoder[]) => Promise<T>,
  threads = Math.min(availableParallelism(), MOST_THREADS),
): Promise<T> {
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData: network }));
  try {
    return await run(workers.map(encoderIn));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

const encoderIn =
  (worker: Worker): Encoder =>
  async (ids) => {
    worker.postMessage(ids);
    const [vectors] = (await once(worker, 'message')) as [Float32Array[]];
    return vectors;
  };
