/** The home of `diff` (jsdiff): edits over our tokens, equal where their normal forms are. */
import { diffArrays } from 'diff';
import type { Token } from '../model.ts';

export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  /** Of a where kept or removed, of b where added. */
  readonly tokens: readonly Token[];
}

/** Work grows with the square of the edits: these take half a second. Two quotations of 500 words have 1,000 at most. */
const MOST_EDITS = 2_000;

/**
 * The shortest way from a to b. Where it is longer than any that two renderings need, all of a is removed and all
 * of b added.
 */
export function editsOf(a: readonly Token[], b: readonly Token[]): Edit[] {
  const parts = diffArrays([...a], [...b], { comparator: (x, y) => x.n === y.n, maxEditLength: MOST_EDITS });
  if (!parts) return [edit('removed', a), edit('added', b)];
  // jsdiff gives what is kept as b has it.
  let at = 0;
  return parts.map(({ added, removed, value }) => {
    if (added) return edit('added', value);
    const tokens = a.slice(at, at + value.length);
    at += value.length;
    return edit(removed ? 'removed' : 'same', tokens);
  });
}

const edit = (kind: Edit['kind'], tokens: readonly Token[]): Edit => ({ kind, tokens });
