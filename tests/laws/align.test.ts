/** Laws of align that hold for any sentences, not for chosen ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, apparatusOf, collate, keysOf, linkWords } from '../../src/align.ts';
import type { AlignmentTable, Statement, WordLink } from '../../src/model.ts';
import type { Settings } from '../../src/settings.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { byId, context, familyOf, side, statement } from '../align/statements.ts';

const WORDS = [
  ...['the', 'of', 'to', 'not', 'will', 'and', ',', '.', '“', '”'],
  ...['minister', 'ministers', 'treaty', 'signed', 'signs', 'Geneva', 'never', '12', 'talks', 'compromise'],
];
/** Words again and again, in any order: cells to choose among, crossing links, gaps. */
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
/** Words of a closed class in one language and content words in another. */
const twofold = fc
  .array(fc.constantFrom('die', 'war', 'a', 'on', 'pour', 'fin', 'of', 'was', 'minister'), { maxLength: 6 })
  .map((words) => words.join(' '));
/** Anything that can stand in a file. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const language = fc.constantFrom('en', 'fr', 'es', 'de', null);

const statementsOf = (texts: fc.Arbitrary<string>): fc.Arbitrary<Statement[]> =>
  fc
    .array(
      fc.record({
        text: texts,
        language,
        article: fc.constantFrom('x', 'y', 'z', null),
        speaker: fc.constantFrom('Anna Berg', 'the minister', null),
        kind: fc.constantFrom('direct' as const, 'mixed' as const, null),
        offset: fc.oneof(fc.nat(900), fc.constant(null)),
      }),
      { maxLength: 8 },
    )
    .map((rows) => rows.map(({ text, ...given }, i) => statement(`q${i}`, text, given)));

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });

describe('links of words', () => {
  test('are sorted, each once, between tokens that are there', () => {
    fc.assert(
      fc.property(anyText, anyText, language, language, (a, b, from, to) => {
        const [x, y] = [side(a, from), side(b, to)];
        const links = linkWords(x, y, context);
        for (const [i, j] of links) {
          expect(Number.isInteger(i) && i >= 0 && i < x.tokens.length).toBe(true);
          expect(Number.isInteger(j) && j >= 0 && j < y.tokens.length).toBe(true);
        }
        const codes = links.map(([i, j]) => i * (y.tokens.length + 1) + j);
        expect(codes).toEqual([...new Set(codes)].sort((p, q) => p - q));
      }),
    );
  });

  const turned = (links: readonly WordLink[]): string[] => links.map(([j, i]) => `${i}=${j}`).sort();
  const plain = (links: readonly WordLink[]): string[] => links.map(([i, j]) => `${i}=${j}`).sort();

  test('are the same when the sides are exchanged, whatever their languages', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, twofold),
        fc.oneof(anyText, twofold),
        language,
        language,
        (a, b, from, to) => {
          const [x, y] = [side(a, from), side(b, to)];
          expect(plain(linkWords(x, y, context))).toEqual(turned(linkWords(y, x, context)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are the same when the sides are exchanged, also where they are cut', () => {
    const { settings } = context;
    const few = { ...settings, align: { ...settings.align, mostCells: 30 } } as unknown as Settings;
    const cutting = { ...context, settings: few };
    fc.assert(
      fc.property(anyText, anyText, language, language, (a, b, from, to) => {
        const [x, y] = [side(a, from), side(b, to)];
        expect(plain(linkWords(x, y, cutting))).toEqual(turned(linkWords(y, x, cutting)));
      }),
    );
  });

  test('are none with an empty side', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(linkWords(side(''), side(text), context)).toEqual([]);
        expect(linkWords(side(text), side(''), context)).toEqual([]);
      }),
    );
  });
});

describe('families', () => {
  test('hold every statement, with a part of its text that is there', () => {
    fc.assert(
      fc.property(statementsOf(anyText), (given) => {
        const known = byId(given);
        const { families } = align(given, context);
        const members = families.flatMap((family) => family.members);
        expect(new Set(members.map(({ quotation }) => quotation))).toEqual(new Set(known.keys()));
        for (const { quotation, spans, confidence, chain } of members) {
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          expect(known.has(chain) && chain <= quotation).toBe(true);
          for (const { start, end } of spans)
            expect(0 <= start && start <= end && end <= known.get(quotation)!.text.length).toBe(true);
        }
      }),
    );
  });

  test('do not depend on the order of the statements', () => {
    const orders = statementsOf(anyText).chain((given) => fc.tuple(fc.constant(given), shuffled(given)));
    fc.assert(
      fc.property(orders, ([given, other]) => {
        expect(JSON.stringify(align(other, context))).toBe(JSON.stringify(align(given, context)));
      }),
    );
  });

  test('have the copies of a text together', () => {
    fc.assert(
      fc.property(statementsOf(anyText), sentence, fc.integer({ min: 2, max: 5 }), (given, text, times) => {
        const copies = Array.from({ length: times }, (_, i) => statement(`copy ${i}`, text));
        const holding = align([...given, ...copies], context).families.filter(({ members }) =>
          members.some(({ quotation }) => quotation === 'copy 0'),
        );
        expect(holding.length).toBeGreaterThan(0);
        for (const { members } of holding)
          expect(members.filter(({ quotation }) => quotation.startsWith('copy'))).toHaveLength(times);
      }),
    );
  });
});

test('keys are each given once, the same each time', () => {
  fc.assert(
    fc.property(anyText, language, (text, code) => {
      const one = statement('q', text, { language: code });
      const keys = keysOf(one, context).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysOf(one, context).map(({ key }) => key)).toEqual(keys);
    }),
  );
});

/** Witnesses of one language and their table. */
const collated = fc
  .array(sentence, { minLength: 2, maxLength: 5 })
  .map((texts) => texts.map((text, i) => statement(`q${i}`, text)))
  .map((given) => ({ given, table: collate(familyOf(given), byId(given), context)[0]! }));

