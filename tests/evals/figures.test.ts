import { expect, test } from 'vitest';
import { columns, raised, rise, table } from './figures.ts';

const floors = { 'x/good': 90, 'x/alarms': 0.1 };

test('a rise is up, but for what is better low', () => {
  expect(rise({ name: 'x/good', value: 91 }, floors)).toBe(1);
  expect(rise({ name: 'x/alarms', value: 0.2, better: 'lower' }, floors)).toBeLessThan(0);
  expect(rise({ name: 'x/new', value: 1 }, floors)).toBe(0);
});

test('an update writes rises and what is new, in order, and never a fall', () => {
  const figures = [
    { name: 'x/new', value: 1 },
    { name: 'x/good', value: 80 },
    { name: 'x/alarms', value: 0.05, better: 'lower' as const },
  ];
  expect(JSON.stringify(raised(floors, figures))).toBe('{"x/alarms":0.05,"x/good":90,"x/new":1}');
});

test('a table names a fall', () => {
  const [, good] = table([{ name: 'x/good', value: 80 }], floors).split('\n');
  expect(good).toMatch(/^x\/good +80 +90 +FALL$/u);
});

test('columns stand under one another', () => {
  expect(
    columns([
      ['a', 'bb'],
      ['ccc', 'd'],
    ]),
  ).toBe('a    bb\nccc   d');
});
