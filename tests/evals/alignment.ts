/** Which word renders which: linkWords against shared/data/alignment. The tokens are the gold's. */
import { join } from 'node:path';
import { linkWords } from '../../src/align.ts';
import { placeTokens } from '../../src/text/tokens.ts';
import type { Figure } from './figures.ts';
import { context } from './library.ts';
import { type AlignedPair, scoreAlignment } from './metrics/alignment.ts';
import { dataFolder, rowsOf } from './shared.ts';

const SETS = ['edinburgh', 'mtref', 'msr', 'wiki'];

export function* measureAlignment(): Generator<Figure[]> {
  for (const set of SETS) {
    const gold = rowsOf<AlignedPair>(join(dataFolder, 'alignment', `${set}.dev.jsonl.gz`));
    const links = gold.map(({ a, b }) => linkWords(side(a), side(b), context));
    const { all, nonIdentical } = scoreAlignment(gold, links);
    yield [
      { name: `alignment/${set}/F1`, value: all.F1 },
      { name: `alignment/${set}/F1 of words that differ`, value: nonIdentical.F1 },
    ];
  }
}

const side = (words: readonly string[]) => ({ tokens: placeTokens(words, words.join(' ')), language: 'en' });
