/**
 * Folders that appear whole or not at all: written aside, then renamed. A run that was killed leaves its aside
 * folder behind; the next one that writes to the same place clears it away.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { shortHash } from '../text/hash.ts';

/** Process ids mean something on their own machine alone. */
const HOST = shortHash(hostname()).slice(0, 6);
/** Milliseconds. Another machine's aside folder is given up after a day. */
const ABANDONED = 86_400_000;

/**
 * Puts a folder that `fill` writes in the place of `target`; what stood there is removed afterwards. Parents are made.
 * @throws what `fill` or the system throws; `target` is then as it was, and nothing is left beside it.
 */
export function replaceFolder(target: string, fill: (folder: string) => void, now = Date.now()): void {
  const place = existsSync(target) ? realpathSync(target) : resolve(target);
  makeFolder(dirname(place));
  clearAway(place, now);
  const aside = `${place}.tmp-${HOST}-${process.pid}`;
  try {
    mkdirSync(aside);
    fill(aside);
    swap(aside, place);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** With its parents. One after the other, since Node's `recursive` does not end where a file system makes no folders (/proc). */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Where the new folder cannot be moved in, the old one is put back. */
function swap(aside: string, place: string): void {
  const old = `${aside}-old`;
  const wasThere = existsSync(place);
  if (wasThere) renameSync(place, old);
  try {
    renameSync(aside, place);
  } catch (error) {
    if (wasThere) renameSync(old, place);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** What dead runs left beside `place`. One that died between the two renames has its old folder put back. */
function clearAway(place: string, now: number): void {
  for (const name of readdirSync(dirname(place))) {
    if (!name.startsWith(`${basename(place)}.tmp-`)) continue;
    const path = join(dirname(place), name);
    if (!isAbandoned(name.slice(basename(place).length), path, now)) continue;
    if (name.endsWith('-old') && !existsSync(place)) renameSync(path, place);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isAbandoned(suffix: string, path: string, now: number): boolean {
  const [, host, process] = /^\.tmp-([0-9a-f]+)-(\d+)/u.exec(suffix) ?? [];
  if (host === HOST) return !isAlive(Number(process));
  return now - statSync(path).mtimeMs > ABANDONED;
}

/** Our own id on a folder that is there already is that of a dead process. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's process: it is there, but we may not signal it.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
