/** What `analyze` does once it is asked for: a folder of articles to the folder of a run. */
import type { Analysis, Correction } from '../model.ts';
import { analyze, type Corpus, type Effects, groupingWith, type MapRows, mapHere } from '../pipeline.ts';
import { report } from '../report.ts';
import { loadContext } from '../store/context.ts';
import { openCorpus } from '../store/corpus.ts';
import { readCorrections } from '../store/corrections.ts';
import { withHands } from '../store/hands.ts';
import { progressOn } from '../store/progress.ts';
import { withChecks } from '../store/reviews.ts';
import { type Provenance, refuseForeign, writeRun } from '../store/runs.ts';
import { inputHashesOf, signatureOf } from '../store/signature.ts';
import { stopwatch } from '../store/stopwatch.ts';
import { dropUnfinished, openUnfinished, unfinishedFolder } from '../store/unfinished.ts';
import type { Model } from '../store/vectors.ts';
import { withWorkers } from '../store/workers.ts';
import { exitStatusOf, sayIssues } from './issues.ts';
import { chosenModel } from './model.ts';
import type { AnalyzeChoice } from './options.ts';
import { toStdout } from './stdout.ts';

/**
 * Gives the exit status: 2 where a file was lost, or with --strict anything refused.
 * @param mayBeLost CPU-milliseconds of work that a run that is killed may lose; by default what `store/unfinished` says
 */
export async function runAnalyze(dir: string, choice: AnalyzeChoice, mayBeLost?: number): Promise<0 | 2> {
  refuseForeign(choice.out);
  const unfinished = unfinishedFolder(choice.out);
  if (choice.fresh) dropUnfinished(unfinished);
  const watch = stopwatch();
  const bar = progressOn(process.stderr);
  const { corrections, issues } = readCorrections(dir);
  const found = openCorpus(dir);
  const corpus = { ...found, issues: [...found.issues, ...issues] };
  const context = loadContext(corrections);
  const model = await chosenModel(choice, { say: bar.say, unfinished });
  const signature = signatureOf(context, corpus, model?.hash ?? null);

  watch.lap('open');
  const progress = (stage: string, done: number, of: number): void => {
    watch.lap(stage);
    bar.show(stage, done, of);
  };
  const { mapping, grouping } = openUnfinished(unfinished, signature, bar.say, mayBeLost);
  const made = await withMapping(corpus, corrections, (mapRows) =>
    withHands((hands) =>
      analyze(corpus, context, signature, {
        ...{ progress, mapRows: mapping(mapRows), groupRows: grouping(groupingWith(hands)) },
        ...embedding(model, progress),
      }),
    ),
  );
  const analysis = withChecks(dir, made);
  progress('report', 0, 1);
  const files = report(analysis, context);
  progress('report', 1, 1);
  bar.clear();

  writeRun(choice.out, files, provenanceOf(analysis, corpus), watch.laps());
  dropUnfinished(unfinished);
  sayIssues(analysis.issues);
  await toStdout(`${choice.out}: ${summaryOf(analysis)}\n`);
  return exitStatusOf(analysis.issues, choice.strict === true);
}

const embedding = (
  model: Model | null,
  progress: NonNullable<Effects['progress']>,
): Pick<Effects, 'embed'> =>
  model === null ? {} : { embed: (texts) => model.embed(texts, (done, of) => progress('vectors', done, of)) };

/** Articles from which threads gain more than they cost: an article takes some 30 ms, a thread a second to start. */
const THREADS_FROM = 300;

const withMapping = (
  { files }: Corpus,
  corrections: readonly Correction[],
  run: (mapRows: MapRows) => Promise<Analysis>,
): Promise<Analysis> => (files.length < THREADS_FROM ? run(mapHere) : withWorkers(corrections, run));

const provenanceOf = ({ articles, signature }: Analysis, corpus: Corpus): Provenance => ({
  languages: tally(articles.map(({ language }) => language.code ?? 'unknown')),
  vectors: signature.model !== 'none',
  inputs: inputHashesOf(corpus),
});

const tally = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]),
  );

const summaryOf = ({ articles, quotations, families, drift }: Analysis): string => {
  const shared = families.filter(({ members }) => members.length > 1).length;
  return (
    `${articles.length} articles, ${quotations.length} quotations, ` +
    `${shared} statements in two renderings or more, ${drift.length} pairs compared`
  );
};
