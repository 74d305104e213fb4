import { expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { quotationsIn } from './quotations.ts';
import { articleOf, context } from './scenes.ts';

const speakersOf = (written: string) =>
  extract(articleOf(written), context)
    .quotations.filter(({ kind, place }) => kind !== 'indirect' && place !== 'body')
    .map(({ text, speaker }) => `${text} | ${speaker?.name} | ${speaker?.rule}`);

const body = 'It rained.\n\n“We hope to see relations stabilized soon,” Anna Lee said.';

it('a heading quotes the quotation in which its words recur, whatever their endings', () => {
  expect(speakersOf(`# Hopes for ‘stabilizing relations’\n\n${body}`)).toEqual([
    'stabilizing relations | Anna Lee | heading',
  ]);
});

it('a heading that is nothing but marked words quotes what follows', () => {
  expect(speakersOf(`# – ‘Sunshine’ –\n\n${body}`)).toEqual(['Sunshine | Anna Lee | heading']);
});

it('a heading whose marked words occur nowhere is judged like any other', () => {
  expect(quotationsIn(`# The ‘Blue Lagoon’ opens\n\n${body}`)).toEqual([
    'direct We hope to see relations stabilized soon,',
  ]);
});

it('a source in the heading itself comes first', () => {
  expect(speakersOf(`! Mark Hill praises ‘stabilized relations’\n\nMark Hill spoke.\n\n${body}`)[0]).toMatch(
    /\| Mark Hill \|/u,
  );
});
