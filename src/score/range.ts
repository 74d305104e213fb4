/** Half-open ranges of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const at = (token: number): Range => ({ from: token, to: token + 1 });

export const indicesOf = ({ from, to }: Range): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
