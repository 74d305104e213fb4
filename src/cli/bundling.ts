/** `report --bundle`: a run sealed to be cited. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf, excerptsOf, SUMS, sealOf } from '../report.ts';
import { readGiven, writeBundle } from '../store/bundles.ts';
import { runFiles, type StoredRun } from '../store/runs.ts';
import type { ReportChoice } from './options.ts';
import { toStdout } from './stdout.ts';

/** Words around each quotation where the user does not say: what a reader needs to judge, and no more. */
const WORDS = 40;

export async function runBundle(run: string, stored: StoredRun, choice: ReportChoice): Promise<void> {
  const analysis = excerptsOf(stored.analysis, choice.excerpts ?? WORDS);
  const beside = join(run, 'verdicts.ndjson');
  const verdicts = choice.verdicts ?? (existsSync(beside) ? beside : null);
  const files = bundleOf(
    runFiles({ ...stored, analysis }),
    analysis,
    verdicts === null ? '' : readGiven(verdicts),
  );
  writeBundle(choice.bundle!, files);
  const seal = sealOf(files.find(({ path }) => path === SUMS)!.contents);
  await toStdout(`${choice.bundle}: ${files.length} files, seal ${seal}\n`);
}
