/** What `check` does once it is asked for: reads, and says what it found. */
import type { Article } from '../model.ts';
import { stages } from '../pipeline.ts';
import { loadContext } from '../store/context.ts';
import { openCorpus } from '../store/corpus.ts';
import { readCorrections } from '../store/corrections.ts';
import { exitStatusOf, lineOf } from './issues.ts';
import type { CheckChoice } from './options.ts';
import { toStdout } from './stdout.ts';

/** Gives the exit status that `analyze` would have for the same folder. */
export async function runCheck(dir: string, { strict }: CheckChoice): Promise<0 | 2> {
  const { corrections, issues: broken } = readCorrections(dir);
  const corpus = openCorpus(dir);
  const context = loadContext(corrections);
  const read = corpus.files.map((file) => stages.read.each(file, context));
  const articles = read.flatMap(({ article }) => article ?? []);
  const issues = [...corpus.issues, ...broken, ...read.flatMap((one) => one.issues)];
  const lines = [
    ...articles.map(describe),
    `${articles.length} articles would be read, ${corpus.files.length - articles.length} not.`,
    ...issues.map(lineOf),
  ];
  await toStdout(lines.map((line) => `${line}\n`).join(''));
  return exitStatusOf(issues, strict === true);
}

function describe({ path, kind, language, translatedFrom, outlet, text, blocks }: Article): string {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph').length;
  return [
    path,
    kind,
    `language ${language.code ?? 'unknown'} (${language.basis})`,
    `translated from ${translatedFrom.value ?? 'unknown'}`,
    `outlet ${outlet ?? 'unknown'}`,
    `${text.length} characters, ${paragraphs} paragraphs`,
  ].join(', ');
}
