/** One table says what each number means: the README, the page about the run and the measures taken are held to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { excerpted } from '../../src/report/excerpts.ts';
import { MEASURES } from '../../src/report/measures.ts';
import { aboutPage } from '../../src/report/pages/about.ts';
import { defaultSettings } from '../../src/settings.ts';
import { fixture } from './fixture.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const about = (checked: readonly string[] = [], of = fixture) =>
  aboutPage(editionOf(of, defaultSettings.report, new Set(checked)), {});

describe('what each number means', () => {
  test('is said in the README as in the table', () => {
    const rows = Array.from(
      read('README.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gmu),
      ([, name, range, meaning]) => ({ name, range, meaning }),
    );
    const ours = new Set(MEASURES.map(({ name }) => name));
    expect(rows.filter(({ name }) => ours.has(name!))).toEqual(MEASURES);
  });

  test('is said of every measure that a run takes', () => {
    const drift = read('reports/sample/drift.ndjson')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { measures: object });
    const taken = new Set(drift.flatMap(({ measures }) => Object.keys(measures)));
    expect(taken.size).toBeGreaterThan(5);
    expect([...taken].filter((name) => !MEASURES.some((one) => one.name === name))).toEqual([]);
  });

  test('is said on the page about the run of those that were taken', () => {
    expect(about().measures.map(({ name }) => name)).toEqual([
      'wording',
      'meaning',
      'flip',
      'order',
      'edits',
      'semantic',
    ]);
  });
});

describe('the page about the run', () => {
  test('says how much of it people have checked', () => {
    expect(about().checked).toEqual({ pairs: 0, of: fixture.drift.length });
    expect(about([fixture.drift[0]!.id]).checked.pairs).toBe(1);
  });

  test('of a run with excerpts names the hash of each whole text', () => {
    expect(about().excerpts).toBeNull();
    const { excerpts } = about([], excerpted(fixture, 7));
    expect(excerpts).toMatchObject({ words: 7 });
    expect(excerpts!.articles.map(({ path }) => path)).toEqual(fixture.articles.map(({ path }) => path));
  });
});
