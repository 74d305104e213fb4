/** The overview's table: what a query finds. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { overviewPage } from '../../src/report/pages/overview.ts';
import { everything, parseQuery, printQuery } from '../../src/report/pages/query.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, hope, interest } from './fixture.ts';

const edition = editionOf(fixture, { ...defaultSettings.report, familiesPerPage: 2 });
const idsOf = (query: string) => {
  const parsed = parseQuery(new URLSearchParams(query));
  return parsed && overviewPage(edition, parsed)?.families.map(({ id }) => id);
};

describe('a query', () => {
  test('of nothing finds statements in several readings, so many a page', () => {
    expect(idsOf('')).toEqual([hope.id, compromise.id]);
    expect(idsOf('page=2')).toEqual([interest.id]);
  });

  test('for words finds them in any reading, whatever their case and accents', () => {
    expect(idsOf('q=MARGE+de')).toEqual([compromise.id]);
    expect(idsOf('q=declare')).toEqual([]);
  });

  test('for a speaker, a way, an outlet, a finding finds the families that have one', () => {
    expect(idsOf('speaker=Xi+Jinping')).toEqual([hope.id]);
    expect(idsOf('route=zh')).toEqual([compromise.id]);
    expect(idsOf('outlet=time+news')).toEqual([hope.id, interest.id]);
    expect(idsOf('finding=form')).toEqual([compromise.id]);
    expect(idsOf('finding=form&speaker=Xi+Jinping')).toEqual([]);
  });

  test('for a day, and for what people have checked', () => {
    expect(idsOf('date=2023-06-20')).toEqual([hope.id, interest.id]);
    expect(idsOf('checked=yes')).toEqual([]);
    const [pair] = fixture.drift;
    const checked = editionOf(fixture, defaultSettings.report, new Set([pair!.id]));
    const found = overviewPage(checked, { ...everything, facets: { checked: 'yes' } })!;
    expect(found.families.map(({ id }) => id)).toEqual([pair!.family]);
    expect(found.facets.find(({ name }) => name === 'checked')!.values).toEqual([
      { value: 'yes', count: 1, chosen: true },
    ]);
  });

  test('sorts as it is asked', () => {
    expect(idsOf('sort=readings')?.[0]).toBe(compromise.id);
    expect(idsOf('sort=wording')).toEqual([compromise.id, hope.id]);
    expect(idsOf('sort=text')?.[0]).toBe(interest.id);
  });

  test('for single readings finds those too', () => {
    expect(overviewPage(edition, { ...everything, singles: true })?.found).toBe(4);
  });

  test.each(['page=0', 'page=x', 'page=-1', 'sort=random', 'singles=2', 'colour=red', 'q=a&q=b'])(
    'that cannot be meant is refused: %s',
    (query) => {
      expect(parseQuery(new URLSearchParams(query))).toBeNull();
    },
  );

  test('for a page beyond the last has no answer', () => {
    expect(overviewPage(edition, { ...everything, page: 3 })).toBeNull();
  });

  test('printed and read again is the same', () => {
    const query = {
      ...everything,
      q: 'a & b',
      facets: { speaker: 'Xi “J”', route: 'none' },
      sort: 'text',
      page: 3,
    } as const;
    expect(parseQuery(new URLSearchParams(printQuery(query)))).toEqual(query);
  });
});

describe('facets', () => {
  test('count the families that the query finds', () => {
    const { facets } = overviewPage(edition, everything)!;
    const outlets = facets.find(({ name }) => name === 'outlet')!.values;
    expect(outlets.map(({ value, count }) => [value, count])).toEqual([
      ['unknown', 3],
      ['BFM TV', 2],
      ['time news', 2],
      ['Exemple', 1],
    ]);
  });

  test('say which value is chosen', () => {
    const page = overviewPage(edition, { ...everything, facets: { speaker: 'Wang Yi' } })!;
    expect(page.facets.find(({ name }) => name === 'speaker')!.values).toEqual([
      { value: 'Wang Yi', count: 1, chosen: true },
    ]);
  });
});
