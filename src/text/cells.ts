/**
 * Cells of a table that a spreadsheet opens safely and a program reads back to the letter: what would be taken for a
 * formula (= + - @ tab return at its beginning) gets an apostrophe before it, and loses it again.
 */

const FORMULA = /^'*[=+\-@\t\r]/u;
const ESCAPED = /^'+[=+\-@\t\r]/u;

export const escapeCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
export const unescapeCell = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell);
