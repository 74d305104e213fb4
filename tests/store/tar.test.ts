/** Archives. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { BrokenFileError } from '../../src/errors.ts';
import { filesOfTar, tarOf } from '../../src/store/tar.ts';

const FILES = [
  { path: 'a.txt', contents: 'é\n'.repeat(700) },
  { path: 'empty', contents: '' },
  { path: 'block', contents: 'x'.repeat(512) },
];
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('an archive', () => {
  test('gives back what was put in', () => {
    const read = filesOfTar(tarOf(FILES), 'x.tar');
    expect([...read].map(([path, bytes]) => ({ path, contents: textOf(bytes) }))).toEqual(FILES);
  });

  test('is opened by the tar of the system', () => {
    const input = tarOf(FILES);
    expect(`${execFileSync('tar', ['-tf', '-'], { input })}`).toBe('a.txt\nempty\nblock\n');
    expect(`${execFileSync('tar', ['-xOf', '-', 'a.txt'], { input })}`).toBe(FILES[0]!.contents);
  });

  test('that is cut short, empty or none is said to be so', () => {
    for (const broken of [
      tarOf(FILES).slice(0, 900),
      new Uint8Array(),
      new TextEncoder().encode('x'.repeat(2000)),
    ])
      expect(() => filesOfTar(broken, 'x.tar')).toThrow(BrokenFileError);
  });
});
