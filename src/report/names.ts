/** Names that people read for codes that the data has. */
import type { LanguageCode } from '../model.ts';
import { messages } from './messages.ts';

const ENGLISH_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

/** A tag that may stand in `lang`; the data can hold anything. '' is HTML's word for unknown. */
export const langTag = (code: LanguageCode | null): string => (code && LANGUAGE_TAG.test(code) ? code : '');

/** "French"; a code that is none is shown as it is. */
export function languageName(code: LanguageCode | null): string {
  if (code === null) return messages.unknown;
  try {
    return LANGUAGE_TAG.test(code) ? (ENGLISH_NAMES.of(code) ?? code) : code;
  } catch {
    return code;
  }
}

/** "from French", "not a translation", "not known where from". */
export function routeName(translatedFrom: string | null): string {
  const { none, unknown, from } = messages.language;
  if (translatedFrom === null || translatedFrom === 'unknown') return unknown;
  return translatedFrom === 'none' ? none : from(languageName(translatedFrom));
}
