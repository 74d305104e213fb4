import { describe, expect, test } from 'vitest';
import { compared, reading } from './pair.ts';

const measure = (a: string, b: string, name: string) =>
  compared(a, b).measures.find((one) => one.name === name)?.value;

describe('wording', () => {
  test('is 1 where no word is shared', () => {
    expect(compared('We agree.', 'They left quickly.').wording).toBe(1);
  });

  test('of moved words is order, not vocabulary', () => {
    const [a, b] = ['On Friday the envoy left.', 'The envoy left on Friday.'];
    expect(measure(a, b, 'vocabulary')).toBe(0);
    expect(measure(a, b, 'order')).toBeCloseTo(0.4, 12);
    expect(compared(a, b).wording).toBeCloseTo(0.4, 12);
  });

  test('counts a word as often as it stands', () => {
    expect(compared('no no no', 'no').wording).toBeCloseTo(0.5, 12);
  });

  test('of spelling variants is 0, and says that they are spelt otherwise', () => {
    const found = compared(
      'We will stabilise our defence programme.',
      'We will stabilize our defense program.',
    );
    expect(found.relation).toBe('orthographic');
    expect(found.wording).toBe(0);
    expect(found.meaning).toBe(0);
    expect(found.measures.find((one) => one.name === 'spelling')?.value).toBe(3);
  });

  test('takes no short word for the spelling of another', () => {
    expect(compared('four', 'for').wording).toBe(1);
  });

  test('does not overlook a sign that is read aloud', () => {
    expect(compared('It grew by 5%', 'It grew by 5').wording).toBeGreaterThan(0);
  });

  test('across languages is not measured, nor are its parts', () => {
    const across = compared(reading('We want peace.'), reading('Nous voulons la paix.', { language: 'fr' }));
    expect(across.relation).toBe('translation');
    expect(across.wording).toBeNull();
    for (const name of ['vocabulary', 'order', 'edits', 'dice'])
      expect(across.measures.find((one) => one.name === name)?.value).toBeNull();
  });

  test('shows Dice of letter pairs beside it, which takes a denial for little', () => {
    const [a, b] = ['There is no room for any compromise', 'There is room for any compromise'];
    expect(measure(a, b, 'dice')).toBeGreaterThan(0.9);
  });
});
