/** The same statement in several renderings: group against shared/data/families, with the model and without. */
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { groupAll } from './library.ts';
import { scoreFamilies } from './metrics/families.ts';
import { dataFolder, rowsOf } from './shared.ts';

const SETS = [
  'news-1k',
  'news-x',
  'bible-en-1k',
  'bible-x',
  'human-pairs-1k',
  'news-spans',
  'modern-1k',
  'par3-sent',
  'par3-para',
];
/** Those of which a part stands above, and the headline set. */
const FULL_SETS = ['news', 'bible-en-5k', 'human-pairs', 'modern'];
/** Across languages words say nothing, so these are measured with the model alone. */
const ACROSS = new Set(['news-x', 'bible-x']);

interface GoldStatement {
  readonly id: string;
  readonly family: string;
  readonly doc: string;
  readonly lang: string;
  readonly text: string;
}

export async function* measureFamilies(full: boolean): AsyncGenerator<Figure[]> {
  for (const set of full ? [...SETS, ...FULL_SETS] : SETS) {
    const gold = rowsOf<GoldStatement>(join(dataFolder, 'families', `${set}.dev.jsonl.gz`));
    yield await measure(`families/${set}`, gold, true);
    if (!ACROSS.has(set)) yield await measure(`families/${set} without model`, gold, false);
  }
}

async function measure(name: string, gold: readonly GoldStatement[], withModel: boolean): Promise<Figure[]> {
  const rows = gold.map(({ id, text, doc, lang }) => ({ id, text, article: doc, language: lang }));
  const scores = scoreFamilies(
    new Map(gold.map(({ id, family }) => [id, family])),
    await groupAll(rows, withModel),
  );
  return [
    { name: `${name}/pair F1`, value: scores.pairF1 },
    { name: `${name}/B3 F1`, value: scores.b3F1 },
  ];
}
