/** A run that is killed goes on where it was, and gives what it would have given. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { unfinishedFolder } from '../../src/store/unfinished.ts';
import { contentsOf, harbour, harbourCopy, quotedrift, root, temporaryFolder } from './program.ts';

const STAGES = ['read', 'extract', 'group', 'collate', 'compare'];

/** `analyze` that leaves at once what every row gave. */
const OFTEN = `
  import { runAnalyze } from ${JSON.stringify(pathToFileURL(join(root, 'src/cli/analysis.ts')).href)};
  const [articles, out] = process.argv.slice(1);
  await runAnalyze(articles, { out, model: false }, 0);`;

/** Starts a run and kills it as soon as it has left something of the stage. */
async function killed(articles: string, out: string, stage: string): Promise<void> {
  const folder = unfinishedFolder(out);
  const args = ['--input-type=module', '-e', OFTEN, articles, out];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const isThere = (): boolean =>
    existsSync(folder) &&
    readdirSync(folder).some((name) => name.startsWith(`${stage}-`) && name.endsWith('.part'));
  while (!isThere() && child.exitCode === null) await pause(2);
  child.kill('SIGKILL');
  await ended;
  expect([child.signalCode, existsSync(out)]).toEqual(['SIGKILL', false]);
}

const analyze = (articles: string, out: string, ...more: readonly string[]) =>
  quotedrift(['analyze', articles, '--out', out, '--no-model', ...more]);

function tablesOf(run: string): Record<string, string> {
  const { 'timings.json': _, ...rest } = contentsOf(run);
  return rest;
}

let whole: Record<string, string>;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'quotedrift-resume-'));
  analyze(harbour, join(folder, 'run'));
  whole = tablesOf(join(folder, 'run'));
  rmSync(folder, { recursive: true });
});

describe('a run that was killed', () => {
  test.each(STAGES)(
    'in the stage %s gives the same bytes, says what it took over, and leaves nothing',
    async (stage) => {
      const out = join(temporaryFolder(), 'run');
      await killed(harbour, out, stage);
      const { stderr, status } = analyze(harbour, out);
      expect(status).toBe(0);
      expect(stderr).toMatch(/^(?:[a-z]+ +\d+ of \d+ taken over\n)+$/u);
      expect(stderr).toMatch(stage === 'read' ? /^read +\d of 7/u : /^read +7 of 7/u);
      if (stage === 'compare') expect(stderr).toMatch(/^align +(\d+) of \1 taken over$/mu);
      expect(tablesOf(out)).toEqual(whole);
      expect(readdirSync(join(out, '..'))).toEqual(['run']);
    },
  );

  test('again and again comes to its end all the same', async () => {
    const out = join(temporaryFolder(), 'run');
    for (const stage of STAGES) await killed(harbour, out, stage);
    expect(analyze(harbour, out).stderr).toContain('taken over');
    expect(tablesOf(out)).toEqual(whole);
  });

  test('begins anew with --fresh', async () => {
    const out = join(temporaryFolder(), 'run');
    await killed(harbour, out, 'extract');
    expect(analyze(harbour, out, '--fresh').stderr).toBe('');
    expect(tablesOf(out)).toEqual(whole);
    expect(readdirSync(join(out, '..'))).toEqual(['run']);
  });

  test('does again what has changed since, and that alone', async () => {
    const corpus = harbourCopy();
    const out = join(temporaryFolder(), 'run');
    await killed(corpus, out, 'group');
    writeFileSync(join(corpus, 'eighth.txt'), '“A word more,” said Ilse Brandt.\n');
    const { stderr } = analyze(corpus, out);
    expect(stderr).toMatch(/^read +7 of 8 taken over\nextract +7 of 8 taken over\n$/u);
    const anew = join(temporaryFolder(), 'run');
    analyze(corpus, anew);
    expect(tablesOf(out)).toEqual(tablesOf(anew));
  });

  test('beside the articles is none of them', async () => {
    const corpus = harbourCopy();
    const out = join(corpus, 'reports/run');
    await killed(corpus, out, 'extract');
    expect(quotedrift(['check', corpus]).stdout).toMatch(/^7 articles would be read, 0 not\.\n$/mu);
  });
});
