/** The meanings of the words that were compared so far, in one table, where they are multiplied four numbers at a time. */
import type { Lexeme } from './lexicon.ts';
import { makeRows, type Rows } from './rows.ts';

export interface MeaningTable {
  /** The row of a word whose meaning is known; -1 for another. */
  readonly rowOf: (word: Lexeme) => number;
  /** The cosines of a row with the rows of a list, in its order; good until the next call. */
  readonly cosines: (row: number, list: Int32Array) => Float32Array;
  readonly isFull: () => boolean;
}

/** Rows: some 100 MB. */
const MOST_WORDS = 400_000;

/** The table of now; a full one is given up for a new one, whose rows are others. */
export function meaningTable(): MeaningTable {
  if (table.isFull()) table = makeTable();
  return table;
}

let table = makeTable();

function makeTable(): MeaningTable {
  /** Made for the width of the first word: all meanings are of one space. */
  let rows: Rows | null = null;
  let count = 0;
  const known = new WeakMap<Lexeme, number>();
  return {
    rowOf: (word) => {
      if (word.meaning === null) return -1;
      const found = known.get(word);
      if (found !== undefined) return found;
      rows ??= makeRows(word.meaning.length);
      const row = rows.add(word.meaning);
      known.set(word, row);
      count++;
      return row;
    },
    cosines: (row, list) => rows!.dots(row, list),
    isFull: () => count > MOST_WORDS,
  };
}
