/** A run sealed to be cited. */
import { describe, expect, test } from 'vitest';
import { brokenIn, bundleOf, SUMS, sealOf } from '../../src/report/bundle.ts';
import { messages } from '../../src/report/messages.ts';
import { methodsOf } from '../../src/report/methods.ts';
import { fixture } from './fixture.ts';
import { hostile } from './hostile.ts';

const files = bundleOf([{ path: 'run.json', contents: '{}' }], fixture, '{"item": 1}\n');
const bytesOf = (some: readonly { path: string; contents: string }[]) =>
  new Map(some.map(({ path, contents }) => [path, new TextEncoder().encode(contents)]));
const text = (path: string): string => files.find((one) => one.path === path)!.contents;

describe('a bundle', () => {
  test('is whole, and its seal is that of the same files only', () => {
    expect(brokenIn(bytesOf(files))).toEqual([]);
    const again = bundleOf([{ path: 'run.json', contents: '{}' }], fixture, '{"item": 1}\n');
    expect(again).toEqual(files);
    const other = bundleOf([{ path: 'run.json', contents: '{ }' }], fixture, '');
    expect(sealOf(other.at(-1)!.contents)).not.toBe(sealOf(text(SUMS)));
  });

  test('tells a file that was changed, lost or added', () => {
    const changed = bytesOf(files);
    changed.set('run.json', new TextEncoder().encode('{ }'));
    changed.set('mine.txt', new Uint8Array());
    changed.delete('methods.md');
    expect(brokenIn(changed)).toEqual([
      'methods.md: is not there',
      'run.json: not as it was sealed',
      'mine.txt: was not sealed',
    ]);
    expect(brokenIn(new Map())).toEqual([`${SUMS}: is not there`]);
  });

  test('has a definition of every type of finding', () => {
    const codebook = JSON.parse(text('codebook.json'));
    expect(codebook.map(({ type }: { type: string }) => type)).toEqual(Object.keys(messages.findings));
    for (const { definition, findings } of codebook)
      expect([definition.length > 0, typeof findings]).toEqual([true, 'number']);
  });

  test('holds spot-checks where there are some', () => {
    expect(text('verdicts.ndjson')).toBe('{"item": 1}\n');
    expect(bundleOf([], fixture, '').map(({ path }) => path)).not.toContain('verdicts.ndjson');
  });
});

describe('the methods', () => {
  test('say what was read, that nobody has checked it, and whether an original is on file', () => {
    const methods = methodsOf(fixture, 0);
    expect(methods).toContain('6 articles (4 English, 1 French, 1 German)');
    expect(methods).toContain('nobody has checked them yet');
    expect(methods).toContain('No original is on file');
    expect(methodsOf(fixture, 12)).toContain('12 spot-checks');
  });

  test('of a hostile corpus are no HTML', () => {
    expect(methodsOf(hostile, 0)).not.toMatch(/<[a-z/!]/u);
  });
});
