/** A run in one format, as files. */
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/model.ts';
import { FORMATS, type Format, filesIn } from '../../src/report/formats.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture } from './fixture.ts';
import { hostile } from './hostile.ts';

const files = (format: Format, of: Analysis = fixture) => filesIn(format, of, {}, defaultSettings.report);
const strange = (language: string | null): Analysis => ({
  ...fixture,
  tables: fixture.tables.map((one) => ({ ...one, language })),
});

describe('files', () => {
  test.each(FORMATS)('have names of their own, and none leads out of its folder: %s', (format) => {
    for (const of of [fixture, hostile, strange('../../x'), strange('"><b>'), strange(null)]) {
      const paths = files(format, of).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^[\w.-]+$/u);
    }
  });

  test('are one a statement in TEI, one an alignment in CollateX', () => {
    expect(files('tei')).toHaveLength(fixture.families.length);
    expect(files('collatex').map(({ path }) => path)).toContain(`${compromise.id}.en.collatex.json`);
    expect(files('collatex')).toHaveLength(fixture.tables.length);
  });
});
