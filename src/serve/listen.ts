/** The home of `@hono/node-server`: an app at an address of this machine. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { UserError } from '../errors.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
  /** The user named the port: another one will not do. */
  readonly explicitPort: boolean;
}

/** An app, or what stands before several. */
export type Answering = Pick<Hono, 'fetch'>;

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Ports tried after the first. */
const MOST_TRIES = 100;
const LAST_PORT = 65_535;
/** An address holds two pasted texts. */
const MOST_HEADER_BYTES = 65_536;

/**
 * Listens at `port`, or at the next free one unless it was named.
 * @throws UserError where the port is taken, or the host is not one of this machine
 */
export async function listen(app: Answering, { host, port, explicitPort }: Address): Promise<Listening> {
  const last = explicitPort ? port : Math.min(port + MOST_TRIES, LAST_PORT);
  for (let tried = port; ; tried++) {
    const server = createServer(
      { maxHeaderSize: MOST_HEADER_BYTES },
      getRequestListener((request, bindings) => app.fetch(request, bindings), {
        errorHandler: refused,
        hostname: host,
      }),
    );
    try {
      await bind(server, tried, host);
      return { url: urlOf(server, host), close: () => close(server) };
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || tried >= last) throw explained(error, host, tried);
    }
  }
}

const bind = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

function urlOf(server: Server, host: string): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const MEND: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses this port; stop it or take another with --port.',
  EACCES: 'This port needs rights you do not have; take one above 1023 with --port.',
  EADDRNOTAVAIL: 'This machine does not have this address; take 127.0.0.1 or one of its own with --host.',
  ENOTFOUND: 'This name is not known; take 127.0.0.1 or an address of this machine with --host.',
};

function explained(error: unknown, host: string, port: number): unknown {
  const mend = MEND[String(codeOf(error))];
  return mend === undefined ? error : new UserError('cannot serve', `${host} port ${port}`, mend);
}

/** A request that is none: a Host that cannot be read, a broken address. Nothing of it is repeated. */
const refused = (): Response =>
  Response.json({ error: { status: 400, message: 'The request cannot be read.' } }, { status: 400 });
