/**
 * Counts src/score/noise-floor.json: in how many pairs of faithful renderings each type of finding is made, for each
 * pair of languages. Run it after fit/confidence.ts. Only the counts are kept.
 *
 *     node tests/evals/fit/noise.ts
 *
 * English: the faithful rows of drift/typed and two human translations of Czech news. Across languages: news of WMT12;
 * the English side may be a machine's, so that figures with English are upper bounds. A pair of languages with fewer
 * than LEAST pairs is left out, and so are types that need a frame or a kind, which these rows do not have.
 */
import { writeFileSync } from 'node:fs';
import { languagesOf } from '../../../src/score/noise.ts';
import { compareOne } from '../library.ts';
import { faithfulPairs } from './faithful.ts';
import type { TextPair } from './found.ts';

const OUT = new URL('../../../src/score/noise-floor.json', import.meta.url).pathname;
const LEAST = 100;

const IN_CONTENT = [
  ...['negation', 'modality', 'participant', 'number', 'quantifier', 'name', 'tense', 'mood', 'gender'],
  ...['connective', 'scope', 'hedge', 'evaluation', 'lexical', 'omission', 'addition'],
];
/** They differ in kind and not in degree, so that each has a floor of its own. */
const SUBTYPES = ['antonym', 'hypernym', 'false-friend'];

interface Count {
  readonly pairs: number;
  readonly found: Readonly<Record<string, number>>;
}

/** Of pairs of the same two languages. */
function counted(pairs: readonly TextPair[]): Count {
  const comparisons = pairs.map((pair, i) => compareOne({ id: String(i), ...pair }));
  const ran = new Set(
    comparisons.flatMap(({ measures }) =>
      measures.find(({ name }) => name === 'checks')!.evidence.split(/[,;] /u),
    ),
  );
  if (ran.has('omission')) ran.add('addition');
  const having = (type: string) =>
    comparisons.filter(({ findings }) => findings.some((one) => one.type === type)).length;
  const havingKind = (subtype: string) =>
    comparisons.filter(({ findings }) => findings.some((one) => one.subtype === subtype)).length;
  const found = IN_CONTENT.filter((type) => ran.has(type)).map((type) => [type, having(type)] as const);
  const kinds = ran.has('lexical')
    ? SUBTYPES.map((subtype) => [`lexical/${subtype}`, havingKind(subtype)] as const)
    : [];
  return { pairs: pairs.length, found: Object.fromEntries([...found, ...kinds]) };
}

const languages = [
  ...Map.groupBy(faithfulPairs(), ({ languageA, languageB }) => languagesOf(languageA, languageB)),
]
  .filter(([, pairs]) => pairs.length >= LEAST)
  .sort(([x], [y]) => (x < y ? -1 : 1));
const made = {
  provenance: {
    script: 'tests/evals/fit/noise.ts',
    data: 'faithful pairs of drift/typed.dev, families/human-pairs.dev and families/news-x.dev of shared/data',
  },
  languages: Object.fromEntries(languages.map(([pair, pairs]) => [pair, counted(pairs)])),
};
writeFileSync(OUT, `${JSON.stringify(made, null, 2)}\n`);
