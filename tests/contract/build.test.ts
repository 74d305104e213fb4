/** What `npm run build` makes is the published program: it runs by itself, with its data and its threads. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbour, ndjson, quotedrift, root, temporaryFolder } from './program.ts';

/** Below node_modules, so that packages are found, and Node would refuse TypeScript there. */
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const built = mkdtempSync(join(cache, 'build-test-'));
const dist = join(built, 'dist');
const bin = join(dist, 'runtime/quotedrift.js');

const run = (args: readonly string[], input = '') => quotedrift(args, { input }, bin);

beforeAll(() => {
  const { status, stdout } = spawnSync(process.execPath, ['tests/build.ts', dist], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
  cpSync(join(root, 'package.json'), join(built, 'package.json'));
}, 120_000);

afterAll(() => rmSync(built, { recursive: true }));

describe('the build', () => {
  test('gives what the source gives', () => {
    const input = ndjson([{ id: 'a', text: '“There is no room,” Wang Yi said.' }]);
    expect(run(['extract'], input).stdout).toBe(quotedrift(['extract'], { input }).stdout);
    expect(run(['--version']).stdout).toBe(quotedrift(['--version']).stdout);
  });

  test('finds its background, its model and what a run is made of', () => {
    const out = join(temporaryFolder(), 'run');
    const { status, stderr } = run(['analyze', harbour, '--out', out]);
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  test('finds its worker', async () => {
    const url = (path: string) => pathToFileURL(join(dist, path)).href;
    const script = `
      const { withWorkers } = await import('${url('store/workers.js')}');
      const files = [{ path: 'a.txt', bytes: new TextEncoder().encode('“Yes,” she said.') }];
      const [{ article }] = await withWorkers([], (mapRows) => mapRows('read', files, { vectors: null }), 1);
      console.log(article.text);`;
    const file = join(built, 'threads.js');
    writeFileSync(file, script);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['“Yes,” she said.\n', '']);
  });
});

test.each([
  ['20.20.2', 1],
  ['24.14.0', 1],
  ['25.1.0', 1],
  ['24.15.0', 0],
  ['26.0.0', 0],
])('on Node %s the program says what is missing, or runs', (version, status) => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const ended = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(script)}`, bin, '--version'],
    {
      encoding: 'utf8',
    },
  );
  expect(ended.status).toBe(status);
  if (status === 1)
    expect(ended.stderr).toMatch(new RegExp(`^quotedrift runs on Node .*; this is Node ${version}\\.`, 'u'));
});
