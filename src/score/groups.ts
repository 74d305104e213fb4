/** Drift by the language translated from and by outlet, over independent chains and not over reprints. */
import type { Article, Drift, DriftGroup, Family, Quotation } from '../model.ts';

interface Row {
  readonly group: string;
  readonly family: string;
  readonly quotation: string;
  readonly chain: string;
  readonly drift: Drift;
}

/**
 * One group a language translated from and one an outlet. `meaning` and `wording` are means over families of the
 * mean over the chains of a family, so that neither a much-printed statement nor an agency text counts twice;
 * null below `leastChains` independent chains.
 */
export function groupsOfDrift(
  drift: readonly Drift[],
  families: readonly Family[],
  quotations: ReadonlyMap<string, Quotation>,
  articles: ReadonlyMap<string, Article>,
  leastChains: number,
): DriftGroup[] {
  const chains = new Map(
    families.flatMap(({ id, members }) =>
      members.map((one) => [`${id} ${one.quotation}`, one.chain] as const),
    ),
  );
  return (['translatedFrom', 'outlet'] as const).flatMap((by) => {
    const rows = drift.flatMap((one) =>
      [one.base, one.variant].flatMap((quotation): Row[] => {
        const article = articles.get(quotations.get(quotation)?.article ?? '');
        const group =
          by === 'outlet'
            ? article?.outlet
            : (quotations.get(quotation)?.route.translatedFrom.value ?? article?.translatedFrom.value);
        const chain = chains.get(`${one.family} ${quotation}`) ?? quotation;
        return group ? [{ group, family: one.family, quotation, chain, drift: one }] : [];
      }),
    );
    const names = [...new Set(rows.map((row) => row.group))].sort();
    return names.map((group) =>
      describe(
        by,
        group,
        rows.filter((row) => row.group === group),
        leastChains,
      ),
    );
  });
}

function describe(by: DriftGroup['by'], group: string, rows: readonly Row[], least: number): DriftGroup {
  const chains = new Set(rows.map((row) => `${row.family} ${row.chain}`)).size;
  const enough = chains >= least;
  return {
    by,
    group,
    families: new Set(rows.map((row) => row.family)).size,
    readings: new Set(rows.map((row) => row.quotation)).size,
    chains,
    meaning: enough ? meanOf(rows, (one) => one.meaning) : null,
    wording: enough ? meanOf(rows, (one) => one.wording) : null,
    note: enough ? `over ${chains} independent chains` : `too few to say: ${chains} chains, ${least} needed`,
  };
}

function meanOf(rows: readonly Row[], value: (drift: Drift) => number | null): number | null {
  const families = groupBy(rows, (row) => row.family).flatMap((family) => {
    const chains = groupBy(family, (row) => row.chain).flatMap(
      (chain) => mean(chain.flatMap((row) => value(row.drift) ?? [])) ?? [],
    );
    return mean(chains) ?? [];
  });
  return mean(families);
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): T[][] => [
  ...Map.groupBy(rows, key).values(),
];
