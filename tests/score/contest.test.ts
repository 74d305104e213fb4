/** How contested a statement is: over independent chains, by checks that ran everywhere, or too few to say. */
import { describe, expect, test } from 'vitest';
import type { Drift, Family, Measure, Quotation } from '../../src/model.ts';
import {
  arrangements,
  bootstrapInterval,
  falseDiscoveryRates,
  permutationTest,
  sequence,
} from '../../src/score/resample.ts';
import { contestsOf } from '../../src/score.ts';
import { context } from './pair.ts';

const unknown = { value: null, basis: 'unknown' };
const span = { start: 0, end: 1 };

/** Readings by id, each with its route and its chain (its own where none is told). */
type Readings = Readonly<Record<string, { readonly route: string | null; readonly chain?: string }>>;

function familyOf(id: string, readings: Readings) {
  const members = Object.entries(readings).map(([quotation, { chain }]) => ({
    ...{ quotation, spans: [span], part: 'whole' as const, confidence: 1, chain: chain ?? quotation },
  }));
  const quotations = new Map(
    Object.entries(readings).map(([name, { route }]): [string, Quotation] => [
      name,
      {
        ...{ id: name, article: name, kind: 'direct', place: 'body', contents: [span], text: 'x' },
        ...{ source: null, speaker: null, cue: null, via: null, frame: span, confidence: 1, reason: '' },
        route: {
          ...{ spoken: unknown, via: unknown, printed: unknown },
          translatedFrom: { value: route, basis: '' },
        },
      },
    ]),
  );
  return { family: { id, label: '', members } satisfies Family, quotations };
}

const SAME_CHECKS: readonly Measure[] = [{ name: 'checks', value: 2, evidence: 'negation, number' }];

const drift = (
  family: string,
  base: string,
  variant: string,
  meaning: number,
  told: Partial<Drift> = {},
): Drift => ({
  ...{ id: `${base}:${variant}`, family, base, variant, baseRole: 'none', relation: 'paraphrase' },
  ...{ wording: 0.5, meaning, measures: SAME_CHECKS, findings: [], flip: 0, links: [], signature: '' },
  ...told,
});

/** All pairs, near within a route and far between two. */
function twoCamps(id: string, perRoute: number) {
  const names = ['fr', 'es'].flatMap((route) =>
    Array.from({ length: perRoute }, (_, i) => [`${id}${route}${i}`, { route }] as const),
  );
  const { family, quotations } = familyOf(id, Object.fromEntries(names));
  const pairs = names.flatMap(([x, one], i) =>
    names.slice(i + 1).map(([y, other]) => drift(id, x, y, one.route === other.route ? 0.1 : 0.7)),
  );
  return { family, quotations, pairs };
}

const contest = (some: readonly ReturnType<typeof twoCamps>[]) =>
  contestsOf(
    some.flatMap(({ pairs }) => pairs),
    some.map(({ family }) => family),
    new Map(some.flatMap(({ quotations }) => [...quotations])),
    new Map(),
    context,
  );

