/** Pairs of texts worth comparing: each text with those whose keys say most, and with its nearest by meaning. */
import type { Context } from '../context.ts';
import { around, type Crowding } from './crowding.ts';
import { type Arcs, makeArcs, type Pairs, pairsOf } from './graph.ts';
import { type Begun, begin, type Hands, outcome, stretches, type Waiting } from './hands.ts';
import { keyedTexts } from './keyed.ts';
import type { NearPairs } from './look-alone.ts';
import { type Neighbourhoods, neighbourhoodsOf } from './neighbours.ts';
import { isWhole, type Text } from './texts.ts';

export interface Candidates {
  readonly pairs: Pairs;
  /** null without vectors. */
  readonly near: NearPairs | null;
  /** The same for other pairs. */
  readonly nearOf: (pairs: Pairs) => NearPairs | null;
}

export function* candidatesOf(
  texts: readonly Text[],
  context: Context,
  hands: Hands | null,
): Waiting<Candidates> {
  const few = texts.length <= context.settings.align.compareAllUpTo;
  // Other threads may seek what shares much while this one seeks what is near.
  const begun = few ? null : beginSharing(texts, context, hands);
  const near = context.vectors && (yield* neighbourhoodsOf(texts, context.vectors, context, hands));
  const sharing = begun ? yield* outcome(begun) : [allArcs(texts.length)];
  if (near === null) return { pairs: pairsOf(texts.length, sharing), near, nearOf: () => null };
  const { crowding } = near;
  const nearOf = (pairs: Pairs): NearPairs => ({ cosines: cosinesOf(pairs, near), crowding });
  const pairs = pairsOf(texts.length, [...sharing, near.near]);
  const { cosines } = nearOf(pairs);
  const kept = few ? { pairs, cosines } : withoutFar(pairs, cosines, texts, crowding, context);
  return { pairs: kept.pairs, near: { cosines: kept.cosines, crowding }, nearOf };
}

function allArcs(size: number): Arcs {
  const { put, arcs } = makeArcs();
  for (let text = 0; text < size; text++) for (let other = 0; other < text; other++) put(text, other);
  return arcs();
}

function beginSharing(texts: readonly Text[], context: Context, hands: Hands | null): Begun<Arcs> {
  const { mostSharing, mostMet, mostMetNear, mostCandidates: most } = context.settings.align;
  const limits = Int32Array.from(texts, ({ written }) =>
    context.vectors?.has(written) ? mostMetNear : mostMet,
  );
  const given = { keyed: keyedTexts(texts, context), mostMet: limits, mostSharing, most };
  const parts = stretches(texts.length, hands?.count ?? 1);
  return begin(
    hands,
    'share',
    parts.map((part) => ({ ...given, ...part })),
  );
}

function cosinesOf({ a, b }: Pairs, near: Neighbourhoods): Float32Array {
  const cosines = new Float32Array(a.length);
  for (let from = 0, to = 0; from < a.length; from = to) {
    while (a[to] === a[from]) to++;
    near.cosines(a[from]!, b.subarray(from, to), cosines.subarray(from, to));
  }
  return cosines;
}

/** Two sentences whose meanings are far apart for where they stand are not compared, whatever words they share: most are such. */
function withoutFar(
  { a, b }: Pairs,
  cosines: Float32Array,
  texts: readonly Text[],
  crowding: Crowding,
  { settings }: Context,
): { readonly pairs: Pairs; readonly cosines: Float32Array } {
  const { within, across } = settings.align.leastNearness;
  let count = 0;
  for (let pair = 0; pair < a.length; pair++) {
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    const nearness =
      2 * cosines[pair]! - around(crowding, x.index, y.index) - around(crowding, y.index, x.index);
    // A pair without a cosine is not far.
    if (nearness < (x.language === y.language ? within : across) && isWhole(x) && isWhole(y)) continue;
    a[count] = x.index;
    b[count] = y.index;
    cosines[count++] = cosines[pair]!;
  }
  return { pairs: { a: a.slice(0, count), b: b.slice(0, count) }, cosines: cosines.slice(0, count) };
}
