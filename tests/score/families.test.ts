/** Pairs and groups over families, articles and quotations of a few words. */
import { describe, expect, test } from 'vitest';
import type { Article, Drift, Family, Quotation } from '../../src/model.ts';
import { flipOf, groupsOf, pairsOf } from '../../src/score.ts';
import { compared, context } from './pair.ts';

const unknown = { value: null, basis: 'unknown' };

const article = (id: string, given: Partial<Article> = {}): Article => ({
  id,
  path: `${id}.txt`,
  text: '',
  kind: 'article',
  language: { code: 'en', margin: null, basis: 'declared' },
  translatedFrom: { value: 'fr', basis: 'declared' },
  outlet: `outlet ${id}`,
  date: null,
  url: null,
  columns: {},
  blocks: [],
  ...given,
});

const quotation = (id: string, of: string, text: string): Quotation => ({
  id,
  article: of,
  kind: 'direct',
  place: 'body',
  contents: [{ start: 0, end: text.length }],
  text,
  source: null,
  speaker: null,
  cue: null,
  via: null,
  route: { spoken: unknown, via: unknown, printed: unknown, translatedFrom: unknown },
  frame: { start: 0, end: text.length },
  confidence: 1,
  reason: '',
});

interface Given {
  readonly text: string;
  readonly part?: 'whole' | 'fragment';
  readonly chain?: string;
  readonly article?: string;
  readonly kind?: Article['kind'];
}

/** A family of quotations q0, q1, … each in an article of its own unless told otherwise. */
function familyOf(readings: readonly Given[]) {
  const articles = new Map<string, Article>();
  const quotations = new Map<string, Quotation>();
  const members = readings.map((one, i) => {
    const [id, of] = [`q${String(i).padStart(2, '0')}`, one.article ?? `a${i}`];
    articles.set(of, article(of, { kind: one.kind ?? 'article' }));
    quotations.set(id, quotation(id, of, one.text));
    const spans = [{ start: 0, end: one.text.length }];
    return {
      quotation: id,
      spans,
      part: one.part ?? ('whole' as const),
      confidence: 1,
      chain: one.chain ?? id,
    };
  });
  const family: Family = { id: 'f', label: '', members };
  return { family, quotations, articles };
}

const pairs = (readings: readonly Given[]): string[] => {
  const { family, quotations, articles } = familyOf(readings);
  return pairsOf(family, quotations, articles).map((one) => `${one.base} ${one.variant} ${one.baseRole}`);
};

describe('pairs of a family', () => {
  test('are all pairs, in the order of ids, where no original is on file', () => {
    expect(pairs([{ text: 'one' }, { text: 'two' }, { text: 'three' }])).toEqual([
      'q00 q01 none',
      'q00 q02 none',
      'q01 q02 none',
    ]);
  });

  test('start from the original, before an official version', () => {
    const readings = [
      { text: 'one' },
      { text: 'two', kind: 'official' },
      { text: 'three', kind: 'original' },
    ] as const;
    expect(pairs(readings)).toEqual(['q02 q00 original', 'q02 q01 original']);
    expect(pairs(readings.slice(0, 2))).toEqual(['q01 q00 official']);
  });

  test('are never two readings of one article', () => {
    expect(
      pairs([
        { text: 'one', article: 'same' },
        { text: 'two', article: 'same' },
      ]),
    ).toEqual([]);
  });

  test('leave out fragments that quote different parts, and keep a fragment beside the whole', () => {
    const fragments: Given[] = [
      { text: 'decisive measures', part: 'fragment' },
      { text: 'stabilise the situation', part: 'fragment' },
    ];
    expect(pairs(fragments)).toEqual([]);
    expect(pairs([...fragments, { text: 'We take decisive measures to stabilise the situation.' }])).toEqual([
      'q00 q02 none',
      'q01 q02 none',
    ]);
  });

  test('compare a reprint of a chain once', () => {
    expect(pairs([{ text: 'one', chain: 'c' }, { text: 'one', chain: 'c' }, { text: 'two' }])).toEqual([
      'q00 q02 none',
    ]);
  });

  test('of a large family hold one central reading against each', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ text: `word ${'x'.repeat(i + 1)}` }));
    expect(pairs(many)).toHaveLength(39);
  });

  test('do not depend on the order of members', () => {
    const { family, quotations, articles } = familyOf([{ text: 'one' }, { text: 'two' }, { text: 'three' }]);
    const turned = { ...family, members: family.members.toReversed() };
    expect(pairsOf(turned, quotations, articles)).toEqual(pairsOf(family, quotations, articles));
  });
});

const driftOf = (base: string, variant: string, meaning: number): Drift => ({
  ...compared('Yes.', 'Yes.'),
  family: 'f',
  base,
  variant,
  baseRole: 'none',
  meaning,
  wording: null,
  flip: 0,
  links: [],
  signature: '',
});

describe('groups', () => {
  test('of few chains say that there are too few to say', () => {
    const { family, quotations, articles } = familyOf([{ text: 'one' }, { text: 'two' }]);
    const groups = groupsOf([driftOf('q00', 'q01', 0.5)], [family], quotations, articles, context);
    expect(groups.map(({ by, group, chains, meaning }) => [by, group, chains, meaning])).toEqual([
      ['translatedFrom', 'fr', 2, null],
      ['outlet', 'outlet a0', 1, null],
      ['outlet', 'outlet a1', 1, null],
    ]);
    expect(groups[0]!.note).toBe('too few to say: 2 independent articles, 5 needed');
  });

  test('count reprints of a chain once', () => {
    const readings = Array.from({ length: 8 }, (_, i) => ({
      text: `word ${i}`,
      chain: i < 4 ? 'agency' : `c${i}`,
    }));
    const { family, quotations, articles } = familyOf(readings);
    const drift = [0, 1, 2, 3].map((i) => driftOf(`q0${i}`, `q0${i + 4}`, i < 3 ? 0 : 1));
    const [fr] = groupsOf(drift, [family], quotations, articles, context);
    expect(fr).toMatchObject({ chains: 5, readings: 8 });
    expect(fr!.meaning).toBeCloseTo((0.25 + 0 + 0 + 0 + 1) / 5, 12);
  });
});

test('many statements of two articles are two sources, not many', () => {
  const { family, quotations, articles } = familyOf([{ text: 'one' }, { text: 'two' }]);
  const families = Array.from({ length: 9 }, (_, i) => ({ ...family, id: `f${i}` }));
  const drift = families.map(({ id }) => ({ ...driftOf('q00', 'q01', 0.5), family: id }));
  const [fr] = groupsOf(drift, families, quotations, articles, context);
  expect(fr).toMatchObject({ families: 9, chains: 2, meaning: null });
});

describe('a silent flip', () => {
  test('is a severe finding in a small change of words', () => {
    const flip = flipOf(compared('We will not leave the city.', 'We will leave the city.'));
    expect(flip).toBeGreaterThan(0.7);
  });

  test('is not a change of words without one', () => {
    expect(flipOf(compared('The lorry was late.', 'The truck was late.'))).toBe(0);
  });

  test('outweighs the same finding among many changed words', () => {
    const short = flipOf(compared('We will not leave the city.', 'We will leave the city.'));
    const long = flipOf(
      compared('We will not leave the city.', 'It is certain that all of us will leave that city soon.'),
    );
    expect(short).toBeGreaterThan(long);
  });
});
