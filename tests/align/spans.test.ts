import { expect, test } from 'vitest';
import { partRendered } from '../../src/align/spans.ts';
import { context } from './statements.ts';

const partOf = (long: string, short: string): string => {
  const written = (text: string) => ({ written: text, language: 'en' });
  const { start, end } = partRendered(written(long), written(short), context)!;
  return long.slice(start, end);
};

test.each([
  ['If we do not end coal and oil, there is no future', 'Without an end to coal and oil there is no future'],
  ['No agreement is better than a bad agreement', 'no deal is better than a bad deal'],
])(
  'a part keeps the few words to the ends of its clause, since a denial may be among them: %s',
  (part, other) => {
    const long = `We came here to sign a treaty of thirty pages. ${part}. The ministers of fishing meet next week.`;
    expect(partOf(long, other)).toBe(part);
  },
);

test('a part far from the ends of its clause stays where its words are', () => {
  const long =
    'When the ministers of all the islands met in the old town by the sea last spring they said coal must end and then went on to talk of many other things until the night.';
  expect(partOf(long, 'coal must end')).toBe('coal must end');
});
