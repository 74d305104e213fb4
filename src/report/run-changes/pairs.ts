/** What differs between the pairs of a family in two runs, and what it comes from. */
import type { Drift, Finding, FindingType } from '../../model.ts';
import { type Changed, differing } from './differing.ts';

export interface PairChange {
  readonly change: 'new' | 'gone' | 'changed';
  /** Quotations of the later run, but where it is gone. */
  readonly base: string;
  readonly variant: string;
  readonly scores: readonly Changed<number>[];
  /** Measures that differ: why the scores do. */
  readonly measures: readonly Changed<number>[];
  readonly findings: readonly FindingChange[];
  /** What serves as base is another. */
  readonly baseRole: Changed<string> | null;
}

/** A finding on one side only, or weighed otherwise. */
export interface FindingChange {
  readonly change: 'new' | 'gone' | 'changed';
  readonly type: FindingType;
  readonly note: string;
  readonly severity: number;
  readonly confidence: number;
}

/** @param keyOf the reading that an id stands for in both runs */
export function pairChanges(
  before: readonly Drift[],
  after: readonly Drift[],
  keyOf: (quotation: string) => string,
): PairChange[] {
  const keyed = (pairs: readonly Drift[]): Map<string, Drift> =>
    new Map(pairs.map((pair) => [[keyOf(pair.base), keyOf(pair.variant)].sort().join(' '), pair]));
  const [was, is] = [keyed(before), keyed(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    pairChange(was.get(key) ?? null, is.get(key) ?? null),
  );
}

function pairChange(before: Drift | null, after: Drift | null): PairChange[] {
  const shown = (after ?? before)!;
  const change = before === null ? 'new' : after === null ? 'gone' : 'changed';
  const scores = differing(scoresOf(before), scoresOf(after));
  const measures = before && after ? differing(measuresOf(before), measuresOf(after)) : [];
  const findings = findingChanges(before?.findings ?? [], after?.findings ?? []);
  const baseRole =
    before && after && before.baseRole !== after.baseRole
      ? { name: 'base', before: before.baseRole, after: after.baseRole }
      : null;
  if (change === 'changed' && scores.length + measures.length + findings.length === 0 && !baseRole) return [];
  return [{ change, base: shown.base, variant: shown.variant, scores, measures, findings, baseRole }];
}

const scoresOf = (pair: Drift | null): (readonly [string, number | null])[] =>
  pair ? (['wording', 'meaning', 'flip'] as const).map((name) => [name, pair[name]]) : [];

const measuresOf = ({ measures }: Drift): (readonly [string, number | null])[] =>
  measures.map(({ name, value }) => [name, value]);

/** Findings are the same where type and note are, whichever side was the base. */
function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChange[] {
  const rest = [...before];
  const changes: FindingChange[] = [];
  for (const is of after) {
    const at = rest.findIndex((was) => was.type === is.type && was.note === is.note);
    const [was] = at < 0 ? [] : rest.splice(at, 1);
    if (!was) changes.push({ change: 'new', ...named(is) });
    else if (was.severity !== is.severity || was.confidence !== is.confidence)
      changes.push({ change: 'changed', ...named(is) });
  }
  return [...changes, ...rest.map((was) => ({ change: 'gone' as const, ...named(was) }))];
}

const named = ({ type, note, severity, confidence }: Finding): Omit<FindingChange, 'change'> => ({
  ...{ type, note, severity, confidence },
});
