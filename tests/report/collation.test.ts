/** Alignment tables as the pages show them. */
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { collationItem } from '../../src/report/pages/collation.ts';
import { defaultSettings } from '../../src/settings.ts';
import { analysis, article, family, quotation, table } from './build.ts';
import { compromise, fixture } from './fixture.ts';

/** Witnesses A, B, … in the order of the rows; a reading that begins with … is a fragment. */
const collate = (...rows: (readonly string[])[]) => collated(...rows).stretches;

function collated(...rows: (readonly string[])[]) {
  const articles = rows.map((cells, i) =>
    article(`${i}.txt`, `“${cells.filter(Boolean).join(' ').replace('… ', '')}”`),
  );
  const quotations = articles.map((one) => quotation(one, one.text));
  const fragments = quotations.filter((_, i) => rows[i]!.includes('…'));
  const of = family(
    'label',
    quotations,
    Object.fromEntries(fragments.map(({ id }) => [id, { part: 'fragment' }])),
  );
  const cells = rows.map((row) => row.map((cell) => (cell === '…' ? '' : cell)));
  const tables = [
    table(
      of,
      quotations.map((one, i) => [one, cells[i]!]),
    ),
  ];
  const edition = editionOf(
    analysis({ articles, quotations, families: [of], tables }),
    defaultSettings.report,
  );
  return collationItem(tables[0]!, edition.families.get(of.id)!);
}

const variants = (stretches: ReturnType<typeof collate>): string[] =>
  stretches.map((s) => s.variants.map(({ text, witnesses }) => `${witnesses.join('')}:${text}`).join('|'));

describe('collation', () => {
  test('neighbouring columns in which the same witnesses agree are one stretch', () => {
    expect(variants(collate(['we', 'will', 'not', 'go'], ['we', 'can', 'never', 'go']))).toEqual([
      'AB:we',
      'A:will not|B:can never',
      'AB:go',
    ]);
  });

  test('letter case and kinds of apostrophe make no variant', () => {
    expect(variants(collate(['It’s', 'so'], ["it's", 'so']))).toEqual(['AB:It’s so']);
  });

  test('punctuation makes no variant, and each row keeps its own', () => {
    const { rows, stretches } = collated(['On this issue,', 'no'], ['on this issue', 'no']);
    expect(variants(stretches)).toEqual(['AB:On this issue, no']);
    expect(rows.map(({ words }) => words)).toEqual([['On this issue, no'], ['on this issue no']]);
  });

  test('what most witnesses read stands first', () => {
    expect(variants(collate(['a'], ['b'], ['b']))).toEqual(['BC:b|A:a']);
  });

  test('a whole reading that has nothing in a column has nothing there', () => {
    expect(variants(collate(['we', 'will', 'go'], ['we', '', 'go']))).toEqual([
      'AB:we',
      'A:will|B:',
      'AB:go',
    ]);
  });

  test('beyond its ends a fragment is not quoted; inside it has nothing', () => {
    const stretches = collate(['we', 'will', 'not', 'go'], ['…', 'will', '', 'go']);
    expect(variants(stretches)).toEqual(['A:we', 'AB:will', 'A:not|B:', 'AB:go']);
    expect(stretches.map(({ unquoted }) => unquoted)).toEqual([['B'], [], [], []]);
  });

  test('witnesses are named as on the rest of the page', () => {
    const edition = editionOf(fixture, defaultSettings.report);
    const entry = edition.families.get(compromise.id)!;
    const item = collationItem(entry.tables[0]!, entry);
    for (const { sigil, quotation: id } of item.rows)
      expect(entry.readings.find((reading) => reading.sigil === sigil)!.quotation.id).toBe(id);
  });
});
