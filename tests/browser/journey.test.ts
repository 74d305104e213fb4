/** What a reader does with the report of the five articles: `start` is run as a user runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserTest, shoot } from './page.ts';

let server: ChildProcess;
let address: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedrift-journey-'));
  const run = ['src/cli.ts', 'start', 'corpus', '--no-model', '--out', join(folder, 'run'), '--port', '0'];
  server = spawn(process.execPath, run, { stdio: ['ignore', 'pipe', 'inherit'] });
  address = await addressPrinted(server);
}, 120_000);

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
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
