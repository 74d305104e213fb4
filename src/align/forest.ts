/** Disjoint sets; the root of a set is its least member. */

export interface Forest {
  readonly join: (a: number, b: number) => void;
  readonly root: (a: number) => number;
}

export function makeForest(size: number): Forest {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (a: number): number => {
    let at = a;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [root(a), root(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  return { join, root };
}
