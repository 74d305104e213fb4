/** What `report` does once it is asked for. */
import { UserError } from '../errors.ts';
import type { Analysis } from '../model.ts';
import { excerptsOf, type Format, onlyOf, reportIn, reportOf } from '../report.ts';
import { groupsOf } from '../score.ts';
import { loadContext } from '../store/context.ts';
import { writeFolder } from '../store/outputs.ts';
import { type Provenance, readRun, type StoredRun, timingsOf, writeRun } from '../store/runs.ts';
import { LATEST } from './analyze.ts';
import type { ReportChoice } from './options.ts';
import { toStdout } from './stdout.ts';

/** Gives the exit status: 2 where a cited finding is not the same any more. */
export async function runReport(runs: readonly string[], choice: ReportChoice): Promise<0 | 2> {
  const asked = (['diff', 'bundle', 'cite'] as const).filter((mode) => choice[mode] !== undefined);
  if (asked.length > 1) throw refused(`--${asked[0]} and --${asked[1]}`, 'Take one of them.');
  if (choice.format === 'ndjson' && !choice.diff) throw refused('--format ndjson', 'It goes with --diff.');
  if (choice.verdicts && !choice.bundle) throw refused('--verdicts', 'It goes with --bundle.');
  if (choice.diff) return diff(runs, choice);
  const [run = LATEST, ...more] = runs;
  if (more.length > 0) throw refused(`${runs.length} runs`, 'Name one, or compare two with --diff.');
  if (choice.cite !== undefined) return cite(run, choice.cite);
  const stored = cutDown(readRun(run), choice);
  if (choice.bundle !== undefined) await bundle(run, stored, choice);
  else if (choice.format) await inOneFormat(stored, choice.format as Format, choice.out);
  else await again(run, stored, choice);
  return 0;
}

const refused = (what: string, mend: string): UserError =>
  new UserError('cannot be done together', what, mend);

/** The run as --only and --excerpts leave it. */
function cutDown({ analysis, settings, provenance }: StoredRun, { only, excerpts }: ReportChoice): StoredRun {
  const part = only === undefined ? analysis : partOf(analysis, only);
  const shown = excerpts === undefined ? part : excerptsOf(part, excerpts);
  return { analysis: shown, settings, provenance: only === undefined ? provenance : left(provenance, shown) };
}

function partOf(analysis: Analysis, only: string): Analysis {
  const part = onlyOf(analysis, only);
  if (!part) throw new UserError('no query', only, 'Take words of a page’s address, as "speaker=NAME".');
  if (part.families.length === 0)
    throw new UserError('nothing is found', only, 'Look for its words in the run.');
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const { drift, families, quotations, articles } = part;
  return { ...part, groups: groupsOf(drift, families, byId(quotations), byId(articles), loadContext()) };
}

/** Of the articles that are left. */
function left({ vectors, inputs }: Provenance, { articles }: Analysis): Provenance {
  const paths = new Set(articles.map(({ path }) => path));
  const codes = articles.map(({ language }) => language.code ?? 'unknown').sort();
  return {
    languages: Object.fromEntries(
      [...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]),
    ),
    vectors,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([path]) => paths.has(path))),
  };
}

async function again(run: string, stored: StoredRun, { out, only, excerpts }: ReportChoice): Promise<void> {
  if (out === undefined && (only !== undefined || excerpts !== undefined))
    throw new UserError('a part does not replace its run', run, 'Name another folder with --out.');
  const folder = out ?? run;
  writeRun(folder, reportOf(stored.analysis, stored.settings), stored.provenance, timingsOf(run));
  await toStdout(`${folder}: the report of ${stored.analysis.families.length} statements\n`);
}

async function inOneFormat({ analysis, settings }: StoredRun, format: Format, out?: string): Promise<void> {
  const files = reportIn(format, analysis, settings);
  if (out !== undefined) {
    writeFolder(out, files);
    return toStdout(`${out}: ${files.length} files\n`);
  }
  const [only, ...more] = files;
  if (!only || more.length > 0)
    throw new UserError(`${format} is ${files.length} files`, 'standard output', 'Name a folder with --out.');
  return toStdout(only.contents);
}

async function diff(runs: readonly string[], choice: ReportChoice): Promise<0> {
  const { runDiff } = await import('./diffing.ts');
  return runDiff(runs, choice);
}

async function bundle(run: string, stored: StoredRun, choice: ReportChoice): Promise<void> {
  const { runBundle } = await import('./bundling.ts');
  return runBundle(run, stored, choice);
}

async function cite(where: string, id: string): Promise<0 | 2> {
  const { runCite } = await import('./citing.ts');
  return runCite(where, id);
}
