/** Contents split by their cue: "“But at the same time,” he said, “it's not …”" is one quotation. */
import type { Frame } from './frames.ts';
import { type Item, isWordItem } from './items.ts';
import { Is } from './lexicon.ts';
import type { Marked } from './parts.ts';
import type { Report } from './reports.ts';

/**
 * Index of the marked stretch that the one at item `at` goes on with: nothing but a cue with its source stands
 * between, and the first did not end its sentence. null: it begins a quotation.
 */
export function continuedBy(
  { items }: Frame,
  at: number,
  reports: readonly Report[],
  marked: readonly Marked[],
  text: string,
): number | null {
  const before = markBefore(items, at);
  if (before === null) return null;
  const report = reports.find(({ first, last }) => first > before && last < at);
  if (!report || !onlySigns(items, before + 1, report.first) || !endsClause(items, report.last + 1, at))
    return null;
  const first = items[before]!.mark;
  return endsSentence(text, marked[first]!) ? null : first;
}

/** How far the cue between may reach, in items: "the head of Chinese diplomacy Wang Yi said on Monday in Beijing". */
const REACH = 24;

function markBefore(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0 && at - i < REACH; i--) if (items[i]!.mark >= 0) return i;
  return null;
}

const isSign = (item: Item): boolean =>
  item.shape === 'comma' || item.shape === 'dash' || item.shape === 'other';

function onlySigns(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSign(items[i]!)) return false;
  return true;
}

/** Behind the cue: a sign, maybe days and places, but no further clause ("he said, adding that", "said he would"). */
function endsClause(items: readonly Item[], from: number, to: number): boolean {
  if (from >= to || !isSign(items[to - 1]!)) return false;
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.shape === 'end' || item.shape === 'colon') return false;
    if (
      isWordItem(item) &&
      item.flags & (Is.conjunction | Is.complementizer | Is.relative) &&
      !(item.flags & Is.preposition)
    )
      return false;
    if (item.word?.cues.length && !item.capital) return false;
  }
  return true;
}

const SENTENCE_END = /[.!?…]$/u;

const endsSentence = (text: string, { inner }: Marked): boolean => {
  const { start, end } = inner.at(-1)!;
  return SENTENCE_END.test(text.slice(start, end).trimEnd());
};
