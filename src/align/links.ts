/** How likely each pair of candidates renders one statement: first by itself, then among its rivals. */
import type { Context } from '../context.ts';
import type { Settings } from '../settings.ts';
import { AMONG_WIDTH, bounded, FAR, logistic, lookAmong, rivalsOf } from './among.ts';
import { candidatesOf } from './candidates.ts';
import { ALONE_WIDTH, APART, describe, holds, LENGTHS, saysTooLittle } from './features.ts';
import { type Graph, graphOf, type Pairs } from './graph.ts';
import { linkModel, pairKindOf, type Tables } from './link-model.ts';
import { type Neighbourhoods, neighbourhoodsOf } from './neighbours.ts';
import { speakerMatcher } from './speakers.ts';
import { shareArticle, type Text } from './texts.ts';

export interface Linked {
  /** Of the candidates those that are not hopeless, or that one text holds the other of. */
  readonly pairs: Pairs;
  readonly graph: Graph;
  /** Log odds of a pair by itself. */
  readonly alone: Float32Array;
  /** Probability of a pair among its rivals; 0 where the pair by itself is hopeless. */
  readonly probability: Float32Array;
  /** 1 where the texts share an article and neither repeats the other: two sentences of one article. */
  readonly apart: Uint8Array;
  /** 1 where one of the texts says what the other does and more. */
  readonly held: Uint8Array;
  readonly near: Neighbourhoods | null;
}

export function linksOf(texts: readonly Text[], context: Context): Linked {
  const near = context.vectors ? neighbourhoodsOf(texts, context.vectors, context) : null;
  const candidates = candidatesOf(texts, near, context);
  const speakers = compareSpeakers(context.settings.align);
  const first = lookAlone(texts, candidates, near, speakers, context);
  const graph = graphOf(texts.length, first.pairs);
  const probability = lookAgain(texts, graph, near, speakers, first);
  return { graph, near, probability, ...first };
}

interface FirstLook extends Pick<Linked, 'pairs' | 'alone' | 'apart' | 'held'> {
  readonly lengths: Float32Array;
}

/** A pair that is hopeless by itself is no rival of others either: most candidates end here. */
function lookAlone(
  texts: readonly Text[],
  { a, b }: Pairs,
  near: Neighbourhoods | null,
  speakers: Speakers,
  { settings }: Context,
): FirstLook {
  const alone = new Float32Array(a.length);
  const apart = new Uint8Array(a.length);
  const held = new Uint8Array(a.length);
  const lengths = new Float32Array(a.length);
  const f = new Float64Array(ALONE_WIDTH);
  let count = 0;
  for (let pair = 0; pair < a.length; pair++) {
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    describe(x, y, near, f);
    const odds = saysTooLittle(x, y, f, settings.align.leastEvidence)
      ? -FAR
      : bounded(dotOf(tableOf(x, y, near).alone, f) + speakers(x, y));
    const holding = f[APART] === 0 && holds(x, y, f, settings.align);
    const together = f[APART] === 0 && shareArticle(x, y);
    if (odds <= -FAR && !holding && !together) continue;
    a[count] = x.index;
    b[count] = y.index;
    alone[count] = odds;
    apart[count] = f[APART]!;
    held[count] = holding ? 1 : 0;
    lengths[count++] = f[LENGTHS]!;
  }
  return {
    pairs: { a: a.slice(0, count), b: b.slice(0, count) },
    alone: alone.slice(0, count),
    apart: apart.slice(0, count),
    held: held.slice(0, count),
    lengths: lengths.slice(0, count),
  };
}

function lookAgain(
  texts: readonly Text[],
  graph: Graph,
  near: Neighbourhoods | null,
  speakers: Speakers,
  { pairs: { a, b }, alone, apart, lengths }: FirstLook,
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
    probability[pair] = logistic(dotOf(tableOf(x, y, near).among, f) + speakers(x, y));
  }
  return probability;
}

function tableOf(a: Text, b: Text, near: Neighbourhoods | null): Tables {
  const { words, vectors } = linkModel;
  return (near?.has(a.index) && near.has(b.index) ? vectors : words)[pairKindOf(a, b)]!;
}

function dotOf(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * features[k]!;
  return sum;
}

/** What the speakers of two texts add to the log odds: the best agreement of any two. */
type Speakers = (a: Text, b: Text) => number;

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
