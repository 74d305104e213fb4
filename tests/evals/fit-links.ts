/**
 * Fits src/align/link-coefficients.json on the dev sets of families, in two steps: pairs by themselves, then among
 * their rivals; without vectors and with them; within a language and across. Small corpora are drawn from every set,
 * so that one setting serves five articles and five thousand.
 *
 *     node tests/evals/fit-links.ts [--cache DIR]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { AMONG_FEATURES, AMONG_WIDTH, lookAmong, rivalsOf } from '../../src/align/among.ts';
import { candidatesOf } from '../../src/align/candidates.ts';
import {
  ALONE_FEATURES,
  ALONE_WIDTH,
  describe,
  LENGTHS,
  LETTER_CONTAINMENT,
  SAME_ARTICLE,
} from '../../src/align/features.ts';
import { type Graph, graphOf, type Pairs } from '../../src/align/graph.ts';
import { neighbourhoodsOf } from '../../src/align/neighbours.ts';
import { type Text, textsOf } from '../../src/align/texts.ts';
import type { Context, Vectors } from '../../src/context.ts';
import { loadProfiles } from '../../src/language/profiles.ts';
import { defaultSettings } from '../../src/settings.ts';
import { loadBackground } from '../../src/store/background.ts';
import { openModel } from '../../src/store/vectors.ts';
import { fitLogistic } from './logistic.ts';

const DATA = process.env.QUOTEDRIFT_DATA ?? new URL('../../../shared/data', import.meta.url).pathname;
const OUT = new URL('../../src/align/link-coefficients.json', import.meta.url).pathname;

/** Sets and how much each counts; news in two languages or more counts most across languages. */
const SETS: Readonly<Record<'words' | 'vectors', Readonly<Record<string, number>>>> = {
  words: {
    news: 1,
    'human-pairs': 1,
    'bible-en-5k': 1,
    'par3-sent': 1,
    'news-spans': 1,
    modern: 0.5,
    'news-x': 1,
    'bible-x': 1,
  },
  vectors: {
    'news-1k': 1,
    'human-pairs': 1,
    'bible-en-1k': 1,
    'par3-sent': 1,
    'news-spans': 1,
    'modern-1k': 0.5,
    'news-x': 3,
    'bible-x': 3,
  },
};
/** Families of the small corpora. */
const SMALL = [15, 40, 100, 250];
const SMALL_SHARE = 0.25;

interface Row {
  readonly id: string;
  readonly family: string;
  readonly doc: string;
  readonly lang: string;
  readonly text: string;
}

interface Corpus {
  readonly name: string;
  readonly weight: number;
  readonly texts: readonly Text[];
  readonly pairs: Pairs;
  readonly graph: Graph;
  readonly labels: Uint8Array;
  readonly across: Uint8Array;
  readonly alone: Float32Array;
  readonly among: Float32Array;
}

