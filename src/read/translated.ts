/**
 * The language an article was translated from, as far as its text says so: "Traduit de l'anglais", or "Source: BFM TV"
 * under an English text. Anything less is a hunch: unknown.
 */
import type { Known, LanguageCode } from '../model.ts';
import type { Settings } from '../settings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passages.ts';

const NO_EVIDENCE: Known = { value: null, basis: 'not declared, no evidence in the text' };

export function translatedFrom(
  passages: readonly Passage[],
  language: LanguageCode | null,
  lexicon: Lexicon,
  limits: Settings['read']['blocks'],
): Known {
  for (const passage of passages) {
    if (passage.words > limits.mostFurnitureWords || passage.quoted) continue;
    const value = saidIn(passage, lexicon) ?? sourceIn(passage, lexicon);
    if (value && value !== language) return { value, basis: `inferred: the text says “${passage.text}”` };
  }
  return NO_EVIDENCE;
}

/** "Translated from French by …": the note begins the line, or the line is no sentence. */
function saidIn({ bare, sentence }: Passage, lexicon: Lexicon): LanguageCode | undefined {
  for (const note of lexicon.translatorsNotes) {
    const found = note.exec(bare);
    const code = found && (found.index === 0 || !sentence) ? lexicon.languageNames.get(found[1]!) : undefined;
    if (code) return code;
  }
  return undefined;
}

/** "Source: BFM TV". */
function sourceIn({ bare }: Passage, { sources, outlets }: Lexicon): LanguageCode | undefined {
  const [label = '', outlet = ''] = bare.split(/: ?/u);
  return sources.has(label) ? outlets.get(outlet) : undefined;
}
