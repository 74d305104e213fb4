/** One pair of readings: relation, wording, meaning, every measure with its evidence, every finding. */
import type { Context } from '../context.ts';
import type { Comparison, Found, ReadingPair } from '../model.ts';
import { type Compared, comparedOf } from './compared.ts';
import { confidenceOf } from './confidence.ts';
import { foreignShare } from './foreign.ts';
import { foundIn } from './found.ts';
import { languageOf } from './language.ts';
import {
  findingsShare,
  isCountedInL,
  type MeaningParts,
  meaningOf,
  unalignedShare,
  unlinkedShare,
} from './meaning.ts';
import { meaningMeasures, truncation, wordingMeasures } from './measures.ts';
import { noiseOf } from './noise.ts';
import { relationOf } from './relation.ts';
import { vectorDistance } from './vectors.ts';
import { wordingOf } from './wording.ts';

/**
 * Wording and meaning are 0 (the same) to 1. null where nothing can be measured: an empty side, no letters or
 * figures, a language without a profile; wording is null across languages, too.
 */
export function compareReadings(pair: ReadingPair, context: Context): Comparison {
  const { score: settings } = context.settings;
  const [a, b] = [pair.a, pair.b].map((reading) => languageOf(reading, context.languages, settings));
  const empty = [pair.a, pair.b].some((side) => side.tokens.every((token) => token.kind === 'punctuation'));
  if (empty) return unmeasured(pair.id, 'a side has no words');
  if (!a?.lexicon || !b?.lexicon) return unmeasured(pair.id, [a?.note, b?.note].filter(Boolean).join('; '));
  const compared = comparedOf(pair, { a: a.lexicon, b: b.lexicon }, context.background, settings);
  const notes = [a.note && `A ${a.note}`, b.note && `B ${b.note}`].filter((note) => note !== null);
  return measured(pair.id, compared, context, notes);
}

function measured(id: string, pair: Compared, context: Context, notes: readonly string[]): Comparison {
  const { score: settings } = context.settings;
  const wording = pair.sameLanguage ? wordingOf(pair.a.tokens, pair.b.tokens, pair.a.lexicon) : null;
  const unaligned = pair.sameLanguage ? unalignedShare(pair) : null;
  const unlinked = (pair.sameLanguage ? unlinkedShare(pair) : null) ?? 0;
  const sentences = vectorDistance(pair.a.reading, pair.b.reading, context.vectors);
  const distance = sentences ?? (pair.sameLanguage ? null : foreignShare(pair));
  const { ran, found } = foundIn(pair);
  const weighed = found
    .map((one) => ({ ...one, confidence: confidenceOf(one, pair.sameLanguage, unlinked, settings) }))
    .filter((one) => one.confidence >= settings.leastConfidence);
  const parts = { share: findingsShare(weighed), unaligned, distance };
  const isMeasured = !pair.sameLanguage || unaligned !== null;
  return {
    id,
    relation: relationOf(pair, wording),
    wording: wording?.value ?? null,
    meaning: isMeasured ? meaningOf(parts, settings) : null,
    measures: [
      ...wordingMeasures(pair, wording),
      ...meaningMeasures(parts, weighed.length, sentences === null ? 'words' : 'sentences'),
      { name: 'checks', value: ran.length, evidence: [ran.join(', '), ...notes].join('; ') },
      ...truncation(pair),
    ],
    findings: weighed.map((one) => ({
      ...one,
      noise: noiseOf(one, pair.a.lexicon.language, pair.b.lexicon.language),
      without: isMeasured ? meaningOf(partsWithout(pair, parts, weighed, one), settings) : null,
    })),
  };
}

/** S without a finding; of words without counterpart L without these words. */
function partsWithout(
  pair: Compared,
  parts: MeaningParts,
  all: readonly Found[],
  finding: Found,
): MeaningParts {
  return isCountedInL(finding)
    ? { ...parts, unaligned: unalignedShare(pair, [finding]) }
    : { ...parts, share: findingsShare(all.filter((one) => one !== finding)) };
}

const unmeasured = (id: string, evidence: string): Comparison => ({
  id,
  relation: 'unknown',
  wording: null,
  meaning: null,
  measures: [{ name: 'checks', value: null, evidence }],
  findings: [],
});
