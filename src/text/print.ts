/** How rows are written: one JSON object a line, numbers with four digits. */

const SCALE = 10_000;

/** A number as files show it: at most four digits after the point. */
export const printed = (value: number): number => Math.round(value * SCALE) / SCALE;

/** For `JSON.stringify`. */
export const print = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? printed(value) : value;

export const json = (value: unknown): string => `${JSON.stringify(value, print, 2)}\n`;
export const ndjson = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row, print)}\n`).join('');
