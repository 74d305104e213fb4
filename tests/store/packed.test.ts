/** Lines kept compressed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackedLines } from '../../src/store/packed.ts';

const packed = (text: string): PackedLines => new PackedLines(new TextEncoder().encode(text));
const linesOf = (of: PackedLines): string[] => Array.from({ length: of.length }, (_, i) => of.line(i));

describe('packed lines', () => {
  test('are the lines of the text that are not empty, in whatever order they are asked for', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\r]/gu, ' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 200 }), fc.boolean(), (lines, ends) => {
        const of = packed(lines.join('\n') + (ends ? '\n' : ''));
        const expected = lines.filter((one) => one !== '');
        expect(linesOf(of)).toEqual(expected);
        if (expected.length > 0)
          expect([of.line(expected.length - 1), of.line(0)]).toEqual([expected.at(-1), expected[0]]);
      }),
    );
  });

  test('of nothing are none', () => {
    expect([packed('').length, packed('\n\n').length]).toEqual([0, 0]);
  });
});
