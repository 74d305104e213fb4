import { describe, expect, test } from 'vitest';
import type { Analysis, Quotation, Speaker } from '../../src/model.ts';
import { speakersOf } from '../../src/report/speakers.ts';
import { analysis, article, quotation } from './build.ts';

const early = article('early.txt', '“One,” she said. “Two,” she said.', { date: '2024-03-01' });
const late = article('late.txt', '“Three,” she said.', { date: '2024-09-01' });
const undated = article('undated.txt', '“Four,” he said.');

const said = (of: typeof early, words: string, speaker: Speaker | null) => ({
  ...quotation(of, words),
  speaker,
});
const ana = (name: string, ...roles: string[]): Speaker => ({
  ...{ name: 'Ana Ruiz', rule: 'name', bearer: { name, roles, isBody: false } },
});

const runOf = (...quotations: readonly Quotation[]): Analysis =>
  analysis({ articles: [early, late, undated], quotations });

const run = runOf(
  said(early, '“One,”', ana('Ana Ruiz', 'mayor')),
  said(early, '“Two,”', ana('Ana Ruiz', 'mayor')),
  said(late, '“Three,”', ana('Ruiz', 'mayor', 'minister')),
  said(undated, '“Four,”', { name: 'a senior official', rule: 'words' }),
);

describe('the table of speakers', () => {
  test('has a row for each that is named, with the names that articles have', () => {
    expect(speakersOf(run)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/u),
        name: 'Ana Ruiz',
        aliases: ['Ruiz'],
        roles: [
          { role: 'mayor', language: 'en', first: '2024-03-01', last: '2024-09-01' },
          { role: 'minister', language: 'en', first: '2024-09-01', last: '2024-09-01' },
        ],
        isBody: false,
        quotations: 3,
        articles: 2,
        quotation: run.quotations[0]!.id,
      },
    ]);
  });

  test('knows no date where the article has none', () => {
    const [row] = speakersOf(runOf(said(undated, '“Four,”', ana('Ana Ruiz', 'mayor'))));
    expect(row!.roles).toEqual([{ role: 'mayor', language: 'en', first: null, last: null }]);
  });

  test('has those that a correction names', () => {
    const corrected = runOf(said(undated, '“Four,”', { name: 'Kim', rule: 'corrected' }));
    expect(speakersOf(corrected).map(({ name, roles }) => [name, roles])).toEqual([['Kim', []]]);
  });
});
