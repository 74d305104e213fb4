/**
 * Fits src/score/confidence-coefficients.json: how sure a finding is, given the evidence of its check and how much
 * the sides share. Needs shared/data; no random number is drawn, so that a second run gives the same bytes.
 *
 *     node tests/evals/fit/confidence.ts
 *
 * Within a language: one logistic for each type (and for a subtype with enough rows) on the English rows of
 * drift/typed. A finding holds where its type is the one that the row names as changed; it does not where the row is
 * faithful, nor where its sides speak of different things: a difference presumes that they say the same otherwise. Nobody knows how often news renderings change, so
 * rows are weighed as if PRIOR of the pairs had a change of the type; a row that edits one rendering (the wording is
 * the same else) counts less than one between two translators.
 *
 * Across languages no set names changes. A finding counts by how often its type is found between faithful renderings,
 * were it found in RECALL of the pairs that changed: PRIOR · RECALL / (PRIOR · RECALL + (1 − PRIOR) · found).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../../../src/model.ts';
import { type Coefficients, logit } from '../../../src/score/confidence.ts';
import type { TypedPair } from '../metrics/drift.ts';
import { round } from '../metrics/round.ts';
import { dataFolder, rowsOf } from '../shared.ts';
import { faithfulPairs } from './faithful.ts';
import { evidenceIn } from './found.ts';
import { type Label, labeller, PRIOR } from './holds.ts';
import { fitLogistic } from './logistic.ts';

const OUT = new URL('../../../src/score/confidence-coefficients.json', import.meta.url).pathname;

/** Share of the pairs across languages that changed in which a change is assumed to be found. */
const RECALL = 0.7;
/** Findings that hold, and findings between faithful renderings, from which a type, and a subtype, is fitted. */
const LEAST = 10;
const LEAST_OF_SUBTYPE = 25;
/** Keeps the coefficients of rare types near 0. */
const RIDGE = 0.5;

interface Example extends Label {
  readonly found: Found;
  readonly unlinked: number;
}

const rows = rowsOf<TypedPair>(join(dataFolder, 'drift/typed.dev.jsonl.gz'));
const labelOf = labeller(rows, PRIOR);

const examples = rows.flatMap((row) => {
  const { found, unlinked } = evidenceIn({ ...row, languageA: 'en', languageB: 'en' });
  return found.flatMap((one): Example[] => {
    const label = labelOf(row, one);
    return label ? [{ found: one, unlinked, ...label }] : [];
  });
});

const enough = (some: readonly Example[], least: number): boolean =>
  (['changed', 'faithful'] as const).every((row) => some.filter((one) => one.row === row).length >= least);

function fitOn(some: readonly Example[]): Coefficients {
  const made = solved(some, true);
  return made.evidence < 0 ? solved(some, false) : made;
}

/** @param withEvidence left out where more evidence would make a finding less sure: chance in few rows. */
function solved(some: readonly Example[], withEvidence: boolean): Coefficients {
  const mean = some.reduce((sum, { weight }) => sum + weight, 0) / some.length;
  const [bias, evidence, unlinked] = fitLogistic(
    {
      width: 3,
      features: Float32Array.from(
        some.flatMap((one) => [1, withEvidence ? logit(one.found.confidence) : 0, one.unlinked]),
      ),
      labels: Uint8Array.from(some, ({ row }) => Number(row === 'changed')),
      weights: Float32Array.from(some, ({ weight }) => weight / mean),
    },
    RIDGE,
  );
  return { bias: round(bias!, 3), evidence: round(evidence!, 3), unlinked: round(unlinked!, 3) };
}

const inContent = examples.filter(({ found }) => found.type !== 'omission' && found.type !== 'addition');
const groups = (keyOf: (one: Example) => string, least: number) =>
  [...Map.groupBy(inContent, keyOf)].filter(([, some]) => enough(some, least));
const subtypeOf = ({ found }: Example): string => `${found.type}/${found.subtype}`;
const subtypes = groups(subtypeOf, LEAST_OF_SUBTYPE).filter(([key]) => !key.endsWith('/undefined'));
/** A type's row is for the subtypes that have none, and fitted on them where they are enough. */
const others = (some: readonly Example[]): readonly Example[] => {
  const rest = some.filter((one) => !subtypes.some(([key]) => key === subtypeOf(one)));
  return enough(rest, LEAST) ? rest : some;
};
const fitted = [
  ...groups(({ found }) => found.type, LEAST).map(([type, some]) => [type, others(some)] as const),
  ...subtypes,
].sort(([x], [y]) => (x < y ? -1 : 1));

const across = faithfulPairs().filter(({ languageA, languageB }) => languageA !== languageB);
const counts = new Map<string, number>();
for (const pair of across)
  for (const type of new Set(evidenceIn(pair).found.map((one) => one.type)))
    counts.set(type, (counts.get(type) ?? 0) + 1);
const held = (count: number): number =>
  (PRIOR * RECALL) / (PRIOR * RECALL + (1 - PRIOR) * (count / across.length));

const made = {
  provenance: {
    script: 'tests/evals/fit/confidence.ts',
    data: 'drift/typed.dev of shared/data (English); across languages families/news-x.dev',
    prior: PRIOR,
    recallAcross: RECALL,
    findings: Object.fromEntries(fitted.map(([key, some]) => [key, some.length])),
    pairsAcross: across.length,
  },
  within: Object.fromEntries(fitted.map(([key, some]) => [key, fitOn(some)])),
  across: Object.fromEntries(
    [...counts].sort(([x], [y]) => (x < y ? -1 : 1)).map(([type, count]) => [type, round(held(count), 3)]),
  ),
};
writeFileSync(OUT, `${JSON.stringify(made, null, 2)}\n`);
