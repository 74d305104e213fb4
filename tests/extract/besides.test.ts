import { expect, it } from 'vitest';
import { besidesQuotations } from '../../src/extract/besides.ts';
import type { Attribution, Reported } from '../../src/extract/parts.ts';
import type { Quotation } from '../../src/model.ts';

const NOBODY: Attribution = {
  cue: null,
  source: null,
  speaker: null,
  via: null,
  confidence: 0,
};
const clause = (...spans: [number, number][]): Reported => ({
  spans: spans.map(([start, end]) => ({ start, end })),
  passage: 0,
  attribution: NOBODY,
});
/** Only what is looked at. */
const quotation = (kind: Quotation['kind'], start: number, end: number): Quotation =>
  ({ kind, contents: [{ start, end }] }) as unknown as Quotation;

it('a clause that is little more than a direct quotation is that quotation', () => {
  const clauses = [clause([0, 100]), clause([200, 300])];
  expect(
    besidesQuotations(clauses, [quotation('direct', 10, 90), quotation('direct', 200, 260)], 0.3),
  ).toEqual([clauses[1]]);
});

it('a clause around a marked phrase is reported all the same', () => {
  const clauses = [clause([0, 100])];
  expect(besidesQuotations(clauses, [quotation('mixed', 10, 90)], 0.3)).toEqual(clauses);
});

it('all stretches of a clause count together', () => {
  const clauses = [clause([0, 50], [60, 110])];
  expect(besidesQuotations(clauses, [quotation('direct', 0, 50)], 0.5)).toEqual(clauses);
  expect(besidesQuotations(clauses, [quotation('direct', 0, 60)], 0.6)).toEqual([]);
});
