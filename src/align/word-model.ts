/** The coefficients of the word aligner, fitted by tests/evals/fit/words.ts on the dev sets of word alignment. */
import { CELL_FEATURES, type WordModel } from './beliefs.ts';
import { LIKENESS } from './likeness.ts';
import fitted from './word-coefficients.json' with { type: 'json' };

const table: {
  readonly features: readonly string[];
  readonly stages: readonly Record<string, readonly number[]>[];
} = fitted;

const fits =
  table.features.join() === CELL_FEATURES.join() &&
  table.stages.length > 0 &&
  table.stages.every((stage) => LIKENESS.every((kind) => stage[kind]?.length === CELL_FEATURES.length));
if (!fits) throw new Error('word-coefficients.json is of other features: run tests/evals/fit/words.ts');

/** By stage, then by likeness. */
export const wordModel: WordModel = table.stages.map((stage) =>
  LIKENESS.map((kind) => Float64Array.from(stage[kind]!)),
);
