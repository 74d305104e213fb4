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
  /** Twice the cosine of a text with each of a list less the crowding on both sides (CSLS); as if near where one has no vector. */
  readonly nearness: (text: number, others: Int32Array) => Float32Array;
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
        crowding[language * texts.length + text] = meanOf(one, crowd, farCosine);
        for (let k = 0; k < one.size() && k < nearest; k++) near.put(text, table.textOf[one.item(k)]!);
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
    nearness: (text, others) => {
      const cosines = has(text)
        ? rows.dots(
            rowOf[text]!,
            others.map((other) => Math.max(0, rowOf[other]!)),
          )
        : null;
      return Float32Array.from(others, (other, k) =>
        cosines === null || !has(other)
          ? Number.POSITIVE_INFINITY
          : 2 * cosines[k]! - crowdingOf(text, other) - crowdingOf(other, text),
      );
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

/** Every row against every other. */
function searchRows(
  rows: Rows,
  size: number,
  languageOf: Int32Array,
  best: readonly Best[],
  found: (row: number) => void,
): void {
  const all = Int32Array.from({ length: size }, (_, row) => row);
  const offers = offerer(best);
  for (let row = 0; row < size; row++) {
    for (const one of best) one.clear();
    offers(all, languageOf, 0, size, row, rows.dots(row, all));
    found(row);
  }
}

/**
 * Offers the items of a stretch, but for one, each to the best of its language.
 *
 * @param languages of the items, by their place
 * @param cosines from the beginning of the stretch on
 */
type Offers = (
  items: Int32Array,
  languages: Int32Array,
  from: number,
  to: number,
  but: number,
  cosines: Float32Array,
) => void;

function offerer(best: readonly Best[]): Offers {
  const least = new Float64Array(best.length);
  return (items, languages, from, to, but, cosines) => {
    for (let language = 0; language < least.length; language++) least[language] = best[language]!.least();
    for (let at = from; at < to; at++) {
      // Most are too far: they are told by one comparison.
      const language = languages[at]!;
      const cosine = cosines[at - from]!;
      if (cosine <= least[language]! || items[at] === but) continue;
      best[language]!.offer(items[at]!, cosine);
      least[language] = best[language]!.least();
    }
  };
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
  const { points, starts, nearestTo, cosines } = cellsOf(projected, dimensions, count, cellsSearched);
  const languages = points.map((row) => languageOf[row]!);
  const rivals = best.map(() => bestOf(measured * Math.max(nearest, crowd)));
  const offers = offerer(rivals);
  for (const [place, row] of points.entries()) {
    for (const one of rivals) one.clear();
    for (const one of best) one.clear();
    const cells = nearestTo(place);
    for (let k = 0; k < cells.size(); k++) {
      const cell = cells.item(k);
      offers(points, languages, starts[cell]!, starts[cell + 1]!, row, cosines(place, cell));
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
