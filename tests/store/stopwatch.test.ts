import { expect, test } from 'vitest';
import { stopwatch } from '../../src/store/stopwatch.ts';

test('the time since the last lap belongs to the step that ends it', () => {
  const clock = { time: 100 };
  const watch = stopwatch(() => clock.time);
  for (const [step, time] of [
    ['read', 110],
    ['read', 125],
    ['vectors', 225],
    ['read', 230],
  ] as const) {
    clock.time = time;
    watch.lap(step);
  }
  expect(watch.laps()).toEqual({ read: 30, vectors: 100 });
});
