/** Collation of sentences whose columns anyone would set the same way. */
import { describe, expect, test } from 'vitest';
import { collate } from '../../src/align.ts';
import type { AlignmentTable, Statement } from '../../src/model.ts';
import { byId, context, familyOf, rowOf, statement, statements, withMostTokens } from './statements.ts';

const tablesOf = (...given: readonly Statement[]): AlignmentTable[] =>
  collate(familyOf(given), byId(given), context);

const tableOf = (...texts: readonly string[]): AlignmentTable => tablesOf(...statements(...texts))[0]!;

const columnWith = ({ columns }: AlignmentTable, form: string) =>
  columns.find(({ cells }) => cells.some(({ tokens }) => tokens.some(({ n }) => n === form)));

/** "A word" for each word that stands out of its witness's order. */
const movedIn = ({ columns }: AlignmentTable): string[] =>
  columns.flatMap(({ cells, moved }) =>
    cells
      .filter(({ witness }) => moved.includes(witness))
      .flatMap(({ witness, tokens }) => tokens.map(({ n }) => `${witness} ${n}`)),
  );

describe('a table', () => {
  test('has word under word where the witnesses agree', () => {
    const table = tableOf('We will not sign', 'We will not sign');
    expect(table.columns).toHaveLength(4);
    expect(rowOf(table, 'A')).toEqual(['We', 'will', 'not', 'sign']);
    expect(rowOf(table, 'B')).toEqual(['We', 'will', 'not', 'sign']);
    expect(table.columns.flatMap(({ moved }) => moved)).toEqual([]);
  });

  test('has the first tokens alone of a witness without end', () => {
    const given = statements('We will not sign the treaty', 'We will not sign');
    const [table] = collate(familyOf(given), byId(given), withMostTokens(4));
    expect(rowOf(table!, 'A')).toEqual(['We', 'will', 'not', 'sign']);
    expect(rowOf(table!, 'B')).toEqual(['We', 'will', 'not', 'sign']);
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

  test('tells a block that changed places as moved, and nothing else', () => {
    const table = tableOf(
      'On Friday both men were acquitted by the court of Lyon.',
      'Both men were acquitted by the court of Lyon on Friday.',
      'Both men were acquitted by the court of Lyon on Friday.',
    );
    expect(movedIn(table)).toEqual(['A on', 'A friday']);
  });

  test('has words under words, whatever the marks between them', () => {
    const table = tableOf('The minister – tired, alone – left', 'The minister (tired) alone left.');
    for (const word of ['the', 'minister', 'tired', 'alone', 'left'])
      expect(columnWith(table, word)?.cells.map(({ witness }) => witness)).toEqual(['A', 'B']);
    expect(table.columns.flatMap(({ moved }) => moved)).toEqual([]);
  });

  test('has inflections and synonyms in one column', () => {
    const table = tableOf('The companies employ many engineers', 'The company employed many engineers');
    expect(columnWith(table, 'companies')).toBe(columnWith(table, 'company'));
    expect(columnWith(table, 'employ')).toBe(columnWith(table, 'employed'));
    const other = tableOf('We will start the talks soon', 'We will begin the talks soon');
    expect(columnWith(other, 'start')).toBe(columnWith(other, 'begin'));
  });

  test('of empty texts has no columns', () => {
    expect(tableOf('', '').columns).toEqual([]);
  });
});

describe('copies', () => {
  test('stand in the same columns, each with its own words as printed', () => {
    const table = tableOf('We will sign', 'we  WILL sign', 'We shall sign', 'We will sign');
    expect(rowOf(table, 'B')).toEqual(['we', 'WILL', 'sign']);
    expect(table.columns[1]?.cells.map(({ tokens }) => tokens[0]?.span.start)).toEqual([3, 4, 3, 3]);
  });

  test('of a thousand, and many different readings beside them, are collated all the same', () => {
    const copies = Array.from({ length: 1000 }, (_, i) => statement(`copy ${i}`, 'We will sign the treaty'));
    const others = Array.from({ length: 400 }, (_, i) => statement(`other ${i}`, `We will sign treaty ${i}`));
    const [table] = tablesOf(...copies, ...others);
    expect(columnWith(table!, 'sign')?.cells).toHaveLength(1400);
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

  test('are one for each language of two witnesses or more, by language, and one across those that are known', () => {
    expect(
      tablesOf(...given).map(({ language, witnesses }) => [
        language,
        witnesses.map(({ quotation }) => quotation),
      ]),
    ).toEqual([
      [null, ['f', 'g']],
      ['en', ['a', 'c']],
      ['fr', ['b', 'e']],
      [null, ['a', 'b', 'c', 'd', 'e']],
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

describe('a table across languages', () => {
  const given = [
    statement('a', 'China has no room to compromise or concede'),
    statement('b', 'China hat keinen Spielraum für Kompromisse oder Zugeständnisse', { language: 'de' }),
    statement('c', 'China has no room for compromise or concession'),
    statement('d', 'La Chine ne fera aucun compromis ni aucune concession', { language: 'fr' }),
  ];
  const table = tablesOf(...given).at(-1)!;

  test('has its witnesses with their languages and none of its own', () => {
    expect(table.language).toBeNull();
    expect(table.witnesses.map(({ language }) => language)).toEqual(['en', 'de', 'en', 'fr']);
  });

  test('has a word and its renderings in one column', () => {
    for (const some of [
      ['china', 'chine'],
      ['compromise', 'kompromisse', 'compromis'],
      ['room', 'spielraum'],
      ['concede', 'concession', 'zugeständnisse'],
    ])
      expect(new Set(some.map((form) => columnWith(table, form))).size).toBe(1);
  });

  test('is not made where nothing is known of the words of a language', () => {
    const unknown = [given[0]!, statement('x', 'China oleh tidak', { language: 'id' })];
    expect(tablesOf(...unknown)).toEqual([]);
  });
});
