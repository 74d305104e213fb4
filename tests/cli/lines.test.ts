import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, linesOf } from '../../src/cli/lines.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* inChunks(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? bytes(chunk) : chunk;
}

async function read(chunks: AsyncIterable<Uint8Array>, maxBytes = 1000): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const some of linesOf(chunks, maxBytes)) lines.push(...some);
  return lines;
}

const texts = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

describe('linesOf', () => {
  test('cuts at a line feed and nowhere else', async () => {
    const inside = 'a\u2028b\u2029c\u0085d\re';
    expect(texts(await read(inChunks(`${inside}\nf\n`)))).toEqual([inside, 'f']);
  });

  test('a last line needs no line feed', async () => {
    expect(texts(await read(inChunks('a\nb')))).toEqual(['a', 'b']);
  });

  test('empty lines are left out and counted', async () => {
    expect(await read(inChunks('\n \r\na\n\n'))).toEqual([{ number: 3, text: 'a', trouble: null }]);
  });

  test('a byte order mark before the first line is no part of it', async () => {
    expect(texts(await read(inChunks('\ufeff{}\n\ufeff{}\n')))).toEqual(['{}', '\ufeff{}']);
  });

  test('bytes that are no UTF-8 are trouble for their line alone', async () => {
    const lines = await read(inChunks('a\n', new Uint8Array([0xc3, 0x28, 0x0a]), 'b\n'));
    expect(lines.map(({ trouble }) => trouble)).toEqual([null, 'it is not valid UTF-8', null]);
  });

  test('a line that is too long is not kept, and the next one is read', async () => {
    const chunks = Array.from({ length: 100 }, () => 'x'.repeat(100));
    const lines = await read(inChunks('a\n', ...chunks, '\n', 'b\n'), 1000);
    expect(texts(lines)[1]!.length).toBeLessThanOrEqual(200);
    expect(lines.map(({ number, trouble }) => [number, trouble])).toEqual([
      [1, null],
      [2, 'it is longer than 1000 bytes'],
      [3, null],
    ]);
  });

  test('a line of exactly the most bytes is read', async () => {
    expect(texts(await read(inChunks('12345\n'), 5))).toEqual(['12345']);
    expect((await read(inChunks('123456\n'), 5))[0]!.trouble).toContain('longer');
  });

  test('lines do not depend on where the chunks are cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '“', '😀', '\u2028', ' ') });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40), { maxLength: 8 }), async (written, cuts) => {
        const all = bytes(written);
        const at = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
        const chunks = at.slice(1).map((end, i) => all.subarray(at[i], end));
        expect(await read(inChunks(...chunks))).toEqual(await read(inChunks(all)));
        expect(texts(await read(inChunks(all)))).toEqual(written.split('\n').filter((line) => line.trim()));
      }),
    );
  });
});
