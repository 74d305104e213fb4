/** Publishing without whole articles. */
import { describe, expect, test } from 'vitest';
import { excerpted } from '../../src/report/excerpts.ts';
import { analysisOf, reportOf } from '../../src/report.ts';
import { sha256 } from '../../src/text/hash.ts';
import { slice } from '../../src/text/span.ts';
import { analysis, article, family, finding, pair, quotation } from './build.ts';
import { bfm, fixture } from './fixture.ts';
import { hostile } from './hostile.ts';

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '' && word !== '…');
const one = article(
  'a.txt',
  'A headline\n\nAlpha beta gamma delta.\n\nOne two three “we will go,” he admitted four five six seven.\n\nOmega.',
  {},
  { 'A headline': 'title' },
);
const said = quotation(one, '“we will go,”', { speaker: 'X' });
const shownOf = (count: number, of = analysis({ articles: [one], quotations: [said] })): string =>
  excerpted(of, count).articles[0]!.text;

describe('an excerpt', () => {
  test('has the title, the quotation and so many words before and after it, and no other', () => {
    expect(words(shownOf(2))).toEqual([
      'A',
      'headline',
      'two',
      'three',
      '“we',
      'will',
      'go,”',
      'he',
      'admitted',
    ]);
    expect(words(shownOf(0))).toEqual(['A', 'headline', '“we', 'will', 'go,”']);
  });

  test('of more words than there are is the whole text', () => {
    expect(shownOf(1000)).toBe(one.text);
  });

  test('is as long as the text, its lines where they were, so that every span holds', () => {
    for (const count of [0, 3, 25]) {
      const cut = excerpted(fixture, count);
      for (const [i, { text, excerpt }] of cut.articles.entries()) {
        const whole = fixture.articles[i]!.text;
        expect(text.length).toBe(whole.length);
        expect(text.split('\n').map((line) => line.length)).toEqual(
          whole.split('\n').map((line) => line.length),
        );
        for (const span of excerpt!.shown) expect(slice(text, span)).toBe(slice(whole, span));
      }
      for (const { article: id, contents } of cut.quotations)
        for (const span of contents)
          expect(slice(cut.articles.find((a) => a.id === id)!.text, span)).toBe(
            slice(fixture.articles.find((a) => a.id === id)!.text, span),
          );
    }
  });

  test('carries the hash of the whole text', () => {
    const { excerpt } = excerpted(fixture, 5).articles[0]!;
    expect(excerpt).toMatchObject({ words: 5, sha256: sha256(new TextEncoder().encode(bfm.text)) });
  });

  test('shows the words that a finding in the reporter’s words stands on', () => {
    const other = article('b.txt', '“we can go,” he said.');
    const can = quotation(other, '“we can go,”');
    const framed = {
      ...said,
      frame: { start: one.text.indexOf('One'), end: one.text.indexOf('seven.') + 6 },
    };
    const of = family('we go', [framed, can]);
    const at = one.text.indexOf('admitted') - framed.frame.start;
    const spoken = finding('reporting-verb', [framed, ''], [can, ''], {
      place: 'frame',
      base: [{ start: at, end: at + 'admitted'.length }],
    });
    const drift = [pair(of, framed, can, { findings: [spoken] })];
    const whole = analysis({ articles: [one, other], quotations: [framed, can], families: [of], drift });
    expect(words(shownOf(0, whole))).toContain('admitted');
    expect(words(shownOf(0, whole))).not.toContain('seven.');
  });

  test('of an excerpt is the same excerpt', () => {
    const cut = excerpted(fixture, 3);
    expect(excerpted(cut, 50)).toEqual(cut);
  });
});

describe('a report with excerpts', () => {
  const hidden = 'Alpha beta gamma delta.';
  const of = analysis({ articles: [one], quotations: [said], families: [family('we will go', [said])] });

  test('shows nothing else in any of its files', () => {
    const files = reportOf(excerpted(of, 2), {});
    expect(reportOf(of, {}).filter(({ contents }) => contents.includes(hidden)).length).toBeGreaterThan(1);
    for (const { path, contents } of files)
      for (const word of ['Alpha', 'gamma', 'seven', 'Omega']) expect(contents, path).not.toContain(word);
  });

  test.each([fixture, hostile])('can be read back from its tables', (whole) => {
    const cut = excerpted(whole, 4);
    const files = new Map(reportOf(cut, {}).map(({ path, contents }) => [path, contents]));
    const rows = (table: string): unknown[] =>
      files
        .get(`${table}.ndjson`)!
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const read = analysisOf({
      run: JSON.parse(files.get('run.json')!),
      articles: rows('articles'),
      quotations: rows('quotations'),
      families: rows('families'),
      drift: rows('drift'),
      collation: rows('collation'),
    });
    expect(read.articles).toEqual(cut.articles);
  });
});
