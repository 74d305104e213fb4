/**
 * Pull quotes: a sentence of the body set again by itself, with marks or without. What holds it is longer, or has
 * the marks that it lacks. In words, without case and punctuation.
 */
import type { Settings } from '../settings.ts';
import type { Passage } from './passages.ts';

/** A passage that may be a pull quote, by its words. */
interface Candidate {
  readonly words: readonly string[];
  readonly passages: readonly number[];
}

/** Candidates compared at one place of the text: bounds the work on texts made of one phrase. */
const MOST_AT_A_PLACE = 20;

/** Indices of the passages that another one repeats. Linear in the text. */
export function pullQuotesOf(
  passages: readonly Passage[],
  eligible: (index: number) => boolean,
  settings: Settings['read']['blocks'],
): Set<number> {
  const words = passages.map((passage, i) => (eligible(i) ? wordsOf(passage.text) : []));
  const candidates = candidatesOf(passages, words, settings);
  const found = new Set<number>();
  words.forEach((container, holder) => {
    for (let at = 0; at + settings.leastRepeatedWords <= container.length; at++) {
      if (!candidates.firstWords.has(container[at]!)) continue;
      for (const candidate of candidates.byHead.get(headOf(container, at, settings)) ?? [])
        if (candidate.words.every((word, i) => container[at + i] === word))
          for (const i of candidate.passages) if (holds(holder, i)) found.add(i);
    }
  });
  return found;

  function holds(holder: number, i: number): boolean {
    if (holder === i) return false;
    return words[holder]!.length > words[i]!.length || (passages[holder]!.quoted && !passages[i]!.quoted);
  }
}

function candidatesOf(
  passages: readonly Passage[],
  words: readonly (readonly string[])[],
  settings: Settings['read']['blocks'],
) {
  const { leastRepeatedWords: least, leastRepeatedLine: leastLine, mostRepeatedWords: most } = settings;
  const fewest = ({ sentence, quoted }: Passage): number => (sentence || quoted ? least : leastLine);
  const short = passages.flatMap((passage, i) =>
    words[i]!.length >= fewest(passage) && words[i]!.length <= most ? [i] : [],
  );
  const alike = Map.groupBy(short, (i) => words[i]!.join(' '));
  const all = [...alike.values()].map((passages): Candidate => ({ words: words[passages[0]!]!, passages }));
  const byHead = Map.groupBy(all, (candidate) => headOf(candidate.words, 0, settings));
  for (const [head, some] of byHead) byHead.set(head, some.slice(0, MOST_AT_A_PLACE));
  return { byHead, firstWords: new Set(all.map((candidate) => candidate.words[0]!)) };
}

const headOf = (words: readonly string[], at: number, settings: Settings['read']['blocks']): string =>
  words.slice(at, at + settings.leastRepeatedWords).join(' ');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
