/** Pairs of the dev sets that render one statement faithfully, within English and across languages. */
import { join } from 'node:path';
import type { TypedPair } from '../metrics/drift.ts';
import { dataFolder, rowsOf } from '../shared.ts';
import type { TextPair } from './found.ts';
import { readSet } from './rows.ts';

/** Independent translators: rows of drift/typed that are faithful, and two human translations of Czech news. */
const TRANSLATED = new Set(['demetr-far', 'mqm-ted-refs', 'par3-candide']);

export function faithfulPairs(): TextPair[] {
  const typed = rowsOf<TypedPair>(join(dataFolder, 'drift/typed.dev.jsonl.gz'))
    .filter(({ set, label }) => TRANSLATED.has(set) && label === 'meaning-preserving')
    .map(({ a, b }) => ({ a, b, languageA: 'en', languageB: 'en' }));
  return [...typed, ...pairsOf('human-pairs', 'within'), ...pairsOf('news-x', 'across')];
}

/** One pair a family and pair of languages: the first two readings, so that no statement counts twice. */
function pairsOf(set: string, which: 'within' | 'across'): TextPair[] {
  const families = Map.groupBy(readSet(set), ({ family }) => family);
  return [...families.values()].flatMap((rows) => {
    const seen = new Set<string>();
    return rows.flatMap((x, i) =>
      rows.slice(i + 1).flatMap((y): TextPair[] => {
        const languages = [x.lang, y.lang].sort().join('-');
        if ((x.lang === y.lang) !== (which === 'within') || seen.has(languages)) return [];
        seen.add(languages);
        return [{ a: x.text, b: y.text, languageA: x.lang, languageB: y.lang }];
      }),
    );
  });
}
