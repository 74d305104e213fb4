/** The home of `@orama/stemmers` (Snowball): "compromises" and "compromise" share a stem. To compare, never to show. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { LanguageCode } from '../model.ts';

const STEMMERS: Readonly<Record<LanguageCode, (word: string) => string>> = {
  en: english,
  fr: french,
  de: german,
  es: spanish,
};

/** Stem of a normalised word; the word itself for a language without a stemmer. */
export function stem(word: string, language: LanguageCode | null): string {
  const make = language === null ? undefined : STEMMERS[language];
  return make && word.length > 2 ? make(word) : word;
}
