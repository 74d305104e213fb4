import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/extract/marks.ts';
import { sceneOf } from '../../src/extract/scene.ts';
import { extract } from '../../src/extract.ts';
import { contains } from '../../src/text/span.ts';
import { articleOf, context } from '../extract/scenes.ts';

const RUNS = 300;

/** Marks of every kind among words, stops, paragraphs, astral and combining characters, and halves of surrogates. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'“”"‘’\'″«»‹›„‚`´') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('we ', 'will', ' stay', 'Anna Lee', ' said ', 'he', 'a ', 'que ', 'dass '),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      '. ',
      ', ',
      ': ',
      '\n\n',
      '— ',
      '(',
      ')',
      '…',
      '\u00a0',
      '\u202f',
      '\u200f',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('6', '’90', '😀', 'e\u0301', '\ud83d', '\ude00', '\u0000', '=') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const language = fc.constantFrom('en', 'fr', 'es', 'de');

const article = fc.tuple(text, language).map(([written, code]) => articleOf(written, code));

describe('marked stretches of any text', () => {
  const marks = article.map((one) => {
    const scene = sceneOf(one, context);
    return { one, scene, ...marksOf(scene, context.settings.extract.marks) };
  });

  it('lie in their passages, the words inside them, a word in each', () => {
    fc.assert(
      fc.property(marks, ({ one, scene, marked }) => {
        for (const { spans, inner, passage } of marked) {
          expect(spans).toHaveLength(inner.length);
          expect(contains(scene.passages[passage]!.block.span, spans[0]!)).toBe(true);
          expect(spans.every((span, i) => contains(span, inner[i]!))).toBe(true);
          expect(inner.map(({ start, end }) => one.text.slice(start, end)).join('')).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('stand in order, and inside the ones they say they are inside', () => {
    fc.assert(
      fc.property(marks, ({ marked }) => {
        marked.forEach(({ spans, parent }, i) => {
          const start = spans[0]!.start;
          if (i > 0) expect(marked[i - 1]!.spans[0]!.start).toBeLessThanOrEqual(start);
          for (let k = 1; k < spans.length; k++)
            expect(spans[k - 1]!.end).toBeLessThanOrEqual(spans[k]!.start);
          if (parent !== null)
            expect(marked[parent]!.spans.some((span) => contains(span, spans[0]!))).toBe(true);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same when nothing but unmarked text follows', () => {
    fc.assert(
      fc.property(text, (written) => {
        const spansOf = (t: string) =>
          marksOf(sceneOf(articleOf(t), context), context.settings.extract.marks).marked.map(
            ({ spans }) => spans[0],
          );
        expect(spansOf(`${written}\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.`)).toEqual(
          spansOf(written),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe('quotations of any text', () => {
  it('slice the very text shown, in order, inside their frames, and have ids of their own', () => {
    fc.assert(
      fc.property(article, (one) => {
        const { quotations, issues } = extract(one, context);
        let last = 0;
        for (const { contents, frame, confidence } of quotations) {
          expect(contents[0]!.start).toBeGreaterThanOrEqual(last);
          last = contents[0]!.start;
          for (const content of contents) expect(contains(frame, content)).toBe(true);
          expect(frame.start).toBeGreaterThanOrEqual(0);
          expect(frame.end).toBeLessThanOrEqual(one.text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(new Set(quotations.map(({ id }) => id)).size).toBe(quotations.length);
        for (const { span } of issues) expect(span!.end).toBeLessThanOrEqual(one.text.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same on every run', () => {
    fc.assert(
      fc.property(article, (one) => {
        expect(extract(one, context)).toEqual(extract(structuredClone(one), context));
      }),
      { numRuns: RUNS / 3 },
    );
  });
});
