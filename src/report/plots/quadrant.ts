/** Pairs of readings by how far the words went and how far the meaning: silent flips stand where few words differ. */
import type { FindingType } from '../../model.ts';
import type { Edition } from '../edition.ts';
import { exportMessages } from '../export-messages.ts';
import { type FamilyName, familyName } from '../pages/families.ts';
import { readingsOf } from '../pages/pair.ts';
import { plotMessages } from '../plot-messages.ts';
import { numbers, type Twin, texts } from './twin.ts';

export interface Quadrant {
  /** What most deserves a look first. */
  readonly points: readonly PairPoint[];
  /** Pairs that were measured on both scales, of which `points` are the first. */
  readonly of: number;
}

export interface PairPoint {
  readonly family: FamilyName;
  /** Outlets, or files. */
  readonly base: string;
  readonly variant: string;
  readonly wording: number;
  readonly meaning: number;
  readonly isFlip: boolean;
  readonly checked: boolean;
  readonly findings: readonly FindingType[];
}

/** @param most points at most */
export function quadrantOf({ ranked, settings }: Edition, most: number): Quadrant {
  const all = ranked
    .flatMap((family) => family.pairs.map((drift) => ({ family, drift })))
    .toSorted((a, b) => b.drift.flip - a.drift.flip)
    .flatMap(({ family, drift }) => {
      const { wording, meaning, flip, findings } = drift;
      if (wording === null || meaning === null) return [];
      const { a, b } = readingsOf(drift, family);
      return {
        family: familyName(family),
        base: a.article.outlet ?? a.article.path,
        variant: b.article.outlet ?? b.article.path,
        ...{ wording, meaning, isFlip: flip >= settings.flipShown },
        checked: family.checkedPairs.has(drift.id),
        findings: [...new Set(findings.map(({ type }) => type))],
      };
    });
  return { points: all.slice(0, most), of: all.length };
}

export function quadrantTwin({ points }: Quadrant): Twin {
  const { base, variant, wording, meaning, flip, findings, checked } = plotMessages.quadrant.columns;
  return {
    columns: [...texts(base, variant), ...numbers(wording, meaning), ...texts(flip, findings, checked)],
    rows: points.map(({ family, ...one }) => ({
      family,
      cells: [
        ...[one.base, one.variant, one.wording, one.meaning],
        one.isFlip ? plotMessages.quadrant.flip : null,
        one.findings.join(', ') || null,
        one.findings.length > 0 ? exportMessages.checked(one.checked) : null,
      ],
    })),
  };
}
