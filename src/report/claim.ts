/** A finding in words, no stronger than the base allows: without an original nobody changed anything. */
import { messages } from './messages.ts';
import type { ComparedItem, FindingItem } from './pages/pair.ts';

const { both, onlyOne, direction: directions } = messages.finding;

/**
 * "D has “will”, E has “can”: E commits less. Against the original: weakened."
 * A note that names the sides (A the base, B the variant) says it all but the direction; any other comes after the words.
 */
export function claim(finding: FindingItem, pair: Pick<ComparedItem, 'a' | 'b' | 'baseRole'>): string {
  const { words, direction, note } = finding;
  const { a, b, baseRole } = pair;
  const named = namesSides(note);
  const said = named
    ? [renamed(note, a, b)]
    : [wordsOnBoth(quoted(words.base), quoted(words.variant), a, b), note];
  if (direction && baseRole !== 'none') said.push(directions[baseRole][direction]);
  else if (direction && !named) said.push(directions.none[direction](a, b));
  return said.filter(Boolean).join(' ');
}

const QUOTED = /“[^”]*”/gu;
const QUOTED_OR_SIDE = /“[^”]*”|\b[AB]\b/gu;

const namesSides = (note: string): boolean => /\b[AB]\b/u.test(note.replace(QUOTED, ''));

const renamed = (note: string, a: string, b: string): string =>
  note.replace(QUOTED_OR_SIDE, (found) => (found === 'A' ? a : found === 'B' ? b : found));

function wordsOnBoth(base: string, variant: string, a: string, b: string): string {
  if (base && variant) return both(a, base, b, variant);
  if (base) return onlyOne(a, base, b);
  return variant && onlyOne(b, variant, a);
}

const quoted = (stretches: readonly string[]): string =>
  stretches
    .filter((stretch) => stretch !== '')
    .map((stretch) => `“${stretch}”`)
    .join(' … ');
