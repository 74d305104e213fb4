/** Rows of text as CSV, every cell read back to the letter. */
import { stringify } from 'csv-stringify/sync';
import { escapeCell } from '../text/cells.ts';

export const csvText = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([columns, ...rows.map((cells) => cells.map(escapeCell))], {
    quoted_match: /[\r\n\u2028\u2029]|^\s|\s$/u,
  });
