import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/store/atomic.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quotedrift-atomic-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const filled =
  (text: string) =>
  (folder: string): void =>
    writeFileSync(join(folder, 'file'), text);
const textIn = (folder: string): string => readFileSync(join(folder, 'file'), 'utf8');

describe('replaceFolder', () => {
  test('makes the folder and its parents', () => {
    const target = join(root, 'a/b/c');
    replaceFolder(target, filled('new'));
    expect(textIn(target)).toBe('new');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c']);
  });

  test.runIf(existsSync('/proc/self'))('ends where no folder can be made', () => {
    expect(() => replaceFolder('/proc/no/such', filled('new'))).toThrow('ENOENT');
  });

  test('puts the new folder in the place of the old one and leaves nothing beside it', () => {
    const target = join(root, 'run');
    mkdirSync(target);
    writeFileSync(join(target, 'old'), 'old');
    replaceFolder(target, filled('new'));
    expect(readdirSync(target)).toEqual(['file']);
    expect(readdirSync(root)).toEqual(['run']);
  });

  test('where writing fails half-way the old folder is as it was', () => {
    const target = join(root, 'run');
    replaceFolder(target, filled('old'));
    const fail = (folder: string): void => {
      filled('half')(folder);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    expect(() => replaceFolder(target, fail)).toThrow('no space');
    expect(textIn(target)).toBe('old');
    expect(readdirSync(root)).toEqual(['run']);
  });

  test('where writing fails and nothing stood there, nothing stands there', () => {
    expect(() =>
      replaceFolder(join(root, 'run'), () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(readdirSync(root)).toEqual([]);
  });

  test('a link to a folder stays a link, and what it leads to is replaced', () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'link'));
    replaceFolder(join(root, 'link'), filled('new'));
    expect(textIn(join(root, 'elsewhere'))).toBe('new');
    expect(readdirSync(root).sort()).toEqual(['elsewhere', 'link']);
  });
});

describe('what a killed run left', () => {
  /** The name of an aside folder as this machine gives it, for a process that has ended. */
  function asideOf(name: string, process = 2 ** 22 + 1): string {
    let aside = '';
    replaceFolder(join(root, name), (folder) => {
      aside = folder;
    });
    rmSync(join(root, name), { recursive: true });
    return aside.replace(/\d+$/u, String(process));
  }

  test('is cleared away by the next run to the same place', () => {
    const [aside, other] = [asideOf('run'), asideOf('other')];
    mkdirSync(aside);
    mkdirSync(other);
    replaceFolder(join(root, 'run'), filled('new'));
    expect(existsSync(aside)).toBe(false);
    expect(existsSync(other)).toBe(true);
  });

  test('between the two renames is the old run, and it is put back', () => {
    const old = `${asideOf('run')}-old`;
    mkdirSync(old);
    filled('old')(old);
    const fail = (): void => {
      expect(textIn(join(root, 'run'))).toBe('old');
      throw new Error('again');
    };
    expect(() => replaceFolder(join(root, 'run'), fail)).toThrow('again');
    expect(textIn(join(root, 'run'))).toBe('old');
  });

  test('stays while its process lives', () => {
    const aside = asideOf('run', process.ppid);
    mkdirSync(aside);
    replaceFolder(join(root, 'run'), filled('new'));
    expect(existsSync(aside)).toBe(true);
  });

  test('on another machine stays for a day', () => {
    const [young, old] = ['run.tmp-000000-1', 'run.tmp-000000-2'].map((name) => join(root, name));
    mkdirSync(young!);
    mkdirSync(old!);
    const yesterday = Date.now() / 1000 - 90_000;
    utimesSync(old!, yesterday, yesterday);
    replaceFolder(join(root, 'run'), filled('new'));
    expect(readdirSync(root).sort()).toEqual(['run', 'run.tmp-000000-1']);
  });
});
