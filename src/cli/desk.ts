/** What the pages may change when the server was started with leave to: effects of the desk on folders. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Desk, UploadedFile } from '../serve/changes.ts';
import { Job } from '../serve/job.ts';
import { appendCorrection, attachOriginal } from '../store/changes.ts';
import type { ModelChoice, ServeChoice } from './options.ts';

/** `start` knows how its run was made, and makes it again the same way. */
export type DeskChoice = ServeChoice & Partial<ModelChoice>;

/** This program, from its source or built. */
const PROGRAM = process.argv[1]!;
/** What a browser sends in a minute, what a person drops at once, and what an analysis of that takes. */
const LIMITS = { bytes: 20_000_000, files: 200, seconds: 600 };
const READ_TYPES: readonly string[] = ['.txt', '.md', '.markdown'];

/**
 * @param show shows the run of a folder from now on
 * @returns undefined where nothing is allowed
 * @throws UserError where changes are allowed in a folder that is not named
 */
export function deskOf(run: string, choice: DeskChoice, show: (run: string) => void): Desk | undefined {
  const { corpus, allowChanges, allowUpload } = choice;
  if (!allowChanges && !allowUpload) return undefined;
  if (allowChanges && corpus === undefined)
    throw new UserError('no folder to change', run, 'Name the folder of its articles with --corpus DIR.');
  return {
    job: new Job(),
    ...(allowChanges && corpus !== undefined && { corpus: changesIn(corpus, run, show, modelOf(choice)) }),
    ...(allowUpload && {
      upload: { limits: LIMITS, analyze: (files) => analysisOf(files, show, modelOf(choice)) },
    }),
  };
}

const changesIn = (
  corpus: string,
  run: string,
  show: (run: string) => void,
  options: readonly string[],
): NonNullable<Desk['corpus']> => ({
  folder: corpus,
  correct: (correction) =>
    appendCorrection(corpus, { ...correction, at: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length) }),
  attach: (original) => attachOriginal(corpus, original),
  analyze: async (progress) => {
    await analyze(corpus, run, options, progress);
    show(run);
  },
});

function modelOf({ model, cache }: DeskChoice): string[] {
  const chosen = model === false ? ['--no-model'] : typeof model === 'string' ? ['--model', model] : [];
  return cache === undefined ? chosen : [...chosen, '--cache', cache];
}

type Work = NonNullable<Desk['corpus']>['analyze'];

/** Uploaded files go to a folder of their own, which stays: its run can be served again. */
const analysisOf =
  (files: readonly UploadedFile[], show: (run: string) => void, options: readonly string[]): Work =>
  async (progress) => {
    const home = mkdtempSync(join(tmpdir(), 'quotedrift-upload-'));
    const articles = join(home, 'articles');
    mkdirSync(articles);
    for (const [name, bytes] of namesOf(files)) writeFileSync(join(articles, name), bytes);
    await analyze(articles, join(home, 'run'), options, progress);
    show(join(home, 'run'));
  };

/** Names without a path and without what a file system or a row of a table takes amiss, each once. */
function namesOf(files: readonly UploadedFile[]): ReadonlyMap<string, Uint8Array> {
  const named = new Map<string, Uint8Array>();
  for (const [i, { name, bytes }] of files.entries()) {
    const type = extname(name).toLowerCase();
    if (!READ_TYPES.includes(type))
      throw new UserError('not read', `file ${i + 1}`, `Take ${READ_TYPES.join(', ')} files.`);
    const stem = basename(name.replaceAll('\\', '/'), extname(name))
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .slice(0, 80);
    const wanted = `${stem}${type}`;
    named.set(named.has(wanted) || stem === '' ? `${stem}-${i + 1}${type}` : wanted, bytes);
  }
  return named;
}

/** In a process of its own, so that the pages are answered meanwhile and a long one can be ended. */
function analyze(
  articles: string,
  run: string,
  options: readonly string[],
  progress: (line: string) => void,
): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'analyze', articles, '--out', run, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIMITS.seconds * 1000,
  });
  let last = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    last = text.trim().split('\n').at(-1) ?? '';
    progress(last);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      // 2: something was not read; the run is there and says what.
      if (code === 0 || code === 2) resolve();
      else reject(new Error(signal === null ? last : `It took more than ${LIMITS.seconds} seconds.`));
    });
  });
}
