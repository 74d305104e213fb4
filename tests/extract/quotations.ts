/** What `extract` finds in a short article. */
import { extract } from '../../src/extract.ts';
import type { Quotation } from '../../src/model.ts';
import { articleOf, context } from './scenes.ts';

export const rowsIn = (written: string, language = 'en'): readonly Quotation[] =>
  extract(articleOf(written, language), context).quotations;

/** The marked ones, one line each: kind, words, and "@" a place that is not the body. */
export const quotationsIn = (written: string, language = 'en'): string[] =>
  rowsIn(written, language)
    .filter(({ kind }) => kind !== 'indirect')
    .map(
      ({ kind, text, place, nestedIn }) =>
        `${nestedIn ? '> ' : ''}${kind} ${text}${place === 'body' ? '' : ` @${place}`}`,
    );
