/** Settings one by one. */

export type Leaf = readonly [path: string, value: string];

/** In order, each by its path: "align.link", "0.5". */
export function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
  return [[path.join('.'), JSON.stringify(value) ?? '']];
}
