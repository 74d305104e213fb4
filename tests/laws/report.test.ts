/** Laws of the report over random input: marks keep the text, tables and queries can be read back, pages stay well-formed. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/report/csv.ts';
import { editionOf } from '../../src/report/edition.ts';
import {
  FAMILY_FACETS as FACETS,
  parseQuery,
  printQuery,
  type Query,
  SORTS,
} from '../../src/report/pages/query.ts';
import { rowsOf } from '../../src/report/tables.ts';
import { html, printPage } from '../../src/report/views/html.ts';
import { mark } from '../../src/report/views/marked.ts';
import { wholeReport } from '../../src/report/whole.ts';
import { analysisOf } from '../../src/report.ts';
import { defaultSettings } from '../../src/settings.ts';
import { ndjson } from '../../src/text/print.ts';
import { analysis, article, family, pair, quotation } from '../report/build.ts';
import { ATTACKS } from '../report/hostile.ts';
import { readMarkup } from '../report/markup.ts';

/** Letters of any kind, halves of surrogate pairs, controls and what breaks out of markup. */
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...ATTACKS), fc.string());
const share = fc.nat(10_000).map((n) => n / 10_000);

/** An article that quotes some of these texts, each with a speaker of that name, in one family. */
const analyses = fc.array(fc.tuple(text, text), { minLength: 2, maxLength: 5 }).map((said) => {
  // Each stands on a line of its own and is told apart by its number.
  const lines = said.map(([words], i) => `“${i} ${words.replace(/[“”\n]/gu, '')}”`);
  const of = article(said[0]![1], lines.join('\n'), { outlet: said[1]![1] });
  const quotations = lines.map((line, i) => quotation(of, line, { speaker: said[i]![1] }));
  const one = family(said[0]![0], quotations);
  const drift = [pair(one, quotations[0]!, quotations[1]!, { wording: 0.1234 })];
  return analysis({ articles: [of], quotations, families: [one], drift });
});

const spans = fc.array(
  fc.tuple(fc.nat(40), fc.nat(40), fc.nat(2)).map(([a, b, level]) => ({
    span: { start: Math.min(a, b), end: Math.max(a, b) },
    level,
  })),
  { maxLength: 12 },
);

describe('marks', () => {
  test('keep the text to the letter and are nested, however they overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (words, marks) => {
        const marked = mark(
          words,
          marks.map((one) => ({ ...one, wrap: (inside) => html`<i>${inside}</i>` })),
        );
        expect(readMarkup(`<p>${marked}</p>`).text).toBe(words);
      }),
    );
  });

  test('end once each, where they end', () => {
    fc.assert(
      fc.property(spans, (marks) => {
        const ends: number[] = [];
        const wrap = (i: number) => (inside: ReturnType<typeof html>, last: boolean) => {
          if (last) ends.push(i);
          return inside;
        };
        mark(
          'x'.repeat(40),
          marks.map((one, i) => ({ ...one, wrap: wrap(i) })),
        );
        const long = marks.flatMap(({ span }, i) => (span.start < span.end ? [i] : []));
        expect(ends.toSorted((a, b) => a - b)).toEqual(long);
      }),
    );
  });
});

describe('what is put into a template', () => {
  test('is text, whatever it holds', () => {
    fc.assert(
      fc.property(text, (words) => {
        const page = printPage(html`<p title="${words}">${words}</p>`);
        expect(readMarkup(page).elements.map(({ tag }) => tag)).toEqual(['p']);
      }),
    );
  });
});

describe('a run', () => {
  test('comes back from its rows as it was', () => {
    fc.assert(
      fc.property(analyses, share, (of, meaning) => {
        const drift = of.drift.map((one) => ({ ...one, meaning }));
        const { run, ...tables } = rowsOf({ ...of, drift }, {});
        const lines = (rows: readonly unknown[]): unknown[] =>
          ndjson(rows)
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line));
        const { articles, quotations, families, collation } = tables;
        const raw = {
          ...{ run, articles: lines(articles), quotations: lines(quotations) },
          ...{ families: lines(families), drift: lines(tables.drift), collation: lines(collation) },
        };
        expect(analysisOf(raw)).toEqual({ ...of, drift });
      }),
    );
  });

  test('has a row of CSV for each row, and no cell that begins a formula', () => {
    fc.assert(
      fc.property(analyses, (of) => {
        const cells: string[][] = parse(csvOf('quotations', rowsOf(of, {})));
        expect(cells).toHaveLength(of.quotations.length + 1);
        expect(cells.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/u.test(cell))).toEqual([]);
      }),
    );
  });

  test('makes a well-formed report', () => {
    fc.assert(
      fc.property(analyses, (of) => {
        const { elements } = readMarkup(wholeReport(editionOf(of, defaultSettings.report), {}));
        expect(elements.filter(({ tag }) => tag === 'script' || tag === 'img')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a query', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((q) => q.trim());
  const queries: fc.Arbitrary<Query> = fc.record({
    q: words,
    facets: fc.dictionary(fc.constantFrom(...FACETS), words.filter(Boolean), { noNullPrototype: true }),
    sort: fc.constantFrom(...SORTS),
    singles: fc.boolean(),
    page: fc.integer({ min: 1, max: 999_999 }),
  });

  test('printed and read again is the same', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parseQuery(new URLSearchParams(printQuery(query)))).toEqual(query);
      }),
    );
  });

  test('of any form is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        parseQuery(new URLSearchParams(written));
      }),
    );
  });
});
