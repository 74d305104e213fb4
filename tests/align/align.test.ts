/** Families of clear cases, and what holds for all families. */
import { describe, expect, test } from 'vitest';
import { align } from '../../src/align.ts';
import type { Statement } from '../../src/model.ts';
import { byId, context, grouped, groups, statement, statements, UNRELATED } from './statements.ts';

const ROOM = 'China has no room to compromise or concede on the question of Taiwan';

describe('what belongs together', () => {
  test('a sentence printed by two articles is one family', () => {
    expect(grouped(...statements(ROOM, ROOM))).toEqual(['a b']);
  });

  test('copies that differ in marks, spaces and capitals are one family', () => {
    expect(grouped(...statements(`${ROOM} – “now”`, `${ROOM.toUpperCase()}\u00a0— "now"`))).toEqual(['a b']);
  });

  test('two translations of one sentence are one family without vectors', () => {
    expect(context.vectors).toBeNull();
    const [a, b] = [
      'China has no room to compromise or concede',
      'China has no room for compromise or concession',
    ];
    expect(grouped(statement('a', a), statement('b', b), ...others())).toContain('a b');
  });

  test('a sentence and its rendering in a related language are one family without vectors', () => {
    const given = [
      statement('a', 'President Macron proposes a conference on climate in Geneva with 40 nations.'),
      statement('b', 'Le président Macron propose une conférence sur le climat à Genève avec 40 nations.', {
        language: 'fr',
      }),
    ];
    expect(grouped(...given, ...others())).toContain('a b');
  });

  test('a fragment and its rendering in a language that shares no spelling are one family without vectors', () => {
    const given = [
      statement('a', 'a slap in the face', { speaker: 'Ana Ruiz', kind: 'mixed' }),
      statement('b', 'Ohrfeige ins Gesicht', { speaker: 'Ana Ruiz', kind: 'mixed', language: 'de' }),
      statement('c', 'gifle au visage', { speaker: 'Ana Ruiz', kind: 'mixed', language: 'fr' }),
    ];
    expect(grouped(...given, ...others())).toContain('a b c');
  });

  test('a fragment joins the sentence that it was taken from', () => {
    const given = [
      statement('a', `${ROOM}.`, { speaker: 'Wang Yi' }),
      statement('b', 'no room to compromise', { speaker: 'Wang Yi', kind: 'mixed' }),
    ];
    expect(grouped(...given, ...others())).toContain('a b');
    const { families } = align([...given, ...others()], context);
    const family = families.find(({ members }) => members.length === 2);
    expect(family?.members.map(({ part }) => part)).toEqual(['whole', 'fragment']);
  });

  test('five thousand copies are one family', () => {
    const copies = Array.from({ length: 5000 }, (_, i) => statement(`copy ${i}`, `${ROOM}.`));
    const { families } = align([...copies, ...others()], context);
    expect(families.map(({ members }) => members.length).sort((a, b) => b - a)).toEqual([5000, 1, 1, 1, 1]);
  });
});

describe('what stays apart', () => {
  test('texts that have nothing to do with one another', () => {
    expect(grouped(...statements(...UNRELATED))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('two sentences of one speaker in one article', () => {
    const [a, b] = [
      'We will defend every village of our country against the invaders.',
      'We will rebuild every village of our country after the invaders have gone.',
    ];
    const one = { article: 'the article', speaker: 'Olena Kovalenko' };
    expect(grouped(statement('a', a, one), statement('b', b, { ...one, offset: 900 }))).toEqual(['a', 'b']);
  });

  test('what one article says twice is together all the same', () => {
    const one = { article: 'the article', speaker: 'Wang Yi' };
    expect(grouped(statement('a', ROOM, one), statement('b', ROOM, { ...one, offset: 900 }))).toEqual([
      'a b',
    ]);
  });

  test.each([
    ['empty', '', 'Yesterday'],
    ['without letters', '…', '?!'],
    ['of one word', 'Never', 'Tomorrow'],
    ['of symbols', '🙂', '中国'],
  ])('texts that are %s', (_, a, b) => {
    const given = [statement('a', a), statement('b', b), ...others()];
    expect(grouped(...given)).toEqual(expect.arrayContaining(['a', 'b']));
  });
});

describe('families', () => {
  const given = [
    ...statements(ROOM, ROOM, 'China has no room for compromise or concession on Taiwan'),
    statement('m', 'no room to compromise', { kind: 'mixed' }),
    statement('n', ''),
    statement('o', `Nurses are tired. ${ROOM}. The talks go on next week in another town.`),
    ...others(),
  ];
  const alignment = align(given, context);
  const known = byId(given);

  test('of nothing are none', () => {
    expect(align([], context)).toEqual({ families: [], links: [] });
  });

  test('hold every statement, and nothing else', () => {
    const members = alignment.families.flatMap((family) => family.members.map(({ quotation }) => quotation));
    expect(new Set(members)).toEqual(new Set(known.keys()));
  });

  test('do not depend on the order of the statements', () => {
    const orders = [[...given].reverse(), [...given.slice(4), ...given.slice(0, 4)]];
    for (const order of orders) expect(JSON.stringify(align(order, context))).toBe(JSON.stringify(alignment));
  });

  test('have ids of their own, which other statements do not change', () => {
    const [a, b] = statements(ROOM, ROOM);
    const [alone] = align([a!, b!], context).families;
    const among = align([a!, b!, ...others()], context).families;
    expect(among.map(({ id }) => id)).toContain(alone!.id);
    expect(new Set(alignment.families.map(({ id }) => id)).size).toBe(alignment.families.length);
    expect(groups(alignment)).toHaveLength(alignment.families.length);
  });

  test('name no member twice, and a part of its text that is there', () => {
    for (const { members } of alignment.families) {
      expect(new Set(members.map(({ quotation }) => quotation)).size).toBe(members.length);
      for (const { quotation, spans } of members)
        for (const { start, end } of spans) {
          expect(0 <= start && start <= end).toBe(true);
          expect(end).toBeLessThanOrEqual(known.get(quotation)!.text.length);
        }
    }
  });

  test('are as sure of a member as a probability says', () => {
    for (const { confidence } of alignment.families.flatMap(({ members }) => members))
      expect(confidence >= 0 && confidence <= 1).toBe(true);
  });

  test('are labelled in the words of a member', () => {
    for (const { label, members } of alignment.families)
      expect(
        members.some(({ quotation }) => known.get(quotation)!.text.startsWith(label.replace(/ …$/u, ''))),
      ).toBe(true);
  });
});

describe('links', () => {
  test('tell their reasons, between two statements that are there', () => {
    const { links } = align([...statements(ROOM, ROOM, `${ROOM} again`), ...others()], context);
    expect(links.length).toBeGreaterThan(0);
    for (const { a, b, similarity, because } of links) {
      expect(a < b).toBe(true);
      expect(similarity > 0 && similarity <= 1).toBe(true);
      expect(because.length).toBeGreaterThan(0);
    }
    expect(links.find(({ a, b }) => a === 'a' && b === 'b')?.because).toEqual(['the same words']);
  });
});

function others(): Statement[] {
  return UNRELATED.map((text, i) => statement(`other ${i}`, text));
}
