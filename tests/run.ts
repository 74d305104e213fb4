/**
 * `npm test`: types, lint, what nobody uses, then every test (units, cases, laws, contracts, guards, the browser).
 * All of them run, whatever fails on the way. The last line is `N passed, N failed`; a failed check counts as one.
 * Arguments go to vitest, and then it runs alone: `npm test -- tests/read`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A script of package.json that says by its exit status whether all is well. */
function check(script: string): Tally {
  console.log(`── ${script}`);
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) console.log(`✗ ${script}`);
  return { passed: Number(status === 0), failed: Number(status !== 0), skipped: 0 };
}

/** What the JSON report of vitest says, as far as it is counted here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function tests(): Tally {
  console.log('── tests');
  const folder = mkdtempSync(join(tmpdir(), 'quotedrift-test-'));
  const file = join(folder, 'report.json');
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config=tests/config/vitest.config.ts',
  ];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync(process.execPath, [...vitest, ...reporters, ...only], {
    cwd: root,
    stdio: 'inherit',
  });
  try {
    return tallyOf(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, status === 0);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file that cannot be loaded or an error outside any test fails the run without a failed test: it counts as one. */
function tallyOf(report: VitestReport, content: boolean): Tally {
  const failed = report.numFailedTests || Number(!content);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

const checks = ['types', 'lint', 'unused'];
const tallies = [...(only.length ? [] : checks.map(check)), tests()];
const sum = (part: keyof Tally): number => tallies.reduce((total, tally) => total + tally[part], 0);
const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') ? 1 : 0;
