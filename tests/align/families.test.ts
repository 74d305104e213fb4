/** Which part of a quotation belongs to a family. */
import { expect, test } from 'vitest';
import { align } from '../../src/align.ts';
import { context, statement } from './statements.ts';

const ROOM = 'China has no room to compromise or concede on the question of Taiwan';
const LONG = `Nurses are tired. ${ROOM}. The talks on fishing quotas go on next week in another town.`;

test('every copy of a long quotation is there with the same words, wherever they stand in it', () => {
  const wide = LONG.replaceAll(' ', '  ');
  const given = [
    statement('a', LONG),
    statement('b', wide),
    statement('c', ROOM),
    statement('d', `${ROOM}!`),
  ];
  const members = align(given, context).families.flatMap((family) => family.members);
  const said = members.map(({ quotation, spans }) => {
    const { text } = given.find(({ id }) => id === quotation)!;
    return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  });
  expect(said).toEqual([ROOM, ROOM.replaceAll(' ', '  '), ROOM, `${ROOM}!`]);
});

test('in a text without end a statement is found where it stands', () => {
  const word = (i: number): string => [...String(i)].map((digit) => 'bdfgklmnprs'[Number(digit)]).join('a');
  const before = Array.from({ length: 6000 }, (_, i) => `the ${word(i)}`).join(' ');
  const given = [statement('a', `${before}. ${ROOM}. ${before}`), statement('b', ROOM)];
  const [family] = align(given, context).families;
  const [long] = family!.members;
  expect(long!.spans.map(({ start, end }) => given[0]!.text.slice(start, end))).toEqual([ROOM]);
});
