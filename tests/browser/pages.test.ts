/** Each kind of page in a real browser: nothing serious for axe, nothing too wide, nothing refused. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createApp } from '../../src/serve/app.ts';
import type { Desk } from '../../src/serve/changes.ts';
import { Job } from '../../src/serve/job.ts';
import { type Listening, listen } from '../../src/serve/listen.ts';
import { loadContext } from '../../src/store/context.ts';
import { bfm, compromise, fixture, german, noRoomTo, notMake } from '../report/fixture.ts';
import { hostile } from '../report/hostile.ts';
import { axe, browserTest, shoot } from './page.ts';

const PAGES = {
  overview: '/',
  narrowed: '/?speaker=Wang+Yi&q=compromis',
  family: `/families/${compromise.id}`,
  based: `/families/${compromise.id}?base=${noRoomTo.id}`,
  changes: '/findings',
  article: `/articles/${german.id}`,
  articles: '/articles',
  beside: `/beside?a=${bfm.id}&b=${german.id}`,
  texts: '/texts?a=We+have+no+room.&b=Wir+haben+keinen+Spielraum.',
  changing: '/changes',
  search: '/findings?words=will&finding=modality',
  compare: `/compare?a=${notMake.id}&b=${noRoomTo.id}`,
  plots: '/plots',
  about: '/about',
  problem: '/nowhere',
};

const context = loadContext();
const comparer = {
  context: () => Promise.resolve(context),
  embed: () => Promise.resolve(null),
};
const desk: Desk = {
  job: new Job(),
  corpus: { folder: 'articles', correct: () => {}, attach: () => '', analyze: () => Promise.resolve() },
  upload: { limits: { bytes: 1e6, files: 10, seconds: 60 }, analyze: () => () => Promise.resolve() },
};

const local = { host: '127.0.0.1', port: 0, explicitPort: true };
let served: Listening;
let servedHostile: Listening;
beforeAll(async () => {
  served = await listen(createApp(fixture, { comparer, desk }), local);
  servedHostile = await listen(createApp(hostile), local);
});
afterAll(() => Promise.all([served.close(), servedHostile.close()]));

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  for (const [name, path] of Object.entries(PAGES))
    browserTest(`axe finds nothing serious: ${name}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(served.url + path);
      expect(await axe(page)).toEqual([]);
      await shoot(page, `${name}-${colorScheme}`);
    });
});

/** 320 is 1280 at 400 %: WCAG's measure for reflow. */
browserTest.for([360, 320])('no page is wider than a window of %d', async (width, { page }) => {
  await page.setViewportSize({ width, height: 740 });
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(served.url + path);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(
      width,
    );
    if (width === 360) await shoot(page, `${name}-phone`);
  }
});

describe('without script', () => {
  browserTest('every page says the same', async ({ context }) => {
    const browser = context.browser()!;
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const scripted = await (await browser.newContext()).newPage();
    for (const path of Object.values(PAGES)) {
      await page.goto(served.url + path);
      await scripted.goto(served.url + path);
      expect(await page.locator('main').innerText()).toBe(await scripted.locator('main').innerText());
    }
  });
});

describe('with script', () => {
  browserTest('n and p step through what differs', async ({ page, complaints }) => {
    await page.goto(served.url + PAGES.compare);
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    await page.keyboard.press('n');
    expect(await focused()).toContain('will');
    await page.keyboard.press('n');
    expect(await focused()).toContain('concessions');
    await page.keyboard.press('p');
    expect(await focused()).toContain('will');
    expect(complaints).toEqual([]);
  });

  browserTest('? shows the keys, and no key is taken from who writes', async ({ page }) => {
    await page.goto(served.url);
    await page.getByRole('searchbox').fill('n?');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
  });

  browserTest('words that render each other are joined by a line each', async ({ page }) => {
    await page.goto(served.url + PAGES.compare);
    await page.locator('.links svg path').first().waitFor({ state: 'attached' });
    expect(await page.locator('.links svg path').count()).toBe(10);
  });

  browserTest('a search is in the address and can be linked to', async ({ page }) => {
    await page.goto(served.url);
    await page.getByRole('searchbox').fill('Spielraum');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('Spielraum');
    expect(await page.getByRole('status').innerText()).toBe('1 of 3 statements');
  });
});

browserTest('hostile texts do nothing on any page', async ({ page, complaints }) => {
  const [one] = hostile.families;
  const [a, b] = hostile.quotations;
  page.on('dialog', () => complaints.push('a dialog'));
  page.on(
    'request',
    (request) => request.url().startsWith(servedHostile.url) || complaints.push(request.url()),
  );
  for (const path of [
    '/',
    `/families/${one!.id}`,
    `/articles/${a!.article}`,
    `/compare?a=${a!.id}&b=${b!.id}`,
    '/about',
  ]) {
    await page.goto(servedHostile.url + path);
    expect(await page.locator('main script, main img, main b.evil, [onmouseover]').count()).toBe(0);
  }
  expect(complaints).toEqual([]);
});
