/** What is measured. Ratios and exponents can be compared between machines, seconds cannot. */
import { join } from 'node:path';
import { collate } from '../../src/align.ts';
import type { Family, Member, Statement } from '../../src/model.ts';
import { loadContext } from '../../src/store/context.ts';
import { dataFolder, root, rowsOf } from '../evals/shared.ts';
import { writeArticles } from './articles.ts';
import { middleOf, quotedrift, scratch, type Took } from './program.ts';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is asked for. */
  readonly goal?: string;
  /** False: the bench fails. */
  readonly good?: boolean;
}

const ndjson = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const data = <T>(path: string): T[] => rowsOf<T>(join(dataFolder, `${path}.dev.jsonl.gz`));

/** Started from nothing to its help text. */
export function startUp(): Row[] {
  const { cpu, wall } = middleOf(5, () => quotedrift(['--help']));
  return [
    { name: '--help', value: wall, unit: 's' },
    { name: '--help', value: cpu, unit: 'CPU-s' },
  ];
}

// ── the whole way ───────────────────────────────────────────────────────────────────────────────

/** CPU may grow with articles as n to this power: 1 is the same cost for each, the rest is what a busy machine adds. */
const MOST_GROWTH = 1.1;

const run = (folder: string, name: string, ...options: string[]): Took =>
  quotedrift(['analyze', folder, '--out', join(scratch, name), ...options]);

/** The five articles; then how the cost grows. Vectors cost the same for each text, so growth is measured without them. */
export function analyze(): Row[] {
  const corpus = join(root, 'corpus');
  const one = run(writeArticles(1, join(scratch, 'one')), 'run-one', '--no-model');
  const rows = [
    ...timesOf('5 articles', run(corpus, 'run-five')),
    ...timesOf('5 articles without model', run(corpus, 'run-five-bare', '--no-model')),
  ];
  const costs = [50, 150, 500].map((count) => {
    const took = run(writeArticles(count, join(scratch, `made-${count}`)), `run-${count}`, '--no-model');
    const cost = (took.cpu - one.cpu) / count;
    rows.push(...timesOf(`${count} articles without model`, took), ...loadOf(count, cost));
    return cost;
  });
  const growth = 1 + Math.log(costs.at(-1)! / costs[0]!) / Math.log(500 / 50);
  const goal = `at most ${MOST_GROWTH}`;
  return [
    ...rows,
    {
      name: 'growth of cost from 50 to 500',
      value: growth,
      unit: 'exponent',
      goal,
      good: growth <= MOST_GROWTH,
    },
  ];
}

const timesOf = (name: string, { wall, cpu, memory }: Took): Row[] => [
  { name, value: wall, unit: 's' },
  { name, value: cpu, unit: 'CPU-s' },
  { name, value: memory, unit: 'MiB at most' },
];

/** What one article cost, less what one alone costs, and how much there was to do in it. */
const loadOf = (count: number, cost: number): Row[] => [
  { name: `${count} articles, each`, value: 1000 * cost, unit: 'CPU-ms' },
  { name: `${count} articles, each`, value: rowsIn(count, 'quotations') / count, unit: 'quotations' },
  { name: `${count} articles, each`, value: rowsIn(count, 'drift') / count, unit: 'comparisons' },
];

const rowsIn = (count: number, table: string): number =>
  rowsOf(join(scratch, `run-${count}`, `${table}.ndjson`)).length;

// ── the filters, start-up included ──────────────────────────────────────────────────────────────

/** Each set as often as it takes to some 300 articles; one also to 1,500, where starting and warming up are a small part. */
export const extract = (): Row[] => [
  extracting('polnear', 1),
  extracting('polnear', 5),
  extracting('ggt-en', 10),
  extracting('de-wikinews', 1),
];

function extracting(set: string, times: number): Row {
  const articles = data<{ id: string; text: string; lang: string }>(`quotations/${set}`);
  const rows = Array.from({ length: times }, (_, copy) =>
    articles.map(({ id, text, lang }) => ({ id: `${id}-${copy}`, text, language: lang })),
  ).flat();
  const { cpu } = quotedrift(['extract'], ndjson(rows));
  return {
    name: `${set}, ${rows.length} articles`,
    value: rows.length / cpu,
    unit: 'articles a CPU-s',
    goal: '200',
  };
}

