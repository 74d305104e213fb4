/** `report --diff`: what differs between two runs. */
import { UserError } from '../errors.ts';
import { changesBetween, changesText } from '../report.ts';
import { writeFolder } from '../store/outputs.ts';
import { readRun } from '../store/runs.ts';
import { ndjson } from '../text/print.ts';
import type { ReportChoice } from './options.ts';
import { toStdout } from './stdout.ts';

/** Markdown on standard output, or NDJSON with --format ndjson; both with --out. */
export async function runDiff(runs: readonly string[], { format, out }: ReportChoice): Promise<0> {
  const [one, other, ...more] = runs;
  if (one === undefined || other === undefined || more.length > 0)
    throw new UserError('two runs are compared', `${runs.length} named`, 'Name the older and the newer one.');
  if (format !== undefined && format !== 'ndjson' && format !== 'md')
    throw new UserError('no format of --diff', format, 'Take md or ndjson.');
  const { families, ...run } = changesBetween(readRun(one), readRun(other));
  const rows = ndjson([{ change: 'run', ...run }, ...families]);
  const text = changesText({ families, ...run });
  if (out === undefined) await toStdout(format === 'ndjson' ? rows : text);
  else {
    writeFolder(out, [
      { path: 'changes.md', contents: text },
      { path: 'changes.ndjson', contents: rows },
    ]);
    await toStdout(`${out}: ${families.length} statements differ, ${run.unchanged} do not\n`);
  }
  return 0;
}
