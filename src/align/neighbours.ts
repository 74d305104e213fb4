/** The nearest texts by meaning, and how crowded the place is where a text stands. */
import type { Context, Vectors } from '../context.ts';
import type { LanguageCode } from '../model.ts';
import { type Best, bestOf } from './best.ts';
import { cellsOf } from './cells.ts';
import { dot } from './dot.ts';
import { projectOn } from './principal.ts';
import { makeRows } from './rows.ts';
import type { Text } from './texts.ts';

export interface Neighbourhoods {
  /** By text; null for a text that has none. */
  readonly vectors: readonly (Float32Array | null)[];
  /** For each text its nearest texts in each language. */
  readonly near: readonly Int32Array[];
  /** Mean cosine of a text with its nearest texts in a language: one that is near to everything says little by it. */
  readonly crowding: (text: number, language: LanguageCode | null) => number;
}

export function neighbourhoodsOf(texts: readonly Text[], vectors: Vectors, context: Context): Neighbourhoods {
  const { nearest, crowd, farCosine } = context.settings.align;
  const byText = texts.map((text) => vectors.get(text.written) ?? null);
  const languages = [...new Set(texts.map((text) => text.language))].sort();
  const languageOf = Uint16Array.from(texts, ({ language }) => languages.indexOf(language));
  const crowding = languages.map(() => new Float32Array(texts.length).fill(farCosine));
  const near = texts.map(() => new Int32Array(0));
  const search = searchAmong(byText, languageOf, languages.length, Math.max(nearest, crowd), context);
  for (const { index } of texts) {
    const found = search(index);
    for (const [language, best] of found.entries())
      crowding[language]![index] = meanOf(best.scores(), crowd, farCosine);
    near[index] = Int32Array.from(found.flatMap((best) => best.items().slice(0, nearest)));
  }
  const place = new Map(languages.map((code, i) => [code, i]));
  return { vectors: byText, near, crowding: (text, language) => crowding[place.get(language)!]![text]! };
}

/** Mean of the first `count`; what is missing counts as a text that is far. */
function meanOf(cosines: readonly number[], count: number, far: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += cosines[i] ?? far;
  return sum / count;
}

/** The nearest texts in each language. What it gives is good until the next search. */
type Search = (text: number) => readonly Best[];

function searchAmong(
  vectors: readonly (Float32Array | null)[],
  languageOf: Uint16Array,
  languages: number,
  count: number,
  context: Context,
): Search {
  const known = [...vectors.keys()].filter((text) => vectors[text] !== null);
  const best = Array.from({ length: languages }, () => bestOf(count));
  if (known.length <= context.settings.align.exactUpTo) return searchAll(known, vectors, languageOf, best);
  const among = rivalsAmong(known, vectors, languageOf, languages, count, context);
  return (text) => {
    for (const one of best) one.clear();
    const vector = vectors[text];
    if (vector)
      for (const other of among(text))
        if (other !== text) best[languageOf[other]!]!.offer(other, dot(vector, vectors[other]!));
    return best;
  };
}

/** Every vector against every other. @param known the texts that have one */
function searchAll(
  known: readonly number[],
  vectors: readonly (Float32Array | null)[],
  languageOf: Uint16Array,
  best: readonly Best[],
): Search {
  const rows = makeRows(known.length === 0 ? 0 : vectors[known[0]!]!.length);
  const rowOf = new Map(known.map((text) => [text, rows.add(vectors[text]!)]));
  const all = Int32Array.from(rowOf.values());
  return (text) => {
    for (const one of best) one.clear();
    const row = rowOf.get(text);
    if (row === undefined) return best;
    const cosines = rows.dots(row, all);
    for (let k = 0; k < all.length; k++)
      if (k !== row) best[languageOf[known[k]!]!]!.offer(known[k]!, cosines[k]!);
    return best;
  };
}

/** The texts that a text's vector is measured against: those near in few dimensions. @param known the texts that have one */
function rivalsAmong(
  known: readonly number[],
  vectors: readonly (Float32Array | null)[],
  languageOf: Uint16Array,
  languages: number,
  count: number,
  context: Context,
): (text: number) => Iterable<number> {
  const { coarseDimensions: dimensions, cellsSearched, measured } = context.settings.align;
  const place = new Map(known.map((text, at) => [text, at]));
  const points = projectOn(
    dimensions,
    known.map((text) => vectors[text]!),
  );
  const cells = cellsOf(points, dimensions, Math.round(Math.sqrt(known.length)));
  const best = Array.from({ length: languages }, () => bestOf(measured * count));
  return (text) => {
    for (const one of best) one.clear();
    const own = place.get(text)!;
    for (const cell of cells.nearestTo(own, cellsSearched)) {
      const members = cells.members[cell]!;
      const cosines = cells.cosines(own, members);
      for (let m = 0; m < members.length; m++) {
        const other = known[members[m]!]!;
        best[languageOf[other]!]!.offer(other, cosines[m]!);
      }
    }
    return best.flatMap((one) => one.items());
  };
}
