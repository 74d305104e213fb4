/** Chains: who copied whom, as far as the quotations show it. */
import { describe, expect, test } from 'vitest';
import { withChains } from '../../src/align/chains.ts';
import { textsOf } from '../../src/align/texts.ts';
import { align } from '../../src/align.ts';
import type { Kind, Member, Statement } from '../../src/model.ts';
import { context, familyOf, statement, statements, UNRELATED } from './statements.ts';

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

describe('two articles in two languages', () => {
  const ENGLISH = [
    'The talks will go on until every prisoner has come home.',
    'Nobody in this room wants another winter of war.',
    'We have asked the neighbours for coal and for patience.',
    'The election will be held in May as promised.',
    'Our hospitals need more nurses before the winter begins.',
  ];
  const FRENCH = [
    'Les pourparlers continueront jusqu’au retour de chaque prisonnier.',
    'Personne dans cette salle ne veut un autre hiver de guerre.',
    'Nous avons demandé aux voisins du charbon et de la patience.',
    'Les élections auront lieu en mai comme promis.',
    'Nos hôpitaux ont besoin de plus d’infirmières avant l’hiver.',
  ];

  /** Members of families that hold the sentences of both articles one by one. @param order of the French ones in their article */
  function printed(
    order: readonly number[],
    credits: readonly string[] = [],
    count = ENGLISH.length,
    kindOf: (i: number) => Kind = () => 'direct',
  ): Member[] {
    const given = ENGLISH.slice(0, count).flatMap((text, i) => [
      statement(`e${i}`, text, { article: 'english', offset: 100 * i, credits, kind: 'direct' }),
      statement(`f${i}`, FRENCH[i]!, {
        ...{ article: 'french', offset: 100 * order[i]!, credits, language: 'fr', kind: kindOf(i) },
      }),
    ]);
    const families = ENGLISH.slice(0, count).map((_, i) => familyOf(given.slice(2 * i, 2 * i + 2)));
    return withChains(families, given, textsOf(given, context), context).flatMap(({ members }) => members);
  }
  const STRAIGHT = [0, 1, 2, 3, 4];

  test('that quote the same in the same order and name one agency are one chain', () => {
    for (const { chain, chainBasis } of printed(STRAIGHT, ['AFP'])) {
      expect(chain).toMatch(/^e/u);
      expect(chainBasis).toBe('5 quotations in the same order in both articles, both credited to AFP');
    }
  });

  test('that name none are possibly one, and counted as two', () => {
    for (const { chain, quotation, chainBasis } of printed(STRAIGHT)) {
      expect(chain).toBe(quotation);
      expect(chainBasis).toMatch(/^possibly .* 5 quotations in the same order/u);
    }
  });

  test('that name none and report what the other quotes are two: both were there', () => {
    const mixed = printed(STRAIGHT, [], ENGLISH.length, (i) => (i % 2 === 0 ? 'indirect' : 'direct'));
    for (const { chainBasis } of mixed) expect(chainBasis).toBeUndefined();
  });

  test.each([
    ['in another order', [4, 2, 0, 3, 1], ['AFP'], 5],
    ['too little', STRAIGHT, ['AFP'], 2],
  ] as const)('that quote the same %s are nothing to one another', (_, order, credits, count) => {
    for (const { chain, quotation, chainBasis } of printed(order, credits, count)) {
      expect(chain).toBe(quotation);
      expect(chainBasis).toBeUndefined();
    }
  });
});
