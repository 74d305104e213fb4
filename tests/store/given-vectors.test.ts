import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { givenVectors } from '../../src/store/given-vectors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedrift-vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(...numbers: readonly number[]): string {
  const path = join(folder, 'vectors.f32');
  writeFileSync(path, new Uint8Array(new Float32Array(numbers).buffer));
  return path;
}

test('a text gets the vector of its row, brought to unit length', () => {
  const vectors = givenVectors(
    file(3, 4, 0, 2, 9, 9),
    [
      { index: 0, text: 'a' },
      { index: 1, text: 'b' },
    ],
    3,
  );
  expect([...vectors].map(([text, vector]) => [text, Array.from(vector, (n) => n.toFixed(3))])).toEqual([
    ['a', ['0.600', '0.800']],
    ['b', ['0.000', '1.000']],
  ]);
});

test('rows that could not be read have a vector too: those after them keep theirs', () => {
  const vectors = givenVectors(file(1, 0, 0, 1), [{ index: 1, text: 'b' }], 2);
  expect(Array.from(vectors.get('b')!)).toEqual([0, 1]);
});

test('a file of another number of vectors is refused', () => {
  expect(() => givenVectors(file(1, 2, 3), [{ index: 0, text: 'a' }], 2)).toThrow(
    '3 numbers are no 2 vectors of one width',
  );
  expect(() => givenVectors(file(), [{ index: 0, text: 'a' }], 2)).toThrow('0 numbers');
});

test('a vector of zeros or without a number is refused by its place', () => {
  const rows = [
    { index: 0, text: 'a' },
    { index: 1, text: 'b' },
  ];
  expect(() => givenVectors(file(1, 0, 0, 0), rows, 2)).toThrow('vector 2 has no length');
  expect(() => givenVectors(file(Number.NaN, 0, 1, 0), rows, 2)).toThrow('vector 1 has no length');
});

test('nothing in, nothing needed', () => {
  expect(givenVectors(file(), [], 0).size).toBe(0);
});

test('a file that is not there is named', () => {
  expect(() => givenVectors(join(folder, 'none'), [], 0)).toThrow(/cannot read: .*none\. It is not there/u);
});
