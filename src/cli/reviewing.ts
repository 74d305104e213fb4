/** What the verbs of `review` do once they are asked for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Analysis, Link, Question } from '../model.ts';
import { nearLinks } from '../pipeline.ts';
import { checkedLines } from '../report.ts';
import { drawnSample, proposalsOf, QUESTIONS } from '../review.ts';
import { defaultSettings } from '../settings.ts';
import { loadContext } from '../store/context.ts';
import {
  checksIn,
  invite,
  parseArchive,
  printArchive,
  projectOf,
  refuseOther,
  reviewFile,
  takeArchive,
} from '../store/reviews.ts';
import { readRun, renewReport } from '../store/runs.ts';
import { explained } from '../store/trouble.ts';
import { VerdictStore } from '../store/verdicts.ts';
import { ndjson } from '../text/print.ts';
import { embedder } from './model.ts';
import type { ExportChoice, InviteChoice, ProjectChoice, SampleChoice } from './review-options.ts';
import { toStdout } from './stdout.ts';

const { review } = defaultSettings;

export const verdictsOf = ({ articles, db }: ProjectChoice): string => db ?? reviewFile(articles);

/** Closes the file whatever happens. */
async function withStore<T>(
  choice: ProjectChoice,
  run: (store: VerdictStore) => T | Promise<T>,
  create = false,
): Promise<T> {
  const store = new VerdictStore(verdictsOf(choice), create);
  try {
    return await run(store);
  } finally {
    store.close();
  }
}

/** @throws UserError where the run is of other articles than those named, and something would be read or written there */
export function sameArticles(
  { corpus }: Analysis,
  run: string,
  { articles, db }: ProjectChoice,
  used = db === undefined,
): void {
  if (used && basename(resolve(articles)) !== corpus)
    throw new UserError(
      `the run was made of the folder ${corpus}`,
      `${run}, not of ${articles}`,
      'Name its folder with --articles.',
    );
}

export async function runSample(run: string, choice: SampleChoice): Promise<void> {
  const { analysis } = readRun(run);
  sameArticles(analysis, run, choice);
  const questions = (choice.question ?? QUESTIONS) as readonly Question[];
  const near = questions.includes('statement') ? await nearIn(analysis, choice) : [];
  const sample = drawnSample(analysis, questions, near, choice, new Date().toISOString(), review);
  await withStore(
    choice,
    (store) => {
      refuseOther(store, analysis);
      store.addProject(projectOf(analysis));
      if (store.samples().at(-1)?.id !== sample.id) store.addSample(sample);
    },
    true,
  );
  const of = QUESTIONS.map(
    (question) => `${sample.items.filter((one) => one.question === question).length} ${question}`,
  );
  await toStdout(`${verdictsOf(choice)}: ${sample.items.length} items to check (${of.join(', ')})\n`);
}

/** With vectors where the run had some. */
async function nearIn(analysis: Analysis, choice: SampleChoice): Promise<Link[]> {
  const texts = analysis.quotations.map(({ text }) => text);
  const vectors = analysis.signature.model === 'none' ? null : await embedder(choice)(texts);
  return nearLinks(analysis, { ...loadContext(), vectors });
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._'-]{0,79}$/u;

export async function runInvite(name: string, choice: InviteChoice): Promise<void> {
  if (!NAME.test(name))
    throw new UserError('not a name', name, 'Take letters, digits and spaces, 80 characters at most.');
  const token = await withStore(choice, (store) => invite(store, name, choice.days));
  await toStdout(`${choice.url.replace(/\/$/u, '')}/review/enter?token=${token}\n`);
  process.stderr.write(
    `The link is for ${name} alone, holds ${choice.days} days and is kept nowhere else.\n`,
  );
}

export async function runReport(run: string, choice: ProjectChoice): Promise<void> {
  const stored = readRun(run);
  sameArticles(stored.analysis, run, choice);
  const checks = checksIn(verdictsOf(choice), stored.analysis);
  renewReport(run, { ...stored, analysis: { ...stored.analysis, checks } });
  await toStdout(
    checkedLines(checks)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

export const runCalibrate = (choice: ProjectChoice): Promise<void> =>
  withStore(choice, (store) => toStdout(ndjson(proposalsOf(store.verdictsAfter(0).verdicts, review))));

export async function runExport(file: string, choice: ExportChoice): Promise<void> {
  const archive = await withStore(choice, (store) => store.archive());
  if (archive === null)
    throw new UserError(
      'nothing to export',
      verdictsOf(choice),
      'Draw a sample first: quotedrift review sample RUN.',
    );
  const text = printArchive(archive, choice.format);
  if (file === '-') return toStdout(text);
  attempt(() => writeFileSync(file, text), 'cannot write', file);
  process.stderr.write(`${file}: ${archive.verdicts.length} verdicts\n`);
}

export async function runImport(file: string, choice: ProjectChoice): Promise<void> {
  const text = attempt(() => readFileSync(file, 'utf8'), 'cannot read', file);
  const archive = parseArchive(text, file);
  const added = await withStore(choice, (store) => takeArchive(store, archive), true);
  const already = archive.verdicts.length - added;
  await toStdout(`${verdictsOf(choice)}: ${added} verdicts taken, ${already} were there already\n`);
}

function attempt<T>(run: () => T, what: string, where: string): T {
  try {
    return run();
  } catch (error) {
    throw explained(error, what, where);
  }
}
