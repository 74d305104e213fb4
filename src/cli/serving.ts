/** What `serve` does once it is asked for: shows a run until it is stopped. */
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { createApp } from '../serve/app.ts';
import { type Answering, listen } from '../serve/listen.ts';
import { readRun } from '../store/runs.ts';
import { type DeskChoice, deskOf } from './desk.ts';
import { toStdout } from './stdout.ts';

export const PORT = 4173;
/** A server makes little garbage at a time: 4 MB of room for it do, where Node would take 128. */
const SMALL_NURSERY = ['--semi-space-growth-factor=1', '--max-semi-space-size=4'];

/** Returns when the server listens; a first signal to stop lets the process end by itself. */
export async function runServe(folder: string, choice: DeskChoice): Promise<void> {
  const { port, host } = choice;
  for (const flag of SMALL_NURSERY) setFlagsFromString(flag);
  const shown = shownRun(folder, choice);
  const { url, close } = await listen(shown, { host, port: port ?? PORT, explicitPort: port !== undefined });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
  await toStdout(`${folder} is shown at ${url} until you stop it with Ctrl-C\n`);
}

/** The pages of a run; a new analysis puts those of its run in their place. */
function shownRun(folder: string, choice: DeskChoice): Answering {
  const embed = once(async () => (await import('./model.ts')).embedder({ model: true }));
  const comparer = {
    context: once(async () => (await import('../store/context.ts')).loadContext()),
    embed: async (texts: readonly string[]) => (await embed())(texts),
  };
  const show = (run: string): void => {
    app = appOf(run);
  };
  const desk = deskOf(folder, choice, show);
  const appOf = (run: string): Answering => {
    const { analysis, settings } = readRun(run);
    const options = { allowHosts: choice.allowHost, settings, onDefect, comparer };
    return createApp(analysis, { ...options, ...(desk && { desk }) });
  };
  let app = appOf(folder);
  return { fetch: (request, ...bindings) => app.fetch(request, ...bindings) };
}

const onDefect = (error: unknown): void => {
  process.stderr.write(`${inspect(error)}\n`);
};

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
