/** Which marked stretches are one quotation: those that a cue splits ("“But at the same time,” he said, “it’s not …”"). */
import { contains } from '../text/span.ts';
import type { Attribution, Marked } from './parts.ts';

/**
 * Indices of the marked stretches of each quotation, in order. A stretch inside another is a quotation by itself
 * where the words around it name who said it; else it belongs to them and is left out.
 * @param text the article's.
 */
export function joined(
  marked: readonly Marked[],
  attributions: readonly Attribution[],
  text: string,
): number[][] {
  const groups: number[][] = [];
  marked.forEach(({ parent }, index) => {
    if (parent !== null && !isNamedIn(marked[parent]!, attributions[index]!)) return;
    const open = groups.at(-1);
    if (open && isSplit(open.at(-1)!, index, marked, attributions, text)) open.push(index);
    else groups.push([index]);
  });
  return groups;
}

/** “When Lee said ‘…’” names Lee; “When I said ‘…’” and “Somebody might say ‘…’” name nobody. */
const isNamedIn = ({ inner }: Marked, { cue, source, speaker }: Attribution): boolean =>
  cue !== null &&
  source !== null &&
  speaker !== null &&
  speaker.rule !== 'words' &&
  inner.some((span) => contains(span, source));

/**
 * One cue stands between the two and belongs to both, with a comma at the end of either: “A,” he said, “b.” Not so
 * “A,” he said. “B.” (another sentence) and “A” and “B,” he said (two in one).
 */
function isSplit(
  first: number,
  second: number,
  marked: readonly Marked[],
  attributions: readonly Attribution[],
  text: string,
): boolean {
  const [a, b] = [marked[first]!, marked[second]!];
  const [cue, same] = [attributions[first]!.cue, attributions[second]!.cue];
  const [end, start] = [a.spans.at(-1)!.end, b.spans[0]!.start];
  if (a.passage !== b.passage || a.parent !== b.parent || !cue || cue.start !== same?.start) return false;
  if (cue.start < end || cue.end > start) return false;
  const between = text.slice(end, start);
  return /,\s*$/u.test(between) && (/^\s*,/u.test(between) || text[a.inner.at(-1)!.end - 1] === ',');
}
