/** The columns of a collation while it grows, one witness after another. */
import type { Token, WordLink } from '../model.ts';
import { longestRise } from './rise.ts';

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
 * beside it: as many as can keep their order, the others marked as moved. Marks follow the words: one that would have
 * to leave its place between them is not moved but takes a place of its own there. What has no link takes a column
 * between its neighbours that has the same word already, or a new one.
 */
export function placeNext(
  columns: readonly DraftColumn[],
  witness: number,
  tokens: readonly Token[],
  beside: number,
  links: readonly WordLink[],
): DraftColumn[] {
  const { targets, isInOrder } = ordered(targetsOf(columns, tokens, beside, links), tokens);
  const next = nextInOrder(targets, isInOrder, columns.length);
  const added = new Map<number, DraftColumn[]>();
  let last = -1;
  for (const [i, token] of tokens.entries()) {
    const target = targets[i]!;
    if (target !== null) {
      put(columns[target]!, witness, token, !isInOrder(i));
      if (isInOrder(i)) last = target;
      continue;
    }
    const same = findSame(columns, token, last + 1, next[i]!, witness);
    if (same !== null) {
      put(columns[same]!, witness, token, false);
      last = same;
    } else added.set(last, [...(added.get(last) ?? []), columnOf(witness, [token])]);
  }
  return [...(added.get(-1) ?? []), ...columns.flatMap((column, c) => [column, ...(added.get(c) ?? [])])];
}

/** The column of each token; null for none. */
type Targets = readonly (number | null)[];

/** Which words keep their order, and the marks that stand between them; other marks lose their targets. */
function ordered(targets: Targets, tokens: readonly Token[]) {
  const words = new Set(longestRise(targets.map((target, i) => (isMark(tokens[i]!) ? null : target))));
  const next = nextInOrder(targets, (i) => words.has(i), Number.POSITIVE_INFINITY);
  let last = -1;
  const kept = targets.map((target, i) => {
    if (target === null || !isMark(tokens[i]!)) {
      if (words.has(i)) last = target!;
      return target;
    }
    if (target <= last || target >= next[i]!) return null;
    last = target;
    return target;
  });
  return { targets: kept, isInOrder: (i: number): boolean => words.has(i) || isMark(tokens[i]!) };
}

function put(column: DraftColumn, witness: number, token: Token, isMoved: boolean): void {
  column.cells.set(witness, [...(column.cells.get(witness) ?? []), token]);
  if (isMoved) column.moved.add(witness);
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

/** For each token the column of the next one that is in order; `end` where none comes. */
function nextInOrder(targets: Targets, isInOrder: (i: number) => boolean, end: number): number[] {
  const next: number[] = [];
  for (let i = targets.length - 1, column = end; i >= 0; i--) {
    next[i] = column;
    const target = targets[i]!;
    if (target !== null && isInOrder(i)) column = target;
  }
  return next;
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
