/** Chains: who copied whom, as far as the quotations show it. */
import { describe, expect, test } from 'vitest';
import { align } from '../../src/align.ts';
import type { Member, Statement } from '../../src/model.ts';
import { context, statement, statements, UNRELATED } from './statements.ts';

const ROOM = 'China has no room to compromise or concede on the question of Taiwan.';

/** The members of all families, by the quotation. */
const membersOf = (given: readonly Statement[]): ReadonlyMap<string, Member> =>
  new Map(
    align(given, context).families.flatMap(({ members }) =>
      members.map((member) => [member.quotation, member]),
    ),
  );

const chainsOf = (given: readonly Statement[]): string[] =>
  [...membersOf(given)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { chain }]) => chain);

describe('readings of one chain', () => {
  test('are two copies of one long sentence, named by the least id', () => {
    expect(chainsOf(statements(ROOM, ROOM))).toEqual(['a', 'a']);
    expect(chainsOf(statements(ROOM, ROOM).reverse())).toEqual(['a', 'a']);
  });

  test('are copies of a long sentence but for a mark', () => {
    expect(chainsOf(statements(ROOM, ROOM.replace('.', '!')))).toEqual(['a', 'a']);
  });

  test('are two readings of one article', () => {
    const one = { article: 'the article', speaker: 'Wang Yi' };
    const given = [
      statement('a', 'Never again', one),
      statement('b', 'Never again', { ...one, offset: 900 }),
    ];
    expect(chainsOf(given)).toEqual(['a', 'a']);
    expect(membersOf(given).get('a')?.chainBasis).toBe('of one article');
  });

  test('say why they are', () => {
    for (const { chainBasis } of membersOf(statements(ROOM, ROOM)).values())
      expect(chainBasis).toBe('the same words');
  });

  test('are what two articles print in the same order, though one reading is too short to tell', () => {
    const pages = ['x', 'y'].flatMap((article) =>
      [...UNRELATED, article === 'x' ? 'Never again!' : 'Never again'].map((text, i) =>
        statement(`${article}${i}`, text, { article, offset: 100 * i, speaker: 'Ana Ruiz' }),
      ),
    );
    const members = membersOf(pages);
    expect(members.get('y4')?.chain).toBe('x4');
    expect(members.get('y4')?.chainBasis).toMatch(/same order/u);
  });
});

describe('readings of chains of their own', () => {
  test('are statements that nobody else printed', () => {
    expect(chainsOf(statements(...UNRELATED))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are two few words that agree by accident', () => {
    const given = statements('Never again!', 'Never again!').map((one) => ({ ...one, speaker: 'Ana Ruiz' }));
    expect(chainsOf(given)).toEqual(['a', 'b']);
  });

  test('are two translations of one sentence', () => {
    const [a, b] = [
      'China has no room to compromise or concede',
      'China has no room for compromise or concession',
    ];
    const given = [statement('a', a), statement('b', b, { kind: 'mixed' })];
    expect(chainsOf(given)).toEqual(['a', 'b']);
  });
});
