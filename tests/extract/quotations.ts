/** What `extract` finds in a short article, one line a quotation: kind, words, and "@" a place that is not the body. */
import { extract } from '../../src/extract.ts';
import { articleOf, context } from './scenes.ts';

export function quotationsIn(written: string, language = 'en'): string[] {
  return extract(articleOf(written, language), context)
    .quotations.filter(({ kind }) => kind !== 'indirect')
    .map(
      ({ kind, text, place, nestedIn }) =>
        `${nestedIn ? '> ' : ''}${kind} ${text}${place === 'body' ? '' : ` @${place}`}`,
    );
}
