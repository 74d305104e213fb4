/** Named values on two sides. */

export interface Changed<Value> {
  readonly name: string;
  /** null: not there. */
  readonly before: Value | null;
  readonly after: Value | null;
}

/** Names whose values are not the same on both sides, in the order of the names. */
export function differing<Value>(
  before: Iterable<readonly [string, Value | null]>,
  after: Iterable<readonly [string, Value | null]>,
): Changed<Value>[] {
  const [was, is] = [new Map(before), new Map(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((one) => one.before !== one.after);
}