describe('a contested statement', () => {
  test('has the mean distance of its chains, with an interval around it', () => {
    const [{ contested, low, high, chains }] = contest([twoCamps('f', 4)]) as [ReturnType<typeof contest>[0]];
    expect(chains).toBe(8);
    expect(contested).toBeCloseTo((12 * 0.1 + 16 * 0.7) / 28, 12);
    expect(low).toBeLessThan(contested!);
    expect(high).toBeGreaterThan(contested!);
  });

  test('tells its routes apart where readings of one lie near one another', () => {
    const [{ tests }] = contest([twoCamps('f', 4)]) as [ReturnType<typeof contest>[0]];
    const [route, outlet] = tests;
    expect(route).toMatchObject({
      by: 'translatedFrom',
      groups: [{ group: 'es', chains: 4 }, { group: 'fr' }],
    });
    expect(route!.difference).toBeCloseTo(0.6, 12);
    expect(route!.p).toBeLessThan(0.05);
    expect(outlet).toMatchObject({ by: 'outlet', p: null, note: expect.stringContaining('too few to say') });
  });

  test('says too few, and not that nothing differs, below the number a test needs', () => {
    const [{ low, high, note, tests }] = contest([twoCamps('f', 1)]) as [ReturnType<typeof contest>[0]];
    expect({ low, high, p: tests[0]!.p, q: tests[0]!.q }).toEqual({
      low: null,
      high: null,
      p: null,
      q: null,
    });
    expect(note).toMatch(/^too few to say/u);
  });

  test('is no more contested for a reprint: copies are one chain', () => {
    const { family, quotations } = familyOf('f', {
      a: { route: 'fr' },
      b: { route: 'es' },
      copy: { route: 'es', chain: 'b' },
    });
    const pairs = [drift('f', 'a', 'b', 0.8), drift('f', 'a', 'copy', 0.8), drift('f', 'b', 'copy', 0)];
    const [found] = contest([{ family, quotations, pairs }]);
    expect(found).toMatchObject({ chains: 2, contested: 0.8 });
    expect(found!.readings.find(({ quotation }) => quotation === 'b')!.distance).toBe(0.8);
  });

  test('compares only by checks that ran in every pair, and names them', () => {
    const { family, quotations } = familyOf('f', {
      a: { route: 'fr' },
      b: { route: 'es' },
      c: { route: 'de' },
    });
    const found = (type: 'negation' | 'tense', severity: number) => ({
      ...{ type, place: 'content' as const, severity, confidence: 1, base: [], variant: [], note: '' },
      ...{ noise: null, without: null },
    });
    const pairs = [
      drift('f', 'a', 'b', 0.9, {
        measures: [{ name: 'checks', value: 2, evidence: 'negation, tense' }],
        findings: [found('negation', 0.4), found('tense', 0.5)],
      }),
      drift('f', 'a', 'c', 0.4, {
        measures: [{ name: 'checks', value: 1, evidence: 'negation; B read as de' }],
        findings: [found('negation', 0.4)],
      }),
    ];
    const [{ checks, contested }] = contest([{ family, quotations, pairs }]) as [
      ReturnType<typeof contest>[0],
    ];
    expect(checks).toEqual(['negation']);
    expect(contested).toBeCloseTo(0.4, 12);
  });

  test('does not depend on the other families, but for the rate of false discoveries', () => {
    const [alone] = contest([twoCamps('f', 4)]);
    const [, among] = contest([twoCamps('a', 3), twoCamps('f', 4)]);
    const withoutRate = ({ tests, ...rest }: NonNullable<typeof alone>) => ({
      ...rest,
      tests: tests.map(({ q, ...test }) => test),
    });
    expect(withoutRate(among!)).toEqual(withoutRate(alone!));
    expect(among!.tests[0]!.q).toBeGreaterThanOrEqual(among!.tests[0]!.p!);
  });

  test('a family without a measured pair has no distances, and says why', () => {
    const { family, quotations } = familyOf('f', { a: { route: 'fr' }, b: { route: 'es' } });
    const [found] = contest([{ family, quotations, pairs: [drift('f', 'a', 'b', 0, { meaning: null })] }]);
    expect(found).toMatchObject({
      contested: null,
      chains: 0,
      readings: [{ distance: null }, { distance: null }],
    });
  });
});

describe('resampling', () => {
  test('labels that mean nothing are significant as often as the level says', () => {
    const next = sequence(7, 'null');
    const ps = Array.from({ length: 200 }, () => {
      const values = Array.from({ length: 8 }, next);
      const labels = [0, 0, 0, 0, 1, 1, 1, 1];
      const gap = (of: readonly number[]) =>
        Math.abs(values.reduce((sum, value, i) => sum + (of[i] === 1 ? value : -value), 0));
      return permutationTest(labels, gap, 199, next);
    });
    const share = ps.filter((p) => p <= 0.1).length / ps.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.17);
  });

  test('ways to deal units to groups: groups of one size are exchanged for free', () => {
    expect([arrangements([2, 2]), arrangements([3, 3]), arrangements([1, 4]), arrangements([2, 3])]).toEqual([
      3, 10, 5, 10,
    ]);
  });

  test('an interval of equal values is that value; of nothing it is null', () => {
    expect(bootstrapInterval(5, () => 0.4, { times: 99, level: 0.95 }, sequence(1, 'a'))).toEqual({
      low: 0.4,
      high: 0.4,
    });
    expect(bootstrapInterval(5, () => null, { times: 99, level: 0.95 }, sequence(1, 'a'))).toBeNull();
  });

  test('false discovery rates are those of Benjamini and Hochberg; what was not tested does not count', () => {
    expect(falseDiscoveryRates([0.01, null, 0.04, 0.03, 0.5])).toEqual([
      0.04,
      null,
      expect.closeTo(0.16 / 3, 12),
      expect.closeTo(0.16 / 3, 12),
      0.5,
    ]);
  });

  test('one seed and name give one sequence, another name another', () => {
    const first = (name: string) => Array.from({ length: 3 }, sequence(1, name));
    expect(first('a')).toEqual(first('a'));
    expect(first('a')).not.toEqual(first('b'));
  });
});
