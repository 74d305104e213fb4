/**
 * Fits src/align/word-coefficients.json on the dev sets of word alignment, stage after stage: each sees what the one
 * before believed. Prints the scores that two halves of each set reach by coefficients of the other half.
 *
 *     node tests/evals/fit/words.ts [--dry]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELL_FEATURES, runStage, type StageWeights } from '../../../src/align/beliefs.ts';
import { type Grid, gridOf } from '../../../src/align/grid.ts';
import { lexiconOf } from '../../../src/align/lexicon.ts';
import { LIKENESS } from '../../../src/align/likeness.ts';
import { lookAround } from '../../../src/align/look.ts';
import type { WordLink } from '../../../src/model.ts';
import { loadContext } from '../../../src/store/context.ts';
import { placeTokens } from '../../../src/text/tokens.ts';
import { type AlignedPair, scoreAlignment } from '../metrics/alignment.ts';
import { dataFolder, rowsOf } from '../shared.ts';
import { fitLogistic } from './logistic.ts';

const OUT = new URL('../../../src/align/word-coefficients.json', import.meta.url).pathname;
const STAGES = 4;
/** Beside one another the sets count alike, by their links, but for the revisions of wiki: nearly the same words. */
const SETS: Readonly<Record<string, number>> = { edinburgh: 1, mtref: 1, msr: 1, wiki: 0.3 };

interface Example {
  readonly set: string;
  readonly pair: AlignedPair;
  readonly weight: number;
  readonly grid: Grid;
  /** 1, 0, or UNKNOWN, row by row. */
  readonly labels: Uint8Array;
}

const UNKNOWN = 2;
const WIDTH = CELL_FEATURES.length;
const context = loadContext();

const examples = Object.entries(SETS).flatMap(([set, weight]) => {
  const pairs = rowsOf<AlignedPair>(join(dataFolder, 'alignment', `${set}.dev.jsonl.gz`));
  const links = pairs.reduce((sum, { sure }) => sum + sure.length, 0);
  return pairs.map((pair): Example => exampleOf(set, pair, (5e4 * weight) / links));
});

function exampleOf(set: string, pair: AlignedPair, weight: number): Example {
  const lexicon = lexiconOf(context);
  const lexemes = (words: readonly string[]) =>
    placeTokens(words, words.join(' ')).map((token) => lexicon.of(token, 'en'));
  const grid = gridOf(lexemes(pair.a), lexemes(pair.b));
  const labels = new Uint8Array(grid.kinds.length);
  for (const [i, j] of pair.poss) labels[i * grid.columns + j] = UNKNOWN;
  for (const [i, j] of pair.sure) labels[i * grid.columns + j] = 1;
  return { set, pair, weight, grid, labels };
}

/** The cells of one likeness, with their features, as the stage sees them; hopeless ones are left out. */
function sampleOf(some: readonly Example[], beliefs: ReadonlyMap<Example, Float32Array>, kind: number) {
  const features: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const f = new Float64Array(WIDTH);
  for (const example of some) {
    const { grid } = example;
    const look = lookAround(grid, beliefs.get(example)!);
    for (const [at, likeness] of grid.kinds.entries()) {
      if (likeness !== kind || example.labels[at] === UNKNOWN) continue;
      const [i, j] = [Math.floor(at / grid.columns), at % grid.columns];
      if (look.isHopeless(i, j)) continue;
      look.fill(i, j, f);
      features.push(...f);
      labels.push(example.labels[at]!);
      weights.push(example.weight);
    }
  }
  return {
    width: WIDTH,
    features: Float32Array.from(features),
    labels: Uint8Array.from(labels),
    weights: Float32Array.from(weights),
  };
}

function fitStages(some: readonly Example[]): StageWeights[] {
  let beliefs = new Map(some.map((example) => [example, example.grid.prior]));
  return Array.from({ length: STAGES }, () => {
    const stage = LIKENESS.map((_, kind) => rounded(fitLogistic(sampleOf(some, beliefs, kind))));
    beliefs = new Map(
      [...beliefs].map(([example, belief]) => [example, runStage(example.grid, belief, stage)]),
    );
    return stage;
  });
}

const rounded = (weights: Float64Array): Float64Array =>
  weights.map((value) => Math.round(value * 1000) / 1000);

const { leastBelief } = context.settings.align;

function linksBy(model: readonly StageWeights[], { grid }: Example): WordLink[] {
  const belief = model.reduce((before, stage) => runStage(grid, before, stage), grid.prior);
  return [...belief.keys()]
    .filter((at) => belief[at]! >= leastBelief)
    .map((at): WordLink => [Math.floor(at / grid.columns), at % grid.columns]);
}

function crossScores(): void {
  const half = (parity: number) => examples.filter((_, i) => i % 2 === parity);
  const models = [fitStages(half(1)), fitStages(half(0))];
  const links = new Map(examples.map((example, i) => [example, linksBy(models[i % 2]!, example)]));
  for (const set of Object.keys(SETS)) {
    const some = examples.filter((example) => example.set === set);
    const { all, nonIdentical } = scoreAlignment(
      some.map(({ pair }) => pair),
      some.map((example) => links.get(example)!),
    );
    console.log(`${set}: P ${all.P} R ${all.R} F1 ${all.F1}; of words that differ ${nonIdentical.F1}`);
  }
}

crossScores();
if (!process.argv.includes('--dry')) {
  const stages = fitStages(examples).map((stage) =>
    Object.fromEntries(LIKENESS.map((name, kind) => [name, [...stage[kind]!]])),
  );
  writeFileSync(OUT, `${JSON.stringify({ features: CELL_FEATURES, stages }, null, 2)}\n`);
}
