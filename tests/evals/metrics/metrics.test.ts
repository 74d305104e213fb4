/** The metrics on examples that can be counted by hand; python.test.ts holds them against their originals. */
import { describe, expect, test } from 'vitest';
import { scoreAlignment } from './alignment.ts';
import { area, type ScoredDrift, scoreGraded, scoreTyped, spearman, type TypedPair } from './drift.ts';
import { scoreFamilies } from './families.ts';
import { scoreGold } from './gold.ts';
import { classify, regions } from './marks.ts';
import { scoreQuotations } from './quotations.ts';
import { fixed } from './round.ts';

test('rounding goes to the even digit on an exact tie alone', () => {
  expect([0.5, 1.5, 2.5, -0.5].map((value) => fixed(value, 0))).toEqual(['0', '2', '2', '-0']);
  expect([0.125, 0.375, 62.25, 0.15].map((value) => fixed(value, value < 1 ? 2 : 1))).toEqual([
    '0.12',
    '0.38',
    '62.2',
    '0.15',
  ]);
  expect(fixed(1.005, 2)).toBe('1.00');
});

describe('regions', () => {
  test.each([
    ['he said “no room” and “no time”.', ['“no room”', '“no time”']],
    ['„Kein Platz“, sagte er.', ['„Kein Platz“']],
    ['« Pas de place », dit-il', ['« Pas de place »']],
    ["It's ‘no room’ for John's team", ['‘no room’']],
    ["''no room'' said", ["''no room''"]],
    ['an “open one\n\nand a “closed” one', ['“open one', '“closed”']],
  ])('%s', (text, expected) => {
    expect(regions(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('a span is direct, mixed or indirect by how much of it stands inside', () => {
    const text = 'He said “there is no room” today.';
    const kind = (start: number, end: number) => classify(text, { start, end }, regions(text)).kind;
    expect([kind(8, 26), kind(0, 33), kind(0, 7)]).toEqual(['direct', 'mixed', 'indirect']);
  });
});

test('quotations: a right one, a wrong one and a missed one are half precise and half recalled', () => {
  const text = '“No room at all,” said Wang. “We will see about it,” said Xi. The “big house” stood.';
  const xi = { start: 58, end: 60, text: 'Xi' };
  const quotes = [
    { start: 0, end: 17, kind: 'direct', speaker: { start: 23, end: 27, text: 'Wang' }, marked: [[0, 17]] },
    { start: 29, end: 52, kind: 'direct', speaker: xi, marked: [[29, 52]] },
  ] as const;
  const said = [
    { start: 0, end: 17, speaker: { text: 'Foreign Minister Wang' } },
    { start: 66, end: 77, speaker: null },
  ];
  const { marked } = scoreQuotations([{ id: 'd', lang: 'en', text, quotes }], new Map([['d', said]]));
  expect(marked).toMatchObject({ gold: 2, pred: 2, overlap: [50, 50, 50], spk: 100, spkR: 50 });
});

test('families: one of two pairs found and one made up', () => {
  const gold = new Map([
    ['a', 'f'],
    ['b', 'f'],
    ['c', 'g'],
    ['d', 'g'],
  ]);
  const system = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ]);
  expect(scoreFamilies(gold, system)).toMatchObject({
    pairP: 33.33,
    pairR: 50,
    pairF1: 40,
    b3R: 75,
    maxcluster: 3,
  });
});

test('alignment: possible links are neither rewarded nor punished', () => {
  const pair = { a: ['no', 'room'], b: ['No', 'place'], sure: [[0, 0]], poss: [[1, 1]] } as const;
  const of = (...links: [number, number][]) => scoreAlignment([pair], [links]);
  expect(of([0, 0], [1, 1]).all).toEqual({ P: 100, R: 100, F1: 100, exact: 100 });
  expect(of([0, 0], [1, 0]).all).toMatchObject({ P: 50, R: 100 });
  expect(of([0, 0]).nonIdentical).toMatchObject({ P: 0, R: 0 });
});

describe('drift', () => {
  test('the area is the share of pairs in the right order, ties by half', () => {
    expect(area([3, 1], [2, 0])).toBe(0.75);
    expect(area([1], [1])).toBe(0.5);
  });

  test('rank correlation is blind to scale', () => {
    expect(spearman([1, 2, 3], [10, 100, 1000])).toBeCloseTo(1);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
    expect(spearman([1, 1, 1], [3, 2, 1])).toBe(0);
  });

  const row = (id: string, label: TypedPair['label'], type: string): TypedPair => ({
    ...{ id, set: 'demetr-far', a: '', b: '', label, type },
  });
  const gold = [
    row('1', 'changed', 'negation'),
    row('2', 'changed', 'negation'),
    row('3', 'changed', 'agent-swap'),
    row('4', 'meaning-preserving', 'paraphrase'),
  ];
  const says = (type: string, severity: number): ScoredDrift => ({
    ...{ wording: 0, meaning: severity, findings: [{ type, severity }] },
  });

  test('a type is named by a finding of some severity; a missing row has none', () => {
    const system = new Map([
      ['1', says('negation', 1)],
      ['2', says('negation', 0.1)],
      ['3', says('participant', 0.9)],
      ['4', says('negation', 0.6)],
    ]);
    const { named, figures, missing } = scoreTyped(gold, system);
    expect(named['named FAR/negation']).toEqual({ hits: 1, alarms: 1, positives: 2 });
    expect(named['named FAR/agent-swap']).toEqual({ hits: 1, alarms: 0, positives: 1 });
    expect(figures['alarms demetr-far (n=1)']).toBe(1);
    expect(missing).toBe(0);
    expect(scoreTyped(gold, new Map()).missing).toBe(4);
  });

  test('graded pairs are put in order by meaning', () => {
    const graded = [0, 0.5, 1].map((score01, i) => ({ id: `${i}`, set: 's', a: '', b: '', score01 }));
    const system = new Map(graded.map(({ id, score01 }) => [id, says('lexical', 1 - score01)]));
    expect(scoreGraded(graded, system).figures).toEqual({ 'rho s': 1, 'rho(max of both) s': 1 });
  });
});

test('annotated articles: found, speaker and families', () => {
  const quote = (start: number, text: string, family: string | null) => ({
    ...{ article: 'a.txt', start, end: start + text.length, text, kind: 'direct', place: 'body', family },
    speaker: 'Wang Yi',
  });
  const gold = [
    quote(0, '“no room to compromise”', 'f'),
    quote(50, '“no room for compromise”', 'f'),
    quote(90, '“other”', null),
  ];
  const run = gold
    .slice(0, 2)
    .map((one, i) => ({ ...one, id: `${i}`, path: 'x/a.txt', speaker: { name: 'Wang' }, family: 'q' }));
  expect(scoreGold(gold, run)).toMatchObject({
    foundR: { part: 2, whole: 3 },
    foundP: { part: 2, whole: 2 },
    speaker: { part: 2, whole: 2 },
    pairs: { P: 1, R: 1, F1: 1, gold: 1 },
  });
});
