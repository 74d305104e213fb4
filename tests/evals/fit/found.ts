/** What the checks of score find in a pair, before it is weighed: what confidences and noise are fitted on. */
import { linkWords } from '../../../src/align.ts';
import type { Found, Reading } from '../../../src/model.ts';
import { comparedOf } from '../../../src/score/compared.ts';
import { foundIn } from '../../../src/score/found.ts';
import { lexiconOf } from '../../../src/score/lexicon.ts';
import { unlinkedShare } from '../../../src/score/meaning.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { context } from '../library.ts';

export interface TextPair {
  readonly a: string;
  readonly b: string;
  readonly languageA: string;
  readonly languageB: string;
}

export interface Evidence {
  readonly found: readonly Found[];
  /** Share of words without a link; 0 across languages. */
  readonly unlinked: number;
}

export function evidenceIn({ a, b, languageA, languageB }: TextPair): Evidence {
  const [x, y] = [reading(a, languageA), reading(b, languageB)];
  const lexicons = {
    a: lexiconOf(context.languages[languageA]!),
    b: lexiconOf(context.languages[languageB]!),
  };
  const links = linkWords(x, y, context);
  const pair = comparedOf(
    { id: '', a: x, b: y, links },
    lexicons,
    context.background,
    context.settings.score,
  );
  const unlinked = languageA === languageB ? unlinkedShare(pair) : null;
  return { found: foundIn(pair).found, unlinked: unlinked ?? 0 };
}

const reading = (text: string, language: string): Reading => ({
  ...{ text, tokens: tokenise(text, language), language },
  ...{ speaker: null, via: null, kind: null, frame: null, part: 'whole' },
});
