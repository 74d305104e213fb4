/** The program as its users run it, a process a call, and what each took. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../evals/shared.ts';

const USAGE = new URL('./usage.ts', import.meta.url).href;

export const scratch = mkdtempSync(join(tmpdir(), 'quotedrift-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

export interface Took {
  /** CPU-seconds of all threads. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Peak memory in MiB. */
  readonly memory: number;
}

/** @param input what the program finds on its standard input. */
export function quotedrift(words: readonly string[], input = ''): Took {
  const file = join(scratch, 'usage.json');
  const from = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', USAGE, join(root, 'src/cli.ts'), ...words],
    { input, encoding: 'utf8', env: { ...process.env, QUOTEDRIFT_USAGE: file }, maxBuffer: 2 ** 30 },
  );
  const wall = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`quotedrift ${words.join(' ')}: exit ${status}\n${stderr}`);
  const used = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  return { cpu: (used.userCPUTime + used.systemCPUTime) / 1e6, wall, memory: used.maxRSS / 1024 };
}

/** The call in the middle of several, by CPU. */
export function middleOf(times: number, run: () => Took): Took {
  const took = Array.from({ length: times }, run).sort((a, b) => a.cpu - b.cpu);
  return took[Math.floor(times / 2)]!;
}
