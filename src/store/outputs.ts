/** Folders and files of results that are no run: written whole or not at all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { replaceFolder } from './atomic.ts';
import { explained } from './trouble.ts';

export interface OutputFile {
  /** A name, or a path with `/` into folders below. */
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/**
 * Writes the files to a folder of their own; its parents are made, and files of the same names are replaced.
 * @throws UserError where it holds anything else, or cannot be written
 */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  const own = new Set(files.map(({ path }) => path.split('/')[0]!));
  const foreign = namesIn(folder).find((name) => !own.has(name));
  if (foreign !== undefined)
    throw new UserError(`a folder that holds ${foreign} is not replaced`, folder, 'Take another folder.');
  try {
    replaceFolder(folder, (aside) => {
      for (const { path, contents } of files) {
        mkdirSync(dirname(join(aside, path)), { recursive: true });
        writeFileSync(join(aside, path), contents);
      }
    });
  } catch (error) {
    throw explained(error, 'cannot write', folder);
  }
}

/** Writes one file in one rename; an older one is replaced. @throws UserError where that cannot be done */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  const aside = `${path}.tmp-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, contents);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw explained(error, 'cannot write', path);
  }
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isDirectory()) return readdirSync(folder);
  throw new UserError('not a folder', folder, 'Take another place.');
}
