/** Word links against gold: a port of shared/data/alignment/score.py. Possible links are neither rewarded nor punished. */
import type { WordLink } from '../../../src/model.ts';
import { percent, percentOf, round } from './round.ts';

export interface AlignedPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly sure: readonly WordLink[];
  readonly poss: readonly WordLink[];
}

/** Percentages over all links of all pairs; `exact`: pairs whose links are all right. */
export interface LinkScores {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly exact: number;
}

export interface AlignmentScores {
  readonly all: LinkScores;
  /** Without the links between words that are the same but for case. */
  readonly nonIdentical: LinkScores;
}

/** @param system the links of each pair, in the order of `gold`. */
export const scoreAlignment = (
  gold: readonly AlignedPair[],
  system: readonly (readonly WordLink[])[],
): AlignmentScores => ({
  all: score(gold, system, () => true),
  nonIdentical: score(gold, system, ({ a, b }, [i, j]) => a[i]!.toLowerCase() !== b[j]!.toLowerCase()),
});

function score(
  gold: readonly AlignedPair[],
  system: readonly (readonly WordLink[])[],
  counts: (pair: AlignedPair, link: WordLink) => boolean,
): LinkScores {
  let right = 0;
  let said = 0;
  let truth = 0;
  let exact = 0;
  gold.forEach((pair, row) => {
    const counted = (links: readonly WordLink[]): Set<string> =>
      new Set(links.filter((link) => counts(pair, link)).map(keyOf));
    const sure = counted(pair.sure);
    const possible = new Set(pair.poss.map(keyOf).filter((key) => !sure.has(key)));
    const found = new Set([...counted(system[row] ?? [])].filter((key) => !possible.has(key)));
    const both = [...found].filter((key) => sure.has(key)).length;
    right += both;
    said += found.size;
    truth += sure.size;
    exact += Number(both === found.size && both === sure.size);
  });
  const P = said ? right / said : 0;
  const R = truth ? right / truth : 0;
  const F1 = P + R ? (200 * P * R) / (P + R) : 0;
  return { P: percent(P), R: percent(R), F1: round(F1, 1), exact: percentOf(exact, gold.length) };
}

const keyOf = ([i, j]: WordLink): string => `${i}:${j}`;
