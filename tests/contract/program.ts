/** The program as other programs call it: a process, its streams and its exit status. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Seven articles in four languages with articles.csv. */
export const harbour = join(root, 'tests/cases/harbour/articles');
/** Processes take their time on a machine that does other things too. */
vi.setConfig({ testTimeout: 120_000 });

export const program = join(root, 'src/cli.ts');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call extends Pick<SpawnSyncOptions, 'cwd' | 'env'> {
  readonly input?: string | Uint8Array;
}

/** @param file the source, or what was built of it */
export function quotedrift(
  args: readonly string[],
  { input = '', cwd = root, env = {} }: Call = {},
  file = program,
): Ended {
  const ended = spawnSync(process.execPath, [file, ...args], {
    ...{ input, cwd, encoding: 'utf8', maxBuffer: 2 ** 28 },
    env: { ...process.env, ...env },
  });
  return { ...ended, stderr: withoutProgress(ended.stderr) };
}

/** As typed into a shell that knows `quotedrift`. */
export function shell(line: string, { input = '', cwd = root }: Call = {}): Ended {
  const command = `quotedrift() { "$NODE" "$PROGRAM" "$@"; }; set -o pipefail; ${line}`;
  const ended = spawnSync('bash', ['-c', command], {
    ...{ input, cwd, encoding: 'utf8', maxBuffer: 2 ** 28 },
    env: { ...process.env, NODE: process.execPath, PROGRAM: program },
  });
  return { ...ended, stderr: withoutProgress(ended.stderr) };
}

/** "extract  20 of 40, 10/s, 2 s left": how many such lines there are depends on the machine. */
const withoutProgress = (stderr: string): string =>
  stderr.replaceAll(/^[a-z]+ +\d+(?: of \d+)?(?:, [\d.]+\/s(?:, \d+ (?:s|min|h) left)?)?\n/gmu, '');

/** A folder for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotedrift-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the harbour articles that a test may change. */
export function harbourCopy(): string {
  const folder = join(temporaryFolder(), 'harbour');
  cpSync(harbour, folder, { recursive: true });
  return folder;
}

export const rowsOf = <Row = Record<string, unknown>>(ndjson: string): Row[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

export const ndjson = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The contents of a folder by name. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
