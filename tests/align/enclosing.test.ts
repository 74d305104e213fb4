/** The reporter's sentence around several quotations. */
import { describe, expect, test } from 'vitest';
import { enclosing } from '../../src/align/enclosing.ts';
import { align } from '../../src/align.ts';
import type { Statement } from '../../src/model.ts';
import { byId, context, groups, statement } from './statements.ts';

const AROUND =
  'that the new harbour dues are “a slap in the face” and that every crane driver “will leave the docks at noon”';

const of = (id: string, text: string, given: Partial<Statement> = {}): Statement =>
  statement(id, text, { article: 'one', speaker: 'Ana Ruiz', kind: 'mixed', ...given });

const one: readonly Statement[] = [
  of('around', AROUND, { kind: 'indirect', offset: 100 }),
  of('slap', 'a slap in the face', { offset: 100 + AROUND.indexOf('a slap') }),
  of('leave', 'will leave the docks at noon', { offset: 100 + AROUND.indexOf('will leave') }),
];
const other: readonly Statement[] = [
  of('slap elsewhere', 'The new harbour dues are a slap in the face.', { article: 'two', kind: 'direct' }),
  of('leave elsewhere', 'Every crane driver leaves the docks at noon.', { article: 'three', kind: 'direct' }),
];

describe('a sentence around two quotations', () => {
  const alignment = align([...one, ...other], context);

  test('does not make one statement of them', () => {
    const together = groups(alignment).find((group) => group.includes('slap') && group.includes('leave'));
    expect(together).toBeUndefined();
  });

  test('belongs to a family with what it says of that one', () => {
    const members = alignment.families.flatMap((family) => family.members);
    const { spans } = members.find(({ quotation }) => quotation === 'around')!;
    const { text } = byId(one).get('around')!;
    const part = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    expect(part.length).toBeLessThan(text.length);
    expect(part.includes('slap') && part.includes('leave')).toBe(false);
  });
});

describe('a statement', () => {
  test('encloses what begins within it, where it is the reporter’s', () => {
    expect([...enclosing(one)]).toEqual([0]);
    expect([...enclosing(one.map((row) => ({ ...row, kind: 'direct' as const })))]).toEqual([]);
  });

  test('encloses nothing in another article, or where its place is not known', () => {
    expect([...enclosing(one.map((row, i) => ({ ...row, article: `${i}` })))]).toEqual([]);
    expect([...enclosing(one.map((row) => ({ ...row, offset: null })))]).toEqual([]);
  });
});
