/** Readings and pairs in few words. */
import { linkWords } from '../../src/align.ts';
import type { Context } from '../../src/context.ts';
import type { Comparison, Reading, ReadingPair } from '../../src/model.ts';
import { compare } from '../../src/score.ts';
import { loadContext } from '../../src/store/context.ts';
import { tokenise } from '../../src/text/tokens.ts';

export const context: Context = loadContext();

export const reading = (text: string, given: Partial<Reading> = {}): Reading => {
  const language = given.language === undefined ? 'en' : given.language;
  return {
    text,
    tokens: tokenise(text, language),
    speaker: null,
    via: null,
    kind: null,
    frame: null,
    part: 'whole',
    ...given,
    language,
  };
};

function pairOf(a: Reading, b: Reading): ReadingPair {
  return { id: 'pair', a, b, links: linkWords(a, b, context) };
}

/** Two texts, or two readings, compared with the links that align finds. */
export function compared(a: string | Reading, b: string | Reading, given: Partial<Reading> = {}): Comparison {
  const [x, y] = [a, b].map((one) => (typeof one === 'string' ? reading(one, given) : one));
  return compare(pairOf(x!, y!), context);
}

export const typesOf = ({ findings }: Comparison): string[] => findings.map((one) => one.type);
