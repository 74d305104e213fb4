/** A statement that is printed a hundred times, each time a little otherwise. */
import { expect, test } from 'vitest';
import { kinOfKin } from '../../src/align/kin.ts';
import type { Looked } from '../../src/align/look-alone.ts';
import { align } from '../../src/align.ts';
import { context, statement } from './statements.ts';

const STATEMENTS = [
  'China has no room to compromise or concede on the question of Taiwan and nobody should doubt the resolve of its people',
  'We will not rest until every child of this region has a roof over its head and clean water to drink',
];
const WORDS = [...context.background.en!.zipf.keys()].slice(500, 8000);
const PRINTED = 120;

/** Each wording has another word in two places. */
const wordings = STATEMENTS.flatMap((text, s) =>
  Array.from({ length: PRINTED }, (_, i) => {
    const words = text.split(' ');
    for (const k of [0, 1])
      words[(7 * i + 5 * k + s) % words.length] = WORDS[(97 * i + 3571 * k) % WORDS.length]!;
    return statement(`${s} ${i}`, words.join(' '), { article: `article ${i}` });
  }),
);

test('is one family in a corpus where not all are compared with all', () => {
  const { families } = align(wordings, context);
  expect(families.map(({ members }) => new Set(members.map(({ quotation }) => quotation[0])))).toEqual(
    families.map(() => expect.objectContaining({ size: 1 })),
  );
  expect(families.map(({ members }) => members.length).sort()).toEqual([PRINTED, PRINTED]);
});

// ── what is compared beside ─────────────────────────────────────────────────────────────────────

/** Everyone is likely kin of the next so many. */
function ring(size: number, degree: number): Looked {
  const [a, b]: [number[], number[]] = [[], []];
  for (let text = 0; text < size; text++)
    for (let other = text + 1; other < size; other++) {
      const apart = Math.min(other - text, size - other + text);
      if (apart > degree / 2) continue;
      a.push(text);
      b.push(other);
    }
  const all = new Float32Array(a.length);
  return {
    ...{ pairs: { a: Int32Array.from(a), b: Int32Array.from(b) }, alone: all.fill(4), lengths: all },
    ...{ apart: new Uint8Array(a.length), held: new Uint8Array(a.length), tables: new Uint8Array(a.length) },
    ...{ spoken: all, cosines: all },
  };
}

const settings = { ...context.settings.align, crowdedFrom: 20, mostKin: 10, mostCompleted: 100 };

test('a text with many kin is compared with those that share most of them, and with none twice', () => {
  const looked = ring(100, 20);
  const { a, b } = kinOfKin(100, looked, settings);
  const pairs = [...a].map((text, k) => [text, b[k]!] as const);
  expect(pairs.length).toBeGreaterThan(100);
  for (const [text, other] of pairs) {
    const apart = Math.min(other - text, 100 - other + text);
    expect(apart).toBeGreaterThan(10);
    expect(apart).toBeLessThanOrEqual(16);
  }
});

test('a text with few kin, and one of a crowd without end, is compared with no more', () => {
  expect(kinOfKin(100, ring(100, 18), settings).a).toHaveLength(0);
  expect(kinOfKin(101, ring(101, 20), settings).a).toHaveLength(0);
});
