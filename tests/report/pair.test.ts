/** What is said of two readings. */
import { describe, expect, test } from 'vitest';
import type { BaseRole, Drift } from '../../src/model.ts';
import { claim } from '../../src/report/claim.ts';
import { editionOf } from '../../src/report/edition.ts';
import { pairItem } from '../../src/report/pages/pair.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, hope } from './fixture.ts';

const edition = editionOf(fixture, defaultSettings.report);
const [first] = fixture.drift;
const item = (drift: Drift) => pairItem(drift, edition.families.get(drift.family)!);
const withRole = (baseRole: BaseRole) => item({ ...first!, baseRole });

describe('a claim', () => {
  test('without an original names both readings and nobody who changed anything', () => {
    const pair = withRole('none');
    expect(claim(pair.findings[0]!, pair)).toBe(
      'D has “will not”, E has “has no room to”. One is a refusal, the other says that it cannot be. E commits more.',
    );
  });

  test('whose note names the sides is the note, with the sigla of the family for A and B, but not in quoted words', () => {
    const pair = withRole('none');
    const note = 'A has “plan B”, B has “plan A”: B commits more.';
    expect(claim({ ...pair.findings[0]!, note }, pair)).toBe(
      'D has “plan B”, E has “plan A”: E commits more.',
    );
  });

  test('has a direction where an original is on file', () => {
    const pair = withRole('original');
    expect(claim(pair.findings[0]!, pair)).toMatch(/Against the original: strengthened\.$/u);
  });

  test('calls a chosen base what it is', () => {
    const pair = withRole('chosen');
    expect(claim(pair.findings[0]!, pair)).toMatch(/Against the chosen base: stronger\.$/u);
  });

  test('of words on one side says that the other has nothing there', () => {
    const pair = withRole('none');
    const finding = { ...pair.findings[0]!, words: { base: ['always'], variant: [] } };
    expect(claim({ ...finding, type: 'omission' }, pair)).toMatch(/^D has “always”, E has nothing there\./u);
  });

  test('of no words leaves the note to speak alone', () => {
    const { direction: _, ...finding } = withRole('none').findings[0]!;
    expect(claim({ ...finding, words: { base: [], variant: [] } }, withRole('none'))).toBe(finding.note);
  });
});

describe('two lines', () => {
  test('mark on each side the words that the other lacks', () => {
    const { sides } = item(first!);
    const marked = (side: 'a' | 'b') =>
      sides[side].changed.map(({ start, end }) => sides[side].text.slice(start, end));
    expect(marked('a')).toEqual(['will not make any compromises', 'concessions']);
    expect(marked('b')).toEqual(['has no room to compromise', 'concede']);
  });

  test('mark nothing across languages', () => {
    const across = fixture.drift.find(({ relation }) => relation === 'translation')!;
    expect(item(across).sides).toMatchObject({ a: { changed: [] }, b: { changed: [] } });
  });

  test('number the words that render each other and say which are the same', () => {
    const { links, sides } = item(first!);
    const words = links.map(({ a, b, same }) => [
      sides.a.text.slice(a.start, a.end),
      sides.b.text.slice(b.start, b.end),
      same,
    ]);
    expect(words).toContainEqual(['concessions', 'concede', false]);
    expect(words).toContainEqual(['on', 'On', true]);
  });

  test('a link that a longer one crosses is called crossing', () => {
    const crossed = item({
      ...first!,
      links: [
        [0, 3],
        [1, 2],
        [2, 4],
      ],
    });
    expect(crossed.links.map(({ crossing }) => crossing)).toEqual([false, true, false]);
  });
});

describe('families', () => {
  test('stand in order: silent flips first, then the greater change of meaning', () => {
    expect(edition.ranked.slice(0, 2).map(({ id }) => id)).toEqual([hope.id, compromise.id]);
  });

  test('carry the greatest of their pairs, and null where no pair was measured', () => {
    expect(edition.families.get(compromise.id)).toMatchObject({ wording: 0.91, meaning: 0.34 });
    expect(edition.ranked.at(-1)).toMatchObject({ wording: null, meaning: null });
  });

  test('name their readings by the language they came from, unknown last', () => {
    const routes = edition.families
      .get(compromise.id)!
      .readings.map(({ quotation }) => quotation.route.translatedFrom.value);
    expect(routes).toEqual(['de', 'de', 'fr', 'fr', 'none', 'zh', null]);
  });

  test('do not depend on the order of what comes in', () => {
    const turned = editionOf(
      {
        ...fixture,
        families: fixture.families.map((f) => ({ ...f, members: f.members.toReversed() })).toReversed(),
        drift: fixture.drift.toReversed(),
        quotations: fixture.quotations.toReversed(),
      },
      defaultSettings.report,
    );
    expect(turned.ranked).toEqual(edition.ranked);
  });
});
