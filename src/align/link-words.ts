/** Word links between two readings of one statement. */
import type { Context } from '../context.ts';
import type { LanguageCode, Token, WordLink } from '../model.ts';
import { believe } from './beliefs.ts';
import { cut } from './cut.ts';
import { gridOf } from './grid.ts';
import { type Lexeme, lexiconOf } from './lexicon.ts';
import { wordModel } from './word-model.ts';

export interface WordSide {
  readonly tokens: readonly Token[];
  readonly language: LanguageCode | null;
}

/**
 * Which token of `a` renders which of `b`, sorted. A word may have several partners, or none; links may cross.
 * Symmetric, whatever the languages: with the sides exchanged the same links come back exchanged. Costs grow with the product of the
 * lengths up to `settings.align.mostCells`, from there on with the sum; of a side's tokens the first `mostTokens` are
 * linked.
 */
export function linkWords(a: WordSide, b: WordSide, context: Context): WordLink[] {
  // Cuts of long texts depend on which side is followed: the same one always, whichever way the sides are given.
  return comesFirst(b, a)
    ? linkInOrder(b, a, context)
        .map(([j, i]): WordLink => [i, j])
        .sort(byPlace)
    : linkInOrder(a, b, context);
}

const byPlace = (x: WordLink, y: WordLink): number => x[0] - y[0] || x[1] - y[1];

/** Whether a side comes before another in some fixed order; false for sides that are alike. */
function comesFirst(a: WordSide, b: WordSide): boolean {
  const codes = [a.language ?? '', b.language ?? ''] as const;
  if (codes[0] !== codes[1]) return codes[0] < codes[1];
  if (a.tokens.length !== b.tokens.length) return a.tokens.length < b.tokens.length;
  const at = a.tokens.findIndex(({ n }, i) => n !== b.tokens[i]!.n);
  return at >= 0 && a.tokens[at]!.n < b.tokens[at]!.n;
}

function linkInOrder(a: WordSide, b: WordSide, context: Context): WordLink[] {
  const left = lexemesOf(a, context);
  const right = lexemesOf(b, context);
  const { mostCells, leastBelief } = context.settings.align;
  return cut(left, right, mostCells).flatMap((piece) =>
    linkPiece(left, right, piece.a, piece.b, leastBelief),
  );
}

const lexemesOf = (side: WordSide, context: Context): Lexeme[] => {
  const lexicon = lexiconOf(context);
  return side.tokens
    .slice(0, context.settings.align.mostTokens)
    .map((token) => lexicon.of(token, side.language));
};

function linkPiece(
  a: readonly Lexeme[],
  b: readonly Lexeme[],
  [fromA, toA]: readonly [number, number],
  [fromB, toB]: readonly [number, number],
  leastBelief: number,
): WordLink[] {
  const grid = gridOf(a.slice(fromA, toA), b.slice(fromB, toB));
  const belief = believe(grid, wordModel);
  const links: WordLink[] = [];
  for (let at = 0; at < belief.length; at++)
    if (belief[at]! >= leastBelief)
      links.push([fromA + Math.floor(at / grid.columns), fromB + (at % grid.columns)]);
  return links;
}
