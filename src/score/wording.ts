/** wording: how far the words went, whatever they mean. */
import type { Token } from '../model.ts';
import { commonLength } from '../text/common.ts';
import type { Lexicon } from './lexicon.ts';
import { inSpellingOf } from './spelling.ts';

export interface Wording {
  /** 0 the same words in the same order, 1 no word shared; symmetric. The sum of its two parts. */
  readonly value: number;
  /** Share of words that the other side does not have: 1 − 2·|shared words| / (|a| + |b|), words counted as often as they stand. */
  readonly vocabulary: number;
  /** Share of words that both have, in another order: value − vocabulary. */
  readonly order: number;
  /** Words removed and added by the shortest edit from a to b. */
  readonly edits: number;
  /** Words that differ in spelling alone ("stabilise", "stabilize"); they count as equal. */
  readonly respelt: number;
}

/**
 * 1 − 2·LCS / (|a| + |b|) over words: LCS is the longest common subsequence, what the shortest edit leaves in
 * place. Letter case, kinds of marks and punctuation do not count, spelling variants are equal.
 * @returns null where a side has no word.
 */
export function wordingOf(a: readonly Token[], b: readonly Token[], lexicon: Lexicon): Wording | null {
  const [ours, theirs] = [a.filter(counts), b.filter(counts)];
  if (ours.length === 0 || theirs.length === 0) return null;
  const { tokens, respelt } = inSpellingOf(ours, theirs, lexicon);
  const total = tokens.length + theirs.length;
  const kept = commonLength(tokens.map(formOf), theirs.map(formOf));
  const value = 1 - (2 * kept) / total;
  const vocabulary = 1 - (2 * sharedWords(tokens, theirs)) / total;
  return { value, vocabulary, order: value - vocabulary, edits: total - 2 * kept, respelt };
}

/** Words, numbers, and signs that are read aloud (%, €). */
const counts = (token: Token): boolean => token.kind !== 'punctuation' || /^[%‰°\p{Sc}]$/u.test(token.t);

const formOf = ({ n }: Token): string => n;

function sharedWords(a: readonly Token[], b: readonly Token[]): number {
  const left = new Map<string, number>();
  for (const { n } of b) left.set(n, (left.get(n) ?? 0) + 1);
  let shared = 0;
  for (const { n } of a) {
    const count = left.get(n) ?? 0;
    if (count > 0) shared++;
    left.set(n, count - 1);
  }
  return shared;
}
