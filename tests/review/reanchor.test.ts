import { describe, expect, test } from 'vitest';
import type { Analysis, Article, ReviewAnswer, ReviewItem, Verdict } from '../../src/model.ts';
import { candidatesOf } from '../../src/review/items.ts';
import { libraryOf } from '../../src/review/library.ts';
import { reanchored } from '../../src/review/reanchor.ts';
import { sampled } from '../../src/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { analysis, article, quotation } from '../report/build.ts';

const { review } = defaultSettings;

const TEXT =
  'Talks began.\n“We will go,” she said in Lima.\nLater she spoke.\n“Yes,” he said. “Yes,” they said.';
const run = (text: string, words: readonly string[], path = 'a.txt'): Analysis => {
  const made = article(path, text);
  return analysis({
    articles: [made],
    quotations: words.map((one) => quotation(made, one, { speaker: 'Lee' })),
  });
};

const verdictsOn = (of: Analysis, answer: ReviewAnswer = 'yes'): Verdict[] =>
  sampled(candidatesOf(of, ['quotation'], [], review), { seed: '', size: 9, overlap: 0 }).map((item) =>
    verdict(item, answer),
  );
const verdict = (item: ReviewItem, answer: ReviewAnswer): Verdict => ({
  ...{ id: item.id, item, reviewer: 'kim', at: '2026-01-01T00:00:00.000Z', run: 'r1', role: 'review' },
  ...{ answer, note: '', code: '', corrections: [] },
});

const before = verdictsOn(run(TEXT, ['“We will go,”']));
const putTo = (of: Analysis) => reanchored(before, libraryOf(of));
const orphaned = (of: Analysis): readonly string[] => putTo(of).orphans.map(({ reason }) => reason);

describe('a verdict', () => {
  test('stays where its quotation has the same id', () => {
    expect(putTo(run(TEXT, ['“We will go,”']))).toEqual({ verdicts: before, orphans: [] });
  });

  test('follows its words where the text around moved', () => {
    const later = run(`A new first paragraph.\n${TEXT}`, ['“We will go,”']);
    const { verdicts, orphans } = putTo(later);
    expect(orphans).toEqual([]);
    expect(verdicts[0]!.item.quotations).toEqual([later.quotations[0]!.id]);
  });

  test('follows its article to another name', () => {
    const later = run(TEXT, ['“We will go,”'], 'renamed.txt');
    expect(putTo(later).verdicts[0]!.item.quotations).toEqual([later.quotations[0]!.id]);
  });

  test('is an orphan where its words are gone, the article is gone, or they stand among other words', () => {
    expect(orphaned(run('Nothing was said.', []))).toEqual(['its words are not in the article']);
    expect(orphaned(run('Nothing was said.', [], 'b.txt'))).toEqual(['its article is gone']);
    expect(orphaned(run('Elsewhere a man cried “We will go,” and fell.', ['“We will go,”']))).toEqual([
      'its words are not in the article',
    ]);
  });

  test('is an orphan where no quotation is found there any more, or one of other bounds', () => {
    expect(orphaned(run(`New. ${TEXT}`, []))).toEqual(['no quotation is found there']);
    expect(orphaned(run(`New. ${TEXT}`, ['“We will go,” she']))).toEqual([
      'the quotation there has other bounds',
    ]);
  });

  test('is an orphan where its words and what stands around them are there twice', () => {
    const twice = `${TEXT}\n${TEXT}`;
    expect(orphaned(run(twice, ['“We will go,”']))).toEqual(['its words stand in several places']);
  });

  test('of two quotations of the same words finds the one with the same context', () => {
    const [first] = [article('a.txt', TEXT)] as [Article];
    const second = {
      ...quotation(first, '“Yes,” they'),
      contents: [{ start: TEXT.lastIndexOf('“Yes,”'), end: TEXT.lastIndexOf('“Yes,”') + 6 }],
    };
    const one = verdictsOn(analysis({ articles: [first], quotations: [second] }));
    const moved = `New. ${TEXT}`;
    const there = article('a.txt', moved);
    const both = [moved.indexOf('“Yes,”'), moved.lastIndexOf('“Yes,”')].map((start, i) => ({
      ...quotation(there, '“Yes,”'),
      ...{ id: `yes-${i}`, contents: [{ start, end: start + 6 }] },
    }));
    const { verdicts } = reanchored(one, libraryOf(analysis({ articles: [there], quotations: both })));
    expect(verdicts[0]!.item.quotations).toEqual(['yes-1']);
  });
});

test('orphans are listed once an item, with their words', () => {
  const twice = [...before, ...before.map((one) => ({ ...one, reviewer: 'lee' }))];
  const { verdicts, orphans } = reanchored(twice, libraryOf(run('Nothing.', [])));
  expect(verdicts).toEqual([]);
  expect(orphans).toEqual([
    {
      ...{ item: before[0]!.item.id, question: 'quotation', path: 'a.txt', words: '“We will go,”' },
      reason: 'its words are not in the article',
    },
  ]);
});
