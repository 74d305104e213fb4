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
  /** From each text to its nearest texts in each language. */
  readonly near: Arcs;
  readonly crowding: Crowding;
  /** Puts the cosines of a text with a list of others into `out`: NaN where one has no vector. */
  readonly cosines: (text: number, others: Int32Array, out: Float32Array) => void;
}

/** How crowded the place is where each text stands, language by language. */
export interface Crowding {
  readonly size: number;
  /** Language by language the mean cosine of each text with its nearest texts in it. */
  readonly means: Float32Array;
  /** By text. */
  readonly languageOf: Uint16Array;
}

/** Mean cosine of a text with its nearest texts in the language of another: one that is near to everything says little by it. */
export const around = ({ size, means, languageOf }: Crowding, text: number, other: number): number =>
  means[languageOf[other]! * size + text]!;

export function neighbourhoodsOf(texts: readonly Text[], vectors: Vectors, context: Context): Neighbourhoods {
  const { nearest, crowd, farCosine } = context.settings.align;
  const table = tableOf(texts, vectors);
  const languages = [...new Set(texts.map((text) => text.language))].sort();
  const languageOf = Uint16Array.from(texts, ({ language }) => languages.indexOf(language));
  const size = texts.length;
  const means = new Float32Array(languages.length * size).fill(farCosine);
  const { put, arcs } = makeArcs();
  const best = languages.map(() => bestOf(Math.max(nearest, crowd)));
  searchAll(
    table,
    table.textOf.map((text) => languageOf[text]!),
    best,
    context,
    (row) => {
      const text = table.textOf[row]!;
      for (const [language, one] of best.entries()) {
        means[language * size + text] = meanOf(one, crowd, farCosine);
        for (let k = 0; k < one.size() && k < nearest; k++) put(text, table.textOf[one.item(k)]!);
      }
    },
  );
  return { near: arcs(), crowding: { size, means, languageOf }, cosines: cosinesIn(table) };
}

const cosinesIn =
  ({ rows, rowOf }: Table): Neighbourhoods['cosines'] =>
  (text, others, out) => {
    const row = rowOf[text]!;
    if (row < 0) return void out.fill(Number.NaN);
    const cosines = rows.dots(
      row,
      others.map((other) => Math.max(0, rowOf[other]!)),
    );
    for (let k = 0; k < others.length; k++) out[k] = rowOf[others[k]!]! < 0 ? Number.NaN : cosines[k]!;
  };

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
function meanOf(best: Best, count: number, far: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += k < best.size() ? best.score(k) : far;
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

/** Every row against every other, those of one language behind one another. */
function searchRows(
  rows: Rows,
  size: number,
  languageOf: Int32Array,
  best: readonly Best[],
  found: (row: number) => void,
): void {
  const all = Int32Array.from({ length: size }, (_, row) => row);
  all.sort((a, b) => languageOf[a]! - languageOf[b]! || a - b);
  const starts = [...best.keys(), best.length].map((language) => {
    const start = all.findIndex((row) => languageOf[row]! >= language);
    return start < 0 ? size : start;
  });
  for (let row = 0; row < size; row++) {
    const cosines = rows.dots(row, all);
    for (const [language, one] of best.entries()) {
      one.clear();
      offerAll(one, all, starts[language]!, starts[language + 1]!, row, cosines, 0);
    }
    found(row);
  }
}

/**
 * Offers the items of a stretch, but for one.
 *
 * @param cosines of the items from the place `first` on
 */
function offerAll(
  best: Best,
  items: Int32Array,
  from: number,
  to: number,
  but: number,
  cosines: Float32Array,
  first: number,
): void {
  let least = best.least();
  for (let at = from; at < to; at++) {
    const cosine = cosines[at - first]!;
    // Most are too far: they are told by one comparison.
    if (cosine <= least || items[at] === but) continue;
    best.offer(items[at]!, cosine);
    least = best.least();
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
  const count = Math.round(Math.sqrt(textOf.length));
  const kinds = best.length;
  const { points, starts, nearestTo, cosines } = cellsOf(projected, dimensions, count, languageOf, kinds);
  const rivals = best.map(() => bestOf(measured * Math.max(nearest, crowd)));
  const cells = bestOf(cellsSearched);
  for (const [place, row] of points.entries()) {
    for (const one of rivals) one.clear();
    for (const one of best) one.clear();
    nearestTo(place, cells);
    for (let k = 0; k < cells.size(); k++) {
      const cell = cells.item(k);
      const found = cosines(place, cell);
      const first = starts[kinds * cell]!;
      for (let kind = 0; kind < kinds; kind++) {
        const at = kinds * cell + kind;
        offerAll(rivals[kind]!, points, starts[at]!, starts[at + 1]!, row, found, first);
      }
    }
    measureAgain(row, rivals, best, rows);
    found(row);
  }
}

/** Offers the rivals in each language with their cosines in all dimensions. */
function measureAgain(row: number, rivals: readonly Best[], best: readonly Best[], rows: Rows): void {
  for (const [language, one] of rivals.entries()) {
    const items = new Int32Array(one.size());
    for (let k = 0; k < items.length; k++) items[k] = one.item(k);
    const cosines = rows.dots(row, items);
    for (let k = 0; k < items.length; k++) best[language]!.offer(items[k]!, cosines[k]!);
  }
}
