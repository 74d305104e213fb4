/** Laws of what is taken away, over random texts: nothing breaks out, spans hold, words are found again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { excerpted } from '../../src/report/excerpts.ts';
import { xmlText } from '../../src/report/exports/xml.ts';
import { allAnnotations } from '../../src/report/exports.ts';
import { PLOTS, plotsPage } from '../../src/report/pages/plots.ts';
import { plotFile } from '../../src/report/views/plots.ts';
import { defaultSettings } from '../../src/settings.ts';
import { slice } from '../../src/text/span.ts';
import { analysis, article, family, pair, quotation } from '../report/build.ts';
import { ATTACKS } from '../report/hostile.ts';
import { readMarkup } from '../report/markup.ts';

/** Letters of any kind, halves of surrogate pairs, controls and what breaks out of markup. */
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...ATTACKS), fc.string());
const prose = fc.array(fc.oneof(fc.lorem({ maxCount: 6 }), text, fc.constant('\n')), { maxLength: 12 });

/** Two articles with a quotation each somewhere in them. */
const analyses = fc.tuple(prose, prose, text).map(([before, after, words]) => {
  const said = (i: number): string => `“${i} ${words.replace(/[“”\n]/gu, '')}”`;
  const articles = [0, 1].map((i) =>
    article(`${i}.txt`, [...before, said(i), ...after].join(' '), { outlet: words, date: '2024-02-29' }),
  );
  const quotations = articles.map((one, i) => quotation(one, said(i), { speaker: words }));
  const one = family(words, quotations);
  const drift = [pair(one, quotations[0]!, quotations[1]!, { wording: 0.1234, meaning: 0.5, flip: 0.3 })];
  return analysis({ articles, quotations, families: [one], drift });
});

describe('excerpts', () => {
  test('are as long as the text, and show the text itself where they show anything', () => {
    fc.assert(
      fc.property(analyses, fc.nat(12), (of, words) => {
        const cut = excerpted(of, words);
        for (const [i, one] of cut.articles.entries()) {
          const whole = of.articles[i]!.text;
          expect(one.text.length).toBe(whole.length);
          for (const span of one.excerpt!.shown) expect(slice(one.text, span)).toBe(slice(whole, span));
          for (const { contents } of cut.quotations.filter((q) => q.article === one.id))
            for (const span of contents) expect(slice(one.text, span)).toBe(slice(whole, span));
        }
      }),
    );
  });

  test('never show less when more words are asked for', () => {
    const shown = (of: Parameters<typeof excerpted>[0], words: number): number =>
      excerpted(of, words).articles.reduce(
        (sum, { excerpt }) =>
          sum + excerpt!.shown.reduce((length, { start, end }) => length + end - start, 0),
        0,
      );
    fc.assert(
      fc.property(analyses, fc.nat(8), (of, words) => {
        expect(shown(of, words + 1)).toBeGreaterThanOrEqual(shown(of, words));
      }),
    );
  });
});

describe('annotations', () => {
  test('select the same words in code points, and by what stands around them', () => {
    fc.assert(
      fc.property(analyses, (of) => {
        const { items } = JSON.parse(allAnnotations(editionOf(of, defaultSettings.report))).first;
        for (const [i, { target }] of items.entries()) {
          const { text: whole } = of.articles[i]!;
          const [{ start, end }, { exact, prefix, suffix }] = target[0].selector;
          expect([...whole].slice(start, end).join('')).toBe(exact);
          expect(whole).toContain(`${prefix}${exact}${suffix}`);
        }
      }),
    );
  });
});

describe('XML', () => {
  test('holds no character that it cannot hold, and no mark that ends a text or an attribute', () => {
    fc.assert(
      fc.property(text, (words) => {
        const written = xmlText(words);
        expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos|#x[0-9A-F]+);)/u);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
      }),
    );
  });
});

test('plots of any texts are well-formed', () => {
  fc.assert(
    fc.property(analyses, (of) => {
      const page = plotsPage(editionOf(of, defaultSettings.report));
      for (const name of PLOTS) readMarkup(plotFile(name, page)!.replace(/^<\?xml[^>]*>\s*/u, ''));
    }),
  );
});
