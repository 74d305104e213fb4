/** Bundles as folders, and as .tar or .tar.gz files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BrokenFileError, UserError } from '../errors.ts';
import { writeFolder, writeWhole } from './outputs.ts';
import { filesOfTar, tarOf } from './tar.ts';
import { explained } from './trouble.ts';

const PACKED = /\.(?:tar\.gz|tgz)$/iu;
const TAR = /\.tar$/iu;

/** A name that ends otherwise is that of a folder. @throws UserError where it cannot be written */
export function writeBundle(path: string, files: readonly { path: string; contents: string }[]): void {
  if (PACKED.test(path)) writeWhole(path, gzipSync(tarOf(files), { level: 9 }));
  else if (TAR.test(path)) writeWhole(path, tarOf(files));
  else writeFolder(path, files);
}

/** The files of a bundle, or of a run, by name. @throws UserError, BrokenFileError where it cannot be read */
export function readBundle(path: string): ReadonlyMap<string, Uint8Array> {
  try {
    if (statSync(path).isDirectory())
      return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
    const bytes = readFileSync(path);
    return filesOfTar(PACKED.test(path) ? unpacked(bytes, path) : bytes, path);
  } catch (error) {
    throw explained(error, 'cannot read', path);
  }
}

/** Of a bundle: some 100,000 pairs. A small file can be packed so that it fills a disk. */
const MOST_BYTES = 2 ** 30;

function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new BrokenFileError('bundle', path, 'not compressed as its name says, or cut short');
  }
}

/** A text file that the user names. */
export function readGiven(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const told = explained(error, 'cannot read', path);
    throw told instanceof UserError ? told : error;
  }
}
