/** Findings as a concordance, and a family as seen from one of its readings. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { changesPage } from '../../src/report/pages/changes.ts';
import { familyPage } from '../../src/report/pages/family.ts';
import { parseChangesQuery, printChangesQuery } from '../../src/report/pages/query.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, marge, noRoomTo } from './fixture.ts';

const edition = editionOf(fixture, { ...defaultSettings.report, changesPerPage: 3 });
const changes = (query: string) => {
  const parsed = parseChangesQuery(new URLSearchParams(query));
  return parsed && changesPage(edition, parsed);
};

describe('changes', () => {
  test('stand with what weighs most first, so many a page', () => {
    const first = changes('')!;
    expect(first.changes.map(({ finding }) => finding.type)).toEqual(['lexical', 'modality', 'modality']);
    expect([first.found, first.pages]).toEqual([6, 2]);
    expect(changes('page=2')!.changes).toHaveLength(3);
    expect(changes('page=3')).toBeNull();
  });

  test('of a kind are counted against all pairs and all statements compared', () => {
    const page = changes('finding=modality')!;
    expect(page.found).toBe(4);
    expect(page.pairs).toEqual({ with: 4, of: 10 });
    expect(page.families).toEqual({ with: 2, of: 3 });
  });

  test('are narrowed down by speaker, way, place and weight together', () => {
    expect(changes('finding=modality&speaker=Xi+Jinping')!.found).toBe(2);
    expect(changes('route=de')!.found).toBe(2);
    expect(changes('place=marks')!.changes.map(({ finding }) => finding.type)).toEqual(['form']);
    expect(changes('weight=severe')!.changes.map(({ finding }) => finding.type)).toEqual(['lexical']);
    expect(changes('weight=severe&speaker=Wang+Yi')!.found).toBe(0);
  });

  test('have a query that is printed and read again the same', () => {
    const query = { facets: { finding: 'modality', speaker: 'Xi & co' }, page: 2 };
    expect(parseChangesQuery(new URLSearchParams(printChangesQuery(query)))).toEqual(query);
  });
});

describe('a family as seen from one of its readings', () => {
  const seen = familyPage(edition, compromise.id, noRoomTo.id)!;

  test('has it in the first row, under the name it always has', () => {
    expect(seen.readings[0]).toMatchObject({ quotation: noRoomTo.id, sigil: 'E' });
    expect(seen.collations[0]!.rows[0]!.sigil).toBe('E');
    expect(seen.collations[0]!.base).toBe('E');
    expect(seen.readings.map(({ sigil }) => sigil).sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  test('shows its pairs first', () => {
    const touching = seen.pairs.map(({ base, variant }) => base === noRoomTo.id || variant === noRoomTo.id);
    expect(touching).toEqual([true, true, true, true, false, false]);
  });

  test('claims no more than before: a chosen base changes no finding', () => {
    expect(seen.baseRole).toBe('chosen');
    expect(seen.pairs.every(({ baseRole }) => baseRole === 'none')).toBe(true);
  });

  test('has no base in the table of another language', () => {
    expect(familyPage(edition, compromise.id, marge.id)!.collations[0]!.base).toBeNull();
  });

  test('that is not one of them is not there', () => {
    expect(familyPage(edition, compromise.id, 'nobody')).toBeNull();
  });
});
