/** A Hono app that sends one page of so many bytes and does nothing else: what ours is measured against. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

const page = 'x'.repeat(Number(process.argv[2]));
const app = new Hono().get('/', (c) => c.html(page));
const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  console.log(`http://127.0.0.1:${port}`);
});
