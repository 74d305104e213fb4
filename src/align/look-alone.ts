/** The first look at a stretch of pairs: each by itself, whatever its rivals. Plain rows and flat numbers in and out. */
import type { Settings } from '../settings.ts';
import { bounded, FAR } from './among.ts';
import { around, type Crowding } from './crowding.ts';
import { ALONE_WIDTH, APART, describe, holds, LENGTHS, type Nearness, saysTooLittle } from './features.ts';
import { type FlatTexts, textReader } from './flat.ts';
import type { Pairs } from './graph.ts';
import { tableOf, tables } from './link-model.ts';
import { speakerMatcher } from './speakers.ts';
import { type Comparable, shareArticle } from './texts.ts';

export interface Look {
  readonly texts: readonly Comparable[] | FlatTexts;
  readonly pairs: Pairs;
  /** null without vectors. */
  readonly near: NearPairs | null;
  readonly settings: Settings['align'];
}

export interface NearPairs {
  /** Of each pair, -1 to 1; NaN where one of the two has no vector. */
  readonly cosines: Float32Array;
  readonly crowding: Crowding;
}

/** What is kept of the pairs, one number each. */
export interface Looked {
  readonly pairs: Pairs;
  /** Log odds of a pair by itself. */
  readonly alone: Float32Array;
  /** 1 where the texts share an article and neither repeats the other: two sentences of one article. */
  readonly apart: Uint8Array;
  /** 1 where one of the texts says what the other does and more. */
  readonly held: Uint8Array;
  /** As the feature of that name. */
  readonly lengths: Float32Array;
  /** What the speakers add to the log odds. */
  readonly spoken: Float32Array;
  /** Index into the tables of the link model. */
  readonly tables: Uint8Array;
  /** NaN where it is not known. */
  readonly cosines: Float32Array;
}

/**
 * A pair that is hopeless by itself is no rival of others either: most candidates end here. Kept are the others, and
 * what one text holds the other of, and what shares an article.
 */
export function lookAlone({ texts, pairs: { a, b }, near, settings }: Look): Looked {
  const textOf = 'rows' in texts ? textReader(texts) : (index: number) => texts[index]!;
  const spokenOf = compareSpeakers(settings);
  const kept = roomFor(a.length);
  const f = new Float64Array(ALONE_WIDTH);
  let count = 0;
  let x: Comparable | null = null;
  for (let pair = 0; pair < a.length; pair++) {
    if (x?.index !== a[pair]!) x = textOf(a[pair]!);
    const y = textOf(b[pair]!);
    const meaning = nearnessOf(near, pair, x, y);
    describe(x, y, meaning, f);
    const table = tableOf(x, y, meaning !== null);
    const spoken = spokenOf(x, y);
    const odds = saysTooLittle(x, y, f, settings.leastEvidence)
      ? -FAR
      : bounded(dotOf(tables[table]!.alone, f) + spoken);
    const holding = f[APART] === 0 && holds(x, y, f, settings);
    const together = f[APART] === 0 && shareArticle(x, y);
    if (odds <= -FAR && !holding && !together) continue;
    kept.pairs.a[count] = x.index;
    kept.pairs.b[count] = y.index;
    kept.alone[count] = odds;
    kept.apart[count] = f[APART]!;
    kept.held[count] = holding ? 1 : 0;
    kept.lengths[count] = f[LENGTHS]!;
    kept.spoken[count] = spoken;
    kept.tables[count] = table;
    kept.cosines[count++] = meaning?.cosine ?? Number.NaN;
  }
  return madeOf([kept], <T extends List>([list]: readonly T[]) => list!.slice(0, count) as T);
}

/** Written into one object to spare the millions of others. */
const nearness: Nearness = { cosine: 0, aroundA: 0, aroundB: 0 };

/** How near the texts of a pair are; null where it is not known. Good until the next call. */
export function nearnessOf(
  near: NearPairs | null,
  pair: number,
  x: Comparable,
  y: Comparable,
): Nearness | null {
  if (near === null || Number.isNaN(near.cosines[pair]!)) return null;
  nearness.cosine = near.cosines[pair]!;
  nearness.aroundA = around(near.crowding, x.index, y.index);
  nearness.aroundB = around(near.crowding, y.index, x.index);
  return nearness;
}

const roomFor = (size: number): Looked => ({
  ...{ pairs: { a: new Int32Array(size), b: new Int32Array(size) }, alone: new Float32Array(size) },
  ...{ apart: new Uint8Array(size), held: new Uint8Array(size), lengths: new Float32Array(size) },
  ...{ spoken: new Float32Array(size), tables: new Uint8Array(size), cosines: new Float32Array(size) },
});

/** A number for each pair. */
export type List = Int32Array | Float32Array | Uint8Array;

/** What is made, list by list, of what several looks have kept. */
export const madeOf = (
  looks: readonly Looked[],
  make: <T extends List>(lists: readonly T[]) => T,
): Looked => ({
  pairs: { a: make(looks.map(({ pairs }) => pairs.a)), b: make(looks.map(({ pairs }) => pairs.b)) },
  alone: make(looks.map(({ alone }) => alone)),
  apart: make(looks.map(({ apart }) => apart)),
  held: make(looks.map(({ held }) => held)),
  lengths: make(looks.map(({ lengths }) => lengths)),
  spoken: make(looks.map(({ spoken }) => spoken)),
  tables: make(looks.map(({ tables }) => tables)),
  cosines: make(looks.map(({ cosines }) => cosines)),
});

export function dotOf(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * features[k]!;
  return sum;
}

/** What the speakers of two texts add to the log odds: the best agreement of any two. */
type Speakers = (a: Comparable, b: Comparable) => number;

function compareSpeakers({ sameSpeakerOdds, otherSpeakerOdds }: Settings['align']): Speakers {
  const sameSpeaker = speakerMatcher();
  return (a, b) => {
    let other = false;
    for (const one of a.speakers)
      for (const two of b.speakers) {
        const same = sameSpeaker(one, two);
        if (same === 'same') return sameSpeakerOdds;
        if (same === 'unknown') return 0;
        other = true;
      }
    return other ? otherSpeakerOdds : 0;
  };
}
