/** The server's answers, without a socket. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/serve/app.ts';
import { bfm, compromise, fixture, german, noRoomTo, notMake } from '../report/fixture.ts';
import { hostile } from '../report/hostile.ts';
import { hrefsOf, idsOf, readMarkup } from '../report/markup.ts';

const app = createApp(fixture);
const get = (path: string, headers: Record<string, string> = {}, of = app): Promise<Response> =>
  Promise.resolve(of.request(path, { headers }));

const PAGES = [
  '/',
  '/about',
  '/plots',
  '/articles',
  '/findings',
  '/findings?finding=modality&weight=moderate',
  `/families/${compromise.id}?base=${noRoomTo.id}`,
  `/families/${compromise.id}`,
  `/articles/${german.id}`,
  `/beside?a=${bfm.id}&b=${german.id}`,
  `/compare?a=${notMake.id}&b=${noRoomTo.id}`,
];
const asJson = (page: string): string => (page === '/' ? '/index.json' : page.replace(/(?=\?|$)/u, '.json'));

describe('a page', () => {
  test.each(PAGES)('is shown, and also as JSON: %s', async (path) => {
    const page = await get(path);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    readMarkup(await page.text());
    const json = await get(asJson(path));
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(Object.keys((await json.json()) as object).length).toBeGreaterThan(0);
  });

  test('names its address as JSON', async () => {
    for (const path of PAGES) {
      const { elements } = readMarkup(await (await get(path)).text());
      const { href } = elements.find(({ attributes }) => attributes.type === 'application/json')!.attributes;
      expect((await get(href!)).status, href).toBe(200);
    }
  });

  test('of two readings shows them in the order in which they were compared', async () => {
    const turned = await get(`/compare.json?a=${noRoomTo.id}&b=${notMake.id}`);
    expect(await turned.json()).toMatchObject({
      a: { sigil: 'D' },
      b: { sigil: 'E' },
      pair: { wording: 0.5312 },
    });
  });

  test('that is asked for with HEAD has no body', async () => {
    const head = await app.request('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('that is known already is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag')!;
    const again = await get('/', { 'If-None-Match': `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('is sent compressed to who reads that', async () => {
    const plain = await (await get('/')).text();
    const packed = await get('/', { 'Accept-Encoding': 'br, gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(plain);
  });

  test('weighs less than 100 kB without its data', async () => {
    const empty = createApp({
      ...fixture,
      articles: [],
      quotations: [],
      families: [],
      tables: [],
      drift: [],
    });
    const parts = await Promise.all(
      ['/', '/assets/style.css', '/assets/script.js'].map(
        async (path) => (await (await get(path, {}, empty)).text()).length,
      ),
    );
    expect(parts.reduce((sum, length) => sum + length, 0)).toBeLessThan(100_000);
  });
});

describe('tables', () => {
  test.each(['articles', 'quotations', 'families', 'drift'])('can be taken away: %s', async (table) => {
    const csv = await get(`/${table}.csv`);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = (await (await get(`/${table}.ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toHaveLength(fixture[table as 'drift'].length);
  });
});

describe('headers', () => {
  const POLICY =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  test.each(['/', '/nowhere', '/?page=x', '/assets/script.js', '/families.csv'])(
    'guard every answer: %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );
});

describe('whom it answers', () => {
  test.each(['localhost', 'localhost:4173', '127.0.0.1:4173', '127.8.9.1', '[::1]:4173', 'LOCALHOST'])(
    '%s',
    async (host) => {
      expect((await get('/', { host })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil@localhost',
    '',
    '127.0.0.1:',
    '[::2]',
  ])('not “%s”', async (host) => {
    const answer = await get('/', { host });
    expect(answer.status).toBe(421);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a host that was allowed by name, in any case and at any port', async () => {
    const allowing = createApp(fixture, { allowHosts: ['Desk.example'] });
    expect((await get('/', { host: 'desk.example:8080' }, allowing)).status).toBe(200);
    expect((await get('/', { host: 'other.example' }, allowing)).status).toBe(421);
  });
});

describe('what cannot be shown', () => {
  test.each([
    ['/families/000000000000', 404],
    ['/articles/000000000000', 404],
    ['/nowhere', 404],
    ['/families/..%2f..%2fetc%2fpasswd', 404],
    ['/families/%00', 404],
    ['/families/%E0%A4%A', 404],
    ['/assets/../package.json', 404],
    ['/?page=99', 404],
    ['/?page=0', 400],
    ['/?colour=red', 400],
    ['/compare', 400],
    ['/beside', 400],
    [`/beside?a=${german.id}&b=000000000000`, 404],
    [`/beside?a=${german.id}&b=${german.id}`, 400],
    ['/findings?finding=modality&page=2', 404],
    ['/findings?colour=red', 400],
    [`/families/${compromise.id}?base=nobody`, 404],
    [`/families/${compromise.id}?colour=red`, 400],
    [`/compare?a=${notMake.id}&b=${notMake.id}`, 400],
    [`/compare?a=${notMake.id}&b=constructor`, 404],
    ['/compare?a=<script>&b=x', 404],
  ])('%s: %d, as a page and as JSON, repeating nothing', async (path, status) => {
    const page = await get(path);
    expect(page.status).toBe(status);
    const { text } = readMarkup(await page.text());
    expect(text).not.toMatch(/passwd|red|constructor|script>/u);
    const json = await get(path, { Accept: 'application/json' });
    expect(json.status).toBe(status);
    expect(await json.json()).toEqual({ error: { status, message: expect.any(String) } });
  });

  test('an address that ends in .json is answered in JSON', async () => {
    const answer = await get('/families/000000000000.json');
    expect([answer.status, await answer.json()]).toMatchObject([404, { error: { status: 404 } }]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
    const answer = await app.request('/', {
      method,
      ...(method === 'POST' ? { body: 'x'.repeat(1e6) } : {}),
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a defect is told to who runs the server, and not to who asks', async () => {
    const defects: unknown[] = [];
    const broken = { ...fixture, articles: fixture.articles.map((one) => ({ ...one, text: null as never })) };
    const failing = createApp(broken, { onDefect: (error) => defects.push(error) });
    const answer = await get(`/articles/${german.id}`, {}, failing);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('TypeError');
    expect(defects).toEqual([expect.any(TypeError)]);
  });
});

describe.each([
  ['the fixture', fixture],
  ['hostile texts', hostile],
])('every link of %s', (_, of) => {
  test('leads to a page that is well-formed and safe, and every anchor is there', async () => {
    const crawled = createApp(of);
    const seen = new Map<string, Set<string>>();
    const anchors: string[] = [];
    const queue = ['/'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      const answer = await get(path, {}, crawled);
      expect(answer.status, path).toBe(200);
      const body = await answer.text();
      if (!answer.headers.get('content-type')!.startsWith('text/html')) {
        if (answer.headers.get('content-type')!.startsWith('application/json')) JSON.parse(body);
        seen.set(path, new Set());
        continue;
      }
      const markup = readMarkup(body);
      const ids = idsOf(markup);
      expect(new Set(ids).size, `ids of ${path}`).toBe(ids.length);
      seen.set(path, new Set(ids));
      for (const { tag, attributes } of markup.elements) {
        expect(Object.keys(attributes).filter((name) => /^on|^style$/u.test(name))).toEqual([]);
        if (tag === 'script') expect(attributes.src).toBe('/assets/script.js');
        expect(['img', 'iframe', 'object', 'base', 'style']).not.toContain(tag);
      }
      for (const href of hrefsOf(markup)) {
        if (/^https:/u.test(href)) continue;
        expect(href).toMatch(/^[/#]/u);
        const target = new URL(href, `http://localhost${path}`);
        anchors.push(target.pathname + target.search + target.hash);
        // The overview's queries combine without end: one parameter at a time.
        if (target.pathname !== '/' || target.searchParams.size < 2)
          queue.push(target.pathname + target.search);
      }
    }
    for (const anchor of anchors.filter((one) => one.includes('#'))) {
      const [path, id] = anchor.split('#') as [string, string];
      expect(seen.get(path), anchor).toContain(id);
    }
    expect(seen.size).toBeGreaterThan(15);
  });
});
