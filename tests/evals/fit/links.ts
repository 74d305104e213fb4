/**
 * Fits src/align/link-coefficients.json on the dev sets of families, in two steps: pairs by themselves, then among
 * their rivals; without vectors and with them; within a language and across. Small corpora and corpora with fragments
 * are drawn from every set, so that one setting serves five articles and five thousand.
 *
 *     node tests/evals/fit/links.ts [--cache DIR] [--only words|vectors]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  AMONG_FEATURES,
  AMONG_LOOSE,
  AMONG_WIDTH,
  bounded,
  lookAmong,
  rivalsOf,
} from '../../../src/align/among.ts';
import { candidatesOf } from '../../../src/align/candidates.ts';
import { ALONE_FEATURES, ALONE_WIDTH, APART, describe, LENGTHS } from '../../../src/align/features.ts';
import { type Graph, graphOf, type Pairs } from '../../../src/align/graph.ts';
import { settleNow } from '../../../src/align/hands.ts';
import { PAIR_KINDS, pairKindOf } from '../../../src/align/link-model.ts';
import { nearnessOf } from '../../../src/align/look-alone.ts';
import { type Text, textsOf } from '../../../src/align/texts.ts';
import type { Context, Vectors } from '../../../src/context.ts';
import type { Statement } from '../../../src/model.ts';
import { loadContext } from '../../../src/store/context.ts';
import { openModel } from '../../../src/store/vectors.ts';
import { labelsOf } from './labels.ts';
import { fitLogistic } from './logistic.ts';
import { cutSome, draw, type Row, readSet, thin } from './rows.ts';

const OUT = new URL('../../../src/align/link-coefficients.json', import.meta.url).pathname;

/** Sets, how much each counts, and how many of its families are taken; news and pairs across languages count most. */
const SETS: Readonly<Record<string, { readonly weight: number; readonly families: number }>> = {
  news: { weight: 2, families: 1500 },
  'human-pairs': { weight: 1, families: 800 },
  'bible-en-5k': { weight: 1, families: 600 },
  'par3-sent': { weight: 1, families: 400 },
  'news-spans': { weight: 1, families: 500 },
  modern: { weight: 0.5, families: 500 },
  'news-x': { weight: 2, families: 600 },
  'bible-x': { weight: 2, families: 600 },
};
/** Small corpora drawn from each set: their families, and how many of them. Most people's corpus is one of these. */
const SMALL = [
  { families: 4, times: 24 },
  { families: 12, times: 12 },
  { families: 40, times: 6 },
  { families: 120, times: 2 },
];
/** What all small corpora of one size count together, as a share of the large one of their set. */
const SMALL_SHARE = 0.15;
/** Weight of a pair of the largest corpora, so that the ridge means the same whatever is drawn. */
const LARGE = 0.25;

interface Corpus {
  /** Of one pair. */
  readonly weight: number;
  readonly pairs: Pairs;
  readonly graph: Graph;
  /** 1, 0, or UNKNOWN. */
  readonly labels: Uint8Array;
  /** Index into PAIR_KINDS. */
  readonly kinds: Uint8Array;
  /** Features, row by row. */
  readonly alone: Float32Array;
  readonly among: Float32Array;
}

const UNKNOWN = 2;

function corpusOf(rows: readonly Row[], weight: number, context: Context): Corpus {
  const texts = textsOf(rows.map(statementOf), context);
  const { pairs, near } = settleNow(candidatesOf(texts, context, null));
  const count = pairs.a.length;
  const alone = new Float32Array(count * ALONE_WIDTH);
  const labels = new Uint8Array(count);
  const kinds = new Uint8Array(count);
  const f = new Float64Array(ALONE_WIDTH);
  const labelOf = labelsOf(texts, (text: Text) => rows[text.statements[0]!]!);
  for (let pair = 0; pair < count; pair++) {
    const a = texts[pairs.a[pair]!]!;
    const b = texts[pairs.b[pair]!]!;
    describe(a, b, nearnessOf(near, pair, a, b), f);
    alone.set(f, pair * ALONE_WIDTH);
    labels[pair] = labelOf(a, b) ?? UNKNOWN;
    kinds[pair] = pairKindOf(a, b);
  }
  return {
    weight: weight / count,
    pairs,
    graph: graphOf(texts.length, pairs),
    labels,
    kinds,
    alone,
    among: new Float32Array(count * AMONG_WIDTH),
  };
}

const statementOf = ({ id, text, doc, lang, cut }: Row): Statement => ({
  ...{ id, text, article: doc, language: lang },
  ...{ speaker: null, kind: cut ? 'mixed' : null, offset: null },
});

const FEATURES = { alone: ALONE_FEATURES, among: AMONG_FEATURES } as const;

/** Of the features, from the first on, those that a kind of pair is looked at by. */
const widthOf = (step: 'alone' | 'among', kind: number): number =>
  step === 'among' && PAIR_KINDS[kind] !== 'same.whole' ? AMONG_LOOSE : FEATURES[step].length;

