import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/read/passages.ts';
import { pullQuotesOf } from '../../src/read/pullquotes.ts';
import { context } from './context.ts';

const { lines, blocks } = context.settings.read;
const repeatedIn = (...paragraphs: readonly string[]): number[] => {
  const passages = passagesOf(paragraphs.join('\n\n'), false, lines);
  return [...pullQuotesOf(passages, () => true, blocks)].sort((a, b) => a - b);
};

const SAID = 'It was clear that both parties had to do something.';

describe('pullQuotesOf', () => {
  test('a sentence that stands again inside a longer paragraph is one, before it or after', () => {
    expect(repeatedIn(SAID, `“${SAID.slice(0, -1)},” he said.`)).toEqual([0]);
    expect(repeatedIn(`“${SAID.slice(0, -1)},” he said.`, SAID)).toEqual([1]);
  });

  test('the marks may be set again with it', () => {
    expect(repeatedIn(`He said: “${SAID}” Nobody disagreed.`, `“${SAID}”`)).toEqual([1]);
  });

  test('of two of the same words, the one without marks is one', () => {
    expect(repeatedIn(`“${SAID}”`, SAID)).toEqual([1]);
  });

  test('a page that prints a paragraph twice has no pull quote', () => {
    expect(repeatedIn(SAID, SAID)).toEqual([]);
  });

  test('fewer words recur by chance, and a heading takes up words of the body', () => {
    expect(repeatedIn('He did not say.', 'He did not say when it would end.')).toEqual([]);
    expect(repeatedIn('A jump into the blue', 'It was a jump into the blue, they said.')).toEqual([]);
  });

  test('one other word makes it another sentence', () => {
    expect(repeatedIn(SAID.replace('both', 'all'), `“${SAID.slice(0, -1)},” he said.`)).toEqual([]);
  });
});
