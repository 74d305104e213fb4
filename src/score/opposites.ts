/** Opposites: pairs that the profile lists ("good/bad") and words turned round by an affix ("possible/impossible"). */
import { foldAccents } from '../text/normalise.ts';
import type { Lexicon } from './lexicon.ts';
import type { Side } from './side.ts';

export function areOpposite(a: Side, i: number, b: Side, j: number): boolean {
  if (a.lexicon.language !== b.lexicon.language) return false;
  return (
    a.lexicon.antonyms.get(a.stems[i]!)?.has(b.stems[j]!) === true ||
    differByNegativeAffix(a.tokens[i]!.n, b.tokens[j]!.n, a.lexicon)
  );
}

/** The rest must be a word of some length, so that "form" and "inform" are the least that can be mistaken. */
const LEAST_REST = 4;

function differByNegativeAffix(x: string, y: string, { section }: Lexicon): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < LEAST_REST) return false;
  return (
    section.negativePrefixes.some((prefix) => long === prefix + short) ||
    section.negativeSuffixes.some(
      (suffix) =>
        long.endsWith(suffix) &&
        rootOf(long, suffix).startsWith(short.slice(0, LEAST_REST)) &&
        short.startsWith(rootOf(long, suffix)),
    )
  );
}

const rootOf = (word: string, suffix: string): string => foldAccents(word.slice(0, -suffix.length));
