/** The home of `diff` (jsdiff): edits over our tokens, equal where their normal forms are. */
import { diffArrays } from 'diff';
import type { Token } from '../model.ts';

export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  /** Of a where kept or removed, of b where added. */
  readonly tokens: readonly Token[];
}

export function editsOf(a: readonly Token[], b: readonly Token[]): Edit[] {
  const parts = diffArrays([...a], [...b], { comparator: (x, y) => x.n === y.n });
  return parts.map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    tokens: part.value,
  }));
}
