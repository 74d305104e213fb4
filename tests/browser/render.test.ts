/** The browser itself: without its fonts and libraries a page stays blank while every assertion on text passes. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, browserTest, shoot } from './page.ts';

async function pictureOf(page: Page, text: string): Promise<Buffer> {
  await page.setContent(`<p style="font: 24px system-ui">${text}</p>`);
  return page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 80 } });
}

browserTest('letters are drawn: other words make another picture, and none is blank', async ({ page }) => {
  const texts = ['', 'no room', 'na raom', 'été', 'ete', '“no”', '"no"', '„no“', '« no »', 'Größe', '¿qué?'];
  const pictures: string[] = [];
  for (const text of texts) pictures.push((await pictureOf(page, text)).toString('base64'));
  expect(new Set(pictures).size).toBe(texts.length);
});

browserTest('a whole page is kept as a picture', async ({ page }) => {
  await page.setContent('<h1 style="margin-top: 2000px">far down</h1>');
  expect((await shoot(page, 'render')).readUInt32BE(20)).toBeGreaterThan(2000);
});

browserTest('axe names what is wrong with a page', async ({ page }) => {
  await page.setContent('<html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"></main></html>');
  expect(await axe(page)).toEqual([expect.stringContaining('image-alt')]);
});

browserTest('a refusal of the Content-Security-Policy is heard', async ({ page, complaints }) => {
  await page.setContent(
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>document.title = 'ran'</script>`,
  );
  expect(await page.title()).toBe('');
  expect(complaints.join()).toContain('Content Security Policy');
});
