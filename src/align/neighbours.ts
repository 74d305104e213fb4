/** The nearest texts by meaning, and how crowded the place is where a text stands. */
import type { Context, Vectors } from '../context.ts';
import { type Best, bestOf, offerAll } from './best.ts';
import { cellsOf } from './cells.ts';
import type { Crowding } from './crowding.ts';
import { type Arcs, makeArcs } from './graph.ts';
import { type Hands, stretches, together, type Waiting } from './hands.ts';
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

/** @param hands null: everything is done in this thread */
export function* neighbourhoodsOf(
  texts: readonly Text[],
  vectors: Vectors,
  context: Context,
  hands: Hands | null,
): Waiting<Neighbourhoods> {
  const { nearest, crowd, farCosine } = context.settings.align;
  const table = tableOf(texts, vectors);
  const languages = [...new Set(texts.map((text) => text.language))].sort();
  const languageOf = Uint16Array.from(texts, ({ language }) => languages.indexOf(language));
  const size = texts.length;
  const means = new Float32Array(languages.length * size).fill(farCosine);
  const { put, arcs } = makeArcs();
  const best = languages.map(() => bestOf(Math.max(nearest, crowd)));
  yield* searchAll(
    table,
    table.textOf.map((text) => languageOf[text]!),
    best,
    context,
    hands,
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
function* searchAll(
  table: Table,
  languageOf: Int32Array,
  best: readonly Best[],
  context: Context,
  hands: Hands | null,
  found: (row: number) => void,
): Waiting<void> {
  const size = table.textOf.length;
  if (size > context.settings.align.exactUpTo)
    yield* searchCells(table, languageOf, best, context, hands, found);
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

/** Among those near in few dimensions, the nearest in all of them. Cell by cell, since what is near one point of a cell is near the next. */
function* searchCells(
  { rows, textOf, vectorOf }: Table,
  languageOf: Int32Array,
  best: readonly Best[],
  context: Context,
  hands: Hands | null,
  found: (row: number) => void,
): Waiting<void> {
  const {
    coarseDimensions: dimensions,
    cellsSearched: searched,
    measured,
    nearest,
    crowd,
  } = context.settings.align;
  const projected = projectOn(dimensions, textOf.length, vectorOf);
  const count = Math.round(Math.sqrt(textOf.length));
  const cells = cellsOf(projected, dimensions, count, languageOf, best.length);
  const wanted = measured * Math.max(nearest, crowd);
  const parts = stretches(textOf.length, (hands?.count ?? 0) + 1);
  const lists = yield* together(
    hands,
    'near',
    parts.map((part) => ({ cells, searched, wanted, ...part })),
  );
  for (const [p, { counts, items }] of lists.entries()) {
    let from = 0;
    for (let list = 0; list < counts.length; list += best.length) {
      const row = cells.points[parts[p]!.from + list / best.length]!;
      for (const [language, one] of best.entries()) {
        const to = from + counts[list + language]!;
        measureAgain(row, items.subarray(from, to), one, rows);
        from = to;
      }
      found(row);
    }
  }
}

/** The best of items by their cosines in all dimensions. */
function measureAgain(row: number, items: Int32Array, best: Best, rows: Rows): void {
  const cosines = rows.dots(row, items);
  best.clear();
  for (let k = 0; k < items.length; k++) best.offer(items[k]!, cosines[k]!);
}
