/** A part of a run. */
import { describe, expect, test } from 'vitest';
import { subsetOf } from '../../src/report/subset.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, hope, interest } from './fixture.ts';

const subset = (only: string) => subsetOf(fixture, only, defaultSettings.report);
const idsOf = (only: string) => subset(only)?.families.map(({ id }) => id);

describe('a part', () => {
  test('is what the pages find with the same words', () => {
    expect(idsOf('speaker=Wang Yi')).toEqual([compromise.id]);
    expect(idsOf('finding=modality')).toEqual([compromise.id, hope.id]);
    expect(idsOf('q=technology')).toEqual([interest.id]);
    expect(idsOf(`family=${hope.id}`)).toEqual([hope.id]);
  });

  test('has every row that its families need, and no other', () => {
    const part = subset('speaker=Xi Jinping')!;
    const known = {
      articles: new Set(part.articles.map(({ id }) => id)),
      quotations: new Set(part.quotations.map(({ id }) => id)),
    };
    for (const { article } of part.quotations) expect(known.articles).toContain(article);
    for (const { members } of part.families)
      for (const m of members) expect(known.quotations).toContain(m.quotation);
    expect(part.quotations).toHaveLength(hope.members.length);
    expect(part.drift).toHaveLength(3);
    expect(part.tables).toHaveLength(1);
    expect(part.corpus).toBe('corpus (only speaker=Xi Jinping)');
  });

  test('of what nobody said is empty, and of what cannot be meant is none', () => {
    expect(idsOf('speaker=Nobody')).toEqual([]);
    expect(idsOf('family=constructor')).toEqual([]);
    expect(subset('colour=red')).toBeNull();
  });
});
