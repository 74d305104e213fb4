/** One pair of readings: relation, wording, meaning, every measure with its evidence, every finding. */
import type { Context } from '../context.ts';
import type { Comparison, Finding, Measure, ReadingPair } from '../model.ts';
import { checks } from './checks.ts';
import { type Compared, comparedOf } from './compared.ts';
import { dice } from './dice.ts';
import { languageOf } from './language.ts';
import { findingsShare, meaningOf, unalignedShare } from './meaning.ts';
import { relationOf } from './relation.ts';
import { type Wording, wordingOf } from './wording.ts';

/**
 * Wording and meaning are 0 (the same) to 1. null where nothing can be measured: an empty side, no letters or
 * figures, a language without a profile; wording is null across languages, too.
 */
export function compareReadings(pair: ReadingPair, context: Context): Comparison {
  const [a, b] = [languageOf(pair.a, context.languages), languageOf(pair.b, context.languages)];
  const empty = [pair.a, pair.b].some((side) => side.tokens.every((token) => token.kind === 'punctuation'));
  if (empty) return unmeasured(pair.id, 'a side has no words');
  if (!a.lexicon || !b.lexicon) return unmeasured(pair.id, 'there is no profile for a language');
  const compared = comparedOf(
    pair,
    { a: a.lexicon, b: b.lexicon },
    context.background,
    context.settings.score,
  );
  return measured(pair.id, compared, context);
}

function measured(id: string, pair: Compared, context: Context): Comparison {
  const { score: settings } = context.settings;
  const wording = pair.sameLanguage ? wordingOf(pair.a.tokens, pair.b.tokens, pair.a.lexicon) : null;
  const ran = checks.filter(
    (check) => (pair.sameLanguage || check.acrossLanguages) && check.has(pair.a) && check.has(pair.b),
  );
  const relation = relationOf(pair, wording);
  const findings = ran
    .flatMap((check) => check.run(pair))
    .filter((one) => one.confidence >= settings.leastConfidence);
  const share = findingsShare(findings);
  const unaligned = pair.sameLanguage ? unalignedShare(pair) : null;
  return {
    id,
    relation,
    wording: wording?.value ?? null,
    meaning: meaningOf(share, unaligned, settings.lambda),
    measures: [
      ...wordingMeasures(pair, wording),
      ...meaningMeasures(
        pair,
        share,
        unaligned,
        findings,
        ran.map((one) => one.type),
      ),
    ],
    findings,
  };
}

function wordingMeasures(pair: Compared, wording: Wording | null): Measure[] {
  const across = 'not measured across languages';
  const [a, b] = [pair.a.reading.text, pair.b.reading.text];
  return [
    {
      name: 'vocabulary',
      value: wording?.vocabulary ?? null,
      evidence: wording ? 'share of words the other side does not have' : across,
    },
    {
      name: 'order',
      value: wording?.order ?? null,
      evidence: wording ? 'share of words in another order' : across,
    },
    { name: 'edits', value: wording?.edits ?? null, evidence: wording ? 'words removed and added' : across },
    {
      name: 'spelling',
      value: wording?.respelt ?? null,
      evidence: wording ? 'words that differ in spelling alone' : across,
    },
    {
      name: 'diff ratio',
      value: wording ? 1 - wording.value : null,
      evidence: wording ? '2 × words kept / words on both sides (jsdiff); for reference' : across,
    },
    {
      name: 'dice',
      value: wording ? dice(a, b) : null,
      evidence: wording ? 'letter pairs in common (string-similarity); for reference' : across,
    },
  ];
}

function meaningMeasures(
  pair: Compared,
  share: number,
  unaligned: number | null,
  findings: readonly Finding[],
  ran: readonly string[],
): Measure[] {
  const truncated = pair.a.truncated || pair.b.truncated;
  return [
    {
      name: 'findings',
      value: share,
      evidence: `1 − product of (1 − confidence × severity) over ${findings.length} findings`,
    },
    {
      name: 'unaligned',
      value: unaligned,
      evidence:
        unaligned === null ? 'no words to weigh' : 'share of content words without a counterpart, by rarity',
    },
    { name: 'checks', value: ran.length, evidence: ran.join(', ') },
    ...(truncated
      ? [
          {
            name: 'truncated',
            value: pair.settings.maxTokens,
            evidence: 'words of each side that were compared; the rest was not',
          },
        ]
      : []),
  ];
}

const unmeasured = (id: string, evidence: string): Comparison => ({
  id,
  relation: 'unknown',
  wording: null,
  meaning: null,
  measures: [{ name: 'checks', value: null, evidence }],
  findings: [],
});
