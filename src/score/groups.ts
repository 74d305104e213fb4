/** Drift by the language translated from and by outlet, over independent chains and not over reprints. */
import type { Article, Drift, DriftGroup, Family, Quotation } from '../model.ts';

interface Row {
  readonly group: string;
  readonly family: string;
  readonly quotation: string;
  readonly chain: string;
  /** The article, or the least of those that it hangs together with by copies. */
  readonly source: string;
  readonly drift: Drift;
}

/**
 * One group a language translated from and one an outlet. `meaning` and `wording` are means over families of the
 * mean over the chains of a family, so that neither a much-printed statement nor an agency text counts twice.
 * They are null below `leastChains` independent articles: the readings of one article passed through one
 * translator's hands, and articles that copy one another are one source, however many statements they share.
 */
export function groupsOfDrift(
  drift: readonly Drift[],
  families: readonly Family[],
  quotations: ReadonlyMap<string, Quotation>,
  articles: ReadonlyMap<string, Article>,
  leastChains: number,
): DriftGroup[] {
  const chains = chainsOf(families);
  const sources = sourcesOf(families, quotations);
  return (['translatedFrom', 'outlet'] as const).flatMap((by) => {
    const rows = drift.flatMap((one) =>
      [one.base, one.variant].flatMap((quotation): Row[] => {
        const row = quotations.get(quotation)!;
        const { article } = row;
        const group = (by === 'outlet' ? outletOf : routeOf)(row, articles);
        const chain = chains.get(`${one.family} ${quotation}`) ?? quotation;
        return group
          ? [{ group, family: one.family, quotation, chain, source: sources(article), drift: one }]
          : [];
      }),
    );
    return [...Map.groupBy(rows, (row) => row.group)]
      .map(([group, its]) => describe(by, group, its, leastChains))
      .sort((one, other) => (one.group < other.group ? -1 : 1));
  });
}

type Articles = ReadonlyMap<string, Article>;

/** The language a reading was translated from, and where it was printed; null where unknown. */
export const routeOf = ({ article, route }: Quotation, articles: Articles): string | null =>
  route.translatedFrom.value ?? articles.get(article)?.translatedFrom.value ?? null;
export const outletOf = ({ article }: Quotation, articles: Articles): string | null =>
  articles.get(article)?.outlet ?? null;

const chainsOf = (families: readonly Family[]): ReadonlyMap<string, string> =>
  new Map(
    families.flatMap(({ id, members }) =>
      members.map((one) => [`${id} ${one.quotation}`, one.chain] as const),
    ),
  );

/** The least of the articles that hang together with an article by a chain. */
function sourcesOf(
  families: readonly Family[],
  quotations: ReadonlyMap<string, Quotation>,
): (article: string) => string {
  const root = new Map<string, string>();
  const find = (article: string): string => {
    const next = root.get(article) ?? article;
    return next === article ? article : find(next);
  };
  for (const { members } of families)
    for (const copies of Map.groupBy(members, (member) => member.chain).values()) {
      const found = copies.map((member) => find(quotations.get(member.quotation)!.article)).sort();
      for (const other of found) if (other !== found[0]) root.set(other, found[0]!);
    }
  return find;
}

function describe(by: DriftGroup['by'], group: string, rows: readonly Row[], least: number): DriftGroup {
  const chains = new Set(rows.map((row) => row.source)).size;
  const enough = chains >= least;
  return {
    by,
    group,
    families: new Set(rows.map((row) => row.family)).size,
    readings: new Set(rows.map((row) => row.quotation)).size,
    chains,
    meaning: enough ? meanOf(rows, (one) => one.meaning) : null,
    wording: enough ? meanOf(rows, (one) => one.wording) : null,
    note: enough
      ? `over ${chains} independent articles`
      : `too few to say: ${chains} independent articles, ${least} needed`,
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