const rowsOf = (name: string): Row[] =>
  gunzipSync(readFileSync(join(DATA, 'families', `${name}.dev.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The rows of about `families` families, drawn by a fixed sequence of numbers. */
function draw(rows: readonly Row[], families: number, seed: number): Row[] {
  const names = [...new Set(rows.map(({ family }) => family))];
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const kept = new Set(names.filter(() => next() < families / names.length));
  return rows.filter(({ family }) => kept.has(family));
}

function corpusOf(name: string, rows: readonly Row[], weight: number, context: Context): Corpus {
  const statements = rows.map(({ id, text, doc, lang }) => ({
    id,
    text,
    article: doc,
    language: lang,
    speaker: null,
    kind: null,
    offset: null,
  }));
  const texts = textsOf(statements, context);
  const near = context.vectors ? neighbourhoodsOf(texts, context.vectors, context) : null;
  const pairs = candidatesOf(texts, near?.near ?? [], context);
  const count = pairs.a.length;
  const alone = new Float32Array(count * ALONE_WIDTH);
  const labels = new Uint8Array(count);
  const across = new Uint8Array(count);
  const f = new Float64Array(ALONE_WIDTH);
  const family = texts.map((text) => rows[text.statements[0]!]!.family);
  for (let pair = 0; pair < count; pair++) {
    const a = texts[pairs.a[pair]!]!;
    const b = texts[pairs.b[pair]!]!;
    describe(a, b, near, f);
    alone.set(f, pair * ALONE_WIDTH);
    labels[pair] = family[a.index] === family[b.index] ? 1 : 0;
    across[pair] = a.language === b.language ? 0 : 1;
  }
  const among = new Float32Array(count * AMONG_WIDTH);
  return {
    name,
    weight: weight / Math.max(500, texts.length),
    texts,
    pairs,
    graph: graphOf(texts.length, pairs),
    labels,
    across,
    alone,
    among,
  };
}

function fitOn(corpora: readonly Corpus[], step: 'alone' | 'among', across: 0 | 1): Float64Array {
  const width = step === 'alone' ? ALONE_WIDTH : AMONG_WIDTH;
  const kept = corpora.map((corpus) =>
    [...corpus.across.keys()].filter((pair) => corpus.across[pair] === across),
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
      sample.features.set(corpus[step].subarray(pair * width, (pair + 1) * width), row * width);
      sample.labels[row] = corpus.labels[pair]!;
      sample.weights[row++] = corpus.weight * 1000;
    }
  return count === 0 ? new Float64Array(width) : fitLogistic(sample);
}

/** Fills `among` of a corpus, given the coefficients of the first look. */
function lookOn(corpus: Corpus, tables: readonly Float64Array[], context: Context): void {
  const count = corpus.labels.length;
  const alone = new Float32Array(count);
  for (let pair = 0; pair < count; pair++) {
    const table = tables[corpus.across[pair]!]!;
    for (let k = 0; k < ALONE_WIDTH; k++) alone[pair]! += table[k]! * corpus.alone[pair * ALONE_WIDTH + k]!;
  }
  const rivals = rivalsOf(corpus.graph, alone);
  const f = new Float64Array(AMONG_WIDTH);
  for (let pair = 0; pair < count; pair++) {
    const own = corpus.alone.subarray(pair * ALONE_WIDTH, (pair + 1) * ALONE_WIDTH);
    lookAmong(corpus.graph, rivals, alone, corpus.pairs.a[pair]!, corpus.pairs.b[pair]!, pair, f);
    f[9] = own[SAME_ARTICLE]! > 0 && own[LETTER_CONTAINMENT]! < context.settings.align.repeats ? 1 : 0;
    f[10] = own[LENGTHS]!;
    corpus.among.set(f, pair * AMONG_WIDTH);
  }
}

const named = (names: readonly string[], values: Float64Array): Record<string, number> =>
  Object.fromEntries(names.map((name, k) => [name, Math.round(values[k]! * 1000) / 1000]));

function fitTables(
  sets: Readonly<Record<string, number>>,
  context: Context,
): Record<string, Record<string, number>> {
  const corpora = Object.entries(sets).flatMap(([name, weight]) => {
    const rows = rowsOf(name);
    const small = SMALL.map((families, s) =>
      corpusOf(`${name} ${families}`, draw(rows, families, s + 7), weight * SMALL_SHARE, context),
    );
    process.stderr.write(`${name} read\n`);
    return [corpusOf(name, rows, weight, context), ...small];
  });
  const alone = [fitOn(corpora, 'alone', 0), fitOn(corpora, 'alone', 1)];
  for (const corpus of corpora) lookOn(corpus, alone, context);
  const among = [fitOn(corpora, 'among', 0), fitOn(corpora, 'among', 1)];
  return {
    'same.alone': named(ALONE_FEATURES, alone[0]!),
    'same.among': named(AMONG_FEATURES, among[0]!),
    'across.alone': named(ALONE_FEATURES, alone[1]!),
    'across.among': named(AMONG_FEATURES, among[1]!),
  };
}

async function vectorsFor(sets: Readonly<Record<string, number>>): Promise<Vectors | null> {
  const flag = process.argv.indexOf('--cache');
  const model = await openModel({ cache: flag < 0 ? null : process.argv[flag + 1]! });
  return (
    (await model?.embed(Object.keys(sets).flatMap((name) => rowsOf(name).map(({ text }) => text)))) ?? null
  );
}

const context: Context = {
  settings: defaultSettings,
  languages: loadProfiles(),
  background: loadBackground(),
  corrections: [],
  vectors: null,
};
const tables: Record<string, Record<string, number>> = {};
for (const kind of ['words', 'vectors'] as const) {
  const vectors = kind === 'vectors' ? await vectorsFor(SETS.vectors) : null;
  if (kind === 'vectors' && vectors === null)
    throw new Error('the model is missing: no coefficients for vectors');
  for (const [name, table] of Object.entries(fitTables(SETS[kind], { ...context, vectors })))
    tables[`${kind}.${name}`] = table;
}
writeFileSync(OUT, `${JSON.stringify(tables, null, 2)}\n`);
