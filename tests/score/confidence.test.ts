/** How sure a finding is, how often it is noise, and what the score would be without it. */
import { describe, expect, test } from 'vitest';
import type { Comparison, Found } from '../../src/model.ts';
import { coefficientsOf, confidenceOf } from '../../src/score/confidence.ts';
import { noiseOf } from '../../src/score/noise.ts';
import { compared, context, reading } from './pair.ts';

const { score } = context.settings;
const found = (type: Found['type'], confidence: number, told: Partial<Found> = {}): Found => ({
  ...{ type, place: 'content', severity: 1, confidence, base: [], variant: [], note: '' },
  ...told,
});
const only = ({ findings }: Comparison, type: string) => findings.find((one) => one.type === type)!;

describe('confidence', () => {
  test('rises with the evidence and falls with what the sides do not share', () => {
    const sure = confidenceOf(found('negation', 0.9), true, 0, score);
    expect(sure).toBeGreaterThan(confidenceOf(found('negation', 0.4), true, 0, score));
    expect(sure).toBeGreaterThan(confidenceOf(found('negation', 0.9), true, 0.5, score));
  });

  test('takes the coefficients of the subtype where it has its own', () => {
    expect(coefficientsOf(found('tense', 0.5, { subtype: 'aspect' }))).not.toEqual(
      coefficientsOf(found('tense', 0.5)),
    );
    expect(coefficientsOf(found('negation', 0.5, { subtype: 'any' }))).toEqual(
      coefficientsOf(found('negation', 0.5)),
    );
  });

  test('of a type that no dev data names is its evidence, less where little is shared', () => {
    expect(coefficientsOf(found('connective', 0.7))).toBeUndefined();
    expect(confidenceOf(found('connective', 0.7), true, 0, score)).toBe(0.7);
    expect(confidenceOf(found('connective', 0.7), true, 0.5, score)).toBeCloseTo(0.7 * 0.5 ** score.presumed);
  });

  test("of what stands in the reporter's words does not depend on the quoted ones", () => {
    expect(confidenceOf(found('modality', 0.6, { place: 'frame' }), true, 0.9, score)).toBe(0.6);
  });
});

describe('the noise floor', () => {
  test('is a share of faithful renderings, whichever side comes first', () => {
    expect(noiseOf({ type: 'tense' }, 'en', 'en')).toBeGreaterThan(noiseOf({ type: 'mood' }, 'en', 'en')!);
    expect(noiseOf({ type: 'negation' }, 'fr', 'en')).toBe(noiseOf({ type: 'negation' }, 'en', 'fr'));
  });

  test('is null, not 0, where nothing was counted: languages, and types that need a frame', () => {
    expect(noiseOf({ type: 'negation' }, 'fr', 'fr')).toBeNull();
    expect(noiseOf({ type: 'tense' }, 'en', 'fr')).toBeNull();
    expect(noiseOf({ type: 'reporting-verb' }, 'en', 'en')).toBeNull();
  });

  test('stands in every finding', () => {
    const { findings } = compared('They will sign the treaty.', 'They will not sign the treaty.');
    expect(findings.map(({ noise }) => noise)).toEqual(findings.map((one) => noiseOf(one, 'en', 'en')));
  });
});

describe('without a finding', () => {
  test('the score is what is left: nothing, where it was the only one', () => {
    const pair = compared('They will sign the treaty.', 'They will not sign the treaty.');
    expect(pair.meaning).toBeGreaterThan(0.8);
    expect(only(pair, 'negation').without).toBe(0);
  });

  test('the others still count', () => {
    const pair = compared('They will sign 3 treaties in May.', 'They will not sign 5 treaties in May.');
    const [negation, number] = [only(pair, 'negation'), only(pair, 'number')];
    const aligned = 1 - pair.measures.find(({ name }) => name === 'unaligned')!.value!;
    const alone = (one: typeof number) =>
      1 - (1 - one.confidence * one.severity * aligned ** score.kappa) * aligned;
    expect(negation.without).toBeCloseTo(alone(number), 12);
    expect(number.without).toBeCloseTo(alone(negation), 12);
  });

  test('of an omission its words are taken out of the unaligned share', () => {
    const pair = compared(
      'The envoy praised the ceasefire and the courageous doctors of the hospital.',
      'The envoy praised the ceasefire.',
    );
    expect(only(pair, 'omission').without).toBeLessThan(pair.meaning! / 2);
  });

  test('across languages it is measured as well', () => {
    const pair = compared(
      reading('Wir werden 30 Panzer liefern.', { language: 'de' }),
      reading('We will deliver 50 tanks.'),
    );
    const distance = pair.measures.find(({ name }) => name === 'vectors')!.value!;
    expect(only(pair, 'number').without).toBeCloseTo(distance, 12);
    expect(distance).toBeLessThan(0.3);
  });
});
