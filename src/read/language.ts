/**
 * The home of `franc`: which of the profiles' languages a text is in. Letter statistics judge long texts, the
 * share of function words decides short ones.
 */
import { francAll } from 'franc';
import type { DetectedLanguage, LanguageCode } from '../model.ts';
import type { Settings } from '../settings.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Lexicon } from './lexicon.ts';

type Limits = Settings['read']['language'];

const UNKNOWN: DetectedLanguage = { code: null, margin: null, basis: 'unknown' };

interface Belief {
  readonly code: LanguageCode;
  /** Share of the text's words that are function words of the language, 0 to 1. */
  readonly share: number;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * Score of a language: (franc's score, 1 for its best + w × share of function words) / (1 + w). Margin: the best
 * less the next, 0 to 1. franc looks at the beginning of the text, the function words at the whole.
 */
export function detectLanguage(text: string, lexicon: Lexicon, limits: Limits): DetectedLanguage {
  const words = normaliseText(text).match(/\p{L}+'?/gu) ?? [];
  if (words.length < limits.leastWords) return UNKNOWN;
  const beginning = text.slice(0, limits.lettersJudged);
  const [best, next] = beliefsOf(beginning, words, lexicon, limits);
  const margin = (best?.score ?? 0) - (next?.score ?? 0);
  if (best === undefined || margin === 0) return UNKNOWN;
  const judgeable = words.length >= limits.leastForeignWords && best.share < limits.leastFunctionWords;
  if (judgeable && isForeign(text, lexicon)) return UNKNOWN;
  return { code: best.code, margin, basis: 'detected' };
}

function beliefsOf(beginning: string, words: readonly string[], lexicon: Lexicon, limits: Limits): Belief[] {
  const { languages } = lexicon;
  const byLetters = new Map(francAll(beginning, { only: languages.map(({ iso6393 }) => iso6393) }));
  const counts = countsOf(words, lexicon);
  const weight = limits.functionWordWeight;
  return languages
    .map(({ code, iso6393 }) => {
      const share = (counts.get(code) ?? 0) / words.length;
      return { code, share, score: ((byLetters.get(iso6393) ?? 0) + weight * share) / (1 + weight) };
    })
    .toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

/** A word with its apostrophe may be one itself (French l', d'), or be one before it (English it's). */
function countsOf(words: readonly string[], { functionWords }: Lexicon): ReadonlyMap<LanguageCode, number> {
  const counts = new Map<LanguageCode, number>();
  for (const word of words) {
    const codes =
      functionWords.get(word) ?? (word.endsWith("'") ? functionWords.get(word.slice(0, -1)) : undefined);
    for (const code of codes ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Among all its languages franc would take one that is none of ours. */
function isForeign(text: string, { languages }: Lexicon): boolean {
  const nearest = francAll(text)[0]?.[0];
  return !languages.some(({ iso6393 }) => iso6393 === nearest);
}
