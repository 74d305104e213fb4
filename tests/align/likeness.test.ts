/** What two words are to one another by themselves. */
import { expect, test } from 'vitest';
import { lexiconOf } from '../../src/align/lexicon.ts';
import { kindOf, LIKENESS, nearness } from '../../src/align/likeness.ts';
import { context, side } from './statements.ts';

function likeness(a: string, b: string, [inA, inB] = ['en', 'en']): string {
  const [x, y] = (
    [
      [a, inA],
      [b, inB],
    ] as const
  ).map(([word, language]) => lexiconOf(context).of(side(word, language).tokens[0]!, language));
  const [kind, turned] = [kindOf(x!, y!, nearness(x!, y!), 0), kindOf(y!, x!, nearness(y!, x!), 0)];
  expect(kind).toBe(turned);
  return LIKENESS[kind]!;
}

test.each([
  ['minister', 'Minister', 'same'],
  ['the', 'The', 'sameDeterminer'],
  ['under', 'under', 'samePreposition'],
  ['was', 'was', 'sameAuxiliary'],
  ['and', 'and', 'sameFunction'],
  [',', ',', 'sameMark'],
  ['minister', 'ministers', 'near'],
  ['the', 'a', 'class'],
  ['the', 'and', 'otherClass'],
  ['the', 'minister', 'mixed'],
  ['minister', 'tomato', 'unlike'],
  ['the', ',', 'mark'],
])('%s and %s are of the kind %s, whichever comes first', (a, b, kind) => {
  expect(likeness(a, b)).toBe(kind);
});

test('a form that is a function word in one of two languages is the same function word', () => {
  expect(likeness('a', 'a', ['en', 'es'])).toBe('sameDeterminer');
  expect(likeness('die', 'die', ['de', 'en'])).toBe('sameDeterminer');
});
