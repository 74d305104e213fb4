/** `report --cite`: a cited finding, and whether it is still the same. */
import { BrokenFileError, UserError } from '../errors.ts';
import { brokenIn, citationsOf, citePartsOf, type Resolved, resolve, SUMS } from '../report.ts';
import { readBundle } from '../store/bundles.ts';
import { runIn } from '../store/runs.ts';
import { json } from '../text/print.ts';
import { toStdout } from './stdout.ts';

/** Prints what is found as JSON and says on standard error what changed. 0: the same to the byte; 2: not. */
export async function runCite(where: string, id: string): Promise<0 | 2> {
  const cite = citePartsOf(id);
  if (!cite) throw new UserError('no citation', id, 'It has five groups of eight digits, joined by dots.');
  const files = readBundle(where);
  if (files.has(SUMS)) {
    const [broken] = brokenIn(files);
    if (broken !== undefined) throw new BrokenFileError('bundle', where, broken);
  }
  const bytesOf = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (!bytes) throw new UserError('no run and no bundle', where, `It has no ${name}.`);
    return bytes;
  };
  const resolved = resolve(cite, citationsOf(runIn(bytesOf).analysis));
  for (const { cite: now, record } of resolved.found) await toStdout(json({ cite: now, ...record }));
  process.stderr.write(`${told(resolved)}\n`);
  return resolved.outcome === 'same' ? 0 : 2;
}

function told({ outcome, changed, found }: Resolved): string {
  if (outcome === 'same') return 'the same: readings, judgement and scores are as they were cited';
  if (outcome === 'changed') return `changed: ${changed.join(', ')}; what is there now is printed`;
  if (outcome === 'moved')
    return `gone: these two readings are compared and this finding is not made; ${found.length} others are printed`;
  return 'gone: these two readings are not compared here, or one of them is no longer found';
}
