/** Collation of sentences whose columns anyone would set the same way. */
import { describe, expect, test } from 'vitest';
import { collate } from '../../src/align.ts';
import type { AlignmentTable, Statement } from '../../src/model.ts';
import { byId, context, familyOf, rowOf, statement, statements } from './statements.ts';

const tablesOf = (...given: readonly Statement[]): AlignmentTable[] =>
  collate(familyOf(given), byId(given), context);

const tableOf = (...texts: readonly string[]): AlignmentTable => tablesOf(...statements(...texts))[0]!;

describe('a table', () => {
  test('has word under word where the witnesses agree', () => {
    const table = tableOf('We will not sign', 'We will not sign');
    expect(table.columns).toHaveLength(4);
    expect(rowOf(table, 'A')).toEqual(['We', 'will', 'not', 'sign']);
    expect(rowOf(table, 'B')).toEqual(['We', 'will', 'not', 'sign']);
    expect(table.columns.flatMap(({ moved }) => moved)).toEqual([]);
  });

  test('has no cell for a word that a witness leaves out', () => {
    const table = tableOf(
      'We will never sign the treaty',
      'We will sign the treaty',
      'We will never sign the treaty',
    );
    expect(rowOf(table, 'A')).toEqual(['We', 'will', 'never', 'sign', 'the', 'treaty']);
    expect(rowOf(table, 'B')).toEqual(['We', 'will', '', 'sign', 'the', 'treaty']);
    expect(table.columns[2]?.cells.map(({ witness }) => witness)).toEqual(['A', 'C']);
  });

  test('says which word stands out of its own order', () => {
    const table = tableOf('Tomorrow the court decides the case', 'The court decides the case tomorrow');
    const moved = table.columns.filter((column) => column.moved.length > 0);
    expect(moved).toHaveLength(1);
    expect(moved[0]?.cells.flatMap(({ tokens }) => tokens.map(({ n }) => n))).toEqual([
      'tomorrow',
      'tomorrow',
    ]);
  });

  test('names the witnesses by the ids of the quotations', () => {
    const [a, b] = statements('We will sign', 'We shall sign');
    const [table] = tablesOf(b!, a!);
    expect(table?.witnesses.map(({ sigil, quotation }) => `${sigil}=${quotation}`)).toEqual(['A=a', 'B=b']);
    expect(table?.witnesses.map(({ article }) => article)).toEqual(['article of a', 'article of b']);
  });

  test('goes on with AA after Z', () => {
    const given = Array.from({ length: 28 }, (_, i) => statement(`q${10 + i}`, 'We will sign'));
    const sigla = tablesOf(...given)[0]?.witnesses.map(({ sigil }) => sigil);
    expect([sigla?.[0], sigla?.[25], sigla?.[26], sigla?.[27]]).toEqual(['A', 'Z', 'AA', 'AB']);
    expect(new Set(sigla).size).toBe(28);
  });

  test('has the part of a quotation that belongs to the family, with its place in the whole', () => {
    const given = statements('Thank you. We will sign.', 'We will sign.');
    const family = familyOf(given);
    const [first, second] = family.members;
    const part = { ...first!, spans: [{ start: 11, end: 24 }] };
    const [table] = collate({ ...family, members: [part, second!] }, byId(given), context);
    expect(rowOf(table!, 'A')).toEqual(['We', 'will', 'sign', '.']);
    expect(table?.columns[0]?.cells[0]?.tokens[0]?.span).toEqual({ start: 11, end: 13 });
  });

  test('of empty texts has no columns', () => {
    expect(tableOf('', '').columns).toEqual([]);
  });
});

describe('tables', () => {
  const given = [
    statement('a', 'We will sign'),
    statement('b', 'Nous allons signer', { language: 'fr' }),
    statement('c', 'We shall sign'),
    statement('d', 'Wir unterschreiben', { language: 'de' }),
    statement('e', 'Nous signerons', { language: 'fr' }),
    statement('f', 'Sign', { language: null }),
    statement('g', 'Signer', { language: null }),
  ];

  test('are one for each language of two witnesses or more, by language', () => {
    expect(
      tablesOf(...given).map(({ language, witnesses }) => [
        language,
        witnesses.map(({ quotation }) => quotation),
      ]),
    ).toEqual([
      [null, ['f', 'g']],
      ['en', ['a', 'c']],
      ['fr', ['b', 'e']],
    ]);
  });

  test('do not depend on the order of the members', () => {
    const reversed = [...given].reverse();
    expect(tablesOf(...reversed)).toEqual(tablesOf(...given));
  });

  test('are none for a statement that nobody else printed', () => {
    expect(tablesOf(statement('a', 'We will sign'))).toEqual([]);
  });
});
