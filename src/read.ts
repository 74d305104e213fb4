/** read: the bytes of a file to an Article. Text stays as it was read; blocks are spans over it. */
import type { Context } from './context.ts';
import type { Article, Issue, SourceFile } from './model.ts';

export interface ReadResult {
  /** null where the file could not be read; an issue says why. */
  readonly article: Article | null;
  readonly issues: readonly Issue[];
}

export function read(_file: SourceFile, _context: Context): ReadResult {
  return { article: null, issues: [] };
}
