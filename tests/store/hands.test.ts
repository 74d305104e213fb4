/** Threads that help with grouping. */
import { expect, test } from 'vitest';
import { align, alignWith } from '../../src/align.ts';
import { withHands } from '../../src/store/hands.ts';
import { given, IN_CELLS, withSettings } from '../align/made.ts';

const context = withSettings({ ...IN_CELLS, sharedFrom: 2 });

test('group as one thread does', async () => {
  const alone = align(given, context);
  const together = await withHands(async (hands) => alignWith(hands!)(given, context), 2);
  expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
});

test('a machine of one core has none', async () => {
  expect(await withHands(async (hands) => hands, 0)).toBeNull();
});

test('a task that fails there fails here, with the others that wait', async () => {
  const texts = { length: 1 } as never;
  await withHands(async (hands) => {
    const tasks = [1, 2].map(() => hands!.begin('look', { texts, pairs: null } as never));
    for (const task of tasks) await expect(task).rejects.toThrow();
    await expect(hands!.begin('look', { texts, pairs: null } as never)).rejects.toThrow();
  }, 1);
});

test('a task that is not waited for ends with the run', async () => {
  const begun = await withHands(
    async (hands) => [hands!.begin('look', { texts: [], pairs: null } as never)],
    1,
  );
  await expect(begun[0]).rejects.toThrow();
});
