import { describe, expect, test } from 'vitest';
import { progressOn } from '../../src/store/progress.ts';

/** A terminal, or a pipe, and a clock that the test sets. */
function shown(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const clock = { time: 0 };
  const terminal = { isTTY, columns, write: (text: string) => written.push(text) };
  return { written, clock, line: progressOn(terminal, () => clock.time) };
}

describe('progress', () => {
  test('elsewhere than in a terminal it is a plain line every two seconds', () => {
    const { written, clock, line } = shown(false);
    for (clock.time = 0; clock.time <= 5000; clock.time += 10) line.show('extract', clock.time / 10, 1000);
    expect(written).toEqual([
      'extract  200 of 1000, 100/s, 8 s left\n',
      'extract  400 of 1000, 100/s, 6 s left\n',
    ]);
  });

  test('rate and time left are of the stage, and in units that one reads', () => {
    const { written, clock, line } = shown(false);
    line.show('read', 400, 400);
    line.show('extract', 0, 100_000);
    clock.time = 4000;
    line.show('extract', 10, 100_000);
    clock.time = 100_000;
    line.show('extract', 50_000, 100_000);
    clock.time = 200_000;
    line.show('compare', 70, null);
    clock.time = 204_000;
    line.show('compare', 80, null);
    expect(written).toEqual([
      'extract  10 of 100000, 2.5/s, 12 h left\n',
      'extract  50000 of 100000, 500/s, 2 min left\n',
      'compare  70\n',
      'compare  80, 2.5/s\n',
    ]);
  });

  test('at the end no time is left to tell', () => {
    const { written, clock, line } = shown(false);
    line.show('align', 0, 500);
    clock.time = 5000;
    line.show('align', 500, 500);
    expect(written).toEqual(['align    500 of 500, 100/s\n']);
  });

  test('a line that is said stays, and takes the place of the bar', () => {
    const { written, clock, line } = shown(true);
    clock.time = 1000;
    line.show('extract', 1, 2);
    line.say('extract  1 of 2 taken over');
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'extract  1 of 2 taken over\n']);
  });

  test('in a terminal it is a bar, drawn over at most four times a second', () => {
    const { written, clock, line } = shown(true);
    for (clock.time = 0; clock.time <= 1000; clock.time += 10) line.show('extract', clock.time / 10, 100);
    expect(written.length).toBe(4);
    expect(written[1]).toBe('\r\u001b[Kextract  ████████████░░░░░░░░░░░░ 50 of 100');
  });

  test('the bar never runs over the line', () => {
    const { written, clock, line } = shown(true, 20);
    clock.time = 1000;
    line.show('extract', 5, 10);
    expect(written[0]!.replace('\r\u001b[K', '').length).toBeLessThan(20);
  });

  test('where the end is not known, it counts', () => {
    const { written, clock, line } = shown(false);
    clock.time = 3000;
    line.show('compare', 1234, null);
    expect(written).toEqual(['compare  1234\n']);
  });

  test('the bar is cleared once, and only where there is one', () => {
    const { written, clock, line } = shown(true);
    line.clear();
    clock.time = 1000;
    line.show('extract', 1, 2);
    line.clear();
    line.clear();
    expect(written.filter((text) => text === '\r\u001b[K')).toHaveLength(1);
  });

  test('what is done at once shows nothing', () => {
    const { written, line } = shown(false);
    line.show('extract', 1, 1);
    expect(written).toEqual([]);
  });
});
