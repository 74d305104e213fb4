/** Silent flips: a severe, sure finding in a small change of words. They come first in every list. */
import type { Comparison, FindingType } from '../model.ts';

/** Says that a statement was turned, not how it is framed, marked or how much of it is quoted. */
const TURNS: ReadonlySet<FindingType> = new Set([
  'negation',
  'modality',
  'participant',
  'number',
  'quantifier',
  'name',
  'tense',
  'mood',
  'gender',
  'connective',
  'scope',
  'lexical',
]);

/**
 * (1 − wording) · max(confidence · severity · (1 − noise)) over findings in the content that can turn a statement; 0 to 1.
 * Across languages, where wording is not measured, the greatest finding alone.
 */
export function silentFlip({ wording, findings }: Comparison): number {
  const turning = findings.filter((one) => one.place === 'content' && TURNS.has(one.type));
  const greatest = turning.reduce(
    (most, { confidence, severity, noise }) => Math.max(most, confidence * severity * (1 - (noise ?? 0))),
    0,
  );
  return (1 - (wording ?? 0)) * greatest;
}
