/** Published worked examples, and a second implementation that shares nothing with the first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/review/agreement.ts';
import { randomIntegers } from '../../src/review/random.ts';
import { agreementRow } from '../../src/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { alphaByPairs, kappaByShares, type Rating } from './second.ts';

/** A line a reviewer, a character an item; `*`: not seen. */
const ratings = (lines: readonly string[]): Rating[] =>
  lines.flatMap((line, reviewer) =>
    [...line].flatMap((verdict, item) =>
      verdict === '*' ? [] : [{ item: `${item}`, reviewer: `${reviewer}`, verdict }],
    ),
  );

describe('Krippendorff 2011, "Computing Krippendorff’s Alpha-Reliability"', () => {
  test('A: two observers, two values: α = .095', () => {
    const row = agreementRow(ratings(['0100000010', '1110010000']));
    expect(row.alphaNominal).toBeCloseTo(0.095, 3);
    expect(row.alphaOrdinal).toBeCloseTo(0.095, 3);
  });

  test('B: two observers, five values: α = .692', () => {
    expect(agreementRow(ratings(['aabbdcccedda', 'babbbcccedd' + 'd'])).alphaNominal).toBeCloseTo(0.692, 3);
  });

  test('C: four observers, values missing: α = .743 nominal, .815 ordinal', () => {
    const row = agreementRow(ratings(['123321412***', '1233224125*3', '*3332342251*', '1233244125' + '1*']));
    expect(row).toMatchObject({ items: 12, reviewers: 4 });
    expect(row.alphaNominal).toBeCloseTo(0.743, 3);
    expect(row.alphaOrdinal).toBeCloseTo(0.815, 3);
  });
});

test('Cohen 1960, table of 200 verdicts: κ = .492 at 70 % agreement', () => {
  const cells = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  let item = 0;
  const rows = cells.flatMap((row, a) =>
    row.flatMap((count, b) =>
      Array.from({ length: count }, () => item++).flatMap((i) => [
        { item: `${i}`, reviewer: 'A', verdict: `${a}` },
        { item: `${i}`, reviewer: 'B', verdict: `${b}` },
      ]),
    ),
  );
  const { percent, kappa, items } = agreementRow(rows);
  expect([items, percent]).toEqual([200, 0.7]);
  expect(kappa).toBeCloseTo(0.492, 3);
});

describe('an independent implementation says the same', () => {
  const rating = fc.record({
    item: fc.nat(12).map(String),
    reviewer: fc.constantFrom('kim', 'lee', 'roy'),
    verdict: fc.constantFrom('no', 'unsure', 'bounds', 'yes'),
  });
  const unique = (rows: readonly Rating[]): Rating[] => [
    ...new Map(rows.map((row) => [`${row.item} ${row.reviewer}`, row])).values(),
  ];
  const SCALE = ['no', 'unsure', 'bounds', 'type', 'direction', 'severity', 'yes'];
  const same = (got: number | null, wanted: number | null): void => {
    if (wanted === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(wanted, 9);
  };

  test('of α, nominal and ordinal', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 40 }), (rows) => {
        const once = unique(rows);
        const row = agreementRow(once);
        same(row.alphaNominal, alphaByPairs(once, SCALE, 'nominal'));
        same(row.alphaOrdinal, alphaByPairs(once, SCALE, 'ordinal'));
      }),
    );
  });

  test('of κ', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 40 }), (rows) => {
        const two = unique(rows).filter(({ reviewer }) => reviewer !== 'roy');
        same(agreementRow(two).kappa, kappaByShares(two, 'kim', 'lee'));
      }),
    );
  });

  test('and the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 30 }), (rows) => {
        const once = unique(rows);
        const there = agreementRow(once);
        const back = agreementRow(once.toReversed());
        for (const key of ['percent', 'kappa', 'alphaNominal', 'alphaOrdinal'] as const)
          same(back[key], there[key]);
      }),
    );
  });
});

describe('what cannot be said is null', () => {
  test('nothing paired, nothing rated, one value throughout', () => {
    const none = { percent: null, kappa: null, alphaNominal: null, alphaOrdinal: null };
    expect(agreementRow([])).toEqual({ items: 0, reviewers: 0, ...none });
    expect(agreementRow(ratings(['1']))).toEqual({ items: 1, reviewers: 1, ...none });
    expect(agreementRow(ratings(['111', '111']))).toEqual({ items: 3, reviewers: 2, ...none, percent: 1 });
  });

  test('words without an order have no ordinal α', () => {
    const row = agreementRow(ratings(['abcab', 'abcba']));
    expect(row.alphaNominal).not.toBeNull();
    expect(row.alphaOrdinal).toBeNull();
  });
});

test('a verdict given twice counts once, the later one', () => {
  const rows = ratings(['01', '01']);
  const changed = [{ item: '0', reviewer: '0', verdict: '1' }, ...rows];
  expect(agreementRow(changed)).toEqual(agreementRow(rows));
});

describe('the bootstrap interval', () => {
  const rows = ratings(['110100110010110100110010', '110100110000111100110010']);
  const { alphaNominal } = agreementOf(rows, defaultSettings.review);

  test('is the same each time and holds the value', () => {
    expect(agreementOf(rows, defaultSettings.review).alphaNominal).toEqual(alphaNominal);
    expect(alphaNominal.low!).toBeLessThan(alphaNominal.value!);
    expect(alphaNominal.high!).toBeGreaterThan(alphaNominal.value!);
  });

  test('is narrower where there are more items', () => {
    const more = Array.from({ length: 8 }, (_, copy) =>
      rows.map((row) => ({ ...row, item: `${row.item}-${copy}` })),
    ).flat();
    const { alphaNominal: narrow } = agreementOf(more, defaultSettings.review);
    expect(narrow.high! - narrow.low!).toBeLessThan((alphaNominal.high! - alphaNominal.low!) / 2);
  });

  test('covers what it should: of 95 % intervals over samples of a known population, 88 % at least do', () => {
    const population = Array.from({ length: 400 }, (_, i) => [
      { item: `${i}`, reviewer: 'a', verdict: `${i % 3 === 0 ? 1 : 0}` },
      {
        item: `${i}`,
        reviewer: 'b',
        verdict: `${i % 3 === 0 ? (i % 15 === 0 ? 0 : 1) : i % 11 === 0 ? 1 : 0}`,
      },
    ]);
    const random = randomIntegers(7);
    const truth = agreementRow(population.flat()).alphaNominal!;
    const covered = Array.from({ length: 60 }, () => {
      const sample = Array.from({ length: 80 }, () => population[random(400)]!);
      const rows = sample.flatMap((pair, i) => pair.map((row) => ({ ...row, item: `${i}` })));
      const { low, high } = agreementOf(rows, defaultSettings.review).alphaNominal;
      return low! <= truth && truth <= high!;
    });
    expect(covered.filter(Boolean).length / covered.length).toBeGreaterThanOrEqual(0.88);
  });
});
