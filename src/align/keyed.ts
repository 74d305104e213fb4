/** The keys of texts by number, so that those of a word are written out once and not for each text. */
import type { Context } from '../context.ts';
import { makeInts } from './ints.ts';
import { FEW, keyOfAll, keysOfWord, tellingOf } from './keys.ts';
import type { Lexeme } from './lexicon.ts';
import { makePlaces } from './places.ts';
import type { Keyed } from './sharing.ts';
import type { Text } from './texts.ts';

export function keyedTexts(texts: readonly Text[], context: Context): Keyed {
  const { size, keysOf } = keyNumbers(context);
  const list = makeInts();
  const starts = shared(texts.length + 1);
  for (const [text, { words }] of texts.entries()) {
    for (const key of keysOf(words)) list.push(key);
    starts[text + 1] = list.size();
  }
  const keys = rarestFirst(list.all(), size());
  for (let text = 0; text < texts.length; text++) keys.subarray(starts[text]!, starts[text + 1]!).sort();
  const holdersFrom = shared(size() + 1);
  for (const key of keys) holdersFrom[key + 1]!++;
  for (let key = 0; key < size(); key++) holdersFrom[key + 1]! += holdersFrom[key]!;
  const next = holdersFrom.slice(0, size());
  const holders = shared(keys.length);
  for (let text = 0; text < texts.length; text++)
    for (let at = starts[text]!; at < starts[text + 1]!; at++) holders[next[keys[at]!]!++] = text;
  return { starts, keys, holdersFrom, holders };
}

/** The same keys under numbers that ascend with how often they are there. */
function rarestFirst(keys: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const key of keys) counts[key]!++;
  const order = Int32Array.from(counts, (_, key) => key).sort((a, b) => counts[a]! - counts[b]! || a - b);
  const numbers = new Int32Array(size);
  for (let number = 0; number < size; number++) numbers[order[number]!] = number;
  const renumbered = shared(keys.length);
  for (let at = 0; at < keys.length; at++) renumbered[at] = numbers[keys[at]!]!;
  return renumbered;
}

/** In memory that threads share: these lists are long. */
const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

interface KeyNumbers {
  /** The numbers of the keys of a text, each once; good until the next call. */
  readonly keysOf: (words: readonly Lexeme[]) => Int32Array;
  readonly size: () => number;
}

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
      const telling = tellingOf(words, context);
      for (const word of telling) for (const key of ofWord(word)) found.add(key);
      if (telling.length < FEW) found.add(numberOf(keyOfAll(words)));
      return found.ids();
    },
  };
}
