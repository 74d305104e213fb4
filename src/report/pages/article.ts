/** An article as it was read, and the quotations found in it. */
import type { Article, Quotation } from '../../model.ts';
import { compare, type Edition, type EditionArticle } from '../edition.ts';
import type { ArticleSummary } from './articles.ts';
import { driftOf, type QuotationDrift, type StripSentence, stripOf } from './strip.ts';

export interface ArticlePage {
  readonly article: Article;
  readonly quotations: readonly QuotedHere[];
  readonly strip: readonly StripSentence[];
  /** Articles that share a statement with it, those that share most first. */
  readonly others: readonly SharingArticle[];
}

export interface SharingArticle extends Pick<ArticleSummary, 'id' | 'path' | 'outlet'> {
  readonly shared: number;
}

export interface QuotedHere {
  readonly quotation: Quotation;
  readonly drift: QuotationDrift;
  /** The statements that it renders, or parts of it render, with the number of readings of each. */
  readonly families: readonly { readonly id: string; readonly label: string; readonly readings: number }[];
}

export function articlePage(edition: Edition, id: string): ArticlePage | null {
  const found = edition.articles.get(id);
  if (!found) return null;
  const quotations = found.quotations.map(({ quotation, families }) => ({
    quotation,
    drift: driftOf(quotation, families),
    families: families.map(({ id, label, readings }) => ({ id, label, readings: readings.length })),
  }));
  return {
    ...{ article: found.article, quotations },
    strip: stripOf(found.article, found.quotations),
    others: sharingWith(found, edition),
  };
}

function sharingWith({ article, quotations }: EditionArticle, { settings }: Edition): SharingArticle[] {
  const shared = new Map<Article, number>();
  for (const family of new Set(quotations.flatMap(({ families }) => families)))
    for (const other of new Set(family.readings.map((reading) => reading.article)))
      if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .map(([{ id, path, outlet }, count]) => ({ id, path, outlet, shared: count }))
    .toSorted((a, b) => b.shared - a.shared || compare(a.path, b.path))
    .slice(0, settings.articlesShown);
}
