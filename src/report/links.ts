/** Where things are: on the served pages, and inside the one file of the static report. */
import { type FindingsQuery, printFindingsQuery, printQuery, type Query } from './pages/query.ts';

export interface Links {
  readonly overview: (query?: Query) => string;
  readonly about: () => string;
  /** null where it is not written out. */
  readonly family: (family: string) => string | null;
  readonly articles: () => string;
  /** The family as seen from one of its readings; null where there is no such page. */
  readonly familyFrom: (family: string, base: string) => string | null;
  /** The family as a file of another format, by its ending; null where nobody makes it. */
  readonly familyAs: (family: string, ending: string) => string | null;
  /** null where there are none. */
  readonly plots: () => string | null;
  /** A plot as a file; null where nobody makes it. */
  readonly plot: (name: string, ending: 'svg' | 'csv') => string | null;
  /** Where two texts can be pasted; null where nothing compares them. */
  readonly texts: () => string | null;
  /** Where corrections and uploads are told of; null where nothing may be changed. */
  readonly changes: () => string | null;
  readonly findings: (query?: FindingsQuery) => string | null;
  readonly article: (article: string) => string;
  /** Two articles side by side; null where there is no such page. */
  readonly beside: (a: string, b: string) => string | null;
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

/** What a server may do besides showing. */
export interface Leave {
  readonly texts?: boolean;
  readonly changes?: boolean;
}

export const servedLinks = ({ texts = false, changes = false }: Leave = {}): Links => ({
  changes: () => (changes ? '/changes' : null),
  texts: () => (texts ? '/texts' : null),
  overview: (query) => `/${query ? printQuery(query) : ''}`,
  about: () => '/about',
  family: (family) => `/families/${family}`,
  familyFrom: (family, base) => `/families/${family}?${new URLSearchParams({ base })}`,
  plots: () => '/plots',
  plot: (name, ending) => `/plots/${name}.${ending}`,
  familyAs: (family, ending) => `/families/${family}.${ending}`,
  findings: (query) => `/findings${query ? printFindingsQuery(query) : ''}`,
  articles: () => '/articles',
  article: (article) => `/articles/${article}`,
  beside: (a, b) => `/beside?${new URLSearchParams({ a, b })}`,
  quotation: (article, quotation) => `/articles/${article}#${anchors.quotation(quotation)}`,
  compare: (a, b) => `/compare?${new URLSearchParams({ a, b })}`,
});

/** @param written the families that the file has. */
export const staticLinks = (written: ReadonlySet<string>): Links => ({
  overview: () => '#overview',
  about: () => '#about',
  family: (family) => (written.has(family) ? `#${anchors.family(family)}` : null),
  familyFrom: () => null,
  plots: () => '#plots',
  plot: () => null,
  familyAs: () => null,
  findings: () => null,
  texts: () => null,
  changes: () => null,
  articles: () => '#overview',
  article: (article) => `#${anchors.article(article)}`,
  beside: () => null,
  quotation: (_article, quotation) => `#${anchors.quotation(quotation)}`,
  compare: () => null,
});
