/** Distances of several pairs on the same footing: only by the checks that ran in all of them. */
import type { Drift } from '../model.ts';
import { findingsShare, isCountedInL } from './meaning.ts';

interface Comparable {
  /** The types of check that every measured pair was put through. */
  readonly checks: readonly string[];
  readonly distances: readonly {
    readonly base: string;
    readonly variant: string;
    readonly distance: number;
  }[];
}

/**
 * `distance` is meaning, 0 to 1, where all pairs ran the same checks and L or the vectors were measured in all of them
 * or in none; else S over the common checks alone. Pairs that were not measured are left out.
 */
export function comparable(pairs: readonly Drift[]): Comparable {
  const measured = pairs.filter(({ meaning }) => meaning !== null);
  const ran = measured.map(checksOf);
  const common = [...(ran[0] ?? [])].filter((check) => ran.every((some) => some.has(check)));
  const alike =
    ran.every((some) => some.size === common.length) &&
    ['unaligned', 'vectors'].every(
      (name) => new Set(measured.map((one) => measureOf(one, name) === null)).size < 2,
    );
  return {
    checks: common,
    distances: measured.map((one) => ({
      base: one.base,
      variant: one.variant,
      distance: alike
        ? one.meaning!
        : findingsShare(one.findings.filter((found) => common.includes(found.type) && !isCountedInL(found))),
    })),
  };
}

const measureOf = ({ measures }: Drift, name: string): number | null =>
  measures.find((measure) => measure.name === name)?.value ?? null;

/** As the measure `checks` names them, before its notes. */
const checksOf = ({ measures }: Drift): ReadonlySet<string> =>
  new Set((measures.find(({ name }) => name === 'checks')?.evidence.split(';')[0] ?? '').split(', '));
