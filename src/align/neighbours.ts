/** The nearest texts by meaning, and how crowded the place is where a text stands. */
import type { Context, Vectors } from '../context.ts';
import { type Best, bestOf } from './best.ts';
import { cellsOf } from './cells.ts';
import { type Arcs, makeArcs } from './graph.ts';
import { makeInts } from './ints.ts';
import { projectOn } from './principal.ts';
import { makeRows, type Rows } from './rows.ts';
import type { Text } from './texts.ts';

export interface Neighbourhoods {
  /** Whether a text has a vector. */
  readonly has: (text: number) => boolean;
  /** Of two texts; null where one has no vector. */
  readonly cosine: (text: number, other: number) => number | null;
  /** From each text to its nearest texts in each language. */
  readonly near: Arcs;
  /** Mean cosine of a text with its nearest texts in the language of another: one that is near to everything says little by it. */
  readonly crowding: (text: number, other: number) => number;
  /** Twice the cosine of two texts less the crowding on both sides (CSLS); as if all were near where one has no vector. */
  readonly nearness: (text: number, other: number) => number;
}

export function neighbourhoodsOf(texts: readonly Text[], vectors: Vectors, context: Context): Neighbourhoods {
  const { nearest, crowd, farCosine } = context.settings.align;
  const table = tableOf(texts, vectors);
  const languages = [...new Set(texts.map((text) => text.language))].sort();
  const languageOf = Uint16Array.from(texts, ({ language }) => languages.indexOf(language));
  const crowding = new Float32Array(languages.length * texts.length).fill(farCosine);
  const near = makeArcs();
  const best = languages.map(() => bestOf(Math.max(nearest, crowd)));
  const search = searchAmong(
    table,
    table.textOf.map((text) => languageOf[text]!),
    best,
    context,
  );
  for (const [row, text] of table.textOf.entries()) {
    for (const one of best) one.clear();
    search(row);
    for (const [language, one] of best.entries()) {
      crowding[language * texts.length + text] = meanOf(one.scores(), crowd, farCosine);
      for (const other of one.items().slice(0, nearest)) near.put(text, table.textOf[other]!);
    }
  }
  const { rows, rowOf } = table;
  const has = (text: number): boolean => rowOf[text]! >= 0;
  const cosine = (text: number, other: number): number | null =>
    has(text) && has(other) ? rows.dot(rowOf[text]!, rowOf[other]!) : null;
  const crowdingOf = (text: number, other: number): number =>
    crowding[languageOf[other]! * texts.length + text]!;
  return {
    ...{ has, cosine, near },
    crowding: crowdingOf,
    nearness: (text, other) => {
      const meaning = cosine(text, other);
      return meaning === null
        ? Number.POSITIVE_INFINITY
        : 2 * meaning - crowdingOf(text, other) - crowdingOf(other, text);
    },
  };
}

/** The vectors of the texts that have one. */
interface Table {
  readonly rows: Rows;
  /** By text; -1 for one without a vector. */
  readonly rowOf: Int32Array;
  /** By row, ascending. */
  readonly textOf: Int32Array;
  readonly vectorOf: (row: number) => Float32Array;
}

function tableOf(texts: readonly Text[], vectors: Vectors): Table {
  const textOf = makeInts();
  const rowOf = new Int32Array(texts.length).fill(-1);
  let rows: Rows | null = null;
  for (const { index, written } of texts) {
    const vector = vectors.get(written);
    if (!vector) continue;
    rows ??= makeRows(vector.length);
    rowOf[index] = rows.add(vector);
    textOf.push(index);
  }
  const found = textOf.all();
  return {
    rows: rows ?? makeRows(0),
    rowOf,
    textOf: found,
    vectorOf: (row) => vectors.get(texts[found[row]!]!.written)!,
  };
}

/** Mean of the first `count`; what is missing counts as a text that is far. */
function meanOf(cosines: readonly number[], count: number, far: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += cosines[i] ?? far;
  return sum / count;
}

/** Offers the nearest rows of a row to the best of their languages; the languages are given by row. */
type Search = (row: number) => void;

function searchAmong(table: Table, languageOf: Int32Array, best: readonly Best[], context: Context): Search {
  const size = table.textOf.length;
  if (size > context.settings.align.exactUpTo) return searchCells(table, languageOf, best, context);
  const all = Int32Array.from({ length: size }, (_, row) => row);
  return (row) => {
    const cosines = table.rows.dots(row, all);
    for (let other = 0; other < size; other++)
      if (other !== row) best[languageOf[other]!]!.offer(other, cosines[other]!);
  };
}

/** Among those near in few dimensions, the nearest in all of them. */
function searchCells(
  { rows, textOf, vectorOf }: Table,
  languageOf: Int32Array,
  best: readonly Best[],
  context: Context,
): Search {
  const { coarseDimensions: dimensions, cellsSearched, measured, nearest, crowd } = context.settings.align;
  const points = projectOn(dimensions, textOf.length, vectorOf);
  const cells = cellsOf(points, dimensions, Math.round(Math.sqrt(textOf.length)));
  const rivals = best.map(() => bestOf(measured * Math.max(nearest, crowd)));
  return (row) => {
    for (const one of rivals) one.clear();
    for (const cell of cells.nearestTo(row, cellsSearched)) {
      const members = cells.members[cell]!;
      const cosines = cells.cosines(row, members);
      for (let m = 0; m < members.length; m++)
        if (members[m] !== row) rivals[languageOf[members[m]!]!]!.offer(members[m]!, cosines[m]!);
    }
    for (const [language, one] of rivals.entries()) {
      const items = Int32Array.from(one.items());
      const cosines = rows.dots(row, items);
      for (let m = 0; m < items.length; m++) best[language]!.offer(items[m]!, cosines[m]!);
    }
  };
}
