/** What `review serve` does once it is asked for: a run with the pages for checking it, until it is stopped. */
import { inspect } from 'node:util';
import { nearLinks } from '../pipeline.ts';
import { createApp } from '../serve/app.ts';
import { listen } from '../serve/listen.ts';
import { Desk, reviewRoutes } from '../serve/review.ts';
import { loadContext } from '../store/context.ts';
import { keepCorrections, refuseOther } from '../store/reviews.ts';
import { readRun } from '../store/runs.ts';
import { VerdictStore } from '../store/verdicts.ts';
import type { ReviewServeChoice } from './review-options.ts';
import { sameArticles, verdictsOf } from './reviewing.ts';
import { PORT } from './serving.ts';
import { toStdout } from './stdout.ts';

/** Returns when the server listens; a first signal to stop lets the process end by itself. */
export async function runReviewServe(run: string, choice: ReviewServeChoice): Promise<void> {
  const { analysis, settings } = readRun(run);
  sameArticles(analysis, run, choice, true);
  const store = new VerdictStore(verdictsOf(choice));
  refuseOther(store, analysis);
  const onDefect = (error: unknown): void => {
    process.stderr.write(`${inspect(error)}\n`);
  };
  const desk = new Desk(store, analysis);
  const review = reviewRoutes(desk, {
    keepCorrections: () => keepCorrections(store, choice.articles),
    near: () => nearLinks(analysis, loadContext()),
    open: choice.scores === true,
    onDefect,
  });
  const found = {
    version: () => {
      desk.sync();
      return desk.version;
    },
    checks: () => desk.checks(),
  };
  const app = createApp(analysis, { allowHosts: choice.allowHost, settings, onDefect, review, found });
  const { port, host } = choice;
  const { url, close } = await listen(app, { host, port: port ?? PORT, explicitPort: port !== undefined });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await close();
      store.close();
    });
  await toStdout(`${run} can be checked at ${url}/review until you stop it with Ctrl-C\n`);
}
