/** Findings as a concordance, and a family as seen from one of its readings. */
import { describe, expect, test } from 'vitest';
import { concordanceText } from '../../src/report/concordance-text.ts';
import { editionOf } from '../../src/report/edition.ts';
import { familyPage } from '../../src/report/pages/family.ts';
import { type FoundItem, findingsPage } from '../../src/report/pages/findings.ts';
import { parseFindingsQuery, printFindingsQuery } from '../../src/report/pages/query.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, marge, noRoomTo } from './fixture.ts';

const edition = editionOf(fixture, { ...defaultSettings.report, findingsPerPage: 3 });
const findings = (query: string) => {
  const parsed = parseFindingsQuery(new URLSearchParams(query));
  return parsed && findingsPage(edition, parsed);
};

describe('findings', () => {
  test('stand with what weighs most first, so many a page', () => {
    const first = findings('')!;
    expect(first.findings.map(({ finding }) => finding.type)).toEqual(['lexical', 'modality', 'modality']);
    expect([first.found, first.pages]).toEqual([6, 2]);
    expect(findings('page=2')!.findings).toHaveLength(3);
    expect(findings('page=3')).toBeNull();
  });

  test('of a kind are counted against all pairs and all statements compared', () => {
    const page = findings('finding=modality')!;
    expect(page.found).toBe(4);
    expect(page.pairs).toEqual({ with: 4, of: 10 });
    expect(page.families).toEqual({ with: 2, of: 3 });
  });

  test('are narrowed down by speaker, way, place and weight together', () => {
    expect(findings('finding=modality&speaker=Xi+Jinping')!.found).toBe(2);
    expect(findings('route=de')!.found).toBe(2);
    expect(findings('place=marks')!.findings.map(({ finding }) => finding.type)).toEqual(['form']);
    expect(findings('weight=severe')!.findings.map(({ finding }) => finding.type)).toEqual(['lexical']);
    expect(findings('weight=severe&speaker=Wang+Yi')!.found).toBe(0);
  });

  test('are found by their words, whichever side has which, and by whole words', () => {
    expect(findings('words=can+%2F+will')!.found).toBe(2);
    expect(findings('words=WILL+%2F+can')!.found).toBe(2);
    expect(findings('words=contributions')!.findings.map(({ finding }) => finding.type)).toEqual(['lexical']);
    expect(findings('words=contribution')!.found).toBe(0);
    expect(findings('words=%2F')!.found).toBe(findings('')!.found);
  });

  test('are counted against the pairs of the readings that are asked for', () => {
    expect(findings('finding=modality&speaker=Xi+Jinping')!.pairs).toEqual({ with: 2, of: 3 });
    expect(findings('finding=modality&speaker=Xi+Jinping')!.families).toEqual({ with: 1, of: 1 });
    expect(findings('printed=headline')!.pairs).toEqual({ with: 0, of: 0 });
    expect(findings('outlet=BFM+TV')!.pairs).toEqual({ with: 3, of: 4 });
  });

  test('stand as words in their context, with nothing where a side has nothing', () => {
    const [{ lines }] = findings('words=can+%2F+will')!.findings as [FoundItem];
    expect([lines.a.words, lines.b.words]).toEqual(['will', 'can']);
    expect(lines.a.left).toMatch(/Blinken $/u);
    const [form] = findings('finding=form')!.findings;
    expect(form!.lines.a).toMatchObject({ left: '', words: '' });
    expect(form!.lines.a.right).toMatch(/^On this issue/u);
  });

  test('are also there as text, with the words below each other and the count', () => {
    const text = concordanceText(edition, parseFindingsQuery(new URLSearchParams('words=can'))!);
    const [, first, second] = /\n {2}(.*)\n {2}(.*)\n/u.exec(text)!;
    expect(first!.indexOf('[')).toBe(second!.indexOf('['));
    expect(text).toContain('2 findings in 2 of 10 pairs');
  });

  test('have a query that is printed and read again the same', () => {
    const query = { words: 'can / will', facets: { finding: 'modality', speaker: 'Xi & co' }, page: 2 };
    expect(parseFindingsQuery(new URLSearchParams(printFindingsQuery(query)))).toEqual(query);
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

  test('is the base of its pairs, called chosen and never an original; the others stay without', () => {
    expect(seen.baseRole).toBe('chosen');
    const roles = seen.pairs.map(({ base, baseRole }) => [base === noRoomTo.id, baseRole]);
    expect(roles.slice(0, 4)).toEqual(Array(4).fill([true, 'chosen']));
    expect(roles.slice(4).map(([, role]) => role)).toEqual(['none', 'none']);
  });

  test('turns a finding with its pair: words change sides and strengthened is weakened', () => {
    const [run] = familyPage(edition, compromise.id)!.compared.filter(({ b }) => b === 'E');
    const [own] = seen.compared.filter(({ b }) => b === run!.a);
    expect(own!.findings[0]!.words).toEqual({
      base: run!.findings[0]!.words.variant,
      variant: run!.findings[0]!.words.base,
    });
    expect([run!.findings[0]!.direction, own!.findings[0]!.direction]).toEqual(['strengthened', 'weakened']);
  });

  test('has no base in the table of another language', () => {
    expect(familyPage(edition, compromise.id, marge.id)!.collations[0]!.base).toBeNull();
  });

  test('that is not one of them is not there', () => {
    expect(familyPage(edition, compromise.id, 'nobody')).toBeNull();
  });
});
