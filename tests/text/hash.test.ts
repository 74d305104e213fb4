import { expect, test } from 'vitest';
import { hash, sha256, shortHash } from '../../src/text/hash.ts';

test('the border between two parts counts', () => {
  expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'));
  expect(hash('abc')).not.toBe(hash('abc', ''));
});

test('a text and its UTF-8 bytes have one name', () => {
  expect(hash('“é”')).toBe(hash(new TextEncoder().encode('“é”')));
});

test('a short hash is the beginning of the long one', () => {
  expect(hash('x')).toMatch(/^[0-9a-f]{64}$/u);
  expect(shortHash('x')).toBe(hash('x').slice(0, 12));
});

test('sha256 is the one that others know', () => {
  expect(sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
