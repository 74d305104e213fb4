/** How likely each pair of candidates renders one statement: first by itself, then among its rivals. */
import type { Context } from '../context.ts';
import { AMONG_WIDTH, bounded, FAR, logistic, lookAmong, rivalsOf } from './among.ts';
import { candidatesOf } from './candidates.ts';
import { ALONE_WIDTH, APART, describe, LENGTHS, saysTooLittle } from './features.ts';
import { type Graph, graphOf, type Pairs } from './graph.ts';
import { linkModel, pairKindOf, type Tables } from './link-model.ts';
import { type Neighbourhoods, neighbourhoodsOf } from './neighbours.ts';
import { sameSpeaker } from './speakers.ts';
import type { Text } from './texts.ts';

export interface Linked {
  readonly pairs: Pairs;
  readonly graph: Graph;
  /** Log odds of a pair by itself. */
  readonly alone: Float32Array;
  /** Probability of a pair among its rivals; 0 where the pair by itself is hopeless. */
  readonly probability: Float32Array;
  /** 1 where the texts share an article and neither repeats the other: two sentences of one article. */
  readonly apart: Uint8Array;
  readonly near: Neighbourhoods | null;
}

export function linksOf(texts: readonly Text[], context: Context): Linked {
  const near = context.vectors ? neighbourhoodsOf(texts, context.vectors, context) : null;
  const pairs = candidatesOf(texts, near?.near ?? [], context);
  const graph = graphOf(texts.length, pairs);
  const first = lookAlone(texts, pairs, near, context);
  const probability = lookAgain(texts, pairs, graph, near, first, context);
  return { pairs, graph, near, probability, ...first };
}

interface FirstLook {
  readonly alone: Float32Array;
  readonly apart: Uint8Array;
  readonly lengths: Float32Array;
}

function lookAlone(
  texts: readonly Text[],
  { a, b }: Pairs,
  near: Neighbourhoods | null,
  context: Context,
): FirstLook {
  const alone = new Float32Array(a.length);
  const apart = new Uint8Array(a.length);
  const lengths = new Float32Array(a.length);
  const f = new Float64Array(ALONE_WIDTH);
  const { leastEvidence } = context.settings.align;
  for (let pair = 0; pair < a.length; pair++) {
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    describe(x, y, near, f);
    alone[pair] = saysTooLittle(x, y, f, leastEvidence)
      ? -FAR
      : bounded(dotOf(tableOf(x, y, near).alone, f) + bySpeaker(x, y, context));
    apart[pair] = f[APART]!;
    lengths[pair] = f[LENGTHS]!;
  }
  return { alone, apart, lengths };
}

function lookAgain(
  texts: readonly Text[],
  { a, b }: Pairs,
  graph: Graph,
  near: Neighbourhoods | null,
  { alone, apart, lengths }: FirstLook,
  context: Context,
): Float32Array {
  const around = new Set(texts.filter(({ encloses }) => encloses).map(({ index }) => index));
  const rivals = rivalsOf(graph, alone, around);
  const probability = new Float32Array(a.length);
  const f = new Float64Array(AMONG_WIDTH);
  for (let pair = 0; pair < a.length; pair++) {
    if (alone[pair]! <= -FAR) continue;
    lookAmong(graph, rivals, alone, a[pair]!, b[pair]!, pair, f);
    f[9] = apart[pair]!;
    f[10] = lengths[pair]!;
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    probability[pair] = logistic(dotOf(tableOf(x, y, near).among, f) + bySpeaker(x, y, context));
  }
  return probability;
}

function tableOf(a: Text, b: Text, near: Neighbourhoods | null): Tables {
  const { words, vectors } = linkModel;
  return (near?.vectors[a.index] && near.vectors[b.index] ? vectors : words)[pairKindOf(a, b)]!;
}

function dotOf(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * features[k]!;
  return sum;
}

/** What the speakers add to the log odds: the best agreement of any two. */
function bySpeaker(a: Text, b: Text, context: Context): number {
  const { sameSpeakerOdds, otherSpeakerOdds } = context.settings.align;
  let other = false;
  for (const one of a.speakers)
    for (const two of b.speakers) {
      const same = sameSpeaker(one, two);
      if (same === 'same') return sameSpeakerOdds;
      if (same === 'unknown') return 0;
      other = true;
    }
  return other ? otherSpeakerOdds : 0;
}
