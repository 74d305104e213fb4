import { describe, expect, test } from 'vitest';
import type { Question, ReviewAnswer, ReviewItem, Verdict } from '../../src/model.ts';
import { wilson } from '../../src/review/estimate.ts';
import { candidatesOf, checksOf, correctionsOf, inForce, proposalsOf, sampled } from '../../src/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { fixture } from '../report/fixture.ts';

const { review } = defaultSettings;
const drawn = (question: Question): ReviewItem[] =>
  sampled(candidatesOf(fixture, [question], [], review), { seed: 's', size: 1000, overlap: 1 });

let number = 0;
const verdict = (
  item: ReviewItem,
  reviewer: string,
  answer: ReviewAnswer,
  more: Partial<Verdict> = {},
): Verdict => ({
  ...{ id: `v${number++}`, item, reviewer, at: '2026-01-01T00:00:00.000Z', run: fixture.signature.id },
  ...{ role: 'review', answer, note: '', code: '', corrections: [], ...more },
});
const checks = (...verdicts: readonly Verdict[]) => checksOf(verdicts, [], fixture, review)!;

const quotations = drawn('quotation');
const findings = drawn('finding');

test('without a verdict nothing was checked', () => {
  expect(checksOf([], [], fixture, review)).toBeNull();
  const [item] = quotations;
  const undone = [verdict(item!, 'kim', 'yes'), verdict(item!, 'kim', 'withdrawn')];
  expect(checksOf(undone, [], fixture, review)).toBeNull();
});

describe('precision', () => {
  const answers = quotations.map((item, i) =>
    verdict(item, 'kim', i === 0 ? 'no' : i === 1 ? 'bounds' : i === 2 ? 'unsure' : 'yes'),
  );
  const { precision } = checks(...answers);
  const find = (by: string, group = '') => precision.find((one) => one.by === by && one.group === group)!;

  test('is the share of yes with Wilson’s interval; unsure is no answer', () => {
    const n = quotations.length - 1;
    expect(find('all')).toEqual({
      ...{ question: 'quotation', by: 'all', group: '', n, right: n - 2, value: (n - 2) / n },
      ...wilson(n - 2, n, review.deviations),
    });
  });

  test('lenient counts what is there with other bounds', () => {
    expect(find('lenient').right).toBe(find('all').right + 1);
  });

  test('is given by band, language and kind, and these add up', () => {
    for (const by of ['band', 'language', 'kind'])
      expect(precision.filter((one) => one.by === by).reduce((sum, { n }) => sum + n, 0)).toBe(find('all').n);
    expect(
      new Set(precision.filter(({ by }) => by === 'language').map(({ group }) => group)).size,
    ).toBeGreaterThan(2);
  });
});

test('a later verdict of the same reviewer takes the place of an earlier one', () => {
  const [item] = quotations;
  const { precision, verdicts } = checks(verdict(item!, 'kim', 'no'), verdict(item!, 'kim', 'yes'));
  expect([verdicts, precision[0]!.value]).toEqual([1, 1]);
});

describe('reviewers who contradict each other', () => {
  const [item, other] = quotations as [ReviewItem, ReviewItem];
  const apart = [verdict(item, 'kim', 'yes'), verdict(item, 'lee', 'no'), verdict(other, 'kim', 'yes')];

  test('leave the item out of precision until somebody decides', () => {
    expect(checks(...apart)).toMatchObject({ contradictions: 1, items: 2 });
    expect(checks(...apart).precision[0]).toMatchObject({ n: 1, right: 1 });
    const decided = checks(...apart, verdict(item, 'roy', 'no', { role: 'adjudication' }));
    expect(decided.contradictions).toBe(0);
    expect(decided.precision[0]).toMatchObject({ n: 2, right: 1 });
  });

  test('agreement is of reviews alone', () => {
    const decided = [...apart, verdict(item, 'roy', 'no', { role: 'adjudication' })];
    expect(checks(...decided).agreement).toEqual(checks(...apart).agreement);
    expect(checks(...apart).agreement[0]).toMatchObject({ question: 'quotation', items: 1, percent: 0 });
  });
});

