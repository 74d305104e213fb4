/** How far a said confidence can be believed: findings in bins of it, with the share of each bin that holds. */
export interface Judged {
  /** As said, 0 to 1. */
  readonly confidence: number;
  readonly holds: boolean;
  readonly weight: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly findings: number;
  /** Mean confidence said, and share that holds; weighted. */
  readonly said: number;
  readonly held: number;
  readonly weight: number;
}

const BINS = 10;

/** Ten bins of equal width; empty ones are left out. */
export function reliability(judged: readonly Judged[]): Bin[] {
  const binOf = ({ confidence }: Judged): number => Math.min(BINS - 1, Math.floor(confidence * BINS));
  return [...Map.groupBy(judged, binOf)]
    .sort(([x], [y]) => x - y)
    .map(([bin, some]) => {
      const weight = some.reduce((sum, one) => sum + one.weight, 0);
      const mean = (value: (one: Judged) => number): number =>
        some.reduce((sum, one) => sum + one.weight * value(one), 0) / weight;
      return {
        ...{ from: bin / BINS, to: (bin + 1) / BINS, findings: some.length, weight },
        said: mean((one) => one.confidence),
        held: mean((one) => Number(one.holds)),
      };
    });
}

/** Expected calibration error: mean distance of said and held over the bins, by weight; 0 is perfect, 1 the worst. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { weight }) => sum + weight, 0);
  return bins.reduce((sum, { said, held, weight }) => sum + weight * Math.abs(said - held), 0) / total;
}
