/** One pair of readings: relation, wording, meaning, every measure with its evidence, every finding. */
import type { Context } from '../context.ts';
import type { Comparison, Finding, Measure, ReadingPair } from '../model.ts';
import { checks } from './checks.ts';
import { type Compared, comparedOf } from './compared.ts';
import { dice } from './dice.ts';
import { languageOf } from './language.ts';
import { findingsShare, meaningOf, unalignedShare } from './meaning.ts';
import { relationOf } from './relation.ts';
import { vectorDistance } from './vectors.ts';
import { type Wording, wordingOf } from './wording.ts';

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
  const ran = checks.filter(
    (check) => (pair.sameLanguage || check.acrossLanguages) && check.has(pair.a) && check.has(pair.b),
  );
  const unaligned = pair.sameLanguage ? unalignedShare(pair) : null;
  const findings = ran
    .flatMap((check) => check.run(pair))
    .map((one) => presuming(one, unaligned ?? 0, settings.presumed))
    .filter((one) => one.confidence >= settings.leastConfidence);
  const share = findingsShare(findings);
  const distance = vectorDistance(pair.a.reading, pair.b.reading, context.vectors);
  return {
    id,
    relation: relationOf(pair, wording),
    wording: wording?.value ?? null,
    meaning: meaningOf(share, unaligned ?? distance, settings.lambda),
    measures: [
      ...wordingMeasures(pair, wording),
      {
        name: 'findings',
        value: share,
        evidence: `1 − product of (1 − confidence × severity) over ${findings.length} findings`,
      },
      {
        name: 'unaligned',
        value: unaligned,
        evidence:
          unaligned === null
            ? 'not measured across languages'
            : 'share of words without a counterpart, by rarity',
      },
      {
        name: 'vectors',
        value: distance,
        evidence:
          distance === null
            ? 'no vectors were given'
            : 'distance of sentence vectors; stands for unaligned words across languages',
      },
      {
        name: 'checks',
        value: ran.length,
        evidence: [ran.map((one) => one.type).join(', '), ...notes].join('; '),
      },
      ...truncation(pair),
    ],
    findings,
  };
}

/** A difference in the content presumes that both say the same otherwise: the less they share, the less sure it is. */
const presuming = (finding: Finding, unaligned: number, presumed: number): Finding =>
  finding.place === 'content' && finding.type !== 'omission' && finding.type !== 'addition'
    ? { ...finding, confidence: finding.confidence * (1 - unaligned) ** presumed }
    : finding;

function wordingMeasures(pair: Compared, wording: Wording | null): Measure[] {
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

const truncation = ({ a, b, settings }: Compared): Measure[] =>
  a.truncated || b.truncated
    ? [
        {
          name: 'truncated',
          value: settings.maxTokens,
          evidence: 'words of a side that were compared; the rest was not',
        },
      ]
    : [];

const unmeasured = (id: string, evidence: string): Comparison => ({
  id,
  relation: 'unknown',
  wording: null,
  meaning: null,
  measures: [{ name: 'checks', value: null, evidence }],
  findings: [],
});
