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
  searchAll(
    table,
    table.textOf.map((text) => languageOf[text]!),
    best,
    context,
    (row) => {
      const text = table.textOf[row]!;
      for (const [language, one] of best.entries()) {
        crowding[language * texts.length + text] = meanOf(one.scores(), crowd, farCosine);
        for (const other of one.items().slice(0, nearest)) near.put(text, table.textOf[other]!);
      }
    },
  );
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

/** Row by row, in whatever order, the best of each language among the others; the languages are given by row. */
function searchAll(
  table: Table,
  languageOf: Int32Array,
  best: readonly Best[],
  context: Context,
  found: (row: number) => void,
): void {
  const size = table.textOf.length;
  if (size > context.settings.align.exactUpTo) searchCells(table, languageOf, best, context, found);
  else searchRows(table.rows, size, languageOf, best, found);
}

/** Every row against every other. */
function searchRows(
  rows: Rows,
  size: number,
  languageOf: Int32Array,
  best: readonly Best[],
  found: (row: number) => void,
): void {
  const all = Int32Array.from({ length: size }, (_, row) => row);
  for (let row = 0; row < size; row++) {
    for (const one of best) one.clear();
    offerAll(best, languageOf, all, row, rows.dots(row, all));
    found(row);
  }
}

/** Offers those of a list that are not the row itself, each to the best of its language. */
function offerAll(
  best: readonly Best[],
  languageOf: Int32Array,
  list: Int32Array,
  row: number,
  cosines: Float32Array,
): void {
  // Most are too far: they are told by one comparison.
  const least = Float64Array.from(best, (one) => one.least());
  for (let k = 0; k < list.length; k++) {
    const language = languageOf[list[k]!]!;
    if (cosines[k]! <= least[language]! || list[k] === row) continue;
    best[language]!.offer(list[k]!, cosines[k]!);
    least[language] = best[language]!.least();
  }
}

/** Among those near in few dimensions, the nearest in all of them. Cell by cell, since what is near one point of a cell is near the next. */
function searchCells(
  { rows, textOf, vectorOf }: Table,
  languageOf: Int32Array,
  best: readonly Best[],
  context: Context,
  found: (row: number) => void,
): void {
  const { coarseDimensions: dimensions, cellsSearched, measured, nearest, crowd } = context.settings.align;
  const projected = projectOn(dimensions, textOf.length, vectorOf);
  const { points, starts, nearestTo, cosines } = cellsOf(
    projected,
    dimensions,
    Math.round(Math.sqrt(textOf.length)),
  );
  const rivals = best.map(() => bestOf(measured * Math.max(nearest, crowd)));
  for (const [place, row] of points.entries()) {
    for (const one of [...rivals, ...best]) one.clear();
    for (const cell of nearestTo(place, cellsSearched)) {
      const members = points.subarray(starts[cell]!, starts[cell + 1]!);
      offerAll(rivals, languageOf, members, row, cosines(place, cell));
    }
    for (const one of rivals) {
      const items = Int32Array.from(one.items());
      offerAll(best, languageOf, items, row, rows.dots(row, items));
    }
    found(row);
  }
}
