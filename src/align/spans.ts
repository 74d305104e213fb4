/** Which part of a long quotation renders what a shorter one says. */
import type { Context } from '../context.ts';
import type { Span, Token } from '../model.ts';
import { tokenise } from '../text/tokens.ts';
import { type Lexeme, lexiconOf } from './lexicon.ts';
import { linkWords } from './link-words.ts';
import { backgroundRarity } from './rarity.ts';
import type { Text } from './texts.ts';

/** What a word of the long text that the short one does not have takes off, against what a shared one adds. */
const GAP = 0.5;

/** What a part is sought in or by. */
type Written = Pick<Text, 'written' | 'language'>;

/**
 * The stretch of `long` that `short` renders: the run of words with the greatest sum of rarities, those that have a
 * partner in `short` counted for it and the others against. null where nothing matches.
 */
export function partRendered(long: Written, short: Written, context: Context): Span | null {
  const a = tokenise(long.written, long.language);
  const b = tokenise(short.written, short.language);
  const linked = new Set(
    linkWords({ tokens: a, language: long.language }, { tokens: b, language: short.language }, context).map(
      ([i]) => i,
    ),
  );
  const lexicon = lexiconOf(context);
  const gains = a.map((token, i) => gainOf(lexicon.of(token, long.language), linked.has(i)));
  return spanOf(a, bestRun(gains));
}

function gainOf(word: Lexeme, linked: boolean): number {
  if (word.kind === 'punctuation') return 0;
  const rarity = backgroundRarity(word.zipf);
  return linked ? rarity : -GAP * rarity;
}

/** The half-open run of the greatest sum (Kadane); empty where no gain is positive. */
function bestRun(gains: readonly number[]): readonly [number, number] {
  let best = 0;
  let run: readonly [number, number] = [0, 0];
  let sum = 0;
  let from = 0;
  for (const [i, gain] of gains.entries()) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += gain;
    if (sum > best) {
      best = sum;
      run = [from, i + 1];
    }
  }
  return run;
}

const spanOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): Span | null =>
  from === to ? null : { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end };
