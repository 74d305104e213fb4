/**
 * How the cost of grouping and of linking words grows: on news, beside string-similarity over all pairs, and on input
 * that invites a quadratic. In this process, since start-up would hide the growth.
 */
import { join } from 'node:path';
import { compareTwoStrings } from 'string-similarity';
import { align, collate, linkWords } from '../../src/align.ts';
import type { Context } from '../../src/context.ts';
import type { Family, Statement } from '../../src/model.ts';
import { groupingWith, stages } from '../../src/pipeline.ts';
import { loadContext } from '../../src/store/context.ts';
import { withHands } from '../../src/store/hands.ts';
import { openModel } from '../../src/store/vectors.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { root } from '../evals/shared.ts';
import { madeStatements } from './made-statements.ts';
import type { Row } from './measures.ts';

const context = loadContext();

/** CPU may grow with n to this power: n log n and a busy machine; a quadratic has 2. */
const MOST_GROWTH = 1.4;

function cpuOf(run: () => unknown): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

async function wallOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return (performance.now() - from) / 1000;
}

/** CPU-seconds of three sizes, and the exponent between the first and the last. */
function growthOf(name: string, sizes: readonly number[], run: (size: number) => unknown): Row[] {
  run(sizes[0]!);
  const costs = sizes.map((size) => cpuOf(() => run(size)));
  const [first, last] = [0, sizes.length - 1];
  const value = Math.log(costs[last]! / costs[first]!) / Math.log(sizes[last]! / sizes[first]!);
  return [
    ...sizes.map((size, i): Row => ({ name: `${name}, ${size}`, value: costs[i]!, unit: 'CPU-s' })),
    {
      ...{ name: `${name}, growth`, value, unit: 'exponent' },
      ...{ goal: `at most ${MOST_GROWTH}`, good: value <= MOST_GROWTH },
    },
  ];
}

const statement = (id: string, text: string): Statement => ({
  ...{ id, text, article: `article of ${id}`, language: 'en' },
  ...{ speaker: null, kind: null, offset: null },
});

// ── news ────────────────────────────────────────────────────────────────────────────────────────

/** News, and from 8,332 on other sentences. */
const SIZES = [1000, 3000, 10_000];

/** Vectors are made before and kept from bench to bench: only grouping is timed. */
export async function grouping(): Promise<Row[]> {
  const { statements } = madeStatements(SIZES.at(-1)!, null, context);
  const model = await openModel({ cache: join(root, 'node_modules/.cache/vectors') });
  const vectors = (await model?.embed(statements.map(({ text }) => text))) ?? null;
  const group = (given: Context) => (size: number) => align(statements.slice(0, size), given);
  const texts = statements.slice(0, 1000).map(({ text }) => text);
  return [
    ...growthOf('news without model', SIZES, group(context)),
    ...growthOf('news, vectors given', SIZES, group({ ...context, vectors })),
    {
      ...{ name: 'news, vectors given, with threads, 10000', unit: 's', goal: '3 s' },
      value: await wallOf(() =>
        withHands(async (hands) => groupingWith(hands)(statements, { ...context, vectors })),
      ),
    },
    {
      ...{ name: 'string-similarity, all pairs, 1000', unit: 'CPU-s' },
      value: cpuOf(() => texts.map((a, i) => texts.slice(i + 1).map((b) => compareTwoStrings(a, b)))),
    },
  ];
}

// ── bad input ───────────────────────────────────────────────────────────────────────────────────

const SENTENCE = 'China has no room to compromise or concede on the question of Taiwan.';
const many = (count: number, textOf: (i: number) => string): Statement[] =>
  Array.from({ length: count }, (_, i) => statement(`q${i}`, textOf(i)));
/** A word of its own for each number: "baba", "babe" … */
const wordOf = (i: number): string => [...i.toString(20)].map((digit) => `${digit}a`).join('');
/** With other words in two places. */
function wordingOf(text: string, i: number): string {
  const words = text.split(' ');
  words[i % words.length] = wordOf(i);
  words[Math.floor(i / words.length) % words.length] = wordOf(3 * i);
  return words.join(' ');
}
const long = (tokens: number, from = 0): string =>
  Array.from({ length: tokens }, (_, i) => (i % 3 ? `the` : wordOf(i + from))).join(' ');

export const badInput = (): Row[] => [
  ...growthOf('copies collated', [1000, 3000, 10_000], (size) => {
    const readings = many(size, () => SENTENCE);
    return collate(familyOf(readings), new Map(readings.map((one) => [one.id, one])), context);
  }),
  ...growthOf('copies of one sentence', [10_000, 30_000, 100_000], (size) =>
    align(
      many(size, () => SENTENCE),
      context,
    ),
  ),
  ...growthOf('one rare word in all', [1000, 3000, 10_000], (size) =>
    align(
      many(size, (i) => `Zugzwang ${wordOf(i)} ${wordOf(i + size)} ${wordOf(i + 2 * size)}`),
      context,
    ),
  ),
  ...growthOf('wordings of one statement', [1000, 3000, 10_000], (size) =>
    align(
      many(size, (i) => wordingOf(SENTENCE, i)),
      context,
    ),
  ),
  ...growthOf('empty texts and texts of one word', [1000, 3000, 10_000], (size) =>
    align(
      many(size, (i) => ['', '…', wordOf(i)][i % 3]!),
      context,
    ),
  ),
  ...growthOf('tokens of one quotation among others', [1000, 10_000, 100_000], (size) =>
    align([statement('long', long(size)), ...many(50, (i) => long(30, 30 * i))], context),
  ),
  ...growthOf('tokens of two linked readings', [1000, 10_000, 100_000], (size) =>
    linkWords(sideOf(long(size)), sideOf(long(size, 3)), context),
  ),
  ...growthOf('tokens of two compared readings', [1000, 10_000, 100_000], (size) =>
    stages.compare.each({ id: 'long', a: readingOf(long(size)), b: readingOf(long(size, 3)) }, context),
  ),
  ...growthOf('tokens of two collated readings', [1000, 10_000, 100_000], (size) => {
    const readings = [statement('a', long(size)), statement('b', long(size, 3))];
    return collate(familyOf(readings), new Map(readings.map((one) => [one.id, one])), context);
  }),
];

const sideOf = (text: string) => ({ tokens: tokenise(text, 'en'), language: 'en' });
const readingOf = (text: string) => ({
  ...{ ...sideOf(text), text, frame: text },
  ...{ speaker: null, via: null, kind: 'direct' as const, part: 'whole' as const },
});

const familyOf = (readings: readonly Statement[]): Family => ({
  ...{ id: 'f', label: '' },
  members: readings.map(({ id, text }) => ({
    ...{ quotation: id, spans: [{ start: 0, end: text.length }], part: 'whole' as const },
    ...{ confidence: 1, chain: id },
  })),
});
