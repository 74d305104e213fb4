/** Which families a query asks for, and what it could ask further. */
import { foldAccents, normaliseText } from '../../text/normalise.ts';
import { compare, type EditionFamily } from '../edition.ts';
import { FACETS, type FacetName, type Query, type Sort } from './query.ts';

export interface Facet {
  readonly name: FacetName;
  /** Among the families that the query finds. */
  readonly values: readonly { readonly value: string; readonly count: number; readonly chosen: boolean }[];
}

/** Stands in the place of a language translated from, or an outlet, that nobody has named. */
export const UNKNOWN = 'unknown';

const VALUES: Readonly<Record<FacetName, (family: EditionFamily) => Iterable<string>>> = {
  speaker: (family) => family.readings.flatMap(({ quotation }) => quotation.speaker?.name ?? []),
  route: (family) => family.readings.map(({ quotation }) => quotation.route.translatedFrom.value ?? UNKNOWN),
  outlet: (family) => family.readings.map(({ article }) => article.outlet ?? UNKNOWN),
  finding: (family) => family.pairs.flatMap((pair) => pair.findings.map((finding) => finding.type)),
};

export const facetValues = (family: EditionFamily, name: FacetName): ReadonlySet<string> =>
  new Set(VALUES[name](family));

/** In the order of the query; `ranked` is the order of `first`. */
export function found(ranked: readonly EditionFamily[], query: Query): EditionFamily[] {
  const sought = searchable(query.q);
  return ranked
    .filter((family) => query.singles || family.readings.length > 1)
    .filter((family) => FACETS.every((name) => has(family, name, query.facets[name])))
    .filter((family) => sought === '' || textsOf(family).some((text) => text.includes(sought)))
    .toSorted(ORDERS[query.sort]);
}

const has = (family: EditionFamily, name: FacetName, value: string | undefined): boolean =>
  value === undefined || facetValues(family, name).has(value);

const searchable = (text: string): string => foldAccents(normaliseText(text));
const textsOf = (family: EditionFamily): string[] => family.readings.map(({ text }) => searchable(text));

const ORDERS: Readonly<Record<Sort, (a: EditionFamily, b: EditionFamily) => number>> = {
  first: () => 0,
  meaning: (a, b) => (b.meaning ?? -1) - (a.meaning ?? -1),
  wording: (a, b) => (b.wording ?? -1) - (a.wording ?? -1),
  readings: (a, b) => b.readings.length - a.readings.length,
  text: (a, b) => compare(searchable(a.label), searchable(b.label)),
};

/** @param most values of a facet, those of most families. */
export function facetsOf(families: readonly EditionFamily[], query: Query, most: number): Facet[] {
  return FACETS.map((name) => ({ name, values: valuesOf(families, name, query.facets[name], most) }));
}

function valuesOf(
  families: readonly EditionFamily[],
  name: FacetName,
  chosen: string | undefined,
  most: number,
): Facet['values'] {
  const counts = new Map<string, number>();
  for (const family of families)
    for (const value of facetValues(family, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: value === chosen }))
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || compare(a.value, b.value))
    .slice(0, most);
}
