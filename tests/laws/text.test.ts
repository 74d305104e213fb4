/** Laws of text over random input: letters of the four languages, marks of every kind, spaces, what cannot be seen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonLength } from '../../src/text/common.ts';
import { editsOf } from '../../src/text/diff.ts';
import { foldAccents, normaliseText, normaliseWord } from '../../src/text/normalise.ts';
import { sentences } from '../../src/text/sentences.ts';
import { trim } from '../../src/text/span.ts';
import { placeTokens, tokenise } from '../../src/text/tokens.ts';

const PIECES = [
  ...[
    'no',
    'room',
    'Xi',
    'won’t',
    "qu'il",
    'Größe',
    'U.S.',
    'Mr.',
    '24.',
    '10,000',
    '2.5',
    'e\u0301',
    '中国',
    '🙂',
  ],
  ...[
    ' ',
    '\u00a0',
    '\u202f',
    '\n',
    '\t',
    '. ',
    '! ',
    '? ',
    '… ',
    '...',
    '.',
    ',',
    '–',
    '-',
    '\u00ad',
    '\u200b',
  ],
  ...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '‹', '›', '(', ')', '¿', '¡', '´', '\ufeff', '\ud83d'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const language = fc.constantFrom(null, 'en', 'fr', 'es', 'de');

test('tokens stand in order, do not overlap and are the text at their spans', () => {
  fc.assert(
    fc.property(text, language, (t, code) => {
      let end = 0;
      for (const token of tokenise(t, code)) {
        expect(token.span.start).toBeGreaterThanOrEqual(end);
        expect(token.span.end).toBeGreaterThan(token.span.start);
        expect(t.slice(token.span.start, token.span.end)).toBe(token.t);
        end = token.span.end;
      }
    }),
  );
});

test('between tokens there is nothing but white space and what cannot be seen', () => {
  fc.assert(
    fc.property(text, language, (t, code) => {
      const rest = tokenise(t, code).reduceRight(
        (left, { span }) => left.slice(0, span.start) + left.slice(span.end),
        t,
      );
      expect(rest).toMatch(/^[\s\p{Cf}]*$/u);
    }),
  );
});

test('what comes after a space does not change the tokens before it', () => {
  fc.assert(
    fc.property(text, text, language, (a, b, code) => {
      const before = tokenise(a, code);
      expect(tokenise(`${a} ${b}`, code).slice(0, before.length)).toEqual(before);
    }),
  );
});

test('tokens placed again stand where they stood', () => {
  fc.assert(
    fc.property(text, language, (t, code) => {
      const tokens = tokenise(t, code);
      expect(
        placeTokens(
          tokens.map((token) => token.t),
          t,
        ).map(({ span }) => span),
      ).toEqual(tokens.map(({ span }) => span));
    }),
  );
});

test('sentences stand in order, are trimmed, and hold all that is not white space', () => {
  fc.assert(
    fc.property(text, (t) => {
      const found = sentences(t, { start: 0, end: t.length }, new Set(['mr.', 'u.s.', '00.']));
      found.forEach((sentence, i) => {
        expect(sentence.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        expect(trim(t, sentence)).toEqual(sentence);
        expect(sentence.end).toBeGreaterThan(sentence.start);
      });
      const letters = (s: string): string => s.replace(/\s/gu, '');
      expect(letters(found.map(({ start, end }) => t.slice(start, end)).join(''))).toBe(letters(t));
    }),
  );
});

test('sentences of a stretch do not depend on the text around it', () => {
  fc.assert(
    fc.property(text, text, text, (a, t, b) => {
      const alone = sentences(t, { start: 0, end: t.length });
      const within = sentences(a + t + b, { start: a.length, end: a.length + t.length });
      expect(within).toEqual(
        alone.map(({ start, end }) => ({ start: start + a.length, end: end + a.length })),
      );
    }),
  );
});

test('a normal form is its own normal form', () => {
  fc.assert(
    fc.property(text, (t) => {
      expect(normaliseWord(normaliseWord(t))).toBe(normaliseWord(t));
      expect(normaliseText(normaliseText(t))).toBe(normaliseText(t));
      expect(foldAccents(foldAccents(t))).toBe(foldAccents(t));
    }),
  );
});

test('edits lead from one text to the other', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const edits = editsOf(tokenise(a), tokenise(b));
      const side = (without: string): string[] =>
        edits.filter(({ kind }) => kind !== without).flatMap(({ tokens }) => tokens.map((token) => token.n));
      expect(side('added')).toEqual(tokenise(a).map((token) => token.n));
      expect(side('removed')).toEqual(tokenise(b).map((token) => token.n));
    }),
  );
});

test('what two texts have in common, in order, is as much as the shortest edit leaves in place', () => {
  const words = fc.array(fc.constantFrom('no', 'room', 'to', 'compromise', 'or', 'concede'), {
    maxLength: 100,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const kept = editsOf(tokenise(a.join(' ')), tokenise(b.join(' '))).filter(
        ({ kind }) => kind === 'same',
      );
      expect(commonLength(a, b)).toBe(kept.flatMap(({ tokens }) => tokens).length);
    }),
  );
});

/** Texts that would take minutes where the work grew with their square. */
test.each([
  ['dots', '.'],
  ['dots and letters', 'a.'],
  ['a full stop before a small letter', 'a. b'],
  ['closing marks', '.”'],
  ['apostrophes', "a'"],
  ['clitics', "n't"],
  ['elisions', "qu'"],
  ['digits', '1'],
  ['thousands', '1,'],
  ['opening marks', '. “'],
  ['white space', ' '],
  ['what cannot be seen', '\u00ad'],
])('a long run of %s is read in time', (_, piece) => {
  const long = `${piece.repeat(100_000)}x`;
  const from = process.cpuUsage();
  tokenise(long);
  sentences(long, { start: 0, end: long.length });
  normaliseText(long);
  expect(process.cpuUsage(from).user / 1e6).toBeLessThan(5);
});
