/** What can be taken away, by its address. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/serve/app.ts';
import { bfm, compromise, fixture, german, noRoomTo, notMake } from '../report/fixture.ts';
import { ATTACKS, hostile } from '../report/hostile.ts';
import { readMarkup } from '../report/markup.ts';

const app = createApp(fixture);
const get = (path: string, of = app): Promise<Response> => Promise.resolve(of.request(path));
const rowsAt = async (path: string, of = app): Promise<Record<string, string>[]> =>
  parse(await (await get(path, of)).text(), { columns: true });

const TABLES = [
  ['/index.csv', 3],
  ['/index.csv?singles=1', 4],
  ['/findings.csv?finding=modality', 4],
  ['/compare.csv?a=A&b=B', 1],
  [`/families/${compromise.id}.csv`, 7],
  [`/families/${compromise.id}.csv?base=B`, 7],
  [`/articles/${german.id}.csv`, 2],
  ['/plots/heatmap.csv', 3],
  ['/plots/quadrant.csv', 8],
  ['/plots/timeline.csv', 2],
] as const;

test.each(TABLES)('%s is a table of %d rows, whatever part of them the page shows', async (path, rows) => {
  const address = path
    .replace('a=A&b=B', `a=${notMake.id}&b=${noRoomTo.id}`)
    .replace('base=B', `base=${noRoomTo.id}`);
  const answer = await get(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(await rowsAt(address)).toHaveLength(rows);
});

test.each([
  '/',
  '/?finding=modality&singles=1',
  '/findings?finding=modality',
  '/about',
  '/articles',
  `/beside?a=${bfm.id}&b=${german.id}`,
  `/compare?a=${notMake.id}&b=${noRoomTo.id}`,
  `/families/${compromise.id}?base=${noRoomTo.id}`,
  `/articles/${german.id}`,
])('%s names its table, which is there', async (page) => {
  const { elements } = readMarkup(await (await get(page)).text());
  const { href } = elements.find(({ attributes }) => attributes.type === 'text/csv')!.attributes;
  expect((await get(href!)).status).toBe(200);
  expect((await rowsAt(href!)).length).toBeGreaterThan(0);
});

test('/about.csv has every setting and the signature', async () => {
  const rows = await rowsAt('/about.csv');
  expect(rows.find(({ name }) => name === 'report.flipShown')).toMatchObject({
    part: 'setting',
    value: '0.25',
  });
  expect(rows.find(({ name }) => name === 'id')).toMatchObject({
    part: 'signature',
    value: fixture.signature.id,
  });
});

test('a finding in a table names its outlets and says that nobody has checked it', async () => {
  for (const row of await rowsAt('/findings.csv')) expect(row.checked).toBe('not checked yet');
  expect((await rowsAt('/findings.csv')).map(({ baseOutlet }) => baseOutlet)).toContain('BFM TV');
});

describe('formats of other programs', () => {
  test.each([
    [`/families/${compromise.id}.tei.xml`, 'application/tei+xml'],
    [`/families/${compromise.id}.collatex.json`, 'application/json'],
    [`/families/${compromise.id}.collatex.json?language=en`, 'application/json'],
    [`/families/${compromise.id}.annotations.jsonld`, 'application/ld+json'],
    [`/articles/${german.id}.annotations.jsonld`, 'application/ld+json'],
    ['/annotations.jsonld', 'application/ld+json'],
  ])('%s is %s', async (path, type) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(answer.headers.get('etag')).not.toBeNull();
  });

  test.each([
    ['/families/000000000000.tei.xml', 404],
    ['/families/constructor.annotations.jsonld', 404],
    [`/families/${compromise.id}.collatex.json?language=xx`, 404],
    [`/families/${compromise.id}.docx`, 404],
    ['/articles/000000000000.csv', 404],
    [`/articles/${german.id}.csv?page=2`, 400],
    ['/index.csv?colour=red', 400],
    ['/findings.csv?colour=red', 400],
    ['/compare.csv', 400],
    ['/beside.csv', 400],
    ['/plots/pie.svg', 404],
    ['/plots.csv', 404],
    [`/families/${compromise.id}.tei.xml?base=${noRoomTo.id}`, 400],
    ['/families.svg', 404],
  ])('%s is refused with %d, in the shape of all errors', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    if (path.endsWith('.docx')) return;
    expect(await answer.json()).toEqual({ error: { status, message: expect.any(String) } });
  });
});

describe('hostile texts', () => {
  const open = createApp(hostile);
  const [family, article] = [hostile.families[0]!.id, hostile.articles[0]!.id];

  test.each([
    `/families/${family}.annotations.jsonld`,
    `/articles/${article}.annotations.jsonld`,
    '/annotations.jsonld',
    '/plots.json',
    '/about.json',
  ])('are read back as they were: %s', async (path) => {
    const body = await (await get(path, open)).text();
    expect(body.isWellFormed()).toBe(true);
    const texts = JSON.stringify(JSON.parse(body));
    for (const attack of ATTACKS) expect(texts).toContain(JSON.stringify(attack).slice(1, -1));
  });

  test('begin no formula in any table', async () => {
    const family = hostile.families[0]!.id;
    const paths = ['/index.csv', '/findings.csv', `/families/${family}.csv`, '/about.csv'];
    for (const path of [...paths, `/articles/${hostile.articles[0]!.id}.csv`])
      for (const row of await rowsAt(path, open))
        for (const [name, cell] of Object.entries(row))
          expect(cell, `${path} ${name}`).not.toMatch(/^[=+@\t\r]|^-(?!\d)/u);
  });
});