function fitOn(corpora: readonly Corpus[], step: 'alone' | 'among', kind: number): Float64Array {
  const all = FEATURES[step].length;
  const width = widthOf(step, kind);
  const kept = corpora.map(({ kinds, labels }) =>
    [...kinds.keys()].filter((pair) => kinds[pair] === kind && labels[pair] !== UNKNOWN),
  );
  const count = kept.reduce((sum, pairs) => sum + pairs.length, 0);
  const sample = {
    width,
    features: new Float32Array(count * width),
    labels: new Uint8Array(count),
    weights: new Float32Array(count),
  };
  let row = 0;
  for (const [c, corpus] of corpora.entries())
    for (const pair of kept[c]!) {
      sample.features.set(corpus[step].subarray(pair * all, pair * all + width), row * width);
      sample.labels[row] = corpus.labels[pair]!;
      sample.weights[row++] = corpus.weight;
    }
  return fitLogistic(sample);
}

/** Fills `among` of a corpus, given the coefficients of the first look of each kind of pair. */
function lookOn(
  { alone: features, among, kinds, labels, pairs, graph }: Corpus,
  tables: readonly Float64Array[],
): void {
  const rowOf = (pair: number) => features.subarray(pair * ALONE_WIDTH, (pair + 1) * ALONE_WIDTH);
  const alone = Float32Array.from(labels, (_, pair) => {
    const table = tables[kinds[pair]!]!;
    return bounded(rowOf(pair).reduce((sum, value, k) => sum + value * table[k]!, 0));
  });
  const rivals = rivalsOf(graph, alone);
  const f = new Float64Array(AMONG_WIDTH);
  for (let pair = 0; pair < labels.length; pair++) {
    lookAmong(graph, rivals, alone, pairs.a[pair]!, pairs.b[pair]!, pair, f);
    f[9] = rowOf(pair)[APART]!;
    f[10] = rowOf(pair)[LENGTHS]!;
    among.set(f, pair * AMONG_WIDTH);
  }
}

/** Nearness spares comparisons, but says nothing of what is alike: without it more of what is unlike is learned from. */
function comparingAll(context: Context): Context {
  const align = {
    ...context.settings.align,
    leastNearness: EVERY,
  } as unknown as Context['settings']['align'];
  return { ...context, settings: { ...context.settings, align } };
}

const EVERY = { within: Number.NEGATIVE_INFINITY, across: Number.NEGATIVE_INFINITY };
const context = comparingAll(loadContext());

/** The corpora of all sets, each with its weight. */
const DRAWN = Object.entries(SETS).flatMap(([name, { weight, families }]) => {
  const rows = readSet(name);
  const large = draw(rows, families, 1);
  const full = weight * LARGE * large.length * context.settings.align.mostCandidates;
  const small = SMALL.flatMap(({ families: few, times }) =>
    Array.from({ length: times }, (_, time) => {
      const seed = 1000 * few + time;
      const drawn = thin(draw(rows, few, seed), seed);
      return { rows: time % 2 === 0 ? drawn : cutSome(drawn, seed), weight: (full * SMALL_SHARE) / times };
    }),
  );
  return [{ rows: large, weight: full }, ...small];
});

type Table = Record<string, number>;

const named = (names: readonly string[], values: Float64Array): Table =>
  Object.fromEntries(Array.from(values, (value, k) => [names[k]!, Math.round(value * 1000) / 1000]));

function fitTables(kind: string, context: Context): Record<string, Table> {
  const corpora = DRAWN.map(({ rows, weight }) => corpusOf(rows, weight, context));
  process.stderr.write(`${kind}: ${corpora.reduce((sum, { labels }) => sum + labels.length, 0)} pairs\n`);
  const alone = PAIR_KINDS.map((_, pairKind) => fitOn(corpora, 'alone', pairKind));
  for (const corpus of corpora) lookOn(corpus, alone);
  const among = PAIR_KINDS.map((_, pairKind) => fitOn(corpora, 'among', pairKind));
  return Object.fromEntries(
    PAIR_KINDS.flatMap((name, pairKind) => [
      [`${kind}.${name}.alone`, named(ALONE_FEATURES, alone[pairKind]!)],
      [`${kind}.${name}.among`, named(AMONG_FEATURES, among[pairKind]!)],
    ]),
  );
}

async function embedAll(): Promise<Vectors> {
  const model = await openModel({ cache: flag('--cache') });
  if (model === null) throw new Error('the model is missing: no coefficients for vectors');
  return model.embed(DRAWN.flatMap(({ rows }) => rows.map(({ text }) => text)));
}

function flag(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

const only = flag('--only');
const tables: Record<string, Table> = only === null ? {} : JSON.parse(readFileSync(OUT, 'utf8'));
if (only !== 'vectors') Object.assign(tables, fitTables('words', context));
if (only !== 'words') Object.assign(tables, fitTables('vectors', { ...context, vectors: await embedAll() }));
writeFileSync(OUT, `${JSON.stringify(tables, null, 2)}\n`);
