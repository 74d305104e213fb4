/** Of each line of a grid (a row, or a column) the best value and the second best: what a cell has for rivals there. */
export interface BestTwo {
  readonly best: Float32Array;
  readonly second: Float32Array;
}

export const bestTwoOf = (lines: number): BestTwo => ({
  best: new Float32Array(lines),
  second: new Float32Array(lines),
});

/** Whether the value, 0 or more, is the best of its line so far. */
export function offer({ best, second }: BestTwo, line: number, value: number): boolean {
  if (value > best[line]!) {
    second[line] = best[line]!;
    best[line] = value;
    return true;
  }
  if (value > second[line]!) second[line] = value;
  return false;
}

/** The best of a line beside the cell that has `own`. */
export const bestBeside = ({ best, second }: BestTwo, line: number, own: number): number =>
  own === best[line] ? second[line]! : best[line]!;
