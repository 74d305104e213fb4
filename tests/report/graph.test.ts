/** The graph of variants. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { familyPage } from '../../src/report/pages/family.ts';
import { variantGraph } from '../../src/report/views/graph.ts';
import { defaultSettings } from '../../src/settings.ts';
import { compromise, fixture, hope } from './fixture.ts';
import { readMarkup } from './markup.ts';

const edition = editionOf(fixture, defaultSettings.report);
const [item] = familyPage(edition, compromise.id)!.collations;
const { elements, text } = readMarkup(`${variantGraph(item!)}`);
const of = (tag: string) => elements.filter((element) => element.tag === tag);

describe('the graph', () => {
  test('has a box for each way of reading a stretch', () => {
    const variants = item!.stretches.flatMap((stretch) => stretch.variants);
    expect(of('rect')).toHaveLength(variants.length);
    for (const { witnesses } of variants) expect(text).toContain(witnesses.join(' '));
  });

  test('has a line wherever a reading goes on from box to box, once however many go', () => {
    const steps = new Set(
      item!.stretches
        .slice(0, -1)
        .flatMap(({ variants }, i) =>
          variants.flatMap((from, x) =>
            item!.stretches[i + 1]!.variants.flatMap((to, y) =>
              from.witnesses.some((one) => to.witnesses.includes(one)) ? [`${i} ${x} ${y}`] : [],
            ),
          ),
        ),
    );
    expect(of('path')).toHaveLength(steps.size);
  });

  test('lays no box over another', () => {
    const boxes = of('rect').map(({ attributes: { x, y, width, height } }) =>
      [x, y, width, height].map(Number),
    );
    for (const [i, [x, y, width, height]] of boxes.entries())
      for (const [otherX, otherY] of boxes.slice(i + 1))
        expect(otherX! < x! + width! && otherX! >= x! && otherY! < y! + height! && otherY! >= y!).toBe(false);
  });

  test('is not drawn of more readings than settings allow', () => {
    const few = editionOf(fixture, { ...defaultSettings.report, graphReadings: 3 });
    expect([familyPage(few, compromise.id)!.withGraph, familyPage(few, hope.id)!.withGraph]).toEqual([
      false,
      true,
    ]);
  });
});
