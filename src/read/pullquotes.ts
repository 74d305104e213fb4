/**
 * Pull quotes: a sentence of the body set again by itself, with marks or without. What repeats it is longer, or has
 * the marks that it lacks. In words, without case and punctuation.
 */
import type { Settings } from '../settings.ts';
import type { Passage } from './passages.ts';

type Limits = Settings['read']['blocks'];

/** Passages of the same words, which may be pull quotes. */
interface Candidate {
  readonly words: readonly string[];
  readonly passages: readonly number[];
}

interface Candidates {
  readonly all: readonly Candidate[];
  /** By their first words, as many as the shortest has. */
  readonly byHead: ReadonlyMap<string, readonly Candidate[]>;
  readonly firstWords: ReadonlySet<string>;
}

/** Candidates compared at one place of the text: bounds the work on texts made of one phrase. */
const MOST_AT_A_PLACE = 20;

/** Indices of the passages that another one repeats. Linear in the text. */
export function pullQuotesOf(
  passages: readonly Passage[],
  eligible: (index: number) => boolean,
  limits: Limits,
): Set<number> {
  const words = passages.map(({ text }, i) => (eligible(i) ? wordsOf(text) : []));
  const candidates = candidatesOf(passages, words, limits);
  const repeated = new Set(words.flatMap((container) => candidatesIn(container, candidates, limits)));
  const isQuoted = (i: number): boolean => passages[i]!.quoted;
  return new Set(
    candidates.all.flatMap((candidate) => {
      if (repeated.has(candidate)) return candidate.passages;
      return candidate.passages.some(isQuoted) ? candidate.passages.filter((i) => !isQuoted(i)) : [];
    }),
  );
}

/** Those that are a part of the container. */
function candidatesIn(
  container: readonly string[],
  { byHead, firstWords }: Candidates,
  limits: Limits,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < container.length; at++) {
    if (!firstWords.has(container[at]!)) continue;
    for (const candidate of byHead.get(headOf(container, at, limits)) ?? []) {
      const { words } = candidate;
      if (words.length < container.length && words.every((one, i) => container[at + i] === one))
        found.push(candidate);
    }
  }
  return found;
}

function candidatesOf(
  passages: readonly Passage[],
  words: readonly (readonly string[])[],
  limits: Limits,
): Candidates {
  const { leastRepeatedWords, leastRepeatedLine, mostRepeatedWords } = limits;
  const isCandidate = ({ sentence, quoted }: Passage, i: number): boolean =>
    words[i]!.length >= (sentence || quoted ? leastRepeatedWords : leastRepeatedLine) &&
    words[i]!.length <= mostRepeatedWords;
  const indices = passages.flatMap((passage, i) => (isCandidate(passage, i) ? [i] : []));
  const alike = Map.groupBy(indices, (i) => words[i]!.join(' '));
  const all = [...alike.values()].map((group): Candidate => ({ words: words[group[0]!]!, passages: group }));
  const byHead = Map.groupBy(all, (candidate) => headOf(candidate.words, 0, limits));
  return {
    all,
    byHead: new Map(Array.from(byHead, ([head, some]) => [head, some.slice(0, MOST_AT_A_PLACE)])),
    firstWords: new Set(all.map((candidate) => candidate.words[0]!)),
  };
}

const headOf = (words: readonly string[], at: number, { leastRepeatedWords }: Limits): string =>
  words.slice(at, at + leastRepeatedWords).join(' ');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
