/** The meanings of the words that were compared so far, in one table, where they are multiplied four numbers at a time. */
import type { Lexeme } from './lexicon.ts';
import { type CopiedRows, makeRows, type Rows } from './rows.ts';

export interface MeaningTable {
  /** A number for each word, in the order they are met. */
  readonly numberOf: (word: Lexeme) => number;
  /** The row of a word whose meaning is known; -1 for another. */
  readonly rowOf: (word: Lexeme) => number;
  /** The cosines of a row with the rows of a list, in its order; good until the next call. */
  readonly cosines: (row: number, list: Int32Array) => Float32Array;
  /** The same of several rows, one behind the other: those of a stretch of a list with those of another stretch. */
  readonly grid: Rows['grid'];
  /** Its rows, to be handed to another thread; null where none has been met. */
  readonly copied: () => CopiedRows | null;
  readonly isFull: () => boolean;
}

/** Words: some 100 MB. */
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
  const known = new WeakMap<Lexeme, Known>();
  const knownOf = (word: Lexeme): Known => {
    const found = known.get(word);
    if (found) return found;
    if (word.meaning !== null) rows ??= makeRows(word.meaning.length);
    const made = { number: count++, row: word.meaning === null ? -1 : rows!.add(word.meaning) };
    known.set(word, made);
    return made;
  };
  return {
    numberOf: (word) => knownOf(word).number,
    rowOf: (word) => knownOf(word).row,
    cosines: (row, list) => rows!.dots(row, list),
    grid: (list, from, to, otherFrom, otherTo) => rows!.grid(list, from, to, otherFrom, otherTo),
    copied: () => rows?.copied() ?? null,
    isFull: () => count > MOST_WORDS,
  };
}

interface Known {
  readonly number: number;
  readonly row: number;
}
