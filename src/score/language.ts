/** Which profile a reading is judged by. */
import type { LanguageProfiles } from '../language/profiles.ts';
import type { Reading } from '../model.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

export interface ReadingLanguage {
  /** null: declared, and there is no profile for it. */
  readonly lexicon: Lexicon | null;
  readonly basis: 'declared' | 'function words' | 'unknown';
}

/**
 * The declared language; where none is, the profile whose function words make up most of the text, the first
 * named of equals. A text without any function word has no language to go by.
 */
export function languageOf(reading: Reading, profiles: LanguageProfiles): ReadingLanguage {
  const declared = reading.language === null ? undefined : profiles[reading.language];
  if (reading.language !== null) return { lexicon: declared ? lexiconOf(declared) : null, basis: 'declared' };
  const lexicons = Object.values(profiles).map(lexiconOf);
  const counts = lexicons.map((lexicon) => functionWordsIn(reading, lexicon));
  const most = Math.max(...counts, 0);
  return { lexicon: lexicons[counts.indexOf(most)] ?? null, basis: most > 0 ? 'function words' : 'unknown' };
}

const functionWordsIn = (reading: Reading, lexicon: Lexicon): number =>
  reading.tokens.filter((token) => lexicon.functionWords.has(token.n)).length;
