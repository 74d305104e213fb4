/** Which marked stretches are one quotation: those that a cue splits ("“But at the same time,” he said, “it's not …”"). */
import { contains } from '../text/span.ts';
import type { Attribution, Marked } from './parts.ts';

/**
 * Indices of the marked stretches of each quotation, in order. A stretch inside another is one by itself where
 * its source is named inside as well; else it belongs to the words around it and is left out.
 */
export function joined(marked: readonly Marked[], attributions: readonly Attribution[]): number[][] {
  const groups = new Map<number, number[]>();
  const first: number[] = [];
  marked.forEach((one, index) => {
    const { continues, source } = attributions[index]!;
    first[index] = continues !== null && continues < index ? first[continues]! : index;
    if (one.parent !== null && !(source && marked[one.parent]!.inner.some((span) => contains(span, source)))) return;
    const group = groups.get(first[index]!);
    if (group) group.push(index);
    else groups.set(first[index]!, [index]);
  });
  return [...groups.values()];
}