const tokensOf = ({ columns }: AlignmentTable, sigil: string) =>
  columns.flatMap(({ cells, moved }) =>
    cells
      .filter(({ witness }) => witness === sigil)
      .flatMap(({ tokens }) => tokens.map(({ t, span }) => ({ t, span, moved: moved.includes(sigil) }))),
  );

describe('a collation', () => {
  test('has every token of every witness in exactly one cell', () => {
    fc.assert(
      fc.property(collated, ({ given, table }) => {
        for (const { sigil, quotation } of table.witnesses) {
          const { text } = given.find(({ id }) => id === quotation)!;
          const found = tokensOf(table, sigil).sort((a, b) => a.span.start - b.span.start);
          expect(found.map(({ t, span }) => ({ t, span }))).toEqual(
            tokenise(text, 'en').map(({ t, span }) => ({ t, span })),
          );
        }
      }),
    );
  });

  test('keeps the order of each witness, apart from cells that are said to be moved', () => {
    fc.assert(
      fc.property(collated, ({ table }) => {
        for (const { sigil } of table.witnesses) {
          const starts = tokensOf(table, sigil).flatMap(({ span, moved }) => (moved ? [] : [span.start]));
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('has no empty column, no empty cell and one cell a witness at most', () => {
    fc.assert(
      fc.property(collated, ({ table }) => {
        for (const { cells } of table.columns) {
          expect(cells.length).toBeGreaterThan(0);
          expect(cells.every(({ tokens }) => tokens.length > 0)).toBe(true);
          expect(new Set(cells.map(({ witness }) => witness)).size).toBe(cells.length);
        }
      }),
    );
  });

  test('does not depend on the order of the members', () => {
    const orders = collated.chain(({ given, table }) => fc.tuple(shuffled(given), fc.constant(table)));
    fc.assert(
      fc.property(orders, ([given, table]) => {
        expect(collate(familyOf(given), byId(given), context)).toEqual([table]);
      }),
    );
  });

  test('has an apparatus that gives every witness one reading at each entry', () => {
    fc.assert(
      fc.property(collated, fc.nat(4), ({ table }, choice) => {
        const sigla = table.witnesses.map(({ sigil }) => sigil);
        const base = sigla[choice % sigla.length]!;
        for (const { lemma, readings } of apparatusOf(table, base)) {
          expect(lemma.witnesses).toContain(base);
          expect([lemma, ...readings].flatMap(({ witnesses }) => witnesses).sort()).toEqual(sigla);
          expect(readings.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
