/** What reviewers put right, as rows of corrections.csv. */
import type { Correction, Verdict } from '../model.ts';

/** @param verdicts in force, in the order in which they came */
export const correctionsOf = (verdicts: readonly Verdict[]): Correction[] =>
  verdicts.flatMap(({ corrections, reviewer, at, note }) =>
    corrections.map((one) => ({ ...one, by: reviewer, at, note })),
  );
