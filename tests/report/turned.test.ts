/** A comparison read the other way round. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model.ts';
import { turned } from '../../src/report/turned.ts';
import { fixture } from './fixture.ts';

const [first] = fixture.drift;
const noted = (note: string): string =>
  turned({ ...first!, findings: [{ ...first!.findings[0]!, note }] }).findings[0]!.note;

describe('turned', () => {
  test('twice, every comparison is what it was', () => {
    for (const drift of fixture.drift) expect(turned(turned(drift))).toEqual(drift);
  });

  test('links stay joined to their words, in the order of the new base', () => {
    const links = [
      [0, 2],
      [1, 0],
      [2, 1],
    ] as const;
    expect(turned({ ...first!, links }).links).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  test('what the base had and the variant not is an addition', () => {
    const omission: Finding = { ...first!.findings[0]!, type: 'omission' };
    expect(turned({ ...first!, findings: [omission] }).findings[0]!.type).toBe('addition');
  });

  test.each([
    ['A has “can”, B has “will”: B commits more.', 'A has “will”, B has “can”: A commits more.'],
    ['A has “plan B”, B has “plan A”.', 'A has “plan A”, B has “plan B”.'],
    ['One side denies “A” with “not”.', 'One side denies “A” with “not”.'],
    [
      'B quotes the words; A reports them without quotation marks.',
      'A quotes the words; B reports them without quotation marks.',
    ],
  ])('names the base first where a note names both sides: %s', (note, expected) => {
    expect(noted(note)).toBe(expected);
  });
});
