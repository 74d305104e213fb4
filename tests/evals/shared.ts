/**
 * The development data, which never comes into the project: ../shared/data beside the checkout, or the folder that
 * QUOTEDRIFT_DATA names; the annotated articles stand beside it in ../gold.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dataFolder = process.env.QUOTEDRIFT_DATA ?? join(root, '../shared/data');
export const goldFolder = join(dataFolder, '../gold');

/** Why nothing can be measured, or null. */
export const absent = (folder: string): string | null =>
  existsSync(folder) ? null : `${folder} is not there; QUOTEDRIFT_DATA names another folder`;

/** Rows of a .jsonl or .jsonl.gz file. The shape is the caller's to know: these are our own development files. */
export function rowsOf<Row>(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}
