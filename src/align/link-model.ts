/** The coefficients of the links, fitted by tests/evals/fit/links.ts on the dev sets of families: one setting for all. */
import { AMONG_FEATURES } from './among.ts';
import { ALONE_FEATURES } from './features.ts';
import fitted from './link-coefficients.json' with { type: 'json' };
import { type Comparable, isWhole } from './texts.ts';

export interface Tables {
  /** In the order of ALONE_FEATURES. */
  readonly alone: Float64Array;
  /** In the order of AMONG_FEATURES. */
  readonly among: Float64Array;
}

/** What kind of pair two texts are; each has tables of its own, since likeness means another thing for each. */
export const PAIR_KINDS = ['same.whole', 'same.part', 'across.whole', 'across.part'] as const;

/** Index into PAIR_KINDS: within a language or across; two sentences, or a fragment and something else. */
export const pairKindOf = (a: Comparable, b: Comparable): number =>
  (a.language === b.language ? 0 : 2) + (isWhole(a) && isWhole(b) ? 0 : 1);

type Fitted = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** @throws where the table is missing or has other features: zeros would link everything alike. */
const rowOf = (
  name: string,
  row: Readonly<Record<string, number>> | undefined,
  features: readonly string[],
): Float64Array => {
  if (row === undefined)
    throw new Error(`link-coefficients.json: ${name} is missing: run tests/evals/fit/links.ts`);
  const strange = Object.keys(row).find((feature) => !features.includes(feature));
  if (strange !== undefined)
    throw new Error(`link-coefficients.json: ${name} has ${strange}: run tests/evals/fit/links.ts`);
  return Float64Array.from(features, (feature) => row[feature] ?? 0);
};

function tablesOf(name: string): Tables {
  const table: Fitted = fitted;
  return {
    alone: rowOf(name, table[`${name}.alone`], ALONE_FEATURES),
    among: rowOf(name, table[`${name}.among`], AMONG_FEATURES),
  };
}

const tablesBy = (name: string): Tables[] => PAIR_KINDS.map((kind) => tablesOf(`${name}.${kind}`));

/** By pair kind (an index into PAIR_KINDS): of pairs by their words, then of pairs by their vectors too. */
export const tables: readonly Tables[] = [...tablesBy('words'), ...tablesBy('vectors')];

/** Index into `tables`. @param measured whether both texts have a vector */
export const tableOf = (a: Comparable, b: Comparable, measured: boolean): number =>
  pairKindOf(a, b) + (measured ? PAIR_KINDS.length : 0);
