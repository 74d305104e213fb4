/** Plots: what is drawn, and the table that says the same. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/model.ts';
import { servedLinks } from '../../../src/report/links.ts';
import { PLOTS, plotsPage, wholePlots } from '../../../src/report/pages/plots.ts';
import { plotFile, plotSheet, plotsView } from '../../../src/report/views/plots.ts';
import { analysis } from '../build.ts';
import { edition } from '../exports/build.ts';
import { compromise, fixture, hope } from '../fixture.ts';
import { hostile } from '../hostile.ts';
import { readMarkup } from '../markup.ts';

const page = plotsPage(edition(fixture));
const rowsOf = (name: (typeof PLOTS)[number], of: Analysis = fixture): Record<string, string>[] =>
  parse(plotSheet(name, wholePlots(edition(of))), { columns: true });
/** A drawing without its declaration. */
const drawn = (name: (typeof PLOTS)[number], of: Analysis = fixture) =>
  readMarkup(plotFile(name, plotsPage(edition(of)))!.replace(/^<\?xml[^>]*>\s*/u, ''));

describe('the heat map', () => {
  test('has a row a statement in several readings and a column a route, the unknown one last', () => {
    expect(page.heatmap.routes).toEqual(['none', 'de', 'es', 'fr', 'zh', 'unknown']);
    expect(page.heatmap.rows.map(({ family }) => family.id)).toContain(hope.id);
    expect(page.heatmap.of).toBe(3);
  });

  test('means over the pairs that a route is part of, and counts chains, not readings', () => {
    const row = page.heatmap.rows.find(({ family }) => family.id === hope.id)!;
    const at = (route: string) => row.cells[page.heatmap.routes.indexOf(route)];
    expect(at('fr')).toEqual({ readings: 1, chains: 1, meaning: (0.42 + 0.02) / 2 });
    expect(at('none')!.meaning).toBeCloseTo((0.42 + 0.4) / 2);
    expect(at('de')).toBeNull();
  });

  test('of readings that were not measured says so', () => {
    const row = page.heatmap.rows.find(({ family }) => family.id === compromise.id)!;
    expect(row.cells[page.heatmap.routes.indexOf('zh')]).toMatchObject({ chains: 1, meaning: null });
    const cell = rowsOf('heatmap').find(({ family }) => family === compromise.id)!;
    expect([cell['meaning, from Chinese'], cell['n, from Chinese']]).toEqual(['', '1']);
  });
});

describe('the quadrant', () => {
  test('has every pair that was measured on both scales, silent flips first', () => {
    expect(page.quadrant.points).toHaveLength(8);
    expect(page.quadrant.points.map(({ isFlip }) => isFlip)).toEqual([true, ...Array(7).fill(false)]);
    expect(drawn('quadrant').elements.filter(({ attributes }) => attributes.class === 'flip')).toHaveLength(
      2,
    );
  });

  test('names outlets, and says where they are named that nobody has checked it', () => {
    const [flip] = rowsOf('quadrant');
    expect(flip).toMatchObject({
      Reading: 'BFM TV',
      'Silent flip': 'silent flip',
      Checked: 'not checked yet',
    });
  });
});

describe('the time line', () => {
  test('has the readings whose articles have a date', () => {
    expect(page.timeline.rows.map(({ prints, undated }) => [prints.length, undated])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test('is not drawn where no date is known', () => {
    const undated = { ...fixture, articles: fixture.articles.map((one) => ({ ...one, date: 'last May' })) };
    expect(plotFile('timeline', plotsPage(edition(undated)))).toBeNull();
    expect(`${plotsView(plotsPage(edition(undated)), { links: servedLinks({}), level: 1 })}`).toContain(
      'No article has a date',
    );
  });
});

describe('every plot', () => {
  test.each(PLOTS)('has a name and a description: %s', (name) => {
    const { elements } = drawn(name);
    const [{ attributes }] = elements as [(typeof elements)[0]];
    const ids = new Set(elements.map((one) => one.attributes.id));
    expect(attributes).toMatchObject({ role: 'img', xmlns: 'http://www.w3.org/2000/svg' });
    for (const id of attributes['aria-labelledby']!.split(' ')) expect(ids).toContain(id);
  });

  test.each(PLOTS)('tells its numbers in words too, not by colour alone: %s', (name) => {
    const { text } = drawn(name);
    if (name === 'heatmap')
      for (const row of page.heatmap.rows)
        for (const cell of row.cells) if (cell?.meaning) expect(text).toContain(cell.meaning.toFixed(2));
    expect(text.length).toBeGreaterThan(100);
  });

  test.each(PLOTS)('draws no more than it is told to, and its table has all: %s', (name) => {
    const few = plotsPage(edition(fixture));
    const small = {
      ...edition(fixture),
      settings: { ...edition(fixture).settings, plotFamilies: 1, plotPairs: 1 },
    };
    const one = plotsPage(small);
    expect(plotFile(name, one)!.length).toBeLessThan(plotFile(name, few)!.length);
    expect(plotSheet(name, wholePlots(small))).toBe(plotSheet(name, wholePlots(edition(fixture))));
    expect(`${plotsView(one, { links: servedLinks({}), level: 1 })}`).toContain('The first 1 of ');
  });

  test.each(PLOTS)('of hostile texts is well-formed and runs nothing: %s', (name) => {
    const dated = { ...hostile, articles: hostile.articles.map((one) => ({ ...one, date: '2024-01-02' })) };
    const { elements } = drawn(name, dated);
    const tags = new Set(elements.map(({ tag }) => tag));
    for (const tag of ['script', 'img', 'a', 'foreignobject']) expect(tags).not.toContain(tag);
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((one) => one.startsWith('on')),
    ).toEqual([]);
  });

  test('of nothing says that there is nothing to draw', () => {
    const empty = plotsPage(edition(analysis({})));
    for (const name of PLOTS) expect(plotFile(name, empty)).toBeNull();
    expect(`${plotsView(empty, { links: servedLinks({}), level: 1 })}`).toContain('nothing to draw');
  });
});
