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
import { ALONE_FEATURES, ALONE_WIDTH, APART, describe, LENGTHS } from '../../src/align/features.ts';
import { containment, nothingShared, share } from '../../src/align/bag.ts';
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
  /** A fragment made here. */
  readonly cut?: boolean;
}

interface Corpus {
  readonly weight: number;
  readonly texts: readonly Text[];
  readonly pairs: Pairs;
  readonly graph: Graph;
  /** 1, 0, or UNKNOWN. */
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

/** A fixed sequence of numbers from 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The rows of about `families` families; those of one document are drawn together, as the news of one event are. */
function draw(rows: readonly Row[], families: number, seed: number): Row[] {
  const next = sequence(seed);
  const all = new Set(rows.map(({ family }) => family));
  const documents = [...Map.groupBy(rows, ({ doc }) => doc).values()];
  const kept = new Set<string>();
  while (kept.size < Math.min(families, all.size))
    for (const { family } of documents[Math.floor(next() * documents.length)]!) kept.add(family);
  return rows.filter(({ family }) => kept.has(family));
}

/** Shares of the rows that are cut to a fragment, and that are repeated as a fragment in their document. */
const CUT = 0.35;
const REPEATED = 0.1;
const LONGEST_CUT = 10;

/** News quote fragments beside sentences, so some rows become a run of their words. */
function cutSome(rows: readonly Row[], seed: number): Row[] {
  const next = sequence(seed);
  return rows.flatMap((row) => {
    const chance = next();
    const piece = { ...row, text: pieceOf(row.text, next), cut: true };
    if (chance < CUT) return [piece];
    return chance < CUT + REPEATED ? [row, { ...piece, id: `${row.id} again` }] : [row];
  });
}

function pieceOf(text: string, next: () => number): string {
  const words = text.split(/\s+/u);
  const length = Math.min(words.length, 1 + Math.floor(next() * LONGEST_CUT));
  const from = Math.floor(next() * (words.length - length + 1));
  return words.slice(from, from + length).join(' ');
}

/** 1 and 0; null where nobody could tell. */
function labelOf(a: Text, b: Text, x: Row, y: Row, holders: (text: Text) => number): 0 | 1 | null {
  const shared = share(a.stems, b.stems, nothingShared());
  const inside = containment(shared, a.stems, b.stems);
  if (x.family !== y.family) return (x.cut || y.cut) && inside > HELD ? null : 0;
  if (!x.cut && !y.cut) return 1;
  if (x.cut && y.cut && inside < HALF) return null;
  const fragment = x.cut ? a : b;
  return fragment.words.length <= SHORT && holders(fragment) > 1 ? 0 : 1;
}
const HELD = 0.9;
const HALF = 0.5;
const SHORT = 2;

/** In how many families a text could stand: those with a text that has all its stems. */
function holdersOf(texts: readonly Text[], family: (text: Text) => string): (text: Text) => number {
  const having = new Map<number, Set<number>>();
  for (const { stems, index } of texts)
    for (const id of stems.ids) having.set(id, (having.get(id) ?? new Set()).add(index));
  return ({ stems }) => {
    const [first, ...rest] = [...stems.ids].map((id) => having.get(id)!);
    const all = [...(first ?? [])].filter((text) => rest.every((set) => set.has(text)));
    return stems.ids.length === 0 ? 2 : new Set(all.map((text) => family(texts[text]!))).size;
  };
}

const UNKNOWN = 2;

function corpusOf(rows: readonly Row[], weight: number, context: Context): Corpus {
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
  const rowOf = (text: Text): Row => rows[text.statements[0]!]!;
  const holders = holdersOf(texts, (text) => rowOf(text).family);
  for (let pair = 0; pair < count; pair++) {
    const a = texts[pairs.a[pair]!]!;
    const b = texts[pairs.b[pair]!]!;
    describe(a, b, near, f);
    alone.set(f, pair * ALONE_WIDTH);
    labels[pair] = labelOf(a, b, rowOf(a), rowOf(b), holders) ?? UNKNOWN;
    across[pair] = a.language === b.language ? 0 : 1;
  }
  const among = new Float32Array(count * AMONG_WIDTH);
  return { weight: weight / Math.max(500, texts.length),
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
    f[9] = own[APART]!;
    f[10] = own[LENGTHS]!;
    corpus.among.set(f, pair * AMONG_WIDTH);
  }
}

const named = (names: readonly string[], values: Float64Array): Record<string, number> =>
  Object.fromEntries(names.map((name, k) => [name, Math.round(values[k]! * 1000) / 1000]));

const smallOf = (rows: readonly Row[]): Row[][] =>
  SMALL.flatMap((families, s) => [draw(rows, families, s + 7), cutSome(draw(rows, families, s + 70), s + 700)]);

function fitTables(
  sets: Readonly<Record<string, number>>,
  context: Context,
): Record<string, Record<string, number>> {
  const corpora = Object.entries(sets).flatMap(([name, weight]) => {
    const rows = rowsOf(name);
    process.stderr.write(`${name} read\n`);
    return [corpusOf(rows, weight, context), ...smallOf(rows).map((few) => corpusOf(few, weight * SMALL_SHARE, context))];
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
    (await model?.embed(Object.keys(sets).flatMap((name) => [rowsOf(name), ...smallOf(rowsOf(name))].flat().map(({ text }) => text)))) ?? null
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
