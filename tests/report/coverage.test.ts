/** Who printed a statement, who told the event without it, and who is not in the corpus. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { familyPage } from '../../src/report/pages/family.ts';
import { defaultSettings } from '../../src/settings.ts';
import { bfm, compromise, fixture, german, hope } from './fixture.ts';

const edition = editionOf(fixture, defaultSettings.report);
const coverage = (id: string) => familyPage(edition, id)!.coverage;

describe('coverage', () => {
  test('names each article that printed the statement with its readings', () => {
    const { printed, articles, of } = coverage(compromise.id);
    expect([articles, of]).toEqual([5, 6]);
    expect(printed.find(({ id }) => id === bfm.id)!.sigla).toEqual(['C', 'D']);
  });

  test('an article that shares another statement with those told the event without this one', () => {
    const { silent, elsewhere } = coverage(compromise.id);
    expect(silent).toEqual([{ id: fixture.articles[2]!.id, name: 'time news', shared: 2 }]);
    expect(elsewhere).toBe(0);
  });

  test('an article that shares nothing with them tells of something else', () => {
    const { silent, elsewhere, of, articles } = coverage(hope.id);
    expect(silent.map(({ id }) => id)).toContain(german.id);
    expect(articles + silent.length + elsewhere).toBe(of);
  });

  test('a relay that is no outlet of the corpus is said to be absent', () => {
    expect(coverage(compromise.id).absent).toEqual(['CCTV']);
    const printed = { ...fixture, articles: fixture.articles.map((one) => ({ ...one, outlet: 'cctv' })) };
    expect(familyPage(editionOf(printed, defaultSettings.report), compromise.id)!.coverage.absent).toEqual(
      [],
    );
  });

  test('of many articles so many are named and all are counted', () => {
    const few = editionOf(fixture, { ...defaultSettings.report, articlesShown: 1 });
    const { silent, silentCount } = familyPage(few, hope.id)!.coverage;
    expect(silent).toHaveLength(1);
    expect(silentCount).toBeGreaterThan(1);
  });
});
