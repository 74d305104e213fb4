/** Words of an article that are found again in another run: by themselves and by what stands around them. */
import type { Anchor, Article, Quotation, Span } from '../model.ts';
import { hull, slice } from '../text/span.ts';

/** @param context UTF-16 units kept on each side */
function anchorOf({ path, text }: Article, span: Span, context: number): Anchor {
  return {
    ...{ path, start: span.start, exact: slice(text, span) },
    prefix: text.slice(Math.max(0, span.start - context), span.start),
    suffix: text.slice(span.end, span.end + context),
  };
}

/** All of a quotation, with the cue that splits it. */
export const anchorOfQuotation = (quotation: Quotation, article: Article, context: number): Anchor =>
  anchorOf(article, hull(quotation.contents), context);

/** The article as a whole. */
export const anchorOfArticle = ({ path }: Article): Anchor => ({
  ...{ path, start: 0, exact: '', prefix: '', suffix: '' },
});

export type Place = { readonly article: Article; readonly span: Span } | { readonly lost: string };

/**
 * Where an anchor's words stand now: in the article of its path, or in the one article that has them where that is
 * gone. What stands before them or after them must be the same to the letter; of several such places the one where
 * both are; if that leaves two, none.
 */
export function placeOf(anchor: Anchor, articles: readonly Article[]): Place {
  const same = articles.filter(({ path }) => path === anchor.path);
  const searched = same.length > 0 ? same : articles;
  const found = searched.flatMap((article) => placesIn(article, anchor));
  const best = found.filter(({ sides }) => sides === Math.max(...found.map((one) => one.sides)));
  if (best.length === 1) return best[0]!;
  if (best.length > 1) return { lost: 'its words stand in several places' };
  return { lost: same.length > 0 ? 'its words are not in the article' : 'its article is gone' };
}

interface Found {
  readonly article: Article;
  readonly span: Span;
  /** How many of its two sides are the same. */
  readonly sides: 1 | 2;
}

function placesIn(article: Article, { exact, prefix, suffix }: Anchor): Found[] {
  const found: Found[] = [];
  const { text } = article;
  for (let at = text.indexOf(exact); exact !== '' && at >= 0; at = text.indexOf(exact, at + 1)) {
    const span = { start: at, end: at + exact.length };
    const before = prefix === '' ? at === 0 : text.endsWith(prefix, at);
    const after = suffix === '' ? span.end === text.length : text.startsWith(suffix, span.end);
    if (before || after) found.push({ article, span, sides: before && after ? 2 : 1 });
  }
  return found;
}
