/** Grouping with threads that help: nobody can tell from what comes out. */
import { expect, test } from 'vitest';
import { flatTexts, textReader } from '../../src/align/flat.ts';
import { stretches } from '../../src/align/hands.ts';
import { textsOf } from '../../src/align/texts.ts';
import { align, alignWith, doTask, type Hands } from '../../src/align.ts';
import { given, IN_CELLS, withSettings } from './made.ts';
import { statement } from './statements.ts';

const SHARED = { ...IN_CELLS, sharedFrom: 2 };
const withVectors = withSettings(SHARED);
const withoutVectors = { ...withVectors, vectors: null };

/** Hands in this thread: what goes there and back is copied as it is between threads. */
const handsOf = (count: number): Hands & { readonly begun: () => number } => {
  let begun = 0;
  return {
    count,
    begun: () => begun,
    begin: async (task, input) => {
      begun++;
      return structuredClone(doTask(task, structuredClone(input)));
    },
  };
};

test.each([
  ['with vectors', withVectors],
  ['without vectors', withoutVectors],
])('families and links do not depend on the number of hands, %s', async (_, context) => {
  const alone = JSON.stringify(align(given, context));
  for (const count of [1, 2, 3]) {
    const hands = handsOf(count);
    expect(JSON.stringify(await alignWith(hands)(given, context))).toBe(alone);
    expect(hands.begun()).toBe((context.vectors ? 3 : 2) * count);
  }
});

test('few texts are grouped without hands', async () => {
  const hands = handsOf(2);
  const few = given.slice(0, 20);
  expect(await alignWith(hands)(few, withSettings({}))).toEqual(align(few, withSettings({})));
  expect(hands.begun()).toBe(0);
});

test('a hand that fails is told, and nothing comes out', async () => {
  const hands: Hands = { count: 1, begin: () => Promise.reject(new Error('the thread is gone')) };
  await expect(alignWith(hands)(given, withVectors)).rejects.toThrow('the thread is gone');
});

test('a text comes back from flat numbers as it was', () => {
  const texts = textsOf(
    [
      ...given.slice(0, 50),
      statement('n', 'In 2023 some 1,200 people and 25 states signed it.', {
        speaker: 'Ana Ruiz',
        language: 'en',
      }),
      statement('o', 'nobody', { kind: 'mixed', language: null, article: null }),
      statement('p', 'That the harvest was lost, she said', { kind: 'indirect', speaker: 'Ana Ruiz' }),
      statement('q', '…'),
    ],
    withVectors,
  );
  const read = textReader(structuredClone(flatTexts(texts)));
  for (const text of texts) {
    const back = read(text.index);
    const { content, ...rest } = back;
    expect(text).toMatchObject({ ...rest, content: { ...content, meanings: text.content.meanings } });
    expect(Object.keys(back)).toHaveLength(13);
  }
});

test('stretches follow one another and leave nothing out', () => {
  expect(stretches(10, 3)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 6 },
    { from: 6, to: 10 },
  ]);
  expect(stretches(1, 2)).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 1 },
  ]);
});
