/** Which profile a reading is judged by. */
import type { LanguageProfiles } from '../language/profiles.ts';
import type { Reading } from '../model.ts';
import type { Settings } from '../settings.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

export interface ReadingLanguage {
  /** null: there is no profile for the declared language. */
  readonly lexicon: Lexicon | null;
  /** Says so where the text was read in another language than declared, or in one that nobody declared. */
  readonly note: string | null;
}

/**
 * The declared language, unless the text shows another: next to no function words of its own and many of the
 * other. Where none is declared, the profile with most function words, the first named of equals.
 */
export function languageOf(
  reading: Reading,
  profiles: LanguageProfiles,
  { declared }: Settings['score'],
): ReadingLanguage {
  const profile = reading.language === null ? undefined : profiles[reading.language];
  if (reading.language !== null && !profile)
    return { lexicon: null, note: `no profile for ${reading.language}` };
  const own = profile ? lexiconOf(profile) : null;
  if (own && functionWordsIn(reading, own) >= declared.enough * reading.tokens.length)
    return { lexicon: own, note: null };
  const best = mostFunctionWords(reading, Object.values(profiles).map(lexiconOf));
  if (!own) return { ...best, note: best.lexicon && `read as ${best.lexicon.language}` };
  const another = best.count >= declared.least && best.count > declared.times * functionWordsIn(reading, own);
  return another
    ? { ...best, note: `declared ${reading.language}, read as ${best.lexicon?.language}` }
    : { lexicon: own, note: null };
}

function mostFunctionWords(
  reading: Reading,
  lexicons: readonly Lexicon[],
): { lexicon: Lexicon | null; count: number } {
  const counts = lexicons.map((lexicon) => functionWordsIn(reading, lexicon));
  const count = Math.max(...counts, 0);
  return { lexicon: lexicons[counts.indexOf(count)] ?? null, count };
}

const functionWordsIn = (reading: Reading, lexicon: Lexicon): number =>
  reading.tokens.reduce((sum, token) => sum + Number(lexicon.functionWords.has(token.n)), 0);
