import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openVectorCache, type VectorPlaces } from '../../src/store/vector-cache.ts';

const MODEL = 'ab'.repeat(32);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'quotedrift-cache-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function opened(places: VectorPlaces) {
  const said: string[] = [];
  return { said, cache: openVectorCache(places, MODEL, (line) => said.push(line)) };
}

const vector = (at: number): Float32Array => new Float32Array(4).fill(1, at, at + 1);

describe('pieces', () => {
  test('are there for the next run when this one is killed, and gone when all is in one file', () => {
    const cache = folder();
    const killed = opened({ cache }).cache;
    killed.set('one', vector(1));
    killed.keep();
    killed.set('two', vector(2));
    killed.keep();
    killed.set('three', vector(3));
    expect(readdirSync(cache).every((name) => name.endsWith('.part'))).toBe(true);

    const next = opened({ cache });
    expect(next.said).toEqual(['vectors  2 taken over']);
    expect(['one', 'two', 'three'].map((text) => next.cache.get(text))).toEqual([
      vector(1),
      vector(2),
      undefined,
    ]);
    next.cache.set('three', vector(3));
    next.cache.save();
    expect(readdirSync(cache)).toEqual([`vectors-${MODEL.slice(0, 16)}.bin`]);
    const last = opened({ cache });
    expect([last.cache.get('one'), last.cache.get('three'), last.said]).toEqual([vector(1), vector(3), []]);
  });

  test('without a cache they stay with the unfinished run alone', () => {
    const unfinished = join(folder(), 'below');
    const { cache } = opened({ unfinished });
    cache.set('one', vector(1));
    cache.save();
    expect(existsSync(unfinished)).toBe(false);
    cache.keep();
    expect(opened({ unfinished }).cache.get('one')).toEqual(vector(1));
  });

  test('nothing is kept where there is no place', () => {
    const { cache, said } = opened({});
    cache.set('one', vector(1));
    cache.keep();
    cache.save();
    expect([cache.get('one'), said]).toEqual([vector(1), []]);
  });
});
