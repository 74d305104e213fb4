/** The parts that wording and meaning are made of, each with its evidence. */
import type { Measure } from '../model.ts';
import type { Compared } from './compared.ts';
import { dice } from './dice.ts';
import type { MeaningParts } from './meaning.ts';
import type { Wording } from './wording.ts';

export function wordingMeasures(pair: Compared, wording: Wording | null): Measure[] {
  const measure = (name: string, value: number | undefined, evidence: string): Measure => ({
    name,
    value: value ?? null,
    evidence: value === undefined ? 'not measured across languages' : evidence,
  });
  const letters = wording ? dice(pair.a.reading.text, pair.b.reading.text) : undefined;
  return [
    measure('vocabulary', wording?.vocabulary, 'share of words the other side does not have'),
    measure('order', wording?.order, 'share of words in another order'),
    measure('edits', wording?.edits, 'words removed and added'),
    measure('spelling', wording?.respelt, 'words that differ in spelling alone'),
    measure(
      'diff ratio',
      wording ? 1 - wording.value : undefined,
      '2 × words kept / words on both sides (diff); for reference',
    ),
    measure('dice', letters, 'letter pairs in common (string-similarity); for reference'),
  ];
}

export const meaningMeasures = (
  { share, unaligned, distance }: MeaningParts,
  count: number,
  vectorsOf: 'sentences' | 'words',
): Measure[] => [
  {
    name: 'findings',
    value: share,
    evidence: `1 − product of (1 − confidence × severity) over ${count} findings`,
  },
  {
    name: 'unaligned',
    value: unaligned,
    evidence:
      unaligned === null
        ? 'not measured: two languages, or a piece without a word of the other side'
        : 'share of words without a counterpart on the side that lacks more, by rarity and nearness of meaning',
  },
  {
    name: 'vectors',
    value: distance,
    evidence:
      distance === null
        ? 'one language, or no vectors for both sides'
        : `distance of vectors of ${vectorsOf}; stands for unaligned words across languages`,
  },
];

export const truncation = ({ a, b, settings }: Compared): Measure[] =>
  a.truncated || b.truncated
    ? [
        {
          name: 'truncated',
          value: settings.maxTokens,
          evidence: 'words of a side that were compared; the rest was not',
        },
      ]
    : [];
