/** What sentence vectors cost, told apart from grouping: loading the model, then short and long texts, one thread. */
import { join } from 'node:path';
import { openModel } from '../../src/store/vectors.ts';
import { dataFolder, rowsOf } from '../evals/shared.ts';
import type { Row } from './measures.ts';

/** Characters: at most of a short text (72 on average), at least of a long one. */
const SHORT = 110;
const LONG = 150;
/** Texts in which the code gets warm: counted as load. */
const WARMING = 500;

export async function encoding(): Promise<Row[]> {
  const rows = rowsOf<{ text: string }>(join(dataFolder, 'families/news.dev.jsonl.gz'));
  const texts = [...new Set(rows.map(({ text }) => text))];
  const short = texts.filter(({ length }) => length <= SHORT);
  const long = texts.filter(({ length }) => length >= LONG);
  const load = process.cpuUsage();
  const model = await openModel();
  if (model === null) return [];
  await model.embed(short.slice(0, WARMING));
  const loaded = secondsSince(load);
  const rateOf = async (some: readonly string[]): Promise<number> => {
    const from = process.cpuUsage();
    await model.embed(some);
    return some.length / secondsSince(from);
  };
  const unit = 'texts a CPU-s';
  return [
    { name: `model loaded, ${WARMING} texts to warm`, value: loaded, unit: 'CPU-s' },
    {
      ...{ name: '2,000 short texts', unit, goal: '400' },
      value: await rateOf(short.slice(WARMING, WARMING + 2000)),
    },
    { name: '500 long texts', value: await rateOf(long.slice(0, 500)), unit },
  ];
}

function secondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
