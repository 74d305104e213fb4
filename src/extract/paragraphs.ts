/**
 * Quotations over several paragraphs: an opening mark on each and one closing mark at the end; or an opening
 * mark, paragraphs without any, and a closing mark a little later.
 */
import type { Settings } from '../settings.ts';
import { trim } from '../text/span.ts';
import type { Family } from './glyphs.ts';
import type { Nesting, Pair } from './nesting.ts';
import type { Passage } from './parts.ts';

/** How the quotation that an unclosed pair begins goes on in the passages after it. */
export interface Continuation {
  /** Passages that belong to it whole. */
  readonly bridged: readonly number[];
  /** The passage whose first pair, or first stray mark, goes on with it. */
  readonly at: number;
  readonly by: 'opening' | 'closing';
}

export function continuationOf(
  text: string,
  pair: Pair,
  from: number,
  passages: readonly Passage[],
  nestings: readonly Nesting[],
  settings: Settings['extract']['marks'],
): Continuation | null {
  const { family } = pair.open;
  if (pair.limit < passages[from]!.block.span.end || passages[from]!.place !== 'body') return null;
  if (opensWith(text, passages[from + 1], nestings[from + 1], family))
    return { bridged: [], at: from + 1, by: 'opening' };
  const bridged: number[] = [];
  for (let i = from + 1; i < passages.length && passages[i]!.place === 'body'; i++) {
    if (closesWith(nestings[i]!, family)) return { bridged, at: i, by: 'closing' };
    if (nestings[i]!.pairs.length > 0 || bridged.length === settings.maxBridged) return null;
    bridged.push(i);
  }
  return null;
}

function opensWith(
  text: string,
  passage: Passage | undefined,
  nesting: Nesting | undefined,
  family: Family,
): boolean {
  const first = nesting?.pairs[0]?.open;
  if (!passage || !first || passage.place !== 'body') return false;
  return first.family === family && first.start === trim(text, passage.block.span).start;
}

/** A stray closing mark of the family, with nothing quoted before it. */
function closesWith({ pairs, stray }: Nesting, family: Family): boolean {
  const first = stray[0];
  return first !== undefined && first.family === family && !(pairs[0] && pairs[0].open.start < first.start);
}
