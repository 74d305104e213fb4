/** Words in their context. */
import { describe, expect, test } from 'vitest';
import { keywordIn } from '../../src/report/pages/keyword.ts';

describe('a line of a concordance', () => {
  test('has the words between what stands before and after them', () => {
    expect(keywordIn('we can go', [{ start: 3, end: 6 }])).toEqual({
      left: 'we ',
      words: 'can',
      right: ' go',
    });
  });

  test('of words that stand apart has what is between them too', () => {
    const spans = [
      { start: 3, end: 6 },
      { start: 7, end: 10 },
    ];
    expect(keywordIn('we can not go', spans).words).toBe('can not');
  });

  test('without words begins with the text', () => {
    expect(keywordIn('we go', [])).toEqual({ left: '', words: '', right: 'we go' });
  });

  test('is cut between words, and says so', () => {
    const long = 'word '.repeat(60);
    const { left, right } = keywordIn(`${long}can ${long}`, [{ start: 300, end: 303 }]);
    expect(left).toMatch(/^… ?(?:word )+$/u);
    expect(right).toMatch(/^ (?:word )+…$/u);
    expect(left.length + right.length).toBeLessThan(150);
  });

  test('never cuts a character in two', () => {
    const text = `${'😀'.repeat(60)} can ${'😀'.repeat(60)}`;
    const { left, right } = keywordIn(text, [{ start: 121, end: 124 }]);
    expect([left.isWellFormed(), right.isWellFormed()]).toEqual([true, true]);
  });
});
