/** Verdicts made by hand for tests. */
import type { ReviewItem, Verdict } from '../../src/model.ts';

export const item = (number: number, more: Partial<ReviewItem> = {}): ReviewItem => ({
  id: `item-${number}`,
  ...{ question: 'quotation', quotations: [`q${number}`], article: 'a1', finding: null },
  stratum: { band: '0.8 to 1', language: 'fr', kind: 'direct', type: '' },
  ...{ score: 0.93, weight: 7 / 3, top: null, joined: null, shared: true },
  anchors: [{ path: 'a.txt', start: 4, exact: '“Yes,\r\n=1,” he', prefix: 'now ', suffix: ' said.' }],
  ...more,
});

export const verdict = (number: number, more: Partial<Verdict> = {}): Verdict => ({
  ...{ id: `verdict-${number}`, item: item(number), reviewer: 'kim', at: '2026-01-01T00:00:00.000Z' },
  ...{ run: 'r1', role: 'review', answer: 'yes', note: '', code: '', corrections: [], ...more },
});
