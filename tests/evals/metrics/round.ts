/** Rounding as Python prints it, so that figures agree to the last digit: exact on the double, ties to even. */

/** `toFixed` rounds an exact tie up; 100 digits show whether there is one. */
export function fixed(value: number, digits: number): string {
  const shown = value.toFixed(digits);
  const exact = Math.abs(value).toFixed(100);
  const rest = exact.slice(exact.length - 100 + digits);
  const kept = exact.slice(0, exact.length - 100 + digits);
  const tie = /^50*$/u.test(rest);
  if (!tie || Number(kept.at(-1) === '.' ? kept.at(-2) : kept.at(-1)) % 2 === 1) return shown;
  return `${value < 0 ? '-' : ''}${kept.replace(/\.$/u, '')}`;
}

export const round = (value: number, digits: number): number => Number(fixed(value, digits));

/** A share as a percentage. */
export const percent = (share: number, digits = 1): number => round(100 * share, digits);

/** The same of two counts, multiplied first as the Python scorers do; 0 of nothing is 0. */
export const percentOf = (part: number, whole: number, digits = 1): number =>
  whole ? round((100 * part) / whole, digits) : 0;

/** Harmonic mean of precision and recall; 0 where both are 0. */
export const f1 = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
