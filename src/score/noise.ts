/** The noise floor: how often such a finding is made between renderings that are faithful. */
import type { Found, LanguageCode } from '../model.ts';
import counted from './noise-floor.json' with { type: 'json' };

interface Count {
  /** Pairs of faithful renderings that were compared. */
  readonly pairs: number;
  /** Of them, how many had a finding of the type ("lexical"), or of a subtype that was counted by itself ("lexical/hypernym"). */
  readonly found: Readonly<Record<string, number>>;
}

const FLOOR: Readonly<Record<string, Count>> = counted.languages;

/** "de-en": both languages in alphabetical order. */
export const languagesOf = (a: LanguageCode, b: LanguageCode): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

/** Share of faithful renderings in which such a finding is made, 0 to 1; null where it was never counted. */
export function noiseOf(
  { type, subtype }: Pick<Found, 'type' | 'subtype'>,
  a: LanguageCode,
  b: LanguageCode,
): number | null {
  const count = FLOOR[languagesOf(a, b)];
  const found = count?.found[`${type}/${subtype}`] ?? count?.found[type];
  return count === undefined || found === undefined ? null : found / count.pairs;
}
