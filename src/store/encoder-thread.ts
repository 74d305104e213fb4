/** A thread with a network of its own: token ids come in, vectors go out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openEncoder } from './encoder.ts';
import type { NetworkOfThread } from './encoders.ts';

const { network, pad } = workerData as NetworkOfThread;
const opening = openEncoder(readFileSync(network), pad);

parentPort!.on('message', async (ids: readonly (readonly number[])[]) => {
  const encode = await opening;
  parentPort!.postMessage(await encode(ids));
});
