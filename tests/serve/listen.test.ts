/** An app at an address. */
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { isUserError } from '../../src/errors.ts';
import { type Listening, listen } from '../../src/serve/listen.ts';

const app = new Hono().get('/', (c) => c.text('here'));
const host = '127.0.0.1';
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function taken(): Promise<number> {
  const server: Server = createServer().listen(0, host);
  await new Promise((resolve) => server.once('listening', resolve));
  open.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as { port: number }).port;
}

async function listening(port: number, explicitPort: boolean): Promise<Listening> {
  const found = await listen(app, { port, host, explicitPort });
  open.push(found.close);
  return found;
}

describe('listen', () => {
  test('answers at the address it gives, until closed', async () => {
    const { url, close } = await listening(0, true);
    expect(await (await fetch(url)).text()).toBe('here');
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });

  test('takes the next free port where none was named', async () => {
    const port = await taken();
    const { url } = await listening(port, false);
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
  });

  test('refuses a named port that is taken, saying which and how to mend it', async () => {
    const port = await taken();
    const error: unknown = await listen(app, { port, host, explicitPort: true }).catch((e: unknown) => e);
    expect(isUserError(error)).toBe(true);
    expect(String(error)).toContain(`${host} port ${port}`);
    expect(String(error)).toContain('--port');
  });

  test('refuses an address that is not of this machine', async () => {
    const error: unknown = await listen(app, { port: 0, host: '192.0.2.1', explicitPort: true }).catch(
      (e: unknown) => e,
    );
    expect(isUserError(error)).toBe(true);
    expect(String(error)).toContain('--host');
  });

  test('answers a request that cannot be read with 400 in the one shape of errors', async () => {
    const { url } = await listening(0, true);
    const raw = await sent(
      Number(new URL(url).port),
      'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    );
    expect(raw).toMatch(/^HTTP\/1\.1 400 /u);
    expect(raw).toContain('{"error":{"status":400');
  });

  test('closes though a reader keeps its connection open', async () => {
    const { url, close } = await listening(0, true);
    await (await fetch(url)).text();
    const started = performance.now();
    await close();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

const sent = (port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    connect(port, host)
      .on('data', (data) => {
        answer += data.toString();
      })
      .on('end', () => resolve(answer))
      .on('error', reject)
      .end(request);
  });
