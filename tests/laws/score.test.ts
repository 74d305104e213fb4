/** Laws of score that hold for any pair of sentences, not for chosen ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model.ts';
import { flipOf } from '../../src/score.ts';
import { compared, context, reading } from '../score/pair.ts';

const subjects = ['The minister', 'Our envoy', 'The court', 'A spokesman', 'The rebels'];
const verbs = ['accepted', 'defended', 'announced', 'welcomed', 'examined'];
const objects = ['the treaty', 'a ceasefire', 'the budget', 'new sanctions', 'the report of 12 June'];
const ends = ['in Geneva', 'on Friday', 'with great care', 'after long talks', 'for 3 million euros'];

const sentence = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom(...verbs),
    fc.constantFrom(...objects),
    fc.constantFrom(...ends),
  )
  .map((parts) => `${parts.join(' ')}.`);
/** Anything that can stand in a file: letters of all scripts, marks, numbers, white space. */
const anyText = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 80 }));

const inRange = (value: number | null): boolean => value === null || (value >= 0 && value <= 1);

/** Notes name the sides, so they differ when the sides change places; what was found does not. */
const kinds = ({ findings }: Comparison): string[] =>
  findings.map((one) => (one.type === 'addition' ? 'omission' : one.type)).sort();

describe('a pair of readings', () => {
  test('a reading has not drifted from itself', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { wording, meaning, findings, relation } = compared(text, text);
        expect({ wording, meaning, findings, relation }).toEqual({
          wording: 0,
          meaning: 0,
          findings: [],
          relation: 'identical',
        });
      }),
    );
  });

  test('every figure is in range or null, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const found = compared(a, b);
        expect(inRange(found.wording) && inRange(found.meaning) && inRange(flipOf(found))).toBe(true);
        for (const one of found.findings) expect(inRange(one.severity) && inRange(one.confidence)).toBe(true);
      }),
    );
  });

  test('wording does not depend on which side comes first', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(compared(b, a).wording).toBe(compared(a, b).wording);
      }),
    );
  });

  test('the same kinds of findings are there when the sides change places', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(kinds(compared(b, a))).toEqual(kinds(compared(a, b)));
      }),
    );
  });

  test('kinds of marks, dashes, spaces and letter case are no wording', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('“', '"', '„', '«'), (text, mark) => {
        const marked = `${mark}${text.toUpperCase().replaceAll(' ', '\u00a0')}${mark}`;
        expect(compared(text, marked).wording).toBe(0);
      }),
    );
  });

  test('the total is what its parts say', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { wording, meaning, measures } = compared(a, b);
        const value = (name: string) => measures.find((one) => one.name === name)?.value ?? 0;
        expect(value('vocabulary') + value('order')).toBeCloseTo(wording!, 12);
        const { lambda, kappa } = context.settings.score;
        const [share, unaligned] = [value('findings'), value('unaligned')];
        expect(1 - (1 - share * (1 - unaligned) ** kappa) * (1 - lambda * unaligned)).toBeCloseTo(
          meaning!,
          12,
        );
      }),
    );
  });

  test('a denial moves meaning farther than any other word in its place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...subjects),
        fc.constantFrom(...objects),
        fc.constantFrom(...ends),
        (who, what, end) => {
          const plain = `${who} will accept ${what} ${end}.`;
          const denied = compared(plain, `${who} will not accept ${what} ${end}.`).meaning!;
          for (const verb of ['receive', 'approve', 'take', 'welcome', 'adopt'])
            expect(compared(plain, `${who} will ${verb} ${what} ${end}.`).meaning!).toBeLessThan(denied);
        },
      ),
    );
  });

  test('what is found in a sentence is found in it among others that both sides have', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...objects), (around, what) => {
        const [a, b] = [`We will sign ${what}.`, `We may sign ${what}.`];
        const alone = kinds(compared(a, b));
        expect(kinds(compared(`${around} ${a} ${around}`, `${around} ${b} ${around}`))).toEqual(alone);
      }),
    );
  });

  test('spans lie in the text they point into', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        for (const one of compared(a, b).findings.filter(({ place }) => place === 'content')) {
          for (const span of one.base)
            expect(span.start >= 0 && span.start < span.end && span.end <= a.length).toBe(true);
          for (const span of one.variant)
            expect(span.start >= 0 && span.start < span.end && span.end <= b.length).toBe(true);
        }
      }),
    );
  });

  test('ten thousand words on one side cost no more than the limit lets them, and say so', () => {
    const long = 'The minister accepted the treaty. '.repeat(2000);
    const { measures, meaning } = compared(reading(long), reading('The minister accepted the treaty.'));
    expect(measures.map((one) => one.name)).toContain('truncated');
    expect(meaning).not.toBeNull();
  });
});

