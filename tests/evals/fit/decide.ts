/**
 * Fits settings.extract.decide.weights on the dev sets of quotations and the articles annotated by hand, and prints
 * them as they stand in src/settings.ts.
 *
 *     node tests/evals/fit/decide.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../../../src/extract/attribute.ts';
import { type EvidenceName, evidenceOf, usageOf } from '../../../src/extract/evidence.ts';
import { withoutIncises } from '../../../src/extract/incises.ts';
import { marksOf } from '../../../src/extract/marks.ts';
import type { Marked } from '../../../src/extract/parts.ts';
import { sceneOf } from '../../../src/extract/scene.ts';
import type { Span } from '../../../src/model.ts';
import { articleOf } from '../../../src/read.ts';
import { loadContext } from '../../../src/store/context.ts';
import { dataFolder, goldFolder, root, rowsOf } from '../shared.ts';
import { fitLogistic } from './logistic.ts';

/** How much a marked stretch of each set counts: few sets are large, and the old German press is far from the news. */
const SETS: Readonly<Record<string, number>> = {
  polnear: 1,
  'ggt-en': 3,
  'de-wikinews': 2,
  'ud-news-en': 3,
  'ud-news-fr': 3,
  'ud-news-es': 3,
  'ud-news-de': 3,
  'de-rwg': 0.1,
};
const ANNOTATED = 3;
const RIDGE = 2;
/** Set by hand, since the sets count names inside reported speech as quoted; and links, of which there are few. */
const BY_HAND: ReadonlySet<EvidenceName> = new Set(['behindTerm', 'introducedName', 'inLink']);

interface Document {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  /** Marked stretches that are quotations. */
  readonly quoted: readonly Span[];
  readonly weight: number;
}

interface Sample {
  readonly evidence: ReadonlyMap<EvidenceName, number>;
  readonly label: 0 | 1;
  readonly weight: number;
}

const context = loadContext();
const { extract: settings } = context.settings;
const names = (Object.keys(settings.decide.weights) as EvidenceName[]).filter((name) => !BY_HAND.has(name));

function documents(): Document[] {
  interface Row extends Omit<Document, 'quoted' | 'weight'> {
    readonly quotes: readonly { readonly marked?: readonly (readonly [number, number])[] }[];
  }
  const fromSets = Object.entries(SETS).flatMap(([set, weight]) =>
    rowsOf<Row>(join(dataFolder, 'quotations', `${set}.dev.jsonl.gz`)).map(({ id, lang, text, quotes }) => {
      const quoted = quotes.flatMap(({ marked = [] }) => marked.map(([start, end]) => ({ start, end })));
      return { id, lang, text, quoted, weight };
    }),
  );
  return [
    ...fromSets,
    ...annotated('blinken.json', join(root, 'corpus')),
    ...annotated('wagner-2023-06/gold.json'),
  ];
}

function annotated(gold: string, folder = join(goldFolder, gold, '..')): Document[] {
  interface Quote extends Span {
    readonly article: string;
    readonly kind: string;
  }
  const read = JSON.parse(readFileSync(join(goldFolder, gold), 'utf8')) as Quote[] | { quotes: Quote[] };
  const quotes = 'quotes' in read ? read.quotes : read;
  return [...Map.groupBy(quotes, ({ article }) => article)].map(([id, here]) => ({
    id,
    lang: /^\d+-([a-z]{2})-/u.exec(id)?.[1] ?? 'en',
    text: readFileSync(join(folder, id), 'utf8'),
    quoted: here.filter(({ kind }) => kind === 'direct' || kind === 'mixed'),
    weight: ANNOTATED,
  }));
}

function samplesOf({ id, lang, text, quoted, weight }: Document): Sample[] {
  const scene = sceneOf(articleOf(id, text, context, { language: lang }), context);
  const marked = withoutIncises(marksOf(scene, settings.marks).marked, scene, settings.incises);
  const usage = usageOf(scene, marked, attribute(marked, scene, settings.sources), settings.decide);
  return marked.flatMap((one, index) => {
    const evidence = new Map(evidenceOf(index, usage));
    if (one.parent !== null || [...BY_HAND].some((name) => evidence.has(name))) return [];
    return [{ evidence, label: isQuoted(one, quoted) ? 1 : 0, weight }];
  });
}

/** Share of the length of both from which they are one stretch. */
const SAME = 0.8;

const isQuoted = ({ spans }: Marked, quoted: readonly Span[]): boolean =>
  spans.some((a) =>
    quoted.some((b) => {
      const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      return common >= SAME * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
    }),
  );

const samples = documents().flatMap(samplesOf);
const width = names.length + 1;
const features = new Float32Array(samples.length * width);
samples.forEach(({ evidence }, row) => {
  features[row * width] = 1;
  names.forEach((name, k) => {
    features[row * width + k + 1] = evidence.get(name) ?? 0;
  });
});
const beta = fitLogistic(
  {
    width,
    features,
    labels: Uint8Array.from(samples, ({ label }) => label),
    weights: Float32Array.from(samples, ({ weight }) => weight),
  },
  RIDGE,
);
const rounded = (value: number): number => Math.round(value * 10) / 10 || 0;
console.log(`prior: ${rounded(beta[0]!)},`);
names.forEach((name, k) => {
  console.log(`${name}: ${rounded(beta[k + 1]!)},`);
});
console.error(`${samples.length} marked stretches`);
