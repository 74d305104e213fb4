/** The pages for reviewers, each kind of question: nothing serious for axe, nothing too wide, all of it without script. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Question } from '../../src/model.ts';
import { candidatesOf, QUESTIONS, sampled } from '../../src/review.ts';
import { createApp } from '../../src/serve/app.ts';
import { type Listening, listen } from '../../src/serve/listen.ts';
import { Desk, reviewRoutes } from '../../src/serve/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { invite } from '../../src/store/reviews.ts';
import { VerdictStore } from '../../src/store/verdicts.ts';
import { fixture } from '../report/fixture.ts';
import { axe, browserTest, shoot } from './page.ts';

interface Served extends Listening {
  readonly enter: string;
  readonly store: VerdictStore;
}

const folder = mkdtempSync(join(tmpdir(), 'quotedrift-review-pages-'));
const served = new Map<Question, Served>();

beforeAll(async () => {
  for (const question of QUESTIONS) {
    const store = new VerdictStore(join(folder, `${question}.db`), true);
    const items = sampled(candidatesOf(fixture, [question], [], defaultSettings.review), {
      ...{ seed: '2', size: 100, overlap: 1 },
    });
    store.addSample({ id: 's', seed: '2', size: 100, overlap: 1, run: 'r', at: '', items });
    const routes = reviewRoutes(new Desk(store, fixture), { keepCorrections: () => {} });
    const local = { host: '127.0.0.1', port: 0, explicitPort: true };
    const listening = await listen(createApp(fixture, { review: routes }), local);
    const enter = `${listening.url}/review/enter?token=${invite(store, 'Kim', 1)}`;
    served.set(question, { ...listening, enter, store });
  }
});

afterAll(async () => {
  for (const { close, store } of served.values()) {
    await close();
    store.close();
  }
  rmSync(folder, { recursive: true });
});

describe.each(QUESTIONS)('%s', (question) => {
  for (const colorScheme of ['light', 'dark'] as const)
    browserTest(`axe finds nothing serious: ${colorScheme}`, async ({ page, complaints }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(served.get(question)!.enter);
      await page.waitForURL('**/review');
      await page.keyboard.press('m');
      expect(await axe(page)).toEqual([]);
      await shoot(page, `review-${question}-${colorScheme}`);
      expect(complaints).toEqual([]);
    });

  browserTest('it fits a phone, and every answer is as large as a thumb', async ({ page }) => {
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(served.get(question)!.enter);
      await page.waitForURL('**/review');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    for (const button of await page.locator('.answers button').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await shoot(page, `review-${question}-phone`);
  });
});

browserTest('without script every answer, note and undo works', async ({ context }) => {
  const browser = context.browser()!;
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { enter, store } = served.get('speaker')!;
  await page.goto(enter);
  await page.waitForURL('**/review');
  await page.getByText('Note or correction').click();
  await page.getByLabel('Note', { exact: true }).fill('heard twice');
  await page.getByRole('button', { name: 'No', exact: false }).first().click();
  await page.waitForURL('**/review');
  const { verdicts } = store.verdictsAfter(0);
  expect(verdicts.map(({ answer, note, reviewer }) => [answer, note, reviewer])).toEqual([
    ['no', 'heard twice', 'Kim'],
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.locator('.status').innerText()).toMatch(/^0 of/u);
});

browserTest('words that are selected in the article become the bounds', async ({ page }) => {
  const { enter, store } = served.get('quotation')!;
  await page.goto(enter);
  await page.waitForURL('**/review');
  await page.locator('.passage mark').first().selectText();
  await page.keyboard.press('m');
  const words = await page.locator('[data-selected]').inputValue();
  expect(words.length).toBeGreaterThan(3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByText('1 of').waitFor();
  expect(store.verdictsAfter(0).verdicts[0]!.corrections).toMatchObject([{ kind: 'bounds', value: words }]);
});

browserTest('an answer that is refused says why and leaves what was typed', async ({ page }) => {
  await page.goto(served.get('quotation')!.enter);
  await page.waitForURL('**/review');
  await page.keyboard.press('m');
  await page.keyboard.type('words that are nowhere');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByText('do not stand in the article').waitFor();
  expect(await page.locator('[data-selected]').inputValue()).toBe('words that are nowhere');
});
