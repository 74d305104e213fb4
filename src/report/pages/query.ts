/** The state of the overview, which is its URL: words sought, facets chosen, order, page. */

export const SORTS = ['first', 'meaning', 'wording', 'readings', 'text'] as const;
export type Sort = (typeof SORTS)[number];

export const FACETS = ['speaker', 'route', 'outlet', 'finding'] as const;
export type FacetName = (typeof FACETS)[number];

export interface Query {
  readonly q: string;
  readonly facets: Readonly<Partial<Record<FacetName, string>>>;
  readonly sort: Sort;
  /** Families of one reading too. */
  readonly singles: boolean;
  /** From 1. */
  readonly page: number;
}

export const everything: Query = { q: '', facets: {}, sort: 'first', singles: false, page: 1 };

const KNOWN: ReadonlySet<string> = new Set(['q', 'sort', 'singles', 'page', ...FACETS]);

/** @returns null where a parameter is unknown, given twice or has a value that cannot be meant. */
export function parseQuery(parameters: URLSearchParams): Query | null {
  const names = [...parameters.keys()];
  if (names.some((name) => !KNOWN.has(name)) || new Set(names).size < names.length) return null;
  const sort = SORTS.find((known) => known === (parameters.get('sort') || 'first'));
  const singles = parameters.get('singles') || '0';
  const page = parameters.get('page') || '1';
  if (!sort || !/^[01]$/u.test(singles) || !/^[1-9]\d{0,5}$/u.test(page)) return null;
  const chosen = FACETS.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  const q = (parameters.get('q') ?? '').trim();
  return { q, facets: Object.fromEntries(chosen), sort, singles: singles === '1', page: Number(page) };
}

/** The least query string that `parseQuery` reads as this query; '' for all of it. */
export function printQuery(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set('q', query.q);
  for (const name of FACETS) if (query.facets[name]) parameters.set(name, query.facets[name]);
  if (query.sort !== 'first') parameters.set('sort', query.sort);
  if (query.singles) parameters.set('singles', '1');
  if (query.page > 1) parameters.set('page', String(query.page));
  const printed = parameters.toString();
  return printed && `?${printed}`;
}
