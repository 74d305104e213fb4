/** `serve` and `start`: an address is printed, pages are there, and a signal ends it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { harbour, program, quotedrift, root, temporaryFolder } from './program.ts';

type Running = ChildProcessByStdio<null, Readable, Readable>;

/** Started, with the address that it printed. */
async function served(args: readonly string[]): Promise<{ child: Running; url: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    printed += text;
    const url = /http:\/\/\S+/u.exec(printed)?.[0];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`no address: ${printed}`);
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const folder = mkdtempSync(join(tmpdir(), 'quotedrift-serve-'));
const run = join(folder, 'run');
beforeAll(() => {
  quotedrift(['analyze', harbour, '--no-model', '--out', run]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a run is shown at the address printed, until a signal ends it with status 0', async () => {
  const { child, url } = await served(['serve', run, '--port', '0']);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect((await fetch(url)).status).toBe(200);
  expect(await (await fetch(`${url}/index.json`)).json()).toBeTypeOf('object');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('start analyzes, then shows the run', async () => {
  const out = join(temporaryFolder(), 'run');
  const { url } = await served(['start', harbour, '--out', out, '--no-model', '--port', '0']);
  expect(await (await fetch(url)).text()).toContain('<html');
});

test('a port that was asked for and is taken is one line, and exit status 1', async () => {
  const port = await takenPort();
  const { status, stderr } = quotedrift(['serve', run, '--port', `${port}`]);
  expect(stderr).toMatch(/^quotedrift: cannot serve: 127\.0\.0\.1 port \d+\. .+\n$/u);
  expect(status).toBe(1);
});

test('another host is answered only where it is allowed', async () => {
  const { url } = await served([
    'serve',
    run,
    '--port',
    '0',
    '--allow-host',
    'desk.local',
    '--allow-host',
    'b',
  ]);
  const { port } = new URL(url);
  const ask = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const request = get({ port, host: '127.0.0.1', headers: { host } });
      request.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
  expect(await Promise.all(['desk.local', 'b', 'evil.example'].map(ask))).toEqual([200, 200, 421]);
});

test('where there is no run, or a damaged one, it is one line', () => {
  const none = quotedrift(['serve', join(run, 'nowhere')]);
  expect(none.stderr).toMatch(/^quotedrift: no run: .*nowhere\. Make one: .+\n$/u);
  expect(none.status).toBe(1);
  const damaged = join(temporaryFolder(), 'run');
  cpSync(run, damaged, { recursive: true });
  writeFileSync(join(damaged, 'families.ndjson'), '{"id": 1}\n');
  const broken = quotedrift(['serve', damaged]);
  expect(broken.stderr).toMatch(/^quotedrift: run folder: families\.ndjson line 1: .+\n$/u);
  expect(broken.status).toBe(1);
});
