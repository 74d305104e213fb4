/** Where things are: on the served pages, and inside the one file of the static report. */
import { printQuery, type Query } from './pages/query.ts';

export interface Links {
  readonly overview: (query?: Query) => string;
  readonly about: () => string;
  readonly family: (family: string) => string;
  readonly articles: () => string;
  readonly article: (article: string) => string;
  /** The quotation in its article. */
  readonly quotation: (article: string, quotation: string) => string;
  /** Two readings by the ids of their quotations; null where they have no page. */
  readonly compare: (a: string, b: string) => string | null;
}

/** Ids of elements, unique in the static report too. */
export const anchors = {
  family: (family: string) => `family-${family}`,
  article: (article: string) => `article-${article}`,
  quotation: (quotation: string) => `quotation-${quotation}`,
  reading: (family: string, quotation: string) => `reading-${family}-${quotation}`,
  pair: (family: string, a: string, b: string) => `pair-${family}-${a}-${b}`,
  finding: (family: string, a: string, b: string, number: number) => `finding-${family}-${a}-${b}-${number}`,
};

export const servedLinks: Links = {
  overview: (query) => `/${query ? printQuery(query) : ''}`,
  about: () => '/about',
  family: (family) => `/families/${family}`,
  articles: () => '/articles',
  article: (article) => `/articles/${article}`,
  quotation: (article, quotation) => `/articles/${article}#${anchors.quotation(quotation)}`,
  compare: (a, b) => `/compare?${new URLSearchParams({ a, b })}`,
};

export const staticLinks: Links = {
  overview: () => '#overview',
  about: () => '#about',
  family: (family) => `#${anchors.family(family)}`,
  articles: () => '#overview',
  article: (article) => `#${anchors.article(article)}`,
  quotation: (_article, quotation) => `#${anchors.quotation(quotation)}`,
  compare: () => null,
};
