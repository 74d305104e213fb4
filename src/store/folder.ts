/** The files of a folder and of all below it, and why some of them are none. Nothing outside the folder is opened. */
import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Issue } from '../model.ts';

export interface FoundFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Where it can be opened. */
  readonly place: string;
  /** Bytes. */
  readonly size: number;
}

export interface FoundFiles {
  /** In order of path, by code unit. */
  readonly files: readonly FoundFile[];
  readonly issues: readonly Issue[];
}

/** @param root a folder that can be read; its real path. Names that begin with a dot are passed over. */
export function filesIn(root: string): FoundFiles {
  const files: FoundFile[] = [];
  const issues: Issue[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of entriesOf(root, folder, issues)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!holdsRun(join(root, path))) folders.push(path);
      } else {
        const found = fileOf(root, path, entry);
        if ('rule' in found) issues.push(found);
        else files.push(found);
      }
    }
  return { files: files.sort(byPath), issues: issues.sort(byPath) };
}

/** The folder of a run below the articles is passed over: its report is no article. */
const holdsRun = (folder: string): boolean => existsSync(join(folder, 'run.json'));

function entriesOf(root: string, folder: string, issues: Issue[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.'),
    );
  } catch (error) {
    issues.push(unreadable(folder, error));
    return [];
  }
}

/** A link counts as the file it leads to, if that is in the folder. */
function fileOf(root: string, path: string, entry: Dirent): FoundFile | Issue {
  const place = join(root, path);
  try {
    if (entry.isSymbolicLink() && leadsOut(root, realpathSync(place)))
      return { rule: 'link-out', severity: 'warning', path, message: LEADS_OUT };
    const found = statSync(place);
    return found.isFile()
      ? { path, place, size: found.size }
      : { rule: 'no-file', severity: 'warning', path, message: notAFile(found) };
  } catch (error) {
    return unreadable(path, error);
  }
}

function leadsOut(root: string, place: string): boolean {
  const way = relative(root, place);
  return isAbsolute(way) || way.split(sep)[0] === '..';
}

const LEADS_OUT = 'a link that leads out of the folder is not followed; put the file itself there';
const notAFile = (found: Stats): string =>
  found.isDirectory()
    ? 'a link to a folder is not followed; put the folder itself there'
    : 'neither a file nor a folder; leave it out';

/** Something that is there and cannot be opened. */
export function unreadable(path: string, error: unknown): Issue {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const message = `cannot be read (${code}); see to its permissions or leave it out`;
  return { rule: 'unreadable', severity: 'lost', path, message };
}

const byPath = (a: { readonly path?: string }, b: { readonly path?: string }): number =>
  (a.path ?? '') < (b.path ?? '') ? -1 : 1;
