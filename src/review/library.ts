/** A run by its ids: what items and verdicts are looked up in. */
import type { Analysis, Article, Drift, Family, Finding, LanguageCode, Quotation } from '../model.ts';

export interface Library {
  readonly analysis: Analysis;
  readonly articles: ReadonlyMap<string, Article>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  /** The families of a quotation. */
  readonly families: ReadonlyMap<string, readonly Family[]>;
  /** By the ids of base and variant, `pairKey`. */
  readonly pairs: ReadonlyMap<string, Drift>;
}

export const pairKey = (a: string, b: string): string => `${a} ${b}`;

export function libraryOf(analysis: Analysis): Library {
  const families = new Map<string, Family[]>();
  for (const family of analysis.families)
    for (const { quotation } of family.members)
      families.set(quotation, [...(families.get(quotation) ?? []), family]);
  return {
    analysis,
    articles: new Map(analysis.articles.map((article) => [article.id, article])),
    quotations: new Map(analysis.quotations.map((quotation) => [quotation.id, quotation])),
    families,
    pairs: new Map(analysis.drift.map((drift) => [pairKey(drift.base, drift.variant), drift])),
  };
}

export const articleOf = ({ articles }: Library, quotation: Quotation): Article =>
  articles.get(quotation.article)!;

export const areJoined = ({ families }: Library, a: string, b: string): boolean =>
  (families.get(a) ?? []).some((family) => (families.get(b) ?? []).includes(family));

/** Translated from, where that is known; else printed in. */
export function sourceLanguage(quotation: Quotation, article: Article): LanguageCode {
  const { value } = quotation.route.translatedFrom;
  return value !== null && value !== 'none' ? value : (article.language.code ?? 'unknown');
}

/** What is most severe and most sure of a pair. */
export const worstOf = ({ findings }: Drift): Finding | null =>
  findings.reduce<Finding | null>(
    (worst, one) => (worst === null || weightOf(one) > weightOf(worst) ? one : worst),
    null,
  );

const weightOf = ({ severity, confidence }: Finding): number => severity * confidence;
