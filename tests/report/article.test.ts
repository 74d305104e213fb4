/** An article, and two of them side by side. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { servedLinks } from '../../src/report/links.ts';
import { articlePage } from '../../src/report/pages/article.ts';
import { besidePage } from '../../src/report/pages/beside.ts';
import { articleView } from '../../src/report/views/article.ts';
import { defaultSettings } from '../../src/settings.ts';
import { bfm, compromise, fixture, german, noRoomFor, notMake } from './fixture.ts';
import { readMarkup } from './markup.ts';

const edition = editionOf(fixture, defaultSettings.report);
const page = articlePage(edition, bfm.id)!;

describe('the strip', () => {
  const quoted = page.strip.filter(({ quotation }) => quotation !== null);

  test('goes through the article sentence by sentence, furniture left out', () => {
    const furniture = bfm.blocks.filter(({ kind }) => kind === 'furniture');
    for (const [i, { span }] of page.strip.entries())
      expect(span.start).toBeGreaterThanOrEqual(page.strip[i - 1]?.span.end ?? 0);
    for (const { span } of page.strip)
      expect(furniture.some((block) => block.span.start <= span.start && span.end <= block.span.end)).toBe(
        false,
      );
  });

  test('rises with the greatest drift of the quotation in it', () => {
    expect(quoted.find(({ quotation }) => quotation === notMake.id)!.drift).toEqual({
      wording: 0.55,
      meaning: 0.2144,
    });
  });

  test('of a sentence without a quotation measures nothing', () => {
    const silent = page.strip.filter(({ quotation }) => quotation === null);
    expect(silent.length).toBeGreaterThan(0);
    for (const { drift } of silent) expect(drift).toEqual({ wording: null, meaning: null });
  });

  test('leads to each quotation once in words and by mark', () => {
    const { elements } = readMarkup(`${articleView(page, { links: servedLinks(), level: 1 })}`);
    const bars = elements.filter(({ attributes }) => attributes['aria-label']?.startsWith('Sentence '));
    expect(bars).toHaveLength(quoted.length);
  });
});

describe('two articles side by side', () => {
  const { joins } = besidePage(edition, bfm.id, german.id)!;

  test('are joined where they render one statement, nearest readings first', () => {
    expect(joins.find(({ a }) => a === notMake.id)).toMatchObject({
      b: noRoomFor.id,
      family: { id: compromise.id },
      pair: { wording: 0.55 },
    });
  });

  test('are the same joins from the other side', () => {
    const turned = besidePage(edition, german.id, bfm.id)!.joins;
    expect(turned.find(({ a }) => a === noRoomFor.id)!.b).toBe(notMake.id);
  });

  test('that is not there has no page', () => {
    expect(besidePage(edition, bfm.id, 'nobody')).toBeNull();
  });
});
