/** Names of findings, and what they still stand for. */
import { describe, expect, test } from 'vitest';
import type { Analysis, Drift, Finding } from '../../src/model.ts';
import { citationsOf, citePartsOf, resolve } from '../../src/report/citations.ts';
import { excerpted } from '../../src/report/excerpts.ts';
import { fixture } from './fixture.ts';
import { hostile } from './hostile.ts';

const [first] = citationsOf(fixture);
const cited = citePartsOf(first!.cite)!;
const withDrift = (change: (drift: Drift) => Drift): Analysis => ({
  ...fixture,
  drift: fixture.drift.map(change),
});
const withFindings = (change: (finding: Finding) => Finding | []): Analysis =>
  withDrift((drift) => ({ ...drift, findings: drift.findings.flatMap(change) }));
const later = (now: Analysis) => {
  const { outcome, changed } = resolve(cited, citationsOf(now));
  return { outcome, changed };
};

describe('a citation', () => {
  test('names one finding', () => {
    const names = citationsOf(fixture).map(({ cite }) => cite);
    expect(names).toHaveLength(fixture.drift.flatMap(({ findings }) => findings).length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('of two findings on the same words names each', () => {
    const doubled = withDrift((drift) => ({
      ...drift,
      findings: drift.findings.flatMap((one) => [one, one]),
    }));
    const names = citationsOf(doubled).map(({ cite }) => cite);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is the same for a run with other articles, families and excerpts around', () => {
    const smaller = { ...fixture, families: fixture.families.map((one) => ({ ...one, label: 'other' })) };
    expect(citationsOf(smaller)[0]).toEqual(first);
    expect(citationsOf(excerpted(fixture, 0)).map(({ cite }) => cite)).toContain(first!.cite);
  });

  test.each(['', 'x', '1.2.3.4.5', `${first!.cite}.00000000`, '<script>'])('is not “%s”', (name) => {
    expect(citePartsOf(name)).toBeNull();
  });
});

describe('later it', () => {
  test('is the same, or says what changed', () => {
    expect(later(fixture)).toEqual({ outcome: 'same', changed: [] });
    expect(later(withFindings((one) => ({ ...one, severity: 0.9 })))).toEqual({
      outcome: 'changed',
      changed: ['judgement'],
    });
    expect(later(withDrift((one) => ({ ...one, meaning: 0.9 })))).toEqual({
      outcome: 'changed',
      changed: ['scores'],
    });
    const renamed = { ...fixture, articles: fixture.articles.map((one) => ({ ...one, outlet: 'Another' })) };
    expect(later(renamed)).toEqual({ outcome: 'changed', changed: ['readings'] });
  });

  test('is gone where the finding is not made, and where the pair is not there', () => {
    const fewer = withDrift((one) => ({
      ...one,
      findings: [{ ...one.findings[0]!, type: 'tense' as const }],
    }));
    expect(later({ ...fewer, drift: fewer.drift.slice(0, 1) }).outcome).toBe('moved');
    expect(later({ ...fixture, drift: fixture.drift.slice(1) }).outcome).toBe('gone');
  });
});

test('hostile texts are cited as they are', () => {
  const [{ cite, record }] = citationsOf(hostile) as [NonNullable<typeof first>];
  expect(citePartsOf(cite)).not.toBeNull();
  expect(record.base.text).toContain('<script>');
});
