/** The coefficients of the links, fitted by tests/evals/fit-links.ts on the dev sets of families: one setting for all. */
import type { Context } from '../context.ts';
import { AMONG_FEATURES } from './among.ts';
import { ALONE_FEATURES } from './features.ts';
import fitted from './link-coefficients.json' with { type: 'json' };

export interface Tables {
  /** In the order of ALONE_FEATURES. */
  readonly alone: Float64Array;
  /** In the order of AMONG_FEATURES. */
  readonly among: Float64Array;
}

/** For two texts of one language, and for two of different languages. */
export interface ByLanguage {
  readonly same: Tables;
  readonly across: Tables;
}

export interface LinkModel {
  readonly words: ByLanguage;
  readonly vectors: ByLanguage;
}

type Fitted = Readonly<Record<string, Readonly<Record<string, number>>>>;

const rowOf = (name: string, row: Readonly<Record<string, number>>, features: readonly string[]): Float64Array => {
  const strange = Object.keys(row).find((feature) => !features.includes(feature));
  if (strange !== undefined) throw new Error(`link-coefficients.json: ${name} has ${strange}: run tests/evals/fit-links.ts`);
  return Float64Array.from(features, (feature) => row[feature] ?? 0);
};

function tablesOf(name: string): Tables {
  const table: Fitted = fitted;
  return {
    alone: rowOf(name, table[`${name}.alone`] ?? {}, ALONE_FEATURES),
    among: rowOf(name, table[`${name}.among`] ?? {}, AMONG_FEATURES),
  };
}

const byLanguage = (name: string): ByLanguage => ({
  same: tablesOf(`${name}.same`),
  across: tablesOf(`${name}.across`),
});

const shipped: LinkModel = { words: byLanguage('words'), vectors: byLanguage('vectors') };

export const coefficientsOf = (_context: Context): LinkModel => shipped;
