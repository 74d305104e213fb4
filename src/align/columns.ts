/** The columns of a collation while it grows, one witness after another. */
import type { Token, WordLink } from '../model.ts';

export interface DraftColumn {
  /** Witness to its tokens here. */
  readonly cells: Map<number, readonly Token[]>;
  /** Witnesses whose cell stands out of their own order. */
  readonly moved: Set<number>;
}

const columnOf = (witness: number, tokens: readonly Token[]): DraftColumn => ({
  cells: new Map([[witness, tokens]]),
  moved: new Set(),
});

export const placeFirst = (witness: number, tokens: readonly Token[]): DraftColumn[] =>
  tokens.map((token) => columnOf(witness, [token]));

/**
 * The columns with one more witness. Its words stand where the words they are linked with stand in the witness
 * beside it: as many as can keep their order, the others marked as moved. A word without a link takes a column
 * between its neighbours that has the same word already, or a new one.
 */
export function placeNext(
  columns: readonly DraftColumn[],
  witness: number,
  tokens: readonly Token[],
  beside: number,
  links: readonly WordLink[],
): DraftColumn[] {
  const targets = targetsOf(columns, tokens, beside, links);
  const inOrder = new Set(longestRise(targets));
  const added = new Map<number, DraftColumn[]>();
  let last = -1;
  for (const [i, token] of tokens.entries()) {
    const target = targets[i]!;
    if (target !== null) {
      put(columns[target]!, witness, token, inOrder.has(i) ? null : witness);
      if (inOrder.has(i)) last = target;
      continue;
    }
    const next = nextInOrder(i, targets, inOrder, columns.length);
    const same = findSame(columns, token, last + 1, next, witness);
    if (same !== null) {
      put(columns[same]!, witness, token, null);
      last = same;
    } else added.set(last, [...(added.get(last) ?? []), columnOf(witness, [token])]);
  }
  return [...(added.get(-1) ?? []), ...columns.flatMap((column, c) => [column, ...(added.get(c) ?? [])])];
}

function put(column: DraftColumn, witness: number, token: Token, moved: number | null): void {
  column.cells.set(witness, [...(column.cells.get(witness) ?? []), token]);
  if (moved !== null) column.moved.add(moved);
}

/** The column of each token: that of a partner not taken yet, the next in order if there is one. */
function targetsOf(
  columns: readonly DraftColumn[],
  tokens: readonly Token[],
  beside: number,
  links: readonly WordLink[],
): (number | null)[] {
  const columnOfPartner = new Map<Token, number>();
  const partners: Token[] = [];
  for (const [c, { cells }] of columns.entries())
    for (const token of cells.get(beside) ?? []) {
      columnOfPartner.set(token, c);
      partners.push(token);
    }
  partners.sort((a, b) => a.span.start - b.span.start);
  const choices = tokens.map((): number[] => []);
  for (const [i, j] of links)
    if (isMark(tokens[i]!) === isMark(partners[j]!)) choices[i]!.push(columnOfPartner.get(partners[j]!)!);
  const taken = new Set<number>();
  let last = -1;
  return choices.map((columnsOf) => {
    const free = columnsOf.filter((c) => !taken.has(c)).sort((a, b) => a - b);
    const chosen = free.find((c) => c > last) ?? free[0] ?? null;
    if (chosen === null) return null;
    taken.add(chosen);
    last = chosen;
    return chosen;
  });
}

const isMark = (token: Token): boolean => token.kind === 'punctuation';

/** Indices of the longest rising run of targets (patience sorting); null is no target. */
function longestRise(targets: readonly (number | null)[]): number[] {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const [i, target] of targets.entries()) {
    if (target === null) continue;
    const at = tails.findIndex((tail) => targets[tail]! >= target);
    const place = at < 0 ? tails.length : at;
    if (place > 0) before.set(i, tails[place - 1]!);
    tails[place] = i;
  }
  const rise: number[] = [];
  for (let i = tails.at(-1); i !== undefined; i = before.get(i)) rise.push(i);
  return rise.reverse();
}

function nextInOrder(
  from: number,
  targets: readonly (number | null)[],
  inOrder: ReadonlySet<number>,
  end: number,
): number {
  for (let i = from + 1; i < targets.length; i++) if (inOrder.has(i)) return targets[i]!;
  return end;
}

function findSame(
  columns: readonly DraftColumn[],
  token: Token,
  from: number,
  to: number,
  witness: number,
): number | null {
  for (let c = from; c < to; c++) {
    const { cells } = columns[c]!;
    if (cells.has(witness)) continue;
    for (const tokens of cells.values()) if (tokens.some(({ n }) => n === token.n)) return c;
  }
  return null;
}
