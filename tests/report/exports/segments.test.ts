/** Where the witnesses begin to agree or to differ. */
import { describe, expect, test } from 'vitest';
import { type Segment, segmentsOf } from '../../../src/report/exports/segments.ts';
import { analysis, article, family, pair, quotation, table } from '../build.ts';
import { compromise, fixture, hope } from '../fixture.ts';
import { edition, pressed } from './build.ts';

/** Witnesses A, B, … in the order of the rows; a reading that begins with … is a fragment. */
function segments(rows: readonly (readonly string[])[], base = false): Segment[] {
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
  const drift = base ? [pair(of, quotations[1]!, quotations[0]!, { baseRole: 'original' })] : [];
  const made = edition(analysis({ articles, quotations, families: [of], tables, drift }));
  return segmentsOf(tables[0]!, made.families.get(of.id)!);
}

const shown = (some: readonly Segment[]): string[] =>
  some.map(
    ({ shared, readings }) =>
      shared ??
      readings
        .map(({ spellings }) => spellings.map((one) => `${one.sigla.join('')}:${one.words}`).join('~'))
        .join('|'),
  );

describe('segments', () => {
  test('what all write alike stands once, what they do not stands for each', () => {
    expect(
      shown(
        segments([
          ['we', 'will', 'not', 'go'],
          ['we', 'can', 'never', 'go'],
        ]),
      ),
    ).toEqual(['we', 'A:will not|B:can never', 'go']);
  });

  test('words that differ in letters alone are one reading in two spellings', () => {
    expect(
      shown(
        segments([
          ['On', 'it'],
          ['on', 'it'],
        ]),
      ),
    ).toEqual(['A:On~B:on', 'it']);
  });

  test('a fragment is silent beyond its ends, and a whole reading has nothing there', () => {
    expect(
      shown(
        segments([
          ['we', 'will', 'go'],
          ['…', 'will', ''],
          ['', 'will', 'go'],
        ]),
      ),
    ).toEqual(['A:we|C:', 'will', 'A:go|C:go'].map((one) => (one === 'A:go|C:go' ? 'AC:go' : one)));
  });

  test('the base gives the lemma, which comes first', () => {
    const [, differing] = segments(
      [
        ['we', 'will'],
        ['we', 'can'],
      ],
      true,
    );
    expect(differing!.readings.map(({ words, lemma }) => [words, lemma])).toEqual([
      ['can', true],
      ['will', false],
    ]);
  });

  test.each([compromise, hope])('read along a witness they are its words: $label', ({ id }) => {
    const found = edition(fixture).families.get(id)!;
    const said = found.tables.flatMap((one) => segmentsOf(one, found));
    const witnesses = found.readings.filter(({ quotation: { id: one } }) =>
      found.tables[0]!.witnesses.some(({ quotation: other }) => other === one),
    );
    expect(witnesses.length).toBeGreaterThan(2);
    for (const { sigil, text } of witnesses) {
      const along = said.map(
        ({ shared, readings }) =>
          shared ??
          readings.flatMap(({ spellings }) => spellings).find(({ sigla }) => sigla.includes(sigil))?.words ??
          '',
      );
      expect(pressed(along.join(''))).toBe(pressed(text));
    }
  });
});
