/** Rows of a run folder, and the Analysis they give back. */
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/model.ts';
import { rowsOf } from '../../src/report/tables.ts';
import { analysisOf, type RawRun } from '../../src/report.ts';
import { ndjson } from '../../src/text/print.ts';
import { bfm, compromise, fixture, interest, noRoomFor, success, technology } from './fixture.ts';
import { hostile } from './hostile.ts';

/** Through text, as through a run folder. */
function written(analysis: Analysis): RawRun {
  const { run, ...tables } = rowsOf(analysis, { report: { flipShown: 0.25 } });
  const lines = (rows: readonly unknown[]): unknown[] =>
    ndjson(rows)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  return {
    run: JSON.parse(JSON.stringify(run)),
    articles: lines(tables.articles),
    quotations: lines(tables.quotations),
    families: lines(tables.families),
    drift: lines(tables.drift),
    collation: lines(tables.collation),
  };
}

const rowsIn = (raw: RawRun, table: 'articles' | 'quotations' | 'families' | 'drift'): unknown[] =>
  Array.from({ length: raw[table].length }, (_, i) => raw[table].at(i));

const without = (
  raw: RawRun,
  table: 'articles' | 'quotations' | 'families' | 'drift',
  row: number,
): RawRun => {
  const rest = rowsIn(raw, table).toSpliced(row, 1);
  const run = structuredClone(raw.run) as { counts: Record<string, number> };
  run.counts[table] = rest.length;
  return { ...raw, run, [table]: rest };
};

describe('rows and back', () => {
  test('give the Analysis they were made of', () => {
    const rounded = fixture.drift.map((one) => ({
      ...one,
      measures: one.measures.map((m) => ({ ...m, value: m.value && Math.round(m.value * 1e4) / 1e4 })),
    }));
    expect(analysisOf(written(fixture))).toEqual({ ...fixture, drift: rounded });
  });

  test('keep every character, halves of surrogate pairs and controls too', () => {
    expect(analysisOf(written(hostile))).toEqual(hostile);
  });

  test('printed again are the same bytes', () => {
    const once = written(fixture);
    expect(written(analysisOf(once))).toEqual(once);
  });
});

describe('a run folder that is not whole is refused with its place', () => {
  test('rows are missing at the end of a table', () => {
    const raw = written(fixture);
    expect(() => analysisOf({ ...raw, drift: rowsIn(raw, 'drift').slice(1) })).toThrow(
      /drift\.ndjson: 9 rows, run\.json says 10/u,
    );
  });

  test('a row names a row that is not there', () => {
    expect(() => analysisOf(without(written(fixture), 'articles', 0))).toThrow(`no article ${bfm.id}`);
    expect(() => analysisOf(without(written(fixture), 'quotations', 0))).toThrow(
      /families\.ndjson: no quotation/u,
    );
    expect(() => analysisOf(without(written(fixture), 'families', 0))).toThrow(/drift\.ndjson: no family/u);
  });

  test('a row has another shape', () => {
    const raw = written(fixture);
    const broken = rowsIn(raw, 'quotations').map((row, i) =>
      i === 2 ? { ...(row as object), kind: 'whispered' } : row,
    );
    expect(() => analysisOf({ ...raw, quotations: broken })).toThrow(/quotations\.ndjson line 3/u);
  });

  test('a run of another format', () => {
    const raw = written(fixture);
    expect(() => analysisOf({ ...raw, run: { ...(raw.run as object), format: 2 } })).toThrow(
      /run\.json.*format/su,
    );
  });
});

describe('columns that other programs rely on', () => {
  const rows = rowsOf(fixture, {});

  test('quotations begin with those of extract', () => {
    expect(Object.keys(rows.quotations[0]!)).toEqual([
      ...[
        'id',
        'article',
        'start',
        'end',
        'contents',
        'text',
        'kind',
        'place',
        'speaker',
        'cue',
        'via',
        'confidence',
      ],
      ...['path', 'family', 'alsoFamilies', 'outlet', 'language', 'route'],
      ...['source', 'speakerRule', 'viaWords', 'frame', 'nestedIn', 'reason', 'bearer'],
    ]);
    expect(Object.keys(rows.families[0]!)).toEqual([
      'id',
      'label',
      'members',
      'languages',
      'chains',
      'readings',
      'contest',
    ]);
    expect(Object.keys(rows.drift[0]!).slice(0, 9)).toEqual([
      ...['family', 'base', 'variant', 'relation', 'wording', 'meaning', 'measures', 'findings', 'signature'],
    ]);
  });

  test('a split quotation runs from its first content to its last', () => {
    const row = rows.quotations.find(({ id }) => id === technology.id)!;
    expect([row.start, row.end]).toEqual([row.contents[0]!.start, row.contents[1]!.end]);
    expect(row.contents).toHaveLength(2);
  });

  test('the speaker is placed at the words that name it here', () => {
    const row = rows.quotations.find(({ id }) => id === noRoomFor.id)!;
    expect(row.speaker).toEqual({ name: 'Wang Yi', start: row.source!.start, end: row.source!.end });
    expect(row.source!.text).toBe('he');
    expect(row.via).toEqual({ name: 'CCTV' });
  });

  test('a quotation of two statements has one family and also another', () => {
    const row = rows.quotations.find(({ id }) => id === success.id)!;
    expect([row.family, ...row.alsoFamilies.map(({ family }) => family)].sort()).toEqual(
      fixture.families
        .filter(({ members }) => members.some((m) => m.quotation === success.id))
        .map(({ id }) => id)
        .sort(),
    );
    expect(fixture.families.map(({ id }) => id)).toContain(interest.id);
  });

  test('a family counts readings and chains, and names its languages', () => {
    const row = rows.families.find(({ id }) => id === compromise.id)!;
    expect(row).toMatchObject({ readings: 7, chains: 7, languages: ['de', 'en', 'fr'] });
  });
});