const swapped = (text: string): string =>
  text.replaceAll(/“[^”]*”|\b[AB]\b/gu, (found) => (found === 'A' ? 'B' : found === 'B' ? 'A' : found));

describe('a finding', () => {
  const changes = fc.constantFrom(
    ['will sign', 'will not sign'],
    ['will sign', 'may sign'],
    ['signed 12 of', 'signed 20 of'],
    ['signed all of', 'signed some of'],
    ['signed', 'only signed'],
    ['signed', 'perhaps signed'],
  );

  test('names the side that has the words, whichever side comes first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...subjects), changes, fc.constantFrom(...ends), (who, [x, y], end) => {
        const [a, b] = [`${who} ${x} the papers ${end}.`, `${who} ${y} the papers ${end}.`];
        const notes = (pair: Comparison): string[] => pair.findings.map(({ note }) => note).sort();
        // Where both sides have words, those of A come first: only notes about one side's words are mirrored.
        const oneSided = (all: readonly string[]) =>
          all.filter((note) => /^A (?:denies|narrows|softens)|^B /u.test(note));
        const here = oneSided(notes(compared(a, b)));
        const there = notes(compared(b, a)).map(swapped);
        for (const note of here) expect(there).toContain(note);
      }),
    );
  });

  test('is worth what the score loses without it: never more than the whole, never less than nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const { findings, meaning } = compared(a, b);
        for (const { without, noise, type } of findings) {
          expect(inRange(without) && inRange(noise)).toBe(true);
          if (type !== 'omission' && type !== 'addition' && meaning !== null)
            expect(without!).toBeLessThanOrEqual(meaning + 1e-12);
        }
      }),
    );
  });
});

describe('bad input', () => {
  const sentenceOfWords = 'The minister accepted the treaty.';

  test.each([
    ['an empty side', '', sentenceOfWords],
    ['marks alone', '… — “”', sentenceOfWords],
    ['white space alone', ' \u00a0\n', sentenceOfWords],
    ['two empty sides', '', ''],
  ])('%s: nothing is measured, which is null and not 0', (_, a, b) => {
    for (const { wording, meaning, findings, relation } of [compared(a, b), compared(b, a)])
      expect({ wording, meaning, findings, relation }).toEqual({
        ...{ wording: null, meaning: null, findings: [], relation: 'unknown' },
      });
  });

  test('a language without a profile: null, and it says which', () => {
    const { meaning, wording, measures } = compared(
      reading('Правительство подпишет договор.', { language: 'ru' }),
      reading(sentenceOfWords),
    );
    expect([meaning, wording]).toEqual([null, null]);
    expect(measures[0]!.evidence).toContain('no profile for ru');
  });

  test('another language than declared is read as what it is, and says so', () => {
    const { measures } = compared(
      reading('Le gouvernement ne signera pas le traité avec les rebelles.', { language: 'en' }),
      reading('The government will not sign the treaty with the rebels.'),
    );
    expect(measures.find(({ name }) => name === 'checks')!.evidence).toContain('A declared en, read as fr');
  });

  test('mixed scripts, emoji and lone surrogates are compared, not refused', () => {
    const mixed = 'Министр said: 我们 will not sign 👩‍👩‍👧 \ud83d the договор.';
    expect(compared(mixed, mixed)).toMatchObject({ wording: 0, meaning: 0, findings: [] });
    expect(inRange(compared(mixed, sentenceOfWords).meaning)).toBe(true);
  });

  test('figures alone are compared as numbers', () => {
    expect(compared('1 250', '1 250').meaning).toBe(0);
    expect(compared('1,250 dead', '1,520 dead').findings.map(({ type }) => type)).toContain('number');
  });
});
