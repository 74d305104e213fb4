/** Two texts that the reader pasted, compared. The address holds both, so that what was seen can be linked to. */
import type { Comparison, LanguageCode, Reading, WordLink } from '../../model.ts';
import { messages } from '../messages.ts';
import { type ComparedItem, comparedParts, type SideText } from './pair.ts';
import { allKnown } from './query.ts';

export interface TextsQuery {
  readonly a: string;
  readonly b: string;
  /** Codes; null is to be detected. */
  readonly languageA: LanguageCode | null;
  readonly languageB: LanguageCode | null;
}

export interface TextsPage {
  readonly query: TextsQuery;
  /** null where there is nothing to compare yet. */
  readonly result: ComparedItem | null;
}

/** Two texts as the pipeline read and compared them. */
export interface ComparedTexts {
  readonly a: Reading;
  readonly b: Reading;
  readonly comparison: Comparison & { readonly links: readonly WordLink[] };
}

const PARAMETERS = ['a', 'b', 'languageA', 'languageB'];

/**
 * @param languages that may be named.
 * @param longest UTF-16 units of a text.
 * @returns null where a parameter is unknown, given twice, too long or no language.
 */
export function parseTexts(
  parameters: URLSearchParams,
  languages: readonly LanguageCode[],
  longest: number,
): TextsQuery | null {
  if (!allKnown(parameters, PARAMETERS)) return null;
  const [a, b] = [textIn(parameters, 'a'), textIn(parameters, 'b')];
  const [languageA, languageB] = [parameters.get('languageA') || null, parameters.get('languageB') || null];
  const known = (code: string | null): boolean => code === null || languages.includes(code);
  if (a.length > longest || b.length > longest || !known(languageA) || !known(languageB)) return null;
  return { a, b, languageA, languageB };
}

/** A form sends line breaks as two characters. */
const textIn = (parameters: URLSearchParams, name: string): string =>
  (parameters.get(name) ?? '').replace(/\r\n?/gu, '\n').trim();

export function printTexts({ a, b, languageA, languageB }: TextsQuery): string {
  const parameters = new URLSearchParams({ ...(a && { a }), ...(b && { b }) });
  if (languageA) parameters.set('languageA', languageA);
  if (languageB) parameters.set('languageB', languageB);
  return parameters.size > 0 ? `?${parameters}` : '';
}

export const isComplete = ({ a, b }: TextsQuery): boolean => a !== '' && b !== '';

export const textsPage = (query: TextsQuery, found: ComparedTexts | null): TextsPage => ({
  query,
  result: found && itemOf(found),
});

function itemOf({ a, b, comparison }: ComparedTexts): ComparedItem {
  const { relation, wording, meaning } = comparison;
  return {
    ...{ a: 'A', b: 'B', names: messages.texts.names, baseRole: 'none', relation, wording, meaning },
    ...comparedParts(comparison, sideOf(a), sideOf(b)),
  };
}

const sideOf = ({ text, language, frame }: Reading): SideText => ({ text, language, frame });
