/** Run folders: written whole or not at all, known by their run.json, and read back. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BrokenFileError, UserError } from '../errors.ts';
import type { Analysis } from '../model.ts';
import { analysisOf, type RawRows, type ReportFile, reportOf } from '../report.ts';
import { replaceFolder } from './atomic.ts';
import { PackedLines } from './packed.ts';
import type { InputHashes } from './signature.ts';
import { explained } from './trouble.ts';

const RUN = 'run.json';
/** What file browsers leave behind. */
const LITTER = ['.DS_Store', 'Thumbs.db'];

/** The one file that differs between two runs of the same input: milliseconds by stage. */
export type Timings = Readonly<Record<string, number>>;

/** @throws UserError where a run may not be written: a folder with anything in it that no run wrote */
export function refuseForeign(folder: string): void {
  const names = namesIn(folder);
  if (names.length === 0) return;
  const own = new Set([...filesOfRun(folder), ...LITTER]);
  const foreign = names.find((name) => !own.has(name));
  if (foreign !== undefined)
    throw new UserError(
      `a folder that holds ${foreign} is no run of ours and is not replaced`,
      folder,
      'Take another folder with --out, or empty this one.',
    );
}

/** What run.json says besides what the report knows. */
export interface Provenance {
  /** Articles by language; those of unknown language under `unknown`. */
  readonly languages: Readonly<Record<string, number>>;
  /** Whether sentence vectors were used. */
  readonly vectors: boolean;
  readonly inputs: InputHashes;
}

/** Writes a run in the place of an older one. @throws UserError where that cannot be done; nothing has changed then */
export function writeRun(
  folder: string,
  files: readonly ReportFile[],
  provenance: Provenance,
  timings: Timings,
): void {
  refuseForeign(folder);
  const all = [...files, { path: 'timings.json', contents: `${JSON.stringify(timings, null, 2)}\n` }];
  try {
    replaceFolder(folder, (aside) => writeFiles(aside, signed(all, provenance)));
  } catch (error) {
    throw explained(error, 'cannot write the run', folder);
  }
}

/** The files of a run made again from its tables, as they would stand in its folder; without timings. */
export const runFiles = ({ analysis, settings, provenance }: StoredRun): ReportFile[] =>
  signed(reportOf(analysis, settings), provenance);

/** run.json says where the run came from and what files it has. */
function signed(files: readonly ReportFile[], provenance: Provenance): ReportFile[] {
  const names = [...new Set(files.map(({ path }) => path.split('/')[0]!))].sort();
  return files.map((file) => (file.path === RUN ? withFields(file, { ...provenance, files: names }) : file));
}

const withFields = ({ path, contents }: ReportFile, fields: object): ReportFile => ({
  path,
  contents: `${JSON.stringify({ ...JSON.parse(contents), ...fields }, null, 2)}\n`,
});

function writeFiles(folder: string, files: readonly ReportFile[]): void {
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

/** Writes the report of a run anew, where what people say of it has changed. Every table stays as it is. */
export function renewReport(folder: string, { analysis, settings }: StoredRun): void {
  const names = filesOfRun(folder);
  const run = parsed(RUN, readText(folder, RUN)) as Readonly<Record<string, unknown>>;
  const renewed = new Set([RUN, 'index.html', 'report.md']);
  const files = reportOf(analysis, settings).filter(({ path }) => renewed.has(path));
  const kept = Object.fromEntries(PROVENANCE.map((field) => [field, run[field]]));
  try {
    replaceFolder(folder, (aside) => {
      for (const name of names) cpSync(join(folder, name), join(aside, name), { recursive: true });
      writeFiles(
        aside,
        files.map((file) => (file.path === RUN ? withFields(file, { ...kept, files: names }) : file)),
      );
    });
  } catch (error) {
    throw explained(error, 'cannot write the run', folder);
  }
}

/** What `writeRun` adds to run.json. */
const PROVENANCE = ['languages', 'vectors', 'inputs'] as const satisfies readonly (keyof Provenance)[];

export interface StoredRun {
  readonly analysis: Analysis;
  /** What the run was made with. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly provenance: Provenance;
}

/** @throws UserError where there is no run; BrokenFileError where it is damaged */
export function readRun(folder: string): StoredRun {
  if (!existsSync(join(folder, RUN)))
    throw new UserError('no run', folder, 'Make one: quotedrift analyze DIR --out REPORTS/NAME.');
  return runIn((name) => readBytes(folder, name));
}

/** The timings of the analysis that made the run; none where they are lost. */
export function timingsOf(folder: string): Timings {
  const path = join(folder, 'timings.json');
  return existsSync(path) ? (parsed('timings.json', readText(folder, 'timings.json')) as Timings) : {};
}

/** @param bytesOf a file of the run by its name */
export function runIn(bytesOf: (name: string) => Uint8Array): StoredRun {
  const run = parsed(RUN, new TextDecoder().decode(bytesOf(RUN))) as Partial<
    Omit<StoredRun, 'analysis' | 'provenance'> & Provenance
  >;
  const table = (name: string): RawRows => {
    const lines = new PackedLines(bytesOf(`${name}.ndjson`));
    const at = (i: number): unknown => parsed(`${name}.ndjson line ${i + 1}`, lines.line(i));
    return { length: lines.length, at };
  };
  const analysis = analysisOf({
    run,
    articles: table('articles'),
    quotations: table('quotations'),
    families: table('families'),
    drift: table('drift'),
    collation: table('collation'),
  });
  const { languages = {}, vectors = false, inputs = {} } = run;
  return { analysis, settings: run.settings ?? {}, provenance: { languages, vectors, inputs } };
}

const readText = (folder: string, name: string): string => readBytes(folder, name).toString('utf8');

function readBytes(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    throw explained(error, 'cannot read the run', join(folder, name));
  }
}

function parsed(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenFileError('run folder', where, String(error));
  }
}

/** None where there is no folder. */
function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isDirectory()) return readdirSync(folder);
  throw new UserError('not a folder', folder, 'Take another place with --out.');
}

/** The names that run.json says are the run's. */
function filesOfRun(folder: string): readonly string[] {
  try {
    const run: unknown = JSON.parse(readFileSync(join(folder, RUN), 'utf8'));
    const files = typeof run === 'object' && run !== null && 'files' in run ? run.files : [];
    return Array.isArray(files) ? files : [];
  } catch {
    return [];
  }
}
