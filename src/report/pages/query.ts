/** The state of a list, which is its URL: what is sought, what is chosen, the order, the page. */
import type { Chosen } from './facets.ts';

export const SORTS = ['first', 'meaning', 'wording', 'readings', 'text'] as const;
export type Sort = (typeof SORTS)[number];

export const FAMILY_FACETS = ['route', 'outlet', 'speaker', 'finding', 'date', 'checked'] as const;
export type FamilyFacet = (typeof FAMILY_FACETS)[number];

/** Of the overview. */
export interface Query {
  readonly q: string;
  readonly facets: Chosen<FamilyFacet>;
  readonly sort: Sort;
  /** Families of one reading too. */
  readonly singles: boolean;
  /** From 1. */
  readonly page: number;
}

/** What the readings are that a finding was found in. */
const PAIR_FACETS = ['speaker', 'route', 'outlet', 'printed'] as const;
export type PairFacet = (typeof PAIR_FACETS)[number];
export const FINDING_FACETS = ['finding', 'place', 'weight', ...PAIR_FACETS] as const;
export type FindingFacet = (typeof FINDING_FACETS)[number];

/** Of the list of findings. */
export interface FindingsQuery {
  /** "can" or "can / will": words on one side, or on both whichever has which; '' for any. */
  readonly words: string;
  readonly facets: Chosen<FindingFacet>;
  readonly page: number;
}

export const everything: Query = { q: '', facets: {}, sort: 'first', singles: false, page: 1 };

/** @returns null where a parameter is unknown, given twice or has a value that cannot be meant. */
export function parseQuery(parameters: URLSearchParams): Query | null {
  if (!allKnown(parameters, ['q', 'sort', 'singles', 'page', ...FAMILY_FACETS])) return null;
  const sort = SORTS.find((known) => known === (parameters.get('sort') || 'first'));
  const singles = parameters.get('singles') || '0';
  const page = pageOf(parameters);
  if (!sort || !page || !/^[01]$/u.test(singles)) return null;
  const q = (parameters.get('q') ?? '').trim();
  return { q, facets: chosenOf(parameters, FAMILY_FACETS), sort, singles: singles === '1', page };
}

export function parseFindingsQuery(parameters: URLSearchParams): FindingsQuery | null {
  const page = pageOf(parameters);
  if (!page || !allKnown(parameters, ['words', 'page', ...FINDING_FACETS])) return null;
  const words = (parameters.get('words') ?? '').trim();
  return { words, facets: chosenOf(parameters, FINDING_FACETS), page };
}

/** Each parameter is one of these and given once. */
export function allKnown(parameters: URLSearchParams, known: readonly string[]): boolean {
  const names = [...parameters.keys()];
  return names.every((name) => known.includes(name)) && new Set(names).size === names.length;
}

function pageOf(parameters: URLSearchParams): number | null {
  const page = parameters.get('page') || '1';
  return /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : null;
}

/** An empty value chooses nothing: a form sends it. */
function chosenOf<Name extends string>(parameters: URLSearchParams, names: readonly Name[]): Chosen<Name> {
  const chosen: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = parameters.get(name);
    if (value) chosen[name] = value;
  }
  return chosen;
}

/** The least query string that `parseQuery` reads as this query; '' for all of it. */
export function printQuery({ q, facets, sort, singles, page }: Query): string {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  setChosen(parameters, facets, FAMILY_FACETS);
  if (sort !== 'first') parameters.set('sort', sort);
  if (singles) parameters.set('singles', '1');
  return printed(parameters, page);
}

/** The least query string that `parseFindingsQuery` reads as this query. */
export function printFindingsQuery({ words, facets, page }: FindingsQuery): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('words', words);
  setChosen(parameters, facets, FINDING_FACETS);
  return printed(parameters, page);
}

function setChosen<Name extends string>(
  parameters: URLSearchParams,
  chosen: Chosen<Name>,
  names: readonly Name[],
): void {
  for (const name of names) if (chosen[name]) parameters.set(name, chosen[name]);
}

function printed(parameters: URLSearchParams, page: number): string {
  if (page > 1) parameters.set('page', String(page));
  return parameters.size > 0 ? `?${parameters}` : '';
}
