/** A thread that helps with grouping: a task comes in, what came of it goes out. */
import { parentPort } from 'node:worker_threads';
import { doTask } from '../align.ts';
import type { Errand } from './hands.ts';

parentPort!.on('message', ({ id, task, input }: Errand) => {
  parentPort!.postMessage({ id, out: doTask(task, input) });
});
