import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/read/passages.ts';
import { defaultSettings } from '../../src/settings.ts';

const { lines } = defaultSettings.read;
const textsIn = (text: string, markdown = false): string[] =>
  passagesOf(text, markdown, lines).map((passage) => passage.text);

const WRAPPED = `The transport minister ruled out a general pay rise on Tuesday,
the ninth day of a strike that has left forty ships waiting. Talks
could resume within hours, he added, if the union took back its
demands and sent the dockers home.`;

describe('passagesOf', () => {
  test('a line is a passage where lines are paragraphs, with or without blank lines between', () => {
    expect(textsIn('One is here.\nTwo is here.\n\n\nThree is here.\n')).toEqual([
      'One is here.',
      'Two is here.',
      'Three is here.',
    ]);
  });

  test.each(['\n', '\r\n', '\r', '\u2028'])('%j ends a line', (end) => {
    const text = `One is here.${end}${end}Two is here.`;
    expect(passagesOf(text, false, lines).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'One is here.',
      'Two is here.',
    ]);
  });

  test('lines wrapped at a width are one passage, sentence ends and all', () => {
    expect(textsIn(`Strike goes on\n\n${WRAPPED}\n\n${WRAPPED}`)).toEqual([
      'Strike goes on',
      WRAPPED,
      WRAPPED,
    ]);
  });

  test('in wrapped text a line that has room for the next word is the last of its paragraph', () => {
    expect(textsIn(`${WRAPPED}\n${WRAPPED}`)).toEqual([WRAPPED, WRAPPED]);
  });

  test('a break inside a sentence that goes on in lower case is no border', () => {
    const broken =
      'It had a limited effect on getting them to take part personally\nin caucuses and primaries.';
    expect(textsIn(`First paragraph.\n${broken}\nLast paragraph.`)).toEqual([
      'First paragraph.',
      broken,
      'Last paragraph.',
    ]);
  });

  test('headlines in a row are not taken for wrapped text, though none ends a sentence', () => {
    const headlines = [
      'Port of Rosny opens again after an agreement',
      'Why the price of coffee goes up once more',
      'Railway and union agree on a rise of wages',
      'Minister rules out any further concessions',
    ];
    expect(textsIn(headlines.join('\n'))).toEqual(headlines);
  });

  test('signs between paragraphs are passages of their own', () => {
    expect(textsIn('One is here.\n .\nTwo is here.')).toEqual(['One is here.', '.', 'Two is here.']);
  });
});

describe('Markdown', () => {
  test('marks at the ends of a line are no part of the passage', () => {
    expect(textsIn('# Title #\n\n- one\n- two\n\n> said\n\n**Bold**\n\n![A port](p.jpg)', true)).toEqual([
      'Title',
      'one',
      'two',
      'said',
      'Bold',
      'A port',
    ]);
  });

  test('a passage is where it stands, though the mark holds the same words', () => {
    expect(passagesOf('1. 1', true, lines)[0]!.span).toEqual({ start: 3, end: 4 });
    expect(passagesOf('![port](port)', true, lines)[0]!.span).toEqual({ start: 2, end: 6 });
  });

  test('lines go on until a blank one, in quotations too', () => {
    expect(textsIn('One\nTwo.\nThree\n\n> Four\n> five', true)).toEqual(['One\nTwo.\nThree', 'Four\n> five']);
  });

  test('in plain text a hyphen may open speech: it stays', () => {
    expect(textsIn('- Jamais, dit-il.\n- Et demain ?')).toEqual(['- Jamais, dit-il.', '- Et demain ?']);
  });
});

describe('what a passage shows', () => {
  const [shown] = ['“No concessions”, he said. (dpa/AFP)'].flatMap((text) => passagesOf(text, false, lines));

  test('a full stop before closing marks and an agency in brackets ends a sentence', () => {
    expect(shown).toMatchObject({ sentence: true, quoted: true, words: 6 });
  });

  test('an apostrophe is no quotation mark', () => {
    expect(passagesOf("China's answer wasn't late", false, lines)[0]!.quoted).toBe(false);
    expect(passagesOf("The 'answer' was late", false, lines)[0]!.quoted).toBe(true);
  });
});
