/** How contested a statement is: how far its independent renderings lie apart, and whether routes or outlets tell them. */
import type { Contest, ContestTest, Drift, Family, Quotation } from '../model.ts';
import type { Settings } from '../settings.ts';
import { comparable } from './comparable.ts';
import {
  arrangements,
  bootstrapInterval,
  falseDiscoveryRates,
  mean,
  permutationTest,
  sequence,
} from './resample.ts';

/** What a group is made by: a quotation to its route or outlet; null where unknown. */
export type Grouping = Readonly<Record<ContestTest['by'], (quotation: Quotation) => string | null>>;

type Options = Settings['score']['contest'];

/**
 * One row a family with a measured pair, in the order of the families. Units are chains: readings that copy one another
 * count as one. Rates of false discoveries are taken over all tests of all families.
 */
export function contestsOf(
  drift: readonly Drift[],
  families: readonly Family[],
  quotations: ReadonlyMap<string, Quotation>,
  grouping: Grouping,
  settings: Settings['score'],
): Contest[] {
  const byFamily = Map.groupBy(drift, ({ family }) => family);
  const contests = families.flatMap((family) => {
    const pairs = byFamily.get(family.id) ?? [];
    return pairs.length > 0 ? [contestOf(family, pairs, quotations, grouping, settings)] : [];
  });
  const q = falseDiscoveryRates(contests.flatMap(({ tests }) => tests.map(({ p }) => p)));
  return contests.map((contest) => ({
    ...contest,
    tests: contest.tests.map((test) => ({ ...test, q: q.shift()! })),
  }));
}

function contestOf(
  family: Family,
  pairs: readonly Drift[],
  quotations: ReadonlyMap<string, Quotation>,
  grouping: Grouping,
  { contest: options }: Settings['score'],
): Contest {
  const { checks, distances } = comparable(pairs);
  const space = spaceOf(family, distances);
  const chains = space.chains.length;
  const contested = mean(space.all);
  const enough = contested !== null && chains >= options.leastChains;
  const interval = enough ? intervalOf(family.id, space, options) : null;
  return {
    family: family.id,
    chains,
    contested,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    checks,
    readings: family.members.map(({ quotation }) => ({ quotation, distance: space.ofReading(quotation) })),
    tests: (['translatedFrom', 'outlet'] as const).map((by) =>
      testOf(family, space, by, (id) => grouping[by](quotations.get(id)!), options),
    ),
    note: enough
      ? `over ${chains} independent chains`
      : `too few to say how sure: ${chains} independent chains, ${options.leastChains} needed`,
  };
}

/** Distances between chains: means over the pairs of readings that were compared. */
interface Space {
  readonly chains: readonly string[];
  /** By indices of chains; null where none of their readings were compared. */
  readonly between: (x: number, y: number) => number | null;
  readonly all: readonly number[];
  readonly ofReading: (quotation: string) => number | null;
}

function spaceOf(
  { members }: Family,
  distances: readonly { base: string; variant: string; distance: number }[],
): Space {
  const chainOf = new Map(members.map(({ quotation, chain }) => [quotation, chain]));
  const apart = distances.filter(({ base, variant }) => chainOf.get(base) !== chainOf.get(variant));
  const chains = [
    ...new Set(apart.flatMap(({ base, variant }) => [chainOf.get(base)!, chainOf.get(variant)!])),
  ].sort();
  const key = (x: string, y: string): string => (x < y ? `${x} ${y}` : `${y} ${x}`);
  const byPair = new Map(
    [...Map.groupBy(apart, ({ base, variant }) => key(chainOf.get(base)!, chainOf.get(variant)!))].map(
      ([pair, some]) => [pair, mean(some.map(({ distance }) => distance))!] as const,
    ),
  );
  return {
    chains,
    between: (x, y) => byPair.get(key(chains[x]!, chains[y]!)) ?? null,
    all: [...byPair.values()],
    ofReading: (quotation) =>
      mean(
        apart.flatMap(({ base, variant, distance }) =>
          base === quotation || variant === quotation ? distance : [],
        ),
      ),
  };
}

/** Of the mean distance; a chain that is drawn twice has no distance from itself. */
const intervalOf = (id: string, { chains, between }: Space, options: Options) =>
  bootstrapInterval(
    chains.length,
    (drawn) => {
      let [sum, count] = [0, 0];
      for (const [k, x] of drawn.entries())
        for (const y of drawn.slice(k + 1)) {
          const distance = x === y ? null : between(x, y);
          if (distance === null) continue;
          sum += distance;
          count++;
        }
      return count === 0 ? null : sum / count;
    },
    { times: options.resamples, level: options.level },
    sequence(options.seed, `bootstrap ${id}`),
  );

/** Do chains of one group lie nearer to one another than to those of other groups? */
function testOf(
  family: Family,
  space: Space,
  by: ContestTest['by'],
  groupOf: (quotation: string) => string | null,
  options: Options,
): ContestTest {
  const labels = space.chains.map((chain) => {
    const own = family.members.filter((member) => member.chain === chain);
    const groups = new Set(own.map(({ quotation }) => groupOf(quotation)));
    return groups.size === 1 ? [...groups][0]! : null;
  });
  const known = labels.flatMap((label, i) => (label === null ? [] : i));
  const groups = [...Map.groupBy(known, (i) => labels[i]!)]
    .map(([group, some]) => ({ group, chains: some.length }))
    .sort((x, y) => (x.group < y.group ? -1 : 1));
  const ways = groups.length < 2 ? 0 : arrangements(groups.map(({ chains }) => chains));
  const difference = (of: readonly string[]) => betweenLessWithin(space, known, of);
  const names = known.map((i) => labels[i]!);
  const observed = difference(names);
  const told = { by, groups, difference: observed };
  if (ways < options.leastArrangements || observed === null)
    return { ...told, p: null, q: null, note: tooFew(known.length, groups.length) };
  const next = sequence(options.seed, `${by} ${family.id}`);
  const p = permutationTest(names, (of) => difference(of) ?? 0, options.resamples, next);
  return { ...told, p, q: null, note: `${options.resamples} permutations of ${known.length} chains` };
}

const tooFew = (chains: number, groups: number): string =>
  `too few to say: ${chains} ${chains === 1 ? 'chain' : 'chains'} in ${groups} ${groups === 1 ? 'group' : 'groups'}`;

/** Mean distance between chains of two groups less that within one; null where one of them was never measured. */
function betweenLessWithin(
  { between }: Space,
  chains: readonly number[],
  groups: readonly string[],
): number | null {
  const [apart, together]: [number[], number[]] = [[], []];
  for (const [k, x] of chains.entries())
    for (const [l, y] of chains.entries()) {
      const distance = l > k ? between(x, y) : null;
      if (distance !== null) (groups[k] === groups[l] ? together : apart).push(distance);
    }
  const [a, b] = [mean(apart), mean(together)];
  return a === null || b === null ? null : a - b;
}