/** What the model itself takes is told apart by a second run that finds its vectors. */
export function group(): Row[] {
  const thousand = statements('news-1k');
  const many = quotedrift(['group', '--no-model'], statements('news'));
  const cache = join(scratch, 'cache');
  const cold = quotedrift(['group', '--cache', cache], thousand);
  const warm = quotedrift(['group', '--cache', cache], thousand);
  const words = quotedrift(['group', '--no-model'], thousand);
  return [
    { name: '1,000 statements without model', value: words.cpu, unit: 'CPU-s' },
    { name: '8,332 statements without model', value: many.cpu, unit: 'CPU-s', goal: '3 at 10,000' },
    { name: '8,332 statements without model', value: many.memory, unit: 'MiB at most' },
    { name: '1,000 statements, vectors given', value: warm.cpu, unit: 'CPU-s', goal: '0.5' },
    { name: 'their vectors, the model loaded', value: cold.cpu - warm.cpu, unit: 'CPU-s' },
  ];
}

function statements(set: string): string {
  const gold = data<{ id: string; text: string; doc: string; lang: string }>(`families/${set}`);
  return ndjson(gold.map(({ id, text, doc, lang }) => ({ id, text, article: doc, language: lang })));
}

export function compare(): Row[] {
  const pairs = data<{ a: string; b: string }>('drift/typed').map(({ a, b }, i) => ({
    ...{ id: `${i}`, a, b, languageA: 'en', languageB: 'en' },
  }));
  const { cpu } = quotedrift(['compare'], ndjson(pairs));
  return [{ name: `${pairs.length} pairs`, value: pairs.length / cpu, unit: 'pairs a CPU-s', goal: '1000' }];
}

// ── collation ───────────────────────────────────────────────────────────────────────────────────

/** Alignment tables of made-up families whose renderings differ in every seventh word: of English words, and of words that are all spelt alike, the worst case. */
export const collation = (): Row[] => {
  const english = [...loadContext().background.en!.zipf.keys()].filter((word) => word.length > 3);
  const ordinary = (i: number): string => english[(i * 37) % english.length]!;
  const alike = (i: number): string => `word${i}`;
  const row = (name: string, value: number, goal: string): Row => ({ name, value, unit: 'CPU-s', goal });
  return [
    row('32 witnesses of 32 words', collating(32, 32, ordinary), '0.02 (CollateX 0.59)'),
    row('3 witnesses of 675 words', collating(3, 675, ordinary), '0.3 (CollateX 8.6)'),
    row('32 witnesses of 32 words spelt alike', collating(32, 32, alike), '0.02 (CollateX 0.59)'),
    row('3 witnesses of 675 words spelt alike', collating(3, 675, alike), '0.3 (CollateX 8.6)'),
  ];
};

/** The third call: as in a run of many families, the code is warm. */
function collating(witnesses: number, words: number, wordOf: (i: number) => string): number {
  const context = loadContext();
  const statements = Array.from({ length: witnesses }, (_, witness) => rendering(witness, words, wordOf));
  const family: Family = { id: 'f', label: '', members: statements.map(memberOf) };
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  collate(family, byId, context);
  collate(family, byId, context);
  const from = process.cpuUsage();
  collate(family, byId, context);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const rendering = (witness: number, words: number, wordOf: (i: number) => string): Statement => ({
  ...{ id: `q${witness}`, article: `a${witness}`, language: 'en', speaker: null, kind: null, offset: null },
  text: Array.from({ length: words }, (_, i) =>
    (i + witness) % 7 ? wordOf(i) : `other${i}x${witness % 5}`,
  ).join(' '),
});

const memberOf = ({ id, text }: Statement): Member => ({
  ...{ quotation: id, spans: [{ start: 0, end: text.length }], part: 'whole', confidence: 1, chain: id },
});
