/** Pairs of texts worth comparing: each text with those whose keys say most, and with its nearest by meaning. */
import type { Context } from '../context.ts';
import { bestOf } from './best.ts';
import { type Arcs, makeArcs, type Pairs, pairsOf } from './graph.ts';
import { makeInts } from './ints.ts';
import { FEW, keyOfAll, keysOfWord, rarestOf } from './keys.ts';
import type { Lexeme } from './lexicon.ts';
import type { Neighbourhoods } from './neighbours.ts';
import { makePlaces } from './places.ts';
import { isWhole, type Text } from './texts.ts';

/** @param near null without vectors */
export function candidatesOf(texts: readonly Text[], near: Neighbourhoods | null, context: Context): Pairs {
  const few = texts.length <= context.settings.align.compareAllUpTo;
  const arcs = few ? allArcs(texts.length) : sharing(texts, context);
  if (near === null) return pairsOf(texts.length, [arcs]);
  const pairs = pairsOf(texts.length, [arcs, near.near]);
  return few ? pairs : withoutFar(pairs, texts, near, context);
}

/** Two sentences whose meanings are far apart for where they stand are not compared, whatever words they share: most are such. */
function withoutFar(
  { a, b }: Pairs,
  texts: readonly Text[],
  near: Neighbourhoods,
  { settings }: Context,
): Pairs {
  const { within, across } = settings.align.leastNearness;
  let count = 0;
  for (let from = 0, to = 0; from < a.length; from = to) {
    while (a[to] === a[from]) to++;
    const x = texts[a[from]!]!;
    const nearness = near.nearness(x.index, b.subarray(from, to));
    for (let pair = from; pair < to; pair++) {
      const y = texts[b[pair]!]!;
      const least = x.language === y.language ? within : across;
      if (isWhole(x) && isWhole(y) && nearness[pair - from]! < least) continue;
      a[count] = x.index;
      b[count++] = y.index;
    }
  }
  return { a: a.slice(0, count), b: b.slice(0, count) };
}

function allArcs(size: number): Arcs {
  const arcs = makeArcs();
  for (let text = 0; text < size; text++) for (let other = 0; other < text; other++) arcs.put(text, other);
  return arcs;
}

/** From each text to those that share most with it, by the rarity of the shared keys among the texts. */
function sharing(texts: readonly Text[], context: Context): Arcs {
  const { mostSharing, mostMet, mostCandidates } = context.settings.align;
  const { starts, keys, holdersFrom, holders } = keyedTexts(texts, context);
  const arcs = makeArcs();
  const sharers = (key: number): number => holdersFrom[key + 1]! - holdersFrom[key]!;
  const votes = new Float32Array(texts.length);
  const met = new Int32Array(texts.length);
  const best = bestOf(mostCandidates);
  for (let text = 0; text < texts.length; text++) {
    let count = 0;
    for (const key of tellingOf(
      keys.subarray(starts[text]!, starts[text + 1]!),
      sharers,
      mostSharing,
      mostMet,
    )) {
      const [from, to] = [holdersFrom[key]!, holdersFrom[key + 1]!];
      const vote = Math.log(1 + texts.length / (to - from));
      for (let k = from; k < to; k++) {
        const other = holders[k]!;
        if (votes[other] === 0) met[count++] = other;
        votes[other]! += vote;
      }
    }
    best.clear();
    for (let k = 0; k < count; k++) {
      const other = met[k]!;
      if (other !== text) best.offer(other, votes[other]!);
      votes[other] = 0;
    }
    for (let k = 0; k < best.size(); k++) arcs.put(text, best.item(k));
  }
  return arcs;
}

/** Of a text's keys those that are not everybody's; where they would lead to too many texts, the rarest of them. */
function tellingOf(
  keys: Int32Array,
  sharers: (key: number) => number,
  mostSharing: number,
  mostMet: number,
): Int32Array {
  const telling = keys.filter((key) => sharers(key) <= mostSharing);
  let met = 0;
  for (const key of telling) met += sharers(key);
  if (met <= mostMet) return telling;
  telling.sort((a, b) => sharers(a) - sharers(b) || a - b);
  let count = 0;
  for (met = 0; met <= mostMet; count++) met += sharers(telling[count]!);
  return telling.subarray(0, Math.max(1, count - 1));
}

/** The keys of each text by number, and the texts that have each key. */
interface Keyed {
  /** The keys of text t stand at starts[t] up to starts[t + 1]. */
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  /** The texts that have key k stand at holdersFrom[k] up to holdersFrom[k + 1], ascending. */
  readonly holdersFrom: Int32Array;
  readonly holders: Int32Array;
}

function keyedTexts(texts: readonly Text[], context: Context): Keyed {
  const { size, keysOf } = keyNumbers(context);
  const list = makeInts();
  const starts = new Int32Array(texts.length + 1);
  for (const [text, { words }] of texts.entries()) {
    for (const key of keysOf(words)) list.push(key);
    starts[text + 1] = list.size();
  }
  const keys = list.all();
  const holdersFrom = new Int32Array(size() + 1);
  for (const key of keys) holdersFrom[key + 1]!++;
  for (let key = 0; key < size(); key++) holdersFrom[key + 1]! += holdersFrom[key]!;
  const next = holdersFrom.slice(0, size());
  const holders = new Int32Array(keys.length);
  for (let text = 0; text < texts.length; text++)
    for (let at = starts[text]!; at < starts[text + 1]!; at++) holders[next[keys[at]!]!++] = text;
  return { starts, keys, holdersFrom, holders };
}

interface KeyNumbers {
  /** The numbers of the keys of a text, each once; good until the next call. */
  readonly keysOf: (words: readonly Lexeme[]) => Int32Array;
  readonly size: () => number;
}

/** Keys by number, so that those of a word are written out once and not for each text. */
function keyNumbers(context: Context): KeyNumbers {
  const numbers = new Map<string, number>();
  const byWord = new Map<Lexeme, readonly number[]>();
  const found = makePlaces();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) numbers.set(key, number);
    return number;
  };
  const ofWord = (word: Lexeme): readonly number[] => {
    const keys = byWord.get(word) ?? keysOfWord(word).map(numberOf);
    byWord.set(word, keys);
    return keys;
  };
  return {
    size: () => numbers.size,
    keysOf: (words) => {
      found.clear();
      const rarest = rarestOf(words, context);
      for (const word of rarest) for (const key of ofWord(word)) found.add(key);
      if (rarest.length < FEW) found.add(numberOf(keyOfAll(words)));
      return found.ids();
    },
  };
}
