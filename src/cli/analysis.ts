/** What `analyze` does once it is asked for: a folder of articles to the folder of a run. */
import type { Context } from '../context.ts';
import type { Analysis, Signature } from '../model.ts';
import { analyze, type Corpus, type Effects } from '../pipeline.ts';
import { report } from '../report.ts';
import { loadContext } from '../store/context.ts';
import { openCorpus } from '../store/corpus.ts';
import { readCorrections } from '../store/corrections.ts';
import { progressOn } from '../store/progress.ts';
import { withChecks } from '../store/reviews.ts';
import { type Provenance, refuseForeign, writeRun } from '../store/runs.ts';
import { inputHashesOf, signatureOf } from '../store/signature.ts';
import { stopwatch } from '../store/stopwatch.ts';
import type { Model } from '../store/vectors.ts';
import { withWorkers } from '../store/workers.ts';
import { exitStatusOf, sayIssues } from './issues.ts';
import { chosenModel } from './model.ts';
import type { AnalyzeChoice } from './options.ts';
import { toStdout } from './stdout.ts';

/** Gives the exit status: 2 where a file was lost, or with --strict anything refused. */
export async function runAnalyze(dir: string, choice: AnalyzeChoice): Promise<0 | 2> {
  refuseForeign(choice.out);
  const watch = stopwatch();
  const { corrections, issues } = readCorrections(dir);
  const found = openCorpus(dir);
  const corpus = { ...found, issues: [...found.issues, ...issues] };
  const context = loadContext(corrections);
  const model = await chosenModel(choice);
  const signature = signatureOf(context, corpus, model?.hash ?? null);

  const bar = progressOn(process.stderr);
  watch.lap('open');
  const progress = (stage: string, done: number, of: number): void => {
    watch.lap(stage);
    bar.show(stage, done, of);
  };
  const made = await analyzed(corpus, context, signature, { progress, ...embedding(model, progress) });
  const analysis = withChecks(dir, made);
  const files = report(analysis, context);
  progress('report', 1, 1);
  bar.clear();

  writeRun(choice.out, files, provenanceOf(analysis, corpus), watch.laps());
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

const analyzed = (
  corpus: Corpus,
  context: Context,
  signature: Signature,
  effects: Effects,
): Promise<Analysis> =>
  corpus.files.length < THREADS_FROM
    ? analyze(corpus, context, signature, effects)
    : withWorkers(context.corrections, effects.progress, (mapRows) =>
        analyze(corpus, context, signature, { ...effects, mapRows }),
      );

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
