/** The keys of texts by number, so that those of a word are written out once and not for each text. */
import type { Context } from '../context.ts';
import { makeInts } from './ints.ts';
import { FEW, keyOfAll, keysOfWord, rarestOf } from './keys.ts';
import type { Lexeme } from './lexicon.ts';
import { makePlaces } from './places.ts';
import type { Keyed } from './sharing.ts';
import type { Text } from './texts.ts';

export function keyedTexts(texts: readonly Text[], context: Context): Keyed {
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
