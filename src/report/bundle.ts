/**
 * A run sealed to be cited: its files, what its findings can be, how it was made, spot-checks, every finding by its
 * citation, and the hash of each of these files. Whoever has the bundle can check it with `sha256sum -c SHA256SUMS`.
 */
import type { Analysis } from '../model.ts';
import { sha256 } from '../text/hash.ts';
import { json, ndjson } from '../text/print.ts';
import { citationsOf } from './citations.ts';
import { codebookOf, codebookText, methodsOf } from './methods.ts';

export interface BundleFile {
  readonly path: string;
  readonly contents: string;
}

export const SUMS = 'SHA256SUMS';
const FINDINGS = 'findings.ndjson';

/**
 * @param run all files of the run's folder
 * @param verdicts NDJSON; '' for none
 */
export function bundleOf(run: readonly BundleFile[], analysis: Analysis, verdicts: string): BundleFile[] {
  const checks = verdicts.split('\n').filter((line) => line.trim() !== '').length;
  const codebook = codebookOf(analysis);
  const rows = citationsOf(analysis).map(({ cite, record }) => ({ cite, ...record }));
  const files = [
    ...run,
    { path: 'codebook.json', contents: json(codebook) },
    { path: 'codebook.md', contents: codebookText(codebook) },
    { path: 'methods.md', contents: methodsOf(analysis, checks) },
    { path: FINDINGS, contents: ndjson(rows) },
    ...(checks > 0 ? [{ path: 'verdicts.ndjson', contents: verdicts }] : []),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return [...files, { path: SUMS, contents: sumsOf(files) }];
}

const encoder = new TextEncoder();

const sumsOf = (files: readonly BundleFile[]): string =>
  files.map(({ path, contents }) => `${sha256(encoder.encode(contents))}  ${path}\n`).join('');

/** What the whole bundle is known by: the hash of its list of hashes. */
export const sealOf = (sums: string): string => sha256(encoder.encode(sums));

/** Trouble with a bundle, "run.json: not as it was sealed"; none where it is whole. */
export function brokenIn(files: ReadonlyMap<string, Uint8Array>): string[] {
  const sums = files.get(SUMS);
  if (!sums) return [`${SUMS}: is not there`];
  const listed = new Map(
    new TextDecoder()
      .decode(sums)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const lost = [...listed.keys()].filter((path) => !files.has(path)).map((path) => `${path}: is not there`);
  const others = [...files].flatMap(([path, bytes]) => {
    if (path === SUMS) return [];
    if (!listed.has(path)) return [`${path}: was not sealed`];
    return sha256(bytes) === listed.get(path) ? [] : [`${path}: not as it was sealed`];
  });
  return [...lost, ...others];
}
