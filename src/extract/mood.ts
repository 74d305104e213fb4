/** Verbs in the mood in which others are reported: "sei", "habe", and others by their ending beside a pronoun. */
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';

/** A verb that is surely in that mood. */
export function isSubjunctive(items: readonly Item[], i: number, { subjunctiveBeside }: Lexicon): boolean {
  const { capital, word, flags, n } = items[i]!;
  if (capital) return false;
  if (word?.mood === 'subjunctive') return true;
  if (subjunctiveBeside.size === 0 || flags !== 0 || !ENDING.test(n)) return false;
  const isPronoun = (item: Item | undefined): boolean => item !== undefined && subjunctiveBeside.has(item.n);
  return isPronoun(items[i - 1]) || (isPronoun(items[i + 1]) && items[i - 1]?.shape !== 'word');
}

/** Behind -t it may as well be the past ("er sagte"). */
const ENDING = /[^t]e$/u;
