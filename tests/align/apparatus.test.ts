/** The apparatus: what the base has, and what the others have there. */
import { describe, expect, test } from 'vitest';
import { apparatusOf, collate } from '../../src/align.ts';
import type { AlignmentTable, ApparatusEntry } from '../../src/model.ts';
import { byId, context, familyOf, statements } from './statements.ts';

const tableOf = (...texts: readonly string[]): AlignmentTable => {
  const given = statements(...texts);
  return collate(familyOf(given), byId(given), context)[0]!;
};

/** "lemma] other B C; third D" */
const told = ({ lemma, readings }: ApparatusEntry): string =>
  `${lemma.text}] ${readings.map(({ text, witnesses }) => [text || 'om.', ...witnesses].join(' ')).join('; ')}`;

describe('apparatusOf', () => {
  test('tells nothing where all agree', () => {
    expect(apparatusOf(tableOf('We will sign it', 'We will sign it', 'we WILL sign it'))).toEqual([]);
  });

  test('tells an omission as an empty text', () => {
    const table = tableOf('We will never sign it', 'We will sign it', 'We will never sign it');
    expect(apparatusOf(table).map(told)).toEqual(['never] om. B']);
    expect(apparatusOf(table)[0]?.column).toBe(2);
  });

  test('has the words of the base as lemma, whoever it is', () => {
    const table = tableOf('We will never sign it', 'We will sign it', 'We will never sign it');
    expect(apparatusOf(table, 'B').map(told)).toEqual(['] never A C']);
    expect(apparatusOf(table, 'C').map(told)).toEqual(['never] om. B']);
    expect(apparatusOf(table, 'C')[0]?.lemma.witnesses).toEqual(['A', 'C']);
  });

  test('tells one reading of two witnesses once', () => {
    const table = tableOf(
      'The court acquits the man',
      'The court acquitted the man',
      'The court acquitted the man',
    );
    expect(apparatusOf(table).map(told)).toEqual(['acquits] acquitted B C']);
  });

  test('puts every other witness with the lemma or into one reading', () => {
    const table = tableOf(
      'The court of Lyon acquitted both men on Friday.',
      'On Friday both men were acquitted by the court of Lyon.',
      'The court of Lyon has acquitted two men.',
      'A court acquitted both men on Friday.',
    );
    const sigla = table.witnesses.map(({ sigil }) => sigil);
    for (const base of sigla) {
      const entries = apparatusOf(table, base);
      expect(entries.length).toBeGreaterThan(0);
      for (const { lemma, readings } of entries) {
        expect(lemma.witnesses).toContain(base);
        expect([lemma, ...readings].flatMap(({ witnesses }) => witnesses).sort()).toEqual(sigla);
      }
    }
  });

  test('tells a block that changed places once, as moved', () => {
    const table = tableOf(
      'On Friday both men were acquitted by the court.',
      'Both men were acquitted by the court on Friday.',
      'On Friday both men were acquitted by the court.',
    );
    const moved = (base: string) =>
      apparatusOf(table, base).flatMap(({ lemma, readings }) =>
        readings
          .filter((reading) => reading.moved)
          .map((reading) => `${lemma.text}] ${reading.text} ${reading.witnesses}`),
      );
    expect(moved('A')).toEqual(['On Friday] on Friday B']);
    expect(moved('B')).toEqual(['on Friday] On Friday A,C']);
  });

  test('goes through the columns in order', () => {
    const table = tableOf(
      'One man will never sign it',
      'Two men will sign it',
      'One man will never sign this',
    );
    const columns = apparatusOf(table).map(({ column }) => column);
    expect(columns.length).toBeGreaterThan(1);
    expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
  });

  test('tells nothing of a table without witnesses, nor of a base that is not there', () => {
    expect(apparatusOf({ family: 'f', language: 'en', witnesses: [], columns: [] })).toEqual([]);
    expect(apparatusOf(tableOf('We will sign', 'We never sign'), 'Q')).toEqual([]);
  });
});
