/** Threads that help with grouping. They begin when the first task does: most corpora are too small for one. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Hands, TaskIn, TaskName, TaskOut } from '../align.ts';

export interface Errand<T extends TaskName = TaskName> {
  readonly id: number;
  readonly task: T;
  readonly input: TaskIn<T>;
}

/** The thread's file has the ending of this one: .ts in the source, .js in dist. */
const THREAD = new URL(`./hand-thread${import.meta.url.slice(-3)}`, import.meta.url);

/** Beside the thread that asks; each more takes less work off it, and holds what it has found until it is told. */
const MOST_HANDS = 7;

/** Runs `run` with threads that help, and ends them with it; with none on a machine of one core. */
export async function withHands<T>(
  run: (hands: Hands | null) => Promise<T>,
  count = Math.min(availableParallelism() - 1, MOST_HANDS),
): Promise<T> {
  if (count < 1) return run(null);
  const threads: Thread[] = [];
  let next = 0;
  const begin: Hands['begin'] = (task, input) => {
    const at = next++ % count;
    threads[at] ??= openThread();
    return threads[at].send(task, input);
  };
  try {
    return await run({ count, begin });
  } finally {
    await Promise.all(threads.map(({ close }) => close()));
  }
}

interface Thread {
  readonly send: <T extends TaskName>(task: T, input: TaskIn<T>) => Promise<TaskOut<T>>;
  readonly close: () => Promise<unknown>;
}

interface Awaited {
  readonly resolve: (out: never) => void;
  readonly reject: (error: Error) => void;
}

function openThread(): Thread {
  const worker = new Worker(THREAD);
  const awaited = new Map<number, Awaited>();
  let sent = 0;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of awaited.values()) reject(error);
    awaited.clear();
  };
  worker.on('message', ({ id, out }: { readonly id: number; readonly out: never }) => {
    awaited.get(id)?.resolve(out);
    awaited.delete(id);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread of grouping ended before its task')));
  return {
    send: (task, input) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        awaited.set(sent, { resolve, reject });
        worker.postMessage({ id: sent++, task, input } satisfies Errand);
      }),
    close: () => worker.terminate(),
  };
}
