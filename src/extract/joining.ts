/** Which marked stretches are one quotation: those that a cue splits ("“But at the same time,” he said, “it's not …”"). */
import { contains } from '../text/span.ts';
import type { Attribution, Marked } from './parts.ts';

/**
 * Indices of the marked stretches of each quotation, in order. A stretch inside another is a quotation by itself
 * where the words around it name who said it; else it belongs to them and is left out.
 */
export function joined(marked: readonly Marked[], attributions: readonly Attribution[]): number[][] {
  const groups = new Map<number, number[]>();
  const first: number[] = [];
  marked.forEach(({ parent }, index) => {
    const attribution = attributions[index]!;
    const { continues } = attribution;
    first[index] = continues !== null && continues < index ? first[continues]! : index;
    if (parent !== null && !isNamedIn(marked[parent]!, attribution)) return;
    const group = groups.get(first[index]!);
    if (group) group.push(index);
    else groups.set(first[index]!, [index]);
  });
  return [...groups.values()];
}

/** “When Lee said ‘…’” names Lee; “When I said ‘…’” and “Somebody might say ‘…’” name nobody. */
const isNamedIn = ({ inner }: Marked, { source, speaker }: Attribution): boolean =>
  source !== null &&
  speaker !== null &&
  speaker.rule !== 'words' &&
  inner.some((span) => contains(span, source));
