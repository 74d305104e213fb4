/** A worker thread: rows of an `each` stage come in, what the stage gives for them goes out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Correction } from './model.ts';
import { mapHere } from './pipeline.ts';
import { loadContext } from './store/context.ts';
import type { Message } from './store/workers.ts';

const shipped = loadContext(workerData as readonly Correction[]);
let context = shipped;

parentPort!.on('message', async (message: Message) => {
  if ('vectors' in message) context = { ...shipped, vectors: message.vectors };
  else parentPort!.postMessage(await mapHere(message.stage, message.rows, context));
});
