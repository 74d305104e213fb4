import { describe, expect, test } from 'vitest';
import { rowsIn } from './quotations.ts';

const told = (written: string, language: string): string[] =>
  rowsIn(written, language).map(({ speaker, text }) => `${speaker?.name ?? '-'}: ${text}`);

const LABELLED = [
  'Ann Lee has run the trust since May.',
  'Courier: Will the bridge open?',
  'Lee: It will open in May. We have the money.',
  'Courier: Who pays for it?',
  'Lee: The county pays most.',
].join('\n\n');

describe('interviews without quotation marks', () => {
  test('the answers behind a label are quotations of whom it names, the questions none', () => {
    expect(told(LABELLED, 'en')).toEqual([
      'Ann Lee: It will open in May. We have the money.',
      'Ann Lee: The county pays most.',
    ]);
  });

  test('an answer is direct and carries nobody’s name where its label has none', () => {
    const rows = rowsIn(
      'El alcalde Luis Cano recibe al diario.\n\nP. ¿Habrá acuerdo?\n\nR. Tiene que haberlo.\n\nP. ¿Cuándo?\n\nR. Antes del verano.',
      'es',
    );
    expect(rows.map(({ kind, text, speaker }) => [kind, text, speaker])).toEqual([
      ['direct', 'Tiene que haberlo.', null],
      ['direct', 'Antes del verano.', null],
    ]);
  });

  test('dashes in turn make one where they ask and are answered', () => {
    expect(
      told('—¿Cuándo abre el museo?\n\n—En otoño, si hay dinero.\n\n—¿Y quién paga?\n\n—La región.', 'es'),
    ).toEqual(['-: En otoño, si hay dinero.', '-: La región.']);
  });

  test('a particle of nobility belongs to the name of the label', () => {
    const rows = told(
      'SZ: Kommen Sie zurück?\n\nVon Aalst: Nein. Ich bleibe in Wien.\n\nSZ: Warum nicht?\n\nVon Aalst: Weil es mir hier gefällt.',
      'de',
    );
    expect(rows).toEqual(['Von Aalst: Nein. Ich bleibe in Wien.', 'Von Aalst: Weil es mir hier gefällt.']);
  });

  test('notes with a word and a colon are none', () => {
    expect(told('Note: Add salt.\n\nTip: Use a spoon.\n\nWarning: It is hot.', 'en')).toEqual([]);
  });
});
