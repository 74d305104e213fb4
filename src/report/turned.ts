/** A comparison read the other way round: what was the variant is the base. */
import type { Drift, Finding, FindingType } from '../model.ts';

export const turned = (drift: Drift): Drift => ({
  ...drift,
  base: drift.variant,
  variant: drift.base,
  findings: drift.findings.map(turnedFinding),
  links: drift.links.map(([i, j]) => [j, i] as const).toSorted(([a, b], [c, d]) => a - c || b - d),
});

const OPPOSITE: Readonly<Partial<Record<FindingType, FindingType>>> = {
  omission: 'addition',
  addition: 'omission',
};

function turnedFinding(finding: Finding): Finding {
  const { direction, ...rest } = finding;
  return {
    ...rest,
    type: OPPOSITE[finding.type] ?? finding.type,
    base: finding.variant,
    variant: finding.base,
    note: turnedNote(finding.note),
    ...(direction && { direction: direction === 'weakened' ? 'strengthened' : 'weakened' }),
  };
}

const QUOTED_OR_SIDE = /“[^”]*”|\b[AB]\b/gu;
/** "B has “y”, A has “x”" at the beginning, once the sides are exchanged: the base is named first again. */
const TWO_CLAUSES =
  /^(?<second>B [^“”,:]*(?:“[^”]*”[^“”,:]*)*), (?<first>A [^“”,:]*(?:“[^”]*”[^“”,:]*)*)(?=[:.])/u;

/** A is the base and B the variant in every note, but not in the words that it quotes. */
const turnedNote = (note: string): string =>
  note
    .replace(QUOTED_OR_SIDE, (found) => (found === 'A' ? 'B' : found === 'B' ? 'A' : found))
    .replace(TWO_CLAUSES, '$<first>, $<second>');
