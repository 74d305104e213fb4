import { describe, expect, test } from 'vitest';
import type { Checks, Estimate } from '../../src/model.ts';
import { analysisOf, checkedLines, report } from '../../src/report.ts';
import { loadContext } from '../../src/store/context.ts';
import { fixture } from './fixture.ts';

const estimate = (right: number, n: number): Estimate => ({
  n,
  right,
  value: right / n,
  low: 0.61,
  high: 0.97,
});
const interval = { value: 0.7, low: 0.5, high: 0.9 };

const checks: Checks = {
  ...{ verdicts: 40, items: 22, reviewers: 2 },
  precision: [
    { question: 'finding', by: 'all', group: '', ...estimate(15, 20) },
    { question: 'finding', by: 'lenient', group: '', ...estimate(18, 20) },
    { question: 'finding', by: 'type', group: 'negation', ...estimate(9, 10) },
    { question: 'finding', by: 'band', group: '0.8 to 1', ...estimate(9, 10) },
  ],
  top: {
    at: 20,
    all: estimate(16, 20),
    base: estimate(10, 20),
    types: [{ type: 'negation', ...estimate(9, 10) }],
  },
  recall: [{ of: 'quotations', ...estimate(30, 33) }],
  agreement: [
    {
      ...{ question: 'finding', items: 18, reviewers: 2, percent: 0.9, kappa: null },
      ...{ alphaNominal: interval, alphaOrdinal: { value: null, low: null, high: null } },
    },
  ],
  contradictions: 1,
  added: [{ code: 'softening', type: 'hedge', count: 2 }],
  pairs: [],
  orphans: [{ item: 'i', question: 'quotation', path: 'a.txt', words: 'w', reason: 'its article is gone' }],
};

describe('how far to trust a run', () => {
  test('is said in one sentence a line, the silent flips first', () => {
    expect(checkedLines(checks)).toEqual([
      'Checked by hand: 40 verdicts on 22 items by 2 reviewers.',
      'Silent flips, top 20: 80 % (95 % interval 61 to 97 %; 16 of 20) right in type, direction and severity. Base rate of any finding: 50 % (95 % interval 61 to 97 %; 10 of 20). By type: negation 9 of 10.',
      'Findings: precision 75 % (95 % interval 61 to 97 %; 15 of 20).',
      'Findings, counting what is there but not quite so: 90 % (95 % interval 61 to 97 %; 18 of 20).',
      'Findings by type: negation 90 % (95 % interval 61 to 97 %; 9 of 10).',
      'Recall of quotations, in articles read as a whole: 91 % (95 % interval 61 to 97 %; 30 of 33).',
      'Agreement on findings, 18 items of 2 reviewers: 90 % the same; Cohen’s κ not measured; Krippendorff’s α nominal 0.70 (0.50 to 0.90), ordinal not measured.',
      '1 item is contradicted and left out until somebody decides.',
      'Findings by hand: softening (hedge) 2.',
      '1 checked item is not in this run any more and counts for nothing.',
    ]);
  });

  test('stands in report.md, index.html and run.json, and is read back', () => {
    const files = new Map(
      report({ ...fixture, checks }, loadContext()).map(({ path, contents }) => [path, contents]),
    );
    for (const name of ['report.md', 'index.html'])
      expect(files.get(name)!.replaceAll('&#39;', "'")).toContain('40 verdicts on 22 items by 2 reviewers');
    const table = (name: string): unknown[] =>
      files
        .get(`${name}.ndjson`)!
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const names = ['articles', 'quotations', 'families', 'drift', 'collation'] as const;
    const tables = Object.fromEntries(names.map((name) => [name, table(name)])) as Record<
      (typeof names)[number],
      unknown[]
    >;
    expect(analysisOf({ run: JSON.parse(files.get('run.json')!), ...tables }).checks).toMatchObject({
      ...checks,
      precision: expect.any(Array),
      recall: expect.any(Array),
    });
  });

  test('of a run that nobody checked it says just that', () => {
    const files = report(fixture, loadContext());
    for (const { path, contents } of files)
      if (/index\.html|report\.md/u.test(path)) expect(contents).toContain('Not checked yet');
    expect(checkedLines(null)).toHaveLength(1);
  });
});
