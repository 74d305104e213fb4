/** Facets: what a list could be narrowed down to, with counts. */
import { compare } from '../edition.ts';

/** The values that an item has in each facet. */
export type Readers<Name extends string, Item> = Readonly<Record<Name, (item: Item) => Iterable<string>>>;

/** At most one value a facet. */
export type Chosen<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export interface Facet<Name extends string = string> {
  readonly name: Name;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  /** Items that have it, among those that the list holds now. */
  readonly count: number;
  readonly chosen: boolean;
}

/** Stands in the place of what nobody has named: a language translated from, an outlet. */
export const UNKNOWN = 'unknown';

/** Items that have every value chosen. */
export function narrowed<Name extends string, Item>(
  items: readonly Item[],
  readers: Readers<Name, Item>,
  chosen: Chosen<Name>,
): Item[] {
  const names = Object.keys(readers) as Name[];
  const has = (item: Item, name: Name): boolean =>
    chosen[name] === undefined || new Set(readers[name](item)).has(chosen[name]);
  return items.filter((item) => names.every((name) => has(item, name)));
}

/** @param most values of a facet: the chosen one, then those that most items have. */
export function facetsOf<Name extends string, Item>(
  items: readonly Item[],
  readers: Readers<Name, Item>,
  chosen: Chosen<Name>,
  most: number,
): Facet<Name>[] {
  const names = Object.keys(readers) as Name[];
  return names.map((name) => ({
    name,
    values: [...counted(items, readers[name])]
      .map(([value, count]) => ({ value, count, chosen: value === chosen[name] }))
      .toSorted(
        (a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || compare(a.value, b.value),
      )
      .slice(0, most),
  }));
}

function counted<Item>(items: readonly Item[], read: (item: Item) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const value of new Set(read(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