describe('the top of the silent flips', () => {
  const top = findings.filter((item) => item.top !== null);

  test('has its own precision beside the base rate, also by type', () => {
    const answers = findings.map((item) => verdict(item, 'kim', item.top === 1 ? 'yes' : 'no'));
    const told = checks(...answers).top!;
    expect(told).toMatchObject({
      at: 20,
      all: { n: top.length, right: 1 },
      base: { n: findings.length, right: 1 },
    });
    expect(told.types.reduce((sum, { n }) => sum + n, 0)).toBe(top.length);
  });

  test('is not told where none of it was checked', () => {
    expect(checks(verdict(quotations[0]!, 'kim', 'yes')).top).toBeNull();
  });
});

describe('recall', () => {
  test('of quotations: those missed are the lines of the note', () => {
    const read = drawn('complete');
    const answers = read.map((item, i) =>
      i === 0 ? verdict(item, 'kim', 'no', { note: '“one”\n“two”\n' }) : verdict(item, 'kim', 'yes'),
    );
    const [recall] = checks(...answers).recall;
    expect(recall).toMatchObject({ of: 'quotations', n: fixture.quotations.length + 2 });
    expect(recall!.value).toBeCloseTo(fixture.quotations.length / (fixture.quotations.length + 2), 9);
  });

  test('of statements: pairs near the threshold that were the same', () => {
    const [a, b] = [fixture.families[0]!.members[0]!.quotation, fixture.families[1]!.members[0]!.quotation];
    const near = [{ a, b, similarity: 0.25, because: [] }];
    const items = sampled(candidatesOf(fixture, ['statement'], near, review), {
      seed: '',
      size: 1000,
      overlap: 1,
    });
    const { recall, precision } = checks(...items.map((item) => verdict(item, 'kim', 'yes')));
    expect(recall[0]).toMatchObject({ of: 'statements', n: items.length, right: items.length - 1 });
    expect(precision[0]!.n).toBe(items.length - 1);
  });
});

test('a finding by hand is counted under its own type and is right for who made it', () => {
  const [item] = findings;
  const byHand = { ...item!, id: 'hand', weight: 0, top: null };
  const codes = [
    { name: 'softening', definition: '', example: '', test: '', type: 'hedge', by: 'kim', at: '' } as const,
  ];
  const verdicts = [verdict(byHand, 'kim', 'added', { code: 'softening' }), verdict(byHand, 'lee', 'yes')];
  const told = checksOf(verdicts, codes, fixture, review)!;
  expect(told.added).toEqual([{ code: 'softening', type: 'hedge', count: 1 }]);
  expect(told.agreement[0]).toMatchObject({ question: 'finding', percent: 1 });
  expect(told.precision).toEqual([]);
});

test('corrections are those of verdicts in force, with who and when', () => {
  const [item] = quotations;
  const corrections = [{ kind: 'speaker', quotation: item!.quotations[0]!, value: 'Kim' }] as const;
  const put = verdict(item!, 'kim', 'no', { corrections, note: 'n' });
  expect(correctionsOf(inForce([put]))).toEqual([{ ...corrections[0], by: 'kim', at: put.at, note: 'n' }]);
  expect(correctionsOf(inForce([put, verdict(item!, 'kim', 'withdrawn')]))).toEqual([]);
});

describe('thresholds', () => {
  const scored = (count: number): Verdict[] =>
    Array.from({ length: count }, (_, i) => {
      const score = i / count;
      return verdict(
        { ...quotations[0]!, id: `i${i}`, score, weight: 1 },
        'kim',
        score >= 0.4 ? 'yes' : 'no',
      );
    });

  test('are found where the verdicts turn', () => {
    const [best, precise] = proposalsOf(scored(100), review);
    expect(best).toMatchObject({ question: 'quotation', aim: 'best', threshold: 0.4, recall: 1 });
    expect(best!.precision).toMatchObject({ n: 60, right: 60, value: 1 });
    expect(precise!.threshold).toBeLessThan(0.4);
    expect(precise!.precision!.value!).toBeGreaterThanOrEqual(review.wantedPrecision);
  });

  test('are not proposed of a handful of answers', () => {
    expect(proposalsOf(scored(5), review)[0]).toMatchObject({
      threshold: null,
      note: 'too few answers: 5 of 20',
    });
  });
});

test('a pair is checked once somebody has judged one of its findings', () => {
  const [one] = findings;
  const of = fixture.drift.find(
    ({ base, variant }) => one!.quotations.includes(base) && one!.quotations.includes(variant),
  );
  expect(checks(verdict(one!, 'kim', 'no')).pairs).toEqual([of!.id]);
  expect(checks(verdict(quotations[0]!, 'kim', 'yes')).pairs).toEqual([]);
});
