/** A finding in words, no stronger than the base allows: without an original nobody changed anything. */
import type { BaseRole } from '../model.ts';
import { messages } from './messages.ts';
import type { FindingItem, PairSummary } from './pages/pair.ts';

const { both, onlyOne, direction: directions } = messages.finding;

/** "A has “will not”, B has “has no room to”. B commits more."; '' where the finding stands on no words. */
export function claim({ words, direction }: FindingItem, { a, b, baseRole }: PairSummary): string {
  const said = wordsOnBoth(quoted(words.base), quoted(words.variant), a, b);
  return [said, direction && directed(direction, baseRole, a, b)].filter(Boolean).join(' ');
}

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

const directed = (direction: 'strengthened' | 'weakened', role: BaseRole, a: string, b: string): string =>
  role === 'none' ? directions.none[direction](a, b) : directions[role][direction];
