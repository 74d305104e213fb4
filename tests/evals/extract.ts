/** Who said what: extract against shared/data/quotations. */
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { extractOne, type QuotationRow } from './library.ts';
import { type GoldDocument, type PredictedQuote, scoreQuotations } from './metrics/quotations.ts';
import { dataFolder, rowsOf } from './shared.ts';

/** The German press of 1840 to 1919 is secondary: its language is not that of the profiles. */
const SETS = [
  'polnear',
  'ggt-en',
  'de-wikinews',
  'ud-news-en',
  'ud-news-fr',
  'ud-news-es',
  'ud-news-de',
  'de-rwg',
];

export function* measureExtract(): Generator<Figure[]> {
  for (const set of SETS) {
    const gold = rowsOf<GoldDocument>(join(dataFolder, 'quotations', `${set}.dev.jsonl.gz`));
    const { marked, direct, indirect, content } = scoreQuotations(
      gold,
      new Map(gold.map(({ id, text, lang }) => [id, predicted(extractOne({ id, text, language: lang }))])),
    );
    yield [
      { name: `extract/${set}/marked`, value: marked.overlap[2] },
      { name: `extract/${set}/direct`, value: direct.overlap[2] },
      { name: `extract/${set}/spkR`, value: marked.spkR },
      { name: `extract/${set}/indirect`, value: indirect.overlap[2] },
      { name: `extract/${set}/content`, value: content.overlap[2] },
    ];
  }
}

/** A quotation split by its cue is one row of ours and several of the gold's. */
const predicted = (rows: readonly QuotationRow[]): PredictedQuote[] =>
  rows.flatMap(({ contents, speaker }) =>
    contents.map((span) => ({
      ...span,
      speaker: speaker && { text: speaker.name, start: speaker.start, end: speaker.end },
    })),
  );
