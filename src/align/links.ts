/** How likely each pair of candidates renders one statement: first by itself, then among its rivals. */
import type { Context } from '../context.ts';
import { AMONG_WIDTH, FAR, logistic, lookAmong, rivalsOf } from './among.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { flatTexts } from './flat.ts';
import { type Graph, graphOf } from './graph.ts';
import { doTask, type Hands, stretches, together, type Waiting } from './hands.ts';
import { kinOfKin } from './kin.ts';
import { tables } from './link-model.ts';
import { dotOf, type List, type Look, type Looked, madeOf } from './look-alone.ts';
import type { Text } from './texts.ts';

export interface Linked extends Pick<Looked, 'pairs' | 'alone' | 'apart' | 'held' | 'cosines'> {
  readonly graph: Graph;
  /** Probability of a pair among its rivals; 0 where the pair by itself is hopeless. */
  readonly probability: Float32Array;
}

/** @param hands null: everything is done in this thread */
export function* linksOf(texts: readonly Text[], context: Context, hands: Hands | null): Waiting<Linked> {
  const helpers = texts.length < context.settings.align.sharedFrom ? null : hands;
  const candidates = yield* candidatesOf(texts, context, helpers);
  const first = yield* lookAtAll(texts, candidates, context, helpers);
  const looked = lookAtKin(texts, first, candidates, context);
  const graph = graphOf(texts.length, looked.pairs);
  return { ...looked, graph, probability: lookAgain(texts, graph, looked) };
}

/** The first look at all pairs, in stretches: the last in this thread. */
function* lookAtAll(
  texts: readonly Text[],
  { pairs, near }: Candidates,
  { settings: { align } }: Context,
  hands: Hands | null,
): Waiting<Looked> {
  // Copies, since of a view all that stands around it would be handed over.
  const parts = stretches(pairs.a.length, (hands?.count ?? 0) + 1).map(({ from, to }) => ({
    pairs: { a: pairs.a.slice(from, to), b: pairs.b.slice(from, to) },
    near: near && { ...near, cosines: near.cosines.slice(from, to) },
    settings: align,
  }));
  const flat = parts.length > 1 ? flatTexts(texts) : texts;
  const looks = parts.map((part, p): Look => ({ ...part, texts: p < parts.length - 1 ? flat : texts }));
  return joined(yield* together(hands, 'look', looks));
}

/** The first look at the kin of kin too, where a text has more than it was compared with. */
function lookAtKin(
  texts: readonly Text[],
  first: Looked,
  { nearOf }: Candidates,
  { settings: { align } }: Context,
): Looked {
  const pairs = kinOfKin(texts.length, first, align);
  if (pairs.a.length === 0) return first;
  const more = doTask('look', { texts, pairs, near: nearOf(pairs), settings: align });
  return ordered(joined([first, more]), texts.length);
}

/** By their pairs, ascending. */
function ordered(looked: Looked, size: number): Looked {
  const { a, b } = looked.pairs;
  const keys = Float64Array.from(a, (text, pair) => text * size + b[pair]!);
  const order = Int32Array.from(a, (_, pair) => pair).sort((x, y) => keys[x]! - keys[y]!);
  return madeOf([looked], <T extends List>([list]: readonly T[]) => {
    const put = list!.slice() as T;
    for (let place = 0; place < order.length; place++) put[place] = list![order[place]!]!;
    return put;
  });
}

function joined(looks: readonly Looked[]): Looked {
  if (looks.length === 1) return looks[0]!;
  return madeOf(looks, <T extends List>(lists: readonly T[]): T => {
    const size = lists.reduce((sum, { length }) => sum + length, 0);
    const whole = new (lists[0]!.constructor as new (length: number) => T)(size);
    let at = 0;
    for (const list of lists) {
      whole.set(list, at);
      at += list.length;
    }
    return whole;
  });
}

function lookAgain(texts: readonly Text[], graph: Graph, looked: Looked): Float32Array {
  const { pairs, alone, apart, lengths, spoken } = looked;
  const around = new Set(texts.filter(({ encloses }) => encloses).map(({ index }) => index));
  const rivals = rivalsOf(graph, alone, around);
  const probability = new Float32Array(alone.length);
  const f = new Float64Array(AMONG_WIDTH);
  for (let pair = 0; pair < alone.length; pair++) {
    if (alone[pair]! <= -FAR) continue;
    lookAmong(graph, rivals, alone, pairs.a[pair]!, pairs.b[pair]!, pair, f);
    f[9] = apart[pair]!;
    f[10] = lengths[pair]!;
    probability[pair] = logistic(dotOf(tables[looked.tables[pair]!]!.among, f) + spoken[pair]!);
  }
  return probability;
}
