import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/model.ts';
import { findingsShare, meaningOf } from '../../src/score/meaning.ts';
import { vectorDistance } from '../../src/score/vectors.ts';
import { compared, reading } from './pair.ts';

const finding = (type: Found['type'], confidence: number, severity: number): Found => ({
  type,
  place: 'content',
  severity,
  confidence,
  base: [],
  variant: [],
  note: '',
});

describe('meaning', () => {
  test('is 1 − (1 − S(1 − L)^κ)(1 − λL), and S is 1 − ∏(1 − confidence × severity)', () => {
    const share = findingsShare([finding('negation', 0.5, 1), finding('tense', 0.5, 0.4)]);
    expect(share).toBeCloseTo(1 - 0.5 * 0.8, 12);
    const meaning = meaningOf({ share, unaligned: 0.5, distance: null }, { lambda: 0.6, kappa: 2 });
    expect(meaning).toBeCloseTo(1 - (1 - 0.6 * 0.25) * 0.7, 12);
  });

  test('counts omission and addition through their words and not as findings', () => {
    expect(findingsShare([finding('omission', 1, 1), finding('addition', 1, 1)])).toBe(0);
  });

  test('of a fragment is not raised by what it does not quote', () => {
    const whole = 'We must reverse the downward spiral of our relations and return to a stable track.';
    const fragment = reading('the downward spiral', { part: 'fragment', kind: 'mixed' });
    const found = compared(reading(whole), fragment);
    expect(found.meaning).toBeLessThan(0.1);
    expect(found.findings.map((one) => one.type)).not.toContain('omission');
  });

  test('of a piece that shares no word with the other side is not measured: it may be another part', () => {
    const pair = compared(
      reading('nos colonnes font demi-tour', { language: 'fr' }),
      reading('sang russe', { language: 'fr', kind: 'mixed' }),
    );
    expect(pair.meaning).toBeNull();
    expect(pair.wording).toBe(1);
  });

  test('of a whole reading tells what is left out, with low confidence', () => {
    const found = compared(
      'The envoy praised the ceasefire and the courageous doctors of the hospital.',
      'The envoy praised the ceasefire.',
    );
    const [omission] = found.findings;
    expect(omission).toMatchObject({ type: 'omission', place: 'content', confidence: 0.3, variant: [] });
    expect(omission!.severity).toBeLessThanOrEqual(0.4);
  });

  test('a finding is less sure where the sides share little', () => {
    const near = compared('He will sign the treaty.', 'He will not sign the treaty.').findings[0]!;
    const far = compared(
      'He will sign the treaty.',
      'In Oslo nobody expects that he will not sign any such paper.',
    );
    expect(near.confidence).toBeGreaterThan(
      far.findings.find((one) => one.type === 'negation')?.confidence ?? 0,
    );
  });

  test('across languages takes the distance of vectors for unaligned words', () => {
    const [a, b] = [reading('peace now'), reading('la paix maintenant', { language: 'fr' })];
    const vectors = new Map([
      [a.text, Float32Array.of(1, 0)],
      [b.text, Float32Array.of(0.8, 0.6)],
    ]);
    expect(vectorDistance(a, b, null)).toBeNull();
    expect(vectorDistance(a, b, vectors)).toBeCloseTo(0.2 / Math.sqrt(3 / 2), 6);
  });

  test('across languages without a model tells renderings from other statements by their words', () => {
    const german = reading('Die Regierung lehnt jeden Kompromiss ab.', { language: 'de' });
    const rendered = compared(german, 'The government rejects any compromise.').meaning!;
    const other = compared(german, 'The harvest was poor after a dry summer.').meaning!;
    expect(rendered).toBeLessThan(0.5);
    expect(other).toBeGreaterThan(rendered + 0.3);
  });

  test('counts a synonym less than a word of another meaning, and so a slip of spelling', () => {
    const meaning = (word: string) =>
      compared('The new law helps big corporations.', `The new law helps big ${word}.`).meaning!;
    expect(meaning('companies')).toBeLessThan(0.75 * meaning('forests'));
    expect(meaning('corporatoins')).toBeLessThan(0.75 * meaning('forests'));
  });

  test('lets a finding count the less, the less else is shared', () => {
    const parts = { share: 0.8, distance: null };
    const weights = { lambda: 1, kappa: 2 };
    const added = (unaligned: number) => meaningOf({ ...parts, unaligned }, weights) - unaligned;
    expect(added(0)).toBeCloseTo(0.8, 12);
    expect(added(0.4)).toBeLessThan(0.2);
  });
});
