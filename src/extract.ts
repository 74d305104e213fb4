/** extract: an Article to its Quotations: what was said, by whom, and how it is marked. */
import type { Context } from './context.ts';
import type { Article, Issue, Quotation } from './model.ts';

export interface Extraction {
  /** In order of their first content. */
  readonly quotations: readonly Quotation[];
  readonly issues: readonly Issue[];
}

export function extract(_article: Article, _context: Context): Extraction {
  return { quotations: [], issues: [] };
}
