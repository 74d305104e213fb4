/** Two reviewers check a run: what they say stands in the report, and what they put right holds in the next run. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { axe, browserTest, shoot } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotedrift-review-'));
const articles = join(folder, 'articles');
const run = join(folder, 'run');
let server: ChildProcess;
let address: string;

const quotedrift = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    encoding: 'utf8',
  });
  expect([args[0], status, status === 0 ? '' : stderr]).toEqual([args[0], 0, '']);
  return stdout;
};
const analyze = (out: string): string => quotedrift('analyze', articles, '--no-model', '--out', out);
const invite = (name: string): string =>
  quotedrift('review', 'invite', name, '--articles', articles, '--url', address).trim();

beforeAll(async () => {
  cpSync('tests/cases/harbour/articles', articles, { recursive: true });
  analyze(run);
  const questions = ['--question', 'quotation', 'speaker', '--size', '8', '--overlap', '1'];
  quotedrift('review', 'sample', run, '--articles', articles, '--no-model', ...questions);
  const serve = ['src/cli.ts', 'review', 'serve', run, '--articles', articles, '--port', '0'];
  server = spawn(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const text of server.stdout!.setEncoding('utf8')) {
    printed += text;
    const url = /(http:\/\/\S+)\/review/u.exec(printed)?.[1];
    if (url === undefined) continue;
    address = url;
    break;
  }
}, 120_000);

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});

const itemOn = (page: Page): Promise<string | null> => page.locator('.check').getAttribute('data-item');

/** Presses the key of an answer and waits for the next item. */
async function press(page: Page, key: string): Promise<void> {
  const before = await itemOn(page);
  await page.keyboard.press(key);
  await page.locator(`.check:not([data-item="${before}"])`).waitFor();
}

async function invited(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(invite(name));
  await page.waitForURL('**/review');
  return page;
}

browserTest(
  'two reviewers, ten items each, one undone, one corrected: the report says how far they agree',
  async ({ context }) => {
    const browser = context.browser()!;
    const kim = await invited(browser, 'Kim');
    expect(kim.url()).not.toContain('token');
    expect(await kim.evaluate<string>('document.cookie')).toBe('');
    await kim.goto(address);
    expect(await kim.locator('#checks').innerText()).toContain('Not checked yet');
    await kim.goto(`${address}/review`);

    // Blind: no score on the page.
    expect(await kim.locator('main').innerText()).not.toMatch(/%|confidence/u);
    expect(await axe(kim)).toEqual([]);
    await shoot(kim, 'review-item');

    let corrected: string | null = null;
    for (let answered = 0; answered < 10; answered++) {
      const heading = await kim.getByRole('heading', { level: 1 }).innerText();
      if (corrected === null && heading.includes('who said it')) {
        corrected = await itemOn(kim);
        await kim.keyboard.press('m');
        await kim.keyboard.type('Ada Lovelace');
        await kim.keyboard.press('Escape');
        await press(kim, 'n');
      } else await press(kim, 'y');
    }
    expect(corrected).not.toBeNull();
    expect(await kim.locator('.status').innerText()).toMatch(/10 of 16 answered/u);
    expect(await kim.locator('.status').innerText()).toMatch(/The program was \d+ % sure of it\./u);

    const before = await itemOn(kim);
    await press(kim, 'u');
    expect(await kim.locator('.status').innerText()).toMatch(/9 of 16 answered/u);
    await press(kim, 'n');
    expect(await itemOn(kim)).toBe(before);

    // Nothing of others before one's own is done.
    const lee = await invited(browser, 'Lee');
    expect(await lee.locator('.status').innerText()).toMatch(/0 of 16 answered/u);
    await lee.goto(`${address}/review/figures`);
    expect(await lee.locator('main').innerText()).toContain('when you have answered all of yours');
    await lee.goto(`${address}/review`);
    for (let answered = 0; answered < 10; answered++) await press(lee, 'y');

    // Where one stopped, one goes on.
    await kim.reload();
    expect(await itemOn(kim)).toBe(before);

    await lee.goto(address);
    const said = await lee.locator('#checks').innerText();
    expect(said).toContain('20 verdicts on 10 items by 2 reviewers');
    expect(said).toMatch(/Quotations: precision \d+ %/u);
    expect(said).toMatch(/Agreement on speakers, \d items of 2 reviewers: .*α nominal/u);
    expect(said).toContain('contradicted');
    expect(await axe(lee)).toEqual([]);

    analyze(join(folder, 'next'));
    const report = readFileSync(join(folder, 'next/report.md'), 'utf8');
    expect(report).toContain('## How far to trust it');
    expect(report).toMatch(/Agreement on quotations/u);
    expect(report).toContain('Ada Lovelace');
    expect(readFileSync(join(folder, 'next/index.html'), 'utf8')).toContain(
      '20 verdicts on 10 items by 2 reviewers',
    );
    expect(readFileSync(join(articles, 'corrections.csv'), 'utf8')).toMatch(
      /^speaker,[0-9a-f]+,Ada Lovelace,Kim,/mu,
    );
  },
);

browserTest('done, one sees what others contradict, decides, and keeps a codebook', async ({ context }) => {
  const browser = context.browser()!;
  const [kim, lee] = [await invited(browser, 'Kim'), await invited(browser, 'Lee')];
  for (const page of [kim, lee])
    while ((await page.locator('.check[data-item]').count()) > 0) await press(page, 'y');
  expect(await lee.getByRole('heading', { level: 1 }).innerText()).toBe('All of it is answered');
  expect(await axe(lee)).toEqual([]);

  await lee.getByRole('link', { name: 'Contradictions' }).click();
  const open = await lee.getByRole('link', { name: 'Decide' }).count();
  expect(open).toBeGreaterThan(0);
  expect(await axe(lee)).toEqual([]);
  await shoot(lee, 'review-contradictions');
  await lee.getByRole('link', { name: 'Decide' }).first().click();
  expect(await lee.locator('.deciding').innerText()).toMatch(/Kim: No/u);
  await shoot(lee, 'review-deciding');
  await lee.keyboard.press('n');
  await lee.locator('.done').waitFor();
  await lee.goto(`${address}/review/contradictions`);
  expect(await lee.getByRole('link', { name: 'Decide' }).count()).toBe(open - 1);

  await lee.goto(`${address}/review/codebook`);
  await lee.getByLabel('Name', { exact: true }).fill('softening');
  await lee.getByLabel('Definition').fill('Said with less force.');
  await lee.getByLabel('Counted under').selectOption('hedge');
  await lee.getByRole('button', { name: 'Keep it' }).click();
  expect(await lee.getByRole('table').innerText()).toMatch(
    /softening\s+Said with less force\.\s+hedge\s+Lee/u,
  );
  expect(await axe(lee)).toEqual([]);
  await shoot(lee, 'review-codebook');

  await lee.goto(`${address}/review/sample`);
  expect(await axe(lee)).toEqual([]);
  await shoot(lee, 'review-sample');

  await lee.goto(`${address}/review/figures`);
  expect(await lee.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('By language');
  expect(await axe(lee)).toEqual([]);
  await shoot(lee, 'review-figures');
});
