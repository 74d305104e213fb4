/** What the overview puts first. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { overviewPage } from '../../src/report/pages/overview.ts';
import { everything } from '../../src/report/pages/query.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, hope } from './fixture.ts';

const overview = (drift = fixture.drift) =>
  overviewPage(editionOf({ ...fixture, drift }, defaultSettings.report), everything)!;

describe('what to look at first', () => {
  test('is silent flips, and then nothing else', () => {
    const { flips, heaviest } = overview();
    expect(flips.map(({ family }) => family.id)).toEqual([hope.id]);
    expect(heaviest).toEqual([]);
  });

  test('is the weightiest finding of each statement where nothing is a silent flip', () => {
    const { flips, heaviest } = overview(fixture.drift.map((pair) => ({ ...pair, flip: 0 })));
    expect(flips).toEqual([]);
    expect(heaviest.map(({ family, worst }) => [family.id, worst!.type])).toEqual([
      [hope.id, 'lexical'],
      [compromise.id, 'modality'],
    ]);
  });

  test('is nothing where nothing was found', () => {
    const { flips, heaviest } = overview(fixture.drift.map((pair) => ({ ...pair, flip: 0, findings: [] })));
    expect([flips, heaviest]).toEqual([[], []]);
  });
});
