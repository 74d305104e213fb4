/** The report in one file. */
import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../../src/language/profiles.ts';
import type { Analysis } from '../../src/model.ts';
import { editionOf } from '../../src/report/edition.ts';
import { wholeReport } from '../../src/report/whole.ts';
import { report } from '../../src/report.ts';
import { defaultSettings } from '../../src/settings.ts';
import { analysis } from './build.ts';
import { bfm, compromise, fixture, german, interest } from './fixture.ts';
import { hostile } from './hostile.ts';
import { hrefsOf, idsOf, readMarkup } from './markup.ts';

const context = {
  settings: defaultSettings,
  languages: loadProfiles(),
  background: {},
  corrections: [],
  vectors: null,
};
const indexOf = (of: Analysis): string =>
  report(of, context).find(({ path }) => path === 'index.html')!.contents;

describe('index.html', () => {
  const markup = readMarkup(indexOf(fixture));

  test('leads only to places in itself and to addresses of the web', () => {
    const ids = new Set(idsOf(markup));
    for (const href of hrefsOf(markup))
      expect(ids.has(href.slice(1)) || /^https?:/u.test(href), href).toBe(true);
  });

  test('has every id once', () => {
    const ids = idsOf(markup);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('runs nothing and loads nothing', () => {
    const tags = new Set(markup.elements.map(({ tag }) => tag));
    for (const tag of ['script', 'link', 'img', 'iframe', 'form', 'object']) expect(tags).not.toContain(tag);
    const policy = markup.elements.find(({ attributes }) => attributes['http-equiv'])!.attributes.content;
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/u);
  });

  test('has one first heading, and no level is jumped over', () => {
    const levels = markup.elements.flatMap(({ tag }) => (/^h[1-6]$/u.test(tag) ? Number(tag[1]) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has every article to the letter', () => {
    for (const { text } of [bfm, german])
      for (const line of text.split('\n').filter((one) => one.length > 200 && !one.includes('“')))
        expect(markup.text).toContain(line.trim());
  });

  test('names the language of every text', () => {
    const languages = markup.elements.flatMap(({ attributes }) => attributes.lang ?? []);
    expect(new Set(languages)).toEqual(new Set(['en', 'fr', 'de']));
  });

  test('writes out so many statements and says how many there are', () => {
    const edition = editionOf(fixture, { ...defaultSettings.report, familiesInFile: 2 });
    const { text } = readMarkup(wholeReport(edition, {}));
    expect(text).toContain('the first 2 of 3 statements');
  });

  test('of nothing says so', () => {
    const { text } = readMarkup(indexOf(analysis({})));
    expect(text).toContain('No statement stands in more than one reading.');
    expect(text).toContain('No silent flip was found');
  });
});

describe('hostile texts', () => {
  test('stay text in every file', () => {
    const { elements, text } = readMarkup(indexOf(hostile));
    expect(elements.filter(({ tag }) => ['script', 'img', 'b'].includes(tag) && tag !== 'b')).toEqual([]);
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('[U+202E]evil');
    expect(text).toContain('[U+D800]');
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => name.startsWith('on'))),
    ).toEqual([]);
    expect(hrefsOf({ elements, text }).filter((href) => !/^(?:#|https?:\/\/)/u.test(href))).toEqual([]);
  });

  test('make no HTML, heading or table of their own in Markdown', () => {
    const markdown = report(hostile, context).find(({ path }) => path === 'report.md')!.contents;
    expect(markdown.replaceAll(/<a id="[0-9a-f]+"><\/a>/gu, '')).not.toMatch(/<[a-z/!]/u);
    expect(markdown).not.toMatch(/[^\\]\]\(http/u);
  });
});

describe('report.md', () => {
  const markdown = report(fixture, context).find(({ path }) => path === 'report.md')!.contents;

  test('says what was found, worst first, with the words of both sides', () => {
    expect(markdown.indexOf('has “contributions”')).toBeGreaterThan(0);
    expect(markdown.indexOf('has “contributions”')).toBeLessThan(markdown.indexOf('has “will not”'));
    expect(markdown).toContain('Original not on file');
    expect(markdown).toContain('too few to say');
  });

  test('leads to every statement in it', () => {
    for (const { id } of [compromise, interest]) {
      expect(markdown).toContain(`(#${id})`);
      expect(markdown).toContain(`<a id="${id}"></a>`);
    }
  });
});

test('a run folder holds what DESIGN.md lists', () => {
  expect(
    report(fixture, context)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    ...['articles.csv', 'articles.ndjson', 'collation.ndjson', 'drift.csv', 'drift.ndjson'],
    ...[
      'families.csv',
      'families.ndjson',
      'index.html',
      ...['plot-heatmap.csv', 'plot-heatmap.svg', 'plot-quadrant.csv', 'plot-quadrant.svg'],
      ...['plot-timeline.csv', 'plot-timeline.svg'],
      'quotations.csv',
      'quotations.ndjson',
      'report.md',
      'run.json',
      'speakers.csv',
      'speakers.ndjson',
    ],
  ]);
});

test('a report made twice is the same', () => {
  expect(report(fixture, context)).toEqual(report(structuredClone(fixture), context));
});

describe('what nobody has checked', () => {
  const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
  const findings = fixture.drift.flatMap((one) => one.findings).length;

  test('says so in report.md wherever a finding stands', () => {
    const markdown = report(fixture, context).find(({ path }) => path === 'report.md')!.contents;
    expect(count(markdown, /not checked yet/gu)).toBe(count(markdown, /severity \d/gu) + 1);
    expect(count(markdown, /severity \d/gu)).toBe(findings);
  });

  test('says so in index.html wherever a finding stands, and what was checked does not', () => {
    const { text } = readMarkup(indexOf(fixture));
    expect(count(text, /not checked yet/gu)).toBeGreaterThanOrEqual(count(text, /severity \d/gu));
    const all = editionOf(fixture, defaultSettings.report, new Set(fixture.drift.map(({ id }) => id)));
    expect(readMarkup(wholeReport(all, {})).text).not.toContain('not checked yet');
  });
});
