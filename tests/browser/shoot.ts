/**
 * A picture of a page, to look at while working:  node tests/browser/shoot.ts URL NAME [WIDTH=1280]
 * URL may be a file: address. Writes node_modules/.cache/screens/NAME.png and prints its path.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions, screens } from './chromium.ts';

const [url, name, width = '1280'] = process.argv.slice(2);
const options = await launchOptions();
if (!url || !name || typeof options === 'string') {
  console.error(typeof options === 'string' ? options : 'node tests/browser/shoot.ts URL NAME [WIDTH]');
  process.exit(1);
}
await mkdir(screens, { recursive: true });
const browser = await chromium.launch(options);
const page = await browser.newPage({ viewport: { width: Number(width), height: 900 } });
page.on('console', (message) => console.error(`${message.type()}: ${message.text()}`));
const path = join(screens, `${name}.png`);
await page.goto(url);
await page.screenshot({ fullPage: true, path });
await browser.close();
console.log(path);
