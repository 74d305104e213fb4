import { expect, test } from 'vitest';
import { editsOf } from '../../src/text/diff.ts';
import { tokenise } from '../../src/text/tokens.ts';

const edits = (a: string, b: string): string[] =>
  editsOf(tokenise(a, 'en'), tokenise(b, 'en')).map(
    ({ kind, tokens }) =>
      `${kind === 'same' ? '=' : kind === 'removed' ? '-' : '+'}${tokens.map((t) => t.t).join(' ')}`,
  );

test('words are compared by their normal form', () => {
  expect(edits('China won’t yield', "china won't yield")).toEqual(['=China wo n’t yield']);
});

test('what is kept is shown as a has it', () => {
  expect(edits('No Room', 'no room at all')).toEqual(['=No Room', '+at all']);
});

test('a replaced word is removed and added', () => {
  expect(edits('it will bring peace', 'it can bring peace')).toEqual([
    '=it',
    '-will',
    '+can',
    '=bring peace',
  ]);
});

test('from nothing all is added, to nothing all removed', () => {
  expect(edits('', 'no room')).toEqual(['+no room']);
  expect(edits('no room', '')).toEqual(['-no room']);
  expect(edits('', '')).toEqual([]);
});

test('two long texts that share nothing are not searched for a way between them', () => {
  const long = (letter: string) =>
    tokenise(Array.from({ length: 2_000 }, (_, i) => `${letter}${i}`).join(' '));
  expect(editsOf(long('a'), long('b')).map(({ kind, tokens }) => [kind, tokens.length])).toEqual([
    ['removed', 2_000],
    ['added', 2_000],
  ]);
});
