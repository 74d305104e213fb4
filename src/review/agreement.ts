/** How far reviewers agree: percent, Cohen's κ, Krippendorff's α. */
import type { Interval } from '../model.ts';
import type { Settings } from '../settings.ts';
import { alphaIntervals, alphaOf, patternsOf } from './alpha.ts';
import { type RatedRow, type Units, unitsOf } from './units.ts';

/** The row that `review agreement` gives. Shares, -1 to 1; null: not measured. */
export interface AgreementRow {
  /** Items of one verdict too. */
  readonly items: number;
  readonly reviewers: number;
  /** Share of pairs of verdicts on one item that are the same, 0 to 1. */
  readonly percent: number | null;
  /** Cohen's; of more than two reviewers the mean over all two of them (Light's). */
  readonly kappa: number | null;
  readonly alphaNominal: number | null;
  /** null where the values have no order that is known. */
  readonly alphaOrdinal: number | null;
}

export interface Agreement extends Omit<AgreementRow, 'alphaNominal' | 'alphaOrdinal'> {
  /** Items with two verdicts or more: what the figures rest on. */
  readonly paired: number;
  readonly alphaNominal: Interval;
  readonly alphaOrdinal: Interval;
}

/** @param rows later ones replace earlier ones of the same item and reviewer; order does not matter otherwise */
export function agreementRow(rows: readonly RatedRow[]): AgreementRow {
  const units = unitsOf(rows);
  const patterns = patternsOf(units);
  return {
    ...counted(units),
    alphaNominal: alphaOf(patterns, 'nominal'),
    alphaOrdinal: units.ordered ? alphaOf(patterns, 'ordinal') : null,
  };
}

/** The same with bootstrap intervals. */
export function agreementOf(rows: readonly RatedRow[], settings: Settings['review']): Agreement {
  const units = unitsOf(rows);
  const patterns = patternsOf(units);
  const [nominal, ordinal] = alphaIntervals(patterns, ['nominal', 'ordinal'], settings);
  return {
    ...counted(units),
    paired: patterns.reduce((sum, { items }) => sum + items, 0),
    alphaNominal: nominal!,
    alphaOrdinal: units.ordered ? ordinal! : { value: null, low: null, high: null },
  };
}

function counted(units: Units): Pick<AgreementRow, 'items' | 'reviewers' | 'percent' | 'kappa'> {
  const tables = tablesOf(units);
  const same = tables.reduce((sum, table) => sum + sameIn(table), 0);
  const all = tables.reduce((sum, { items }) => sum + items, 0);
  const kappas = tables.map(kappaOf).filter((kappa) => kappa !== null);
  return {
    items: units.items,
    reviewers: units.reviewers.length,
    percent: all === 0 ? null : same / all,
    kappa: kappas.length === 0 ? null : kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length,
  };
}

/** Two reviewers' verdicts on the items that both have seen: the value of one by the value of the other. */
interface Crossed {
  readonly cells: readonly (readonly number[])[];
  readonly items: number;
}

function tablesOf({ values, reviewers, ratings }: Units): Crossed[] {
  const tables = new Map<number, { cells: number[][]; items: number }>();
  for (const rated of ratings)
    for (const [a, x] of rated)
      for (const [b, y] of rated) {
        if (a >= b) continue;
        const key = a * reviewers.length + b;
        const table = tables.get(key) ?? { cells: values.map(() => values.map(() => 0)), items: 0 };
        table.cells[x]![y]!++;
        table.items++;
        tables.set(key, table);
      }
  return [...tables].sort(([a], [b]) => a - b).map(([, table]) => table);
}

const sameIn = ({ cells }: Crossed): number => cells.reduce((sum, row, i) => sum + row[i]!, 0);

/**
 * κ = (observed - expected) / (1 - expected) agreement, expected of the two reviewers' own shares (Cohen 1960).
 * @returns null where both gave one and the same value throughout
 */
function kappaOf({ cells, items }: Crossed): number | null {
  const observed = sameIn({ cells, items }) / items;
  const expected = cells.reduce((sum, row, i) => {
    const mine = row.reduce((total, count) => total + count, 0);
    const theirs = cells.reduce((total, other) => total + other[i]!, 0);
    return sum + (mine / items) * (theirs / items);
  }, 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
