import { describe, expect, test } from 'vitest';
import type { Article, Quotation } from '../../src/model.ts';
import { underOneName } from '../../src/pipeline/speakers.ts';

const unknown = { value: null, basis: 'unknown' };

/** An article and who is quoted in it: `*` behind a name says that it is a body's. */
type Told = readonly [article: string, language: string, ...names: readonly string[]];

const articleOf = ([id, code]: Told): Article => ({
  ...{ id, path: id, text: '', kind: 'article', translatedFrom: unknown, blocks: [], columns: {} },
  ...{ language: { code, margin: null, basis: 'declared' }, outlet: null, date: null, url: null },
});

const quotationsOf = ([article, , ...names]: Told): Quotation[] =>
  names.map((written, i) => {
    const name = written.replace('*', '');
    return {
      ...{ id: `${article}${i}`, article, kind: 'direct', place: 'body', text: '', source: null },
      speaker: { name, rule: 'name', bearer: { name, roles: [], isBody: written.endsWith('*') } },
      ...{ contents: [{ start: 0, end: 9 }], cue: null, via: null, frame: { start: 0, end: 9 } },
      route: { spoken: unknown, via: unknown, printed: unknown, translatedFrom: unknown },
      ...{ confidence: 1, reason: 'marks' },
    };
  });

const named = (...told: readonly Told[]): (string | undefined)[] =>
  underOneName(told.flatMap(quotationsOf), told.map(articleOf), 'en').map(({ speaker }) => speaker?.name);

describe('one speaker under several names', () => {
  test('has the name of most articles', () => {
    expect(
      named(['a', 'fr', 'Elena Petrov'], ['b', 'fr', 'Éléna Pétrov'], ['c', 'fr', 'Éléna Pétrov']),
    ).toEqual(['Éléna Pétrov', 'Éléna Pétrov', 'Éléna Pétrov']);
  });

  test('is known with an office before the name that no list of offices has', () => {
    expect(
      named(
        ['a', 'de', 'Glaziologin Marta Hunziker'],
        ['b', 'fr', 'Marta Hunziker'],
        ['c', 'de', 'Marta Hunziker'],
      ),
    ).toEqual(Array(3).fill('Marta Hunziker'));
    expect(named(['a', 'en', 'Geologist Hans Meier'], ['b', 'de', 'Hans Meier'])).toEqual(
      Array(2).fill('Hans Meier'),
    );
    expect(named(['a', 'de', 'Ana Marta Hunziker'], ['b', 'de', 'Hunziker'])).toEqual(
      Array(2).fill('Ana Marta Hunziker'),
    );
  });

  test('is spelt as in the language of the pages, where an article in it names him', () => {
    expect(
      named(
        ['a', 'fr', 'Sergueï Choïgou'],
        ['b', 'fr', 'Sergueï Choïgou'],
        ['c', 'de', 'Sergej Schoigu'],
        ['d', 'en', 'Sergei Shoigu'],
      ),
    ).toEqual(Array(4).fill('Sergei Shoigu'));
  });

  test('is known by the last name alone, also in another spelling', () => {
    expect(named(['a', 'en', 'Alexei Orlov'], ['b', 'en', 'Orlov'], ['c', 'de', 'Orlow'])).toEqual(
      Array(3).fill('Alexei Orlov'),
    );
  });

  test('is known in one language where the given name sounds the same', () => {
    expect(
      named(['a', 'en', 'Anthony Ruiz'], ['b', 'en', 'Antony Ruiz'], ['c', 'en', 'Antony Ruiz']),
    ).toEqual(Array(3).fill('Antony Ruiz'));
  });

  test('keeps beside it the name that the article has', () => {
    const told: Told[] = [
      ['a', 'en', 'Nadia Zhukova'],
      ['b', 'fr', 'Nadia Joukova'],
      ['c', 'en', 'Nadia Zhukova'],
    ];
    const rows = underOneName(told.flatMap(quotationsOf), told.map(articleOf), 'en');
    expect(rows.map(({ speaker }) => speaker?.bearer?.name)).toEqual([
      'Nadia Zhukova',
      'Nadia Joukova',
      'Nadia Zhukova',
    ]);
  });
});

describe('several speakers stay several', () => {
  test.each([
    ['of one last name', ['Mario Keller', 'Maria Keller', 'Paul Keller']],
    ['of like last names', ['Ann Morton', 'Ann Merkel']],
    ['of given names that sound alike in one language', ['Dan Brandt', 'Dana Brandt', 'Don Brandt']],
  ])('%s', (_, names) => {
    expect(named(['a', 'en', ...names])).toEqual(names);
  });

  test('a last name that two have is neither', () => {
    expect(named(['a', 'en', 'Ilse Brandt', 'Karl Brandt'], ['b', 'en', 'Brandt'])).toEqual([
      'Ilse Brandt',
      'Karl Brandt',
      'Brandt',
    ]);
  });

  test('a body is nobody', () => {
    expect(named(['a', 'en', 'Denise Washington'], ['b', 'en', 'Washington*'])).toEqual([
      'Denise Washington',
      'Washington',
    ]);
  });

  test('whom nobody names has no other name', () => {
    const [row] = quotationsOf(['a', 'en', 'x']);
    const nobody = { ...row!, speaker: { name: 'a senior official', rule: 'words' } };
    expect(underOneName([nobody], [articleOf(['a', 'en'])], 'en')).toEqual([nobody]);
  });
});

test('the order of the articles changes nothing', () => {
  const told: Told[] = [
    ['a', 'fr', 'Nadia Joukova', 'Joukova'],
    ['b', 'de', 'Nadja Schukowa'],
    ['c', 'es', 'Zhukova'],
  ];
  const names = (some: readonly Told[]) =>
    new Map(
      underOneName(some.flatMap(quotationsOf), some.map(articleOf), 'en').map(({ id, speaker }) => [
        id,
        speaker?.name,
      ]),
    );
  expect([...names(told.toReversed())].sort()).toEqual([...names(told)].sort());
});
