/** An article as it was read, and the quotations found in it. */
import type { Article, Quotation } from '../../model.ts';
import type { Edition } from '../edition.ts';

export interface ArticlePage {
  readonly article: Article;
  readonly quotations: readonly QuotedHere[];
}

export interface QuotedHere {
  readonly quotation: Quotation;
  /** The statements that it renders, or parts of it render, with the number of readings of each. */
  readonly families: readonly { readonly id: string; readonly label: string; readonly readings: number }[];
}

export function articlePage({ articles }: Edition, id: string): ArticlePage | null {
  const found = articles.get(id);
  if (!found) return null;
  const quotations = found.quotations.map(({ quotation, families }) => ({
    quotation,
    families: families.map(({ id, label, readings }) => ({ id, label, readings: readings.length })),
  }));
  return { article: found.article, quotations };
}
