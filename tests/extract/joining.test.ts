import { expect, it } from 'vitest';
import { joined } from '../../src/extract/joining.ts';
import type { Attribution, Marked } from '../../src/extract/parts.ts';

const NOBODY: Attribution = {
  cue: null,
  source: null,
  speaker: null,
  via: null,
  continues: null,
  confidence: 0,
};
const stretch = (start: number, end: number, parent: number | null = null): Marked => {
  const span = { start, end };
  return { spans: [span], inner: [span], passage: 0, parent, shape: 'clause', mended: false };
};
const continues = (index: number): Attribution => ({ ...NOBODY, continues: index });
const saidBy = (start: number, end: number): Attribution => ({
  ...NOBODY,
  source: { start, end, text: 'she' },
});

it('stretches that continue one another are one quotation', () => {
  const marked = [stretch(0, 9), stretch(20, 29), stretch(40, 49), stretch(60, 69)];
  expect(joined(marked, [NOBODY, continues(0), continues(1), NOBODY])).toEqual([[0, 1, 2], [3]]);
});

it('two quotations by one speaker stay two', () => {
  const marked = [stretch(0, 9), stretch(20, 29)];
  expect(joined(marked, [saidBy(12, 15), saidBy(12, 15)])).toEqual([[0], [1]]);
});

it('a stretch inside another is a quotation of its own only where its speaker is named inside', () => {
  const marked = [stretch(0, 50), stretch(10, 20, 0), stretch(30, 40, 0), stretch(44, 48, 0)];
  const named = { ...saidBy(24, 27), speaker: { name: 'Lee', rule: 'pronoun' } };
  const unnamed = { ...saidBy(41, 43), speaker: { name: 'I', rule: 'words' } };
  expect(joined(marked, [saidBy(60, 63), saidBy(60, 63), named, unnamed])).toEqual([[0], [2]]);
});

it('nothing continues what stands behind it', () => {
  const marked = [stretch(0, 9), stretch(20, 29)];
  expect(joined(marked, [continues(1), continues(1)])).toEqual([[0], [1]]);
});
