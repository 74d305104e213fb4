/** Files of other formats, read by a browser’s own parsers of XML and by its renderer. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Analysis } from '../../src/model.ts';
import { editionOf } from '../../src/report/edition.ts';
import { teiOf } from '../../src/report/exports.ts';
import { PLOTS, plotsPage } from '../../src/report/pages/plots.ts';
import { plotFile } from '../../src/report/views/plots.ts';
import { defaultSettings } from '../../src/settings.ts';
import { fixture } from '../report/fixture.ts';
import { ATTACKS, hostile } from '../report/hostile.ts';
import { browserTest, shoot } from './page.ts';

const dated: Analysis = {
  ...hostile,
  articles: hostile.articles.map((one) => ({ ...one, date: '2024-01-02' })),
};
const editionFrom = (of: Analysis) => editionOf(of, defaultSettings.report);
const teiFiles = (of: Analysis): string[] =>
  editionFrom(of).ranked.map((family) => teiOf(family, editionFrom(of)));

interface Parsed {
  readonly error: string | null;
  readonly root: string;
  readonly titles: readonly string[];
  readonly quotes: readonly string[];
  readonly tags: readonly string[];
}

/** What an XML parser makes of it; an error is its message. */
const parsed = (page: Page, xml: string): Promise<Parsed> =>
  page.evaluate(`(() => {
    const read = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml');
    const textOf = (selector) => [...read.querySelectorAll(selector)].map((one) => one.textContent);
    return {
      error: textOf('parsererror')[0] ?? null,
      root: read.documentElement.namespaceURI + ' ' + read.documentElement.localName,
      titles: textOf('title'),
      quotes: textOf('quote'),
      tags: [...new Set([...read.querySelectorAll('*')].map((one) => one.localName))],
    };
  })()`);

/** XML cannot hold NUL, BEL and halves of surrogate pairs. */
const shownInXml = (text: string): string =>
  text.replaceAll('\u0000', '[U+0000]').replaceAll('\u0007', '[U+0007]').replaceAll('\ud800', '[U+D800]');

describe('TEI', () => {
  browserTest('is XML, and its readings are read back to the letter', async ({ page }) => {
    for (const [i, file] of teiFiles(fixture).entries()) {
      const { error, root, quotes } = await parsed(page, file);
      expect([error, root]).toEqual([null, 'http://www.tei-c.org/ns/1.0 TEI']);
      expect(quotes).toEqual(editionFrom(fixture).ranked[i]!.readings.map(({ text }) => text));
    }
  });

  browserTest('of hostile texts is XML, and keeps all that XML can hold', async ({ page }) => {
    const [file] = teiFiles(hostile);
    const { error, titles, tags } = await parsed(page, file!);
    expect(error).toBeNull();
    expect(tags).not.toContain('script');
    for (const attack of ATTACKS) expect(titles[0]).toContain(shownInXml(attack));
  });
});

describe('plots', () => {
  for (const name of PLOTS)
    browserTest(`are XML, also of hostile texts: ${name}`, async ({ page }) => {
      for (const of of [fixture, dated]) {
        const { error, root, tags } = await parsed(page, plotFile(name, plotsPage(editionFrom(of)))!);
        expect([error, root]).toEqual([null, 'http://www.w3.org/2000/svg svg']);
        for (const tag of ['script', 'img', 'foreignObject']) expect(tags).not.toContain(tag);
      }
    });

  for (const colorScheme of ['light', 'dark'] as const)
    browserTest(`are drawn by themselves in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const images = PLOTS.map((name) => {
        const svg = encodeURIComponent(plotFile(name, plotsPage(editionFrom(fixture)))!);
        return `<img src="data:image/svg+xml,${svg}">`;
      });
      const paper = colorScheme === 'dark' ? '#17181a' : '#fdfcf9';
      await page.setContent(`<body style="background: ${paper}">${images.join('')}</body>`);
      const widths = await page.evaluate('[...document.images].map((image) => image.naturalWidth)');
      expect(widths).toEqual([960, 960, 960]);
      await shoot(page, `plot-files-${colorScheme}`);
    });
});
