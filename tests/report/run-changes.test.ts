/** What differs between two runs. */
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/model.ts';
import { changesBetween, changesText } from '../../src/report/run-changes.ts';
import { compromise, fixture, hope, noRoomTo, wire } from './fixture.ts';
import { hostile } from './hostile.ts';

const side = (analysis: Analysis, settings: Readonly<Record<string, unknown>> = {}) => ({
  analysis,
  settings,
});
const changes = (before: Analysis, after: Analysis) => changesBetween(side(before), side(after));

const nothing: Analysis = { ...fixture, articles: [], quotations: [], families: [], tables: [], drift: [] };
const weighed: Analysis = {
  ...fixture,
  drift: fixture.drift.map((one) =>
    one.family === hope.id
      ? {
          ...one,
          meaning: 0.9,
          findings: one.findings.slice(1).map((finding) => ({ ...finding, severity: 1 })),
        }
      : one,
  ),
};

describe('two runs', () => {
  test('that are the same differ in nothing', () => {
    expect(changes(fixture, structuredClone(fixture))).toMatchObject({
      inputs: [],
      settings: [],
      families: [],
      unchanged: fixture.families.length,
    });
  });

  test('of which one is empty have new statements, or gone ones', () => {
    const kinds = (from: Analysis, to: Analysis) => changes(from, to).families.map(({ change }) => change);
    expect(kinds(nothing, fixture)).toEqual(['new', 'new', 'new', 'new']);
    expect(kinds(fixture, nothing)).toEqual(['gone', 'gone', 'gone', 'gone']);
  });

  test('say which score changed, and which findings it comes from', () => {
    const [family, ...others] = changes(fixture, weighed).families;
    expect(others).toEqual([]);
    expect(family).toMatchObject({
      change: 'changed',
      scores: [{ name: 'meaning', before: 0.42, after: 0.9 }],
    });
    const [worst] = family!.pairs;
    expect(worst!.findings.map(({ change, type }) => `${change} ${type}`)).toEqual([
      'changed lexical',
      'gone modality',
    ]);
  });

  test('say which settings and which inputs differ', () => {
    const after = { ...fixture, signature: { ...fixture.signature, id: 'x', settings: 'other' } };
    expect(
      changesBetween(side(fixture, { align: { link: 0.5 } }), side(after, { align: { link: 0.6 } })),
    ).toMatchObject({
      inputs: [{ name: 'settings', after: 'other' }],
      settings: [{ name: 'align.link', before: '0.5', after: '0.6' }],
    });
  });
});

describe('a family', () => {
  test('is the same whatever its id, where its readings are', () => {
    const renamed = (id: string): string => (id === hope.id ? 'renamed' : id);
    const other: Analysis = {
      ...fixture,
      families: fixture.families.map((one) => ({ ...one, id: renamed(one.id) })),
      drift: fixture.drift.map((one) => ({ ...one, family: renamed(one.family) })),
    };
    expect(changes(fixture, other).families).toEqual([]);
  });

  test('keeps a reading whose article was edited around it', () => {
    const swap = <Value>(value: Value): Value =>
      JSON.parse(
        JSON.stringify(value).replaceAll(noRoomTo.id, 'edited').replaceAll(wire.id, 'later'),
      ) as Value;
    expect(changes(fixture, swap(fixture)).families).toEqual([]);
  });

  test('that lost a reading says which', () => {
    const fewer = {
      ...fixture,
      families: fixture.families.map((one) =>
        one.id === compromise.id ? { ...one, members: one.members.slice(1) } : one,
      ),
    };
    const [family] = changes(fixture, fewer).families;
    expect(family!.left.map(({ quotation }) => quotation)).toEqual([compromise.members[0]!.quotation]);
    expect(family!.joined).toEqual([]);
  });
});

describe('in Markdown', () => {
  test('every change stands with its reason', () => {
    const text = changesText(changes(fixture, weighed));
    expect(text).toContain('0 new, 0 gone, 1 changed, 3 the same');
    expect(text).toContain('meaning 0.4200 → 0.9000');
    expect(text).toMatch(
      /Because: finding weighed otherwise \*\*lexical\*\* \(1\.00 × 0\.70, not checked yet\)/u,
    );
  });

  test('hostile texts make no HTML and no link', () => {
    const text = changesText(changes(nothing, hostile));
    expect(text).not.toMatch(/<[a-z/!]|[^\\]\]\(http/u);
  });
});
