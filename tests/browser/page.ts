/**
 * A page of the real Chromium for a test in tests/browser/*.test.ts:
 *
 *     import { axe, browserTest, shoot } from './page.ts';
 *
 *     browserTest('the overview names the family on compromise', async ({ page }) => {
 *       await page.goto(address);                    // an address of a server that the test started
 *       expect(await page.getByRole('link', { name: /compromise/ }).count()).toBe(1);
 *       expect(await axe(page)).toEqual([]);         // serious and critical violations, one line each
 *       await shoot(page, 'overview');               // node_modules/.cache/screens/overview.png: look at it
 *     });
 *
 * Without vitest, to look at a page:  node tests/browser/shoot.ts URL NAME [WIDTH]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { screens } from './chromium.ts';

interface Browsing {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page logged as an error or threw, a refusal of the Content-Security-Policy too. */
  readonly complaints: string[];
}

/** A test with a context and page of its own; skipped with the reason where there is no browser. */
export const browserTest = test.extend<Browsing>({
  context: async ({ skip }, use) => {
    const address = inject('browser');
    if (address === null) return skip(inject('noBrowser'));
    const browser = await chromium.connect(address);
    await use(
      await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        timezoneId: 'UTC',
      }),
    );
    await browser.close();
  },
  page: async ({ context }, use) => use(await context.newPage()),
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(complaints);
  },
});

/** Serious and critical violations of accessibility on the page as it stands: "rule: what (where)". */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
    );
}

/** A picture of the whole page in node_modules/.cache/screens; gives its bytes. */
export async function shoot(page: Page, name: string): Promise<Buffer> {
  await mkdir(screens, { recursive: true });
  return page.screenshot({ fullPage: true, path: join(screens, `${name}.png`) });
}
