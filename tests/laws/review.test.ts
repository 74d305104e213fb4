/** What holds for every text and every table of verdicts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { anchorOfQuotation, placeOf } from '../../src/review/anchors.ts';
import { agreementRow, queueOf, sampled } from '../../src/review.ts';
import { article, quotation } from '../report/build.ts';
import { item } from '../review/verdicts.ts';

const words = fc.array(fc.constantFrom('a', 'bb', '“Yes,”', 'he said.', '\n', '“No”'), {
  minLength: 1,
  maxLength: 12,
});
const text = words.map((some) => some.join(' '));

const anchorIn = (of: Article, exact: string) => anchorOfQuotation(quotation(of, exact), of, 12);

describe('an anchor', () => {
  test('is found where it was made, or nowhere: never at other words', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 9 }), (written, from, length) => {
        const start = from % written.length;
        const span = { start, end: Math.min(written.length, start + length) };
        const of = article('a.txt', written);
        const one = { ...quotation(of, written), contents: [span] };
        const place = placeOf(anchorOfQuotation(one, of, 12), [of]);
        if ('lost' in place) expect(place.lost).toBe('its words stand in several places');
        else expect(place.span).toEqual(span);
      }),
    );
  });

  test('follows its words when text comes before or after, or is lost: never to other words', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const of = article('a.txt', 'She spoke first: “We will go,” and then she left.');
        const anchor = anchorIn(of, '“We will go,”');
        const later = article('a.txt', `${before}\n${of.text}\n${after}`);
        const place = placeOf(anchor, [later]);
        expect('lost' in place ? '' : later.text.slice(place.span.start, place.span.end)).toBe(
          '“We will go,”',
        );
      }),
    );
  });
});

test('agreement stays within its bounds, whoever the reviewers are called', () => {
  const row = fc.record({
    item: fc.nat(9).map(String),
    reviewer: fc.constantFrom('a', 'b', 'c', 'd'),
    verdict: fc.constantFrom('1', '2', '3'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const { percent, kappa, alphaNominal, alphaOrdinal } = agreementRow(rows);
      if (percent !== null) expect(percent).toBeGreaterThanOrEqual(0);
      for (const one of [percent, kappa, alphaNominal, alphaOrdinal])
        expect(one ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      const renamed = rows.map((one) => ({ ...one, reviewer: `z${one.reviewer}`, item: `i${one.item}` }));
      expect(agreementRow(renamed).alphaNominal).toBe(alphaNominal);
    }),
  );
});

test('every item of a sample is in a queue, and no queue has another', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      names,
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (reviewers, size, overlap) => {
        const items = sampled(
          Array.from({ length: 20 }, (_, i) => item(i)),
          { seed: 's', size, overlap },
        );
        const queues = reviewers.map((name) => queueOf(items, name, reviewers));
        expect(new Set(queues.flat())).toEqual(new Set(items));
        for (const one of items)
          expect(queues.filter((queue) => queue.includes(one))).toHaveLength(
            one.shared ? reviewers.length : 1,
          );
      },
    ),
  );
});
