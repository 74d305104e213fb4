/** The command line itself: help, versions, mistakes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quotedrift, root, shell } from './program.ts';

const VERBS = ['start', 'analyze', 'serve', 'check', 'report', 'extract', 'group', 'compare', 'review'];

describe('help', () => {
  test('names every verb', () => {
    const { stdout, stderr, status } = quotedrift(['--help']);
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'mu'));
    expect(stdout).toMatch(/^Example:\n {2}quotedrift /mu);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test.each(VERBS)('%s has help of its own, with an example', (verb) => {
    const { stdout, stderr, status } = quotedrift([verb, '--help']);
    expect(stdout).toMatch(new RegExp(`^Usage: quotedrift ${verb} `, 'u'));
    expect(stdout).toMatch(/^Example:\n {2}.*quotedrift /mu);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('without a verb it is shown, as a mistake', () => {
    const { stdout, stderr, status } = quotedrift([]);
    expect(stderr).toMatch(/^Usage: quotedrift/u);
    expect([stdout, status]).toEqual(['', 1]);
  });

  test('the filters name the fields of their rows', () => {
    const rows = (verb: string): string[] =>
      Array.from(quotedrift([verb, '--help']).stdout.matchAll(/Row (?:in|out): *(\{[^}]*\})/gu), ([, row]) =>
        row!.replace(/\s+/gu, ' '),
      );
    expect(rows('extract')).toEqual([
      '{id, text, language?}',
      '{id, article, start, end, contents, text, kind, place, speaker, cue, via, confidence}',
    ]);
    expect(rows('group')).toHaveLength(2);
    expect(rows('compare')).toHaveLength(2);
  });
});

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(quotedrift(['--version'])).toMatchObject({ stdout: `${version}\n`, status: 0 });
});

test.each([
  [['anlyze'], "unknown command 'anlyze' (Did you mean analyze?)"],
  [['analyze'], "missing required argument 'dir'"],
  [['analyze', 'a', 'b'], "too many arguments for 'analyze'. Expected 1 argument but got 2: a, b"],
  [['extract', '--ded', 'x'], "unknown option '--ded' (Did you mean --dead?)"],
  [
    ['serve', '--port', '99999'],
    "option '--port <number>' argument '99999' is invalid. A port is a whole number from 0 to 65535",
  ],
  [
    ['serve', '--port', '4e3'],
    "option '--port <number>' argument '4e3' is invalid. A port is a whole number from 0 to 65535",
  ],
])('a mistake in the call is one line and exit status 1: %j', (args, message) => {
  const { stdout, stderr, status } = quotedrift(args);
  expect(stderr).toBe(`quotedrift: ${message}. See --help.\n`);
  expect([stdout, status]).toEqual(['', 1]);
});

test('a model folder without a model is one line', () => {
  const { stderr, status } = quotedrift([
    'analyze',
    'corpus',
    '--model',
    'src',
    '--out',
    '/tmp/quotedrift-never',
  ]);
  expect(stderr).toMatch(/^quotedrift: no model: src\. .+\n$/u);
  expect(status).toBe(1);
});

test('a defect of ours is exit status 3, with its stack', () => {
  const { stderr, status } = shell(
    `"$NODE" --import 'data:text/javascript,process.exitCode=0;Object.defineProperty(process.stdout,"write",{value(){throw new TypeError("a defect")}})' "$PROGRAM" check corpus`,
  );
  expect(stderr).toMatch(/^quotedrift: TypeError: a defect\n {4}at /u);
  expect(status).toBe(3);
});
