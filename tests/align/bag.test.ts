/** Bags: one that is held gives what two that are walked side by side give, and what sets would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdBag, idsOf, makeBags, nothingShared, share } from '../../src/align/bag.ts';
import { makePlaces } from '../../src/align/places.ts';

/** Few different ids, some of them negative, so that bags share some and features come again. */
const features = fc.array(
  fc.tuple(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer()), fc.integer({ min: 1, max: 8 })),
  { maxLength: 60 },
);

test('a feature that comes several times keeps its greatest weight', () => {
  fc.assert(
    fc.property(fc.array(features, { maxLength: 5 }), (all) => {
      const maker = makeBags();
      const bags = all.map((list) => {
        for (const [id, weight] of list) maker.put(id, weight);
        return maker.bag();
      });
      for (const [k, list] of all.entries()) {
        const wanted = new Map<number, number>();
        for (const [id, weight] of list) wanted.set(id, Math.max(weight, wanted.get(id) ?? 0));
        expect([...idsOf(bags[k]!)]).toEqual([...wanted.keys()].sort((a, b) => a - b));
        expect(bags[k]!.total).toBe([...wanted.values()].reduce((sum, weight) => sum + weight, 0));
      }
    }),
  );
});

test('what two bags share is the same from either side, held or walked', () => {
  fc.assert(
    fc.property(features, features, features, (x, y, z) => {
      const maker = makeBags();
      const [a, b, c] = [x, y, z].map((list) => {
        for (const [id, weight] of list) maker.put(id, weight);
        return maker.bag();
      });
      const held = holdBag();
      held.take(c!);
      held.take(a!);
      const walked = { ...share(a!, b!, nothingShared()) };
      expect({ ...held.share(b!, nothingShared()) }).toEqual(walked);
      expect(share(b!, a!, nothingShared())).toEqual(walked);
      const ids = new Set(idsOf(b!));
      expect(walked.count).toBe([...idsOf(a!)].filter((id) => ids.has(id)).length);
    }),
  );
});

test('a number has the place at which it first came, until all are cleared', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 200 })), (rounds) => {
      const places = makePlaces();
      for (const round of rounds) {
        places.clear();
        const unique = [...new Set(round)];
        expect(round.map(places.add)).toEqual(round.map((id) => unique.indexOf(id)));
        expect([...places.ids()]).toEqual(unique);
        expect([places.of(100), places.size()]).toEqual([-1, unique.length]);
      }
    }),
  );
});
