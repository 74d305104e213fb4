import { describe, expect, test } from 'vitest';
import { compareRows } from '../../src/pipeline/rows/compare.ts';
import { extractRows } from '../../src/pipeline/rows/extract.ts';
import { groupRows } from '../../src/pipeline/rows/group.ts';
import type { z } from '../../src/shape.ts';
import { loadContext } from '../../src/store/context.ts';

const context = loadContext();

const reasons = (shape: z.ZodType, row: unknown): string[] =>
  shape.safeParse(row).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a row of extract', () => {
  const shape = extractRows.shape(context);

  test('is an article under the id of the row', () => {
    const article = shape.parse({ id: 'a', text: 'Une phrase.', language: 'fr' });
    expect(article).toMatchObject({
      id: 'a',
      text: 'Une phrase.',
      language: { code: 'fr', basis: 'declared' },
    });
  });

  test('has its language told by its text where it does not say it', () => {
    const text = 'Il n’y a pas de place pour un compromis, a déclaré le ministre des Affaires étrangères.';
    expect(shape.parse({ id: 'a', text }).language.code).toBe('fr');
    expect(shape.parse({ id: 'a', text, language: null }).language.code).toBe('fr');
  });

  test('keeps its text as it is: offsets count from a byte order mark too', () => {
    expect(shape.parse({ id: 'a', text: '\ufeff“Yes,” she said.' }).text).toBe('\ufeff“Yes,” she said.');
  });

  test('is refused without id or text, or with a language that is no code', () => {
    expect(reasons(shape, { text: 'x' })).toEqual([expect.stringMatching(/^id: /u)]);
    expect(reasons(shape, { id: '', text: 'x' })).toEqual([expect.stringMatching(/^id: /u)]);
    expect(reasons(shape, { id: 'a', text: 1 })).toEqual([expect.stringMatching(/^text: /u)]);
    expect(reasons(shape, { id: 'a', text: 'x', language: 'English' })).toEqual([
      'language: must be a language code of two letters',
    ]);
  });
});

describe('a row of compare', () => {
  const shape = compareRows.shape(context);
  const row = { id: 'p', a: 'He will come.', b: 'He would come.' };

  test('is two whole readings; what it does not say is null', () => {
    const { id, a, b } = shape.parse({
      ...row,
      languageA: 'en',
      languageB: 'en',
      speakerB: 'Kim',
      kindA: 'indirect',
    });
    expect(id).toBe('p');
    expect(a).toMatchObject({
      text: row.a,
      language: 'en',
      speaker: null,
      via: null,
      kind: 'indirect',
      frame: null,
    });
    expect(b).toMatchObject({ text: row.b, speaker: 'Kim', kind: null, part: 'whole' });
    expect(a.tokens.map(({ t }) => t)).toEqual(['He', 'will', 'come', '.']);
  });

  test('has its tokens as given, in their places', () => {
    const { a } = shape.parse({ ...row, tokensA: ['He will', 'come'] });
    expect(a.tokens.map(({ t, span }) => [t, span.start, span.end])).toEqual([
      ['He will', 0, 7],
      ['come', 8, 12],
    ]);
  });

  test('is refused with tokens that do not stand in the text, and with a text that is too long', () => {
    expect(reasons(shape, { ...row, tokensB: ['come', 'He'] })).toEqual([
      'tokensB: do not stand in b in this order',
    ]);
    expect(reasons(shape, { ...row, a: 'x'.repeat(20_001) })).toEqual([
      'a: is longer than 20000 UTF-16 units',
    ]);
    expect(reasons(shape, { ...row, kindB: 'quoted' })).toEqual([expect.stringMatching(/^kindB: /u)]);
  });
});

describe('a row of group', () => {
  const shape = groupRows.shape(context);

  test('takes a speaker by name, or as extract writes it', () => {
    expect(shape.parse({ id: 'a', text: 'x', speaker: 'Kim' }).speaker).toBe('Kim');
    expect(shape.parse({ id: 'a', text: 'x', speaker: { name: 'Kim', start: 1, end: 4 } }).speaker).toBe(
      'Kim',
    );
    expect(shape.parse({ id: 'a', text: 'x', speaker: null }).speaker).toBe(null);
  });

  test('of a statement in two families names both: that of the whole first, with the part of the text of the other', () => {
    const member = (part: 'whole' | 'fragment', confidence: number, start: number, end: number) => ({
      ...{ quotation: 'q', spans: [{ start, end }], part, confidence, chain: 'q' },
    });
    const families = [
      { id: 'f', label: '', members: [member('fragment', 0.9, 5, 9)] },
      { id: 'g', label: '', members: [member('whole', 0.5, 0, 9)] },
    ];
    expect(groupRows.encode({ families, links: [] })).toEqual([
      {
        id: 'q',
        family: 'g',
        part: 'whole',
        confidence: 0.5,
        alsoFamilies: [{ family: 'f', start: 5, end: 9 }],
      },
    ]);
  });
});
