/** What `serve` does once it is asked for: shows a run until it is stopped. */
import { inspect } from 'node:util';
import { loadProfiles } from '../language/profiles.ts';
import { createApp } from '../serve/app.ts';
import { listen } from '../serve/listen.ts';
import { loadContext } from '../store/context.ts';
import { readRun } from '../store/runs.ts';
import { embedder } from './model.ts';
import type { ServeChoice } from './options.ts';
import { toStdout } from './stdout.ts';

const PORT = 4173;

/** Returns when the server listens; a first signal to stop lets the process end by itself. */
export async function runServe(folder: string, { port, host, allowHost }: ServeChoice): Promise<void> {
  const { analysis, settings } = readRun(folder);
  const onDefect = (error: unknown): void => {
    process.stderr.write(`${inspect(error)}\n`);
  };
  const comparer = {
    languages: Object.keys(loadProfiles()),
    context: once(() => loadContext()),
    embed: embedder({ model: true }),
  };
  const app = createApp(analysis, { allowHosts: allowHost, settings, onDefect, comparer });
  const { url, close } = await listen(app, { host, port: port ?? PORT, explicitPort: port !== undefined });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
  await toStdout(`${folder} is shown at ${url} until you stop it with Ctrl-C\n`);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
