/** What a reader does with the report of the five articles: `start` is run as a user runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserTest, shoot } from './page.ts';

let server: ChildProcess;
let address: string;
let desk: ChildProcess;
/** Of a server that may change the articles of tests/cases/harbour, copied. */
let changing: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedrift-journey-'));
  await cp('tests/cases/harbour/articles', join(folder, 'harbour'), { recursive: true });
  const run = ['src/cli.ts', 'start', 'corpus', '--no-model', '--out', join(folder, 'run'), '--port', '0'];
  server = spawn(process.execPath, run, { stdio: ['ignore', 'pipe', 'inherit'] });
  address = await addressPrinted(server);
  const out = [
    '--no-model',
    '--out',
    join(folder, 'harbour-run'),
    '--port',
    '0',
    '--allow-changes',
    '--allow-upload',
  ];
  desk = spawn(process.execPath, ['src/cli.ts', 'start', join(folder, 'harbour'), ...out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  changing = await addressPrinted(desk);
}, 240_000);

afterAll(async () => {
  for (const one of [server, desk]) {
    const ended = new Promise((resolve) => one.once('exit', resolve));
    one.kill();
    await ended;
  }
  await rm(folder, { recursive: true });
});

function addressPrinted(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout!.on('data', (data) => {
      printed += String(data);
      const [found] = /http:\/\/\S+/u.exec(printed) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it served: ${printed}`)));
  });
}

browserTest(
  'from the overview to the family on compromise, its diff, an article, and back',
  async ({ page, complaints }) => {
    await page.goto(address);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('5 articles');

    await page
      .getByRole('link', { name: /On this issue, China .*compromise/iu })
      .first()
      .click();
    const family = page.url();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/compromise/u);
    expect(await page.getByText('Original not on file').count()).toBeGreaterThan(0);

    const diff = page
      .locator('.pair')
      .filter({ hasText: 'will not make' })
      .filter({ hasText: 'no room' })
      .first();
    await diff.waitFor();
    const only = async (element: 'del' | 'ins'): Promise<string> =>
      (await diff.locator(element).allInnerTexts()).join(' ');
    const sides = [await only('del'), await only('ins')];
    expect(sides.filter((words) => words.includes('room'))).toHaveLength(1);
    expect(sides.filter((words) => words.includes('will'))).toHaveLength(1);
    const found = await diff.locator('.findings .type').allInnerTexts();
    expect(found).toContain('modality');
    expect(found).not.toContain('negation');
    await shoot(page, 'journey-family');

    await page
      .locator('.reading')
      .filter({ hasText: 'will not make' })
      .getByRole('link', { name: 'Read it in the article' })
      .first()
      .click();
    expect(page.url()).toContain('/articles/');
    const quoted = page.locator('mark:target');
    expect(await quoted.innerText()).toContain('China will not make any compromises or concessions');
    expect(await quoted.evaluate((mark) => mark.getBoundingClientRect().top < 900)).toBe(true);
    await shoot(page, 'journey-article');

    await page.goBack();
    expect(page.url()).toBe(family);
    await page.goBack();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('5 articles');
    expect(complaints).toEqual([]);
  },
);

browserTest(
  'the worst difference, another base, the changes by keyboard, both articles, a search, TEI and the tables',
  async ({ page, complaints }) => {
    await page.goto(changing);
    await page.locator('.flip').first().getByRole('link').first().click();
    expect(await page.locator('section.flip .type').count()).toBe(1);

    await page.getByRole('link', { name: 'as base' }).first().click();
    expect(new URL(page.url()).searchParams.get('base')).not.toBeNull();
    expect(await page.locator('table.collation').first().locator('.pinned').count()).toBe(1);
    expect(await page.getByText('The base was chosen by the reader').count()).toBe(1);

    const focused = () => page.evaluate<string>('document.activeElement.outerHTML');
    await page.keyboard.press('n');
    const first = await focused();
    await page.getByRole('button', { name: 'Next change' }).first().click();
    expect(await focused()).toContain('data-step');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('p');
    expect(await focused()).toBe(first);

    const tei = await page.getByRole('link', { name: /TEI/u }).getAttribute('href');
    const file = await page.request.get(new URL(tei!, page.url()).href);
    expect(file.headers()['content-type']).toContain('xml');
    expect(await file.text()).toContain('<TEI');

    await page.goto(`${changing}/articles`);
    await page.getByRole('link', { name: /Harbour strike/u }).click();
    await page.getByRole('button', { name: 'Show side by side' }).click();
    expect(await page.locator('.columns .text').count()).toBe(2);
    expect(await page.locator('svg.joins path').count()).toBeGreaterThan(0);
    await shoot(page, 'journey-beside');

    await page.getByRole('link', { name: 'Search by change' }).click();
    await page.getByRole('link', { name: 'modality', exact: true }).click();
    const found = await page.getByRole('status').innerText();
    expect(found).toMatch(/^\d+ findings? in \d+ of \d+ pairs/u);
    const text = await page.request.get(`${changing}/findings.txt${new URL(page.url()).search}`);
    expect(await text.text()).toContain(found);
    for (const table of ['quotations', 'drift'])
      expect((await page.request.get(`${changing}/${table}.csv`)).headers()['content-type']).toContain(
        'text/csv',
      );
    expect(complaints).toEqual([]);
  },
);

for (const javaScriptEnabled of [true, false])
  browserTest(
    `an original is attached from the page and becomes the base, ${javaScriptEnabled ? 'with' : 'without'} script`,
    async ({ context }) => {
      const own = await context
        .browser()!
        .newContext({ javaScriptEnabled, colorScheme: 'dark', viewport: { width: 390, height: 800 } });
      const page = await own.newPage();
      const said = javaScriptEnabled
        ? 'No minister can promise what the market will not deliver.'
        : 'We will not sign anything that puts a single job at risk.';
      const search = `${changing}/?${new URLSearchParams({ q: javaScriptEnabled ? 'market' : 'sign anything' })}`;
      await page.goto(search);
      await page.locator('.families tbody a').first().click();
      await page.getByRole('link', { name: 'Attach it' }).click();
      await page.getByLabel('Occasion').fill('Talks in Valmora');
      await page.getByLabel('Its words').fill(said);
      await page.getByRole('button', { name: 'Attach', exact: true }).click();
      expect(await page.getByRole('status').first().innerText()).toContain('The original is written down');
      await page.getByRole('button', { name: 'Analyze again' }).click();
      for (
        let looks = 0;
        looks < 100 && !(await page.getByText('the pages show the new run').count());
        looks++
      ) {
        await page.waitForTimeout(500);
        if (!javaScriptEnabled) await page.goto(`${changing}/changes`);
      }
      await page.goto(`${changing}/?${new URLSearchParams({ q: said.replace('.', '') })}`);
      await page.locator('.families tbody a').first().click();
      expect(await page.getByText('The original is on file').count()).toBe(1);
      expect(await page.getByText('Talks in Valmora').count()).toBeGreaterThan(0);
      await shoot(page, `journey-original-${javaScriptEnabled ? 'phone' : 'phone-plain'}`);
      expect(await readFile(join(folder, 'harbour/articles.csv'), 'utf8')).toContain('Talks in Valmora');
      await own.close();
    },
  );
