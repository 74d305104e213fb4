import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/read.ts';
import { context } from './context.ts';

const codeOf = (text: string): string | null => languageOf(text, context).code;

describe('the language of a text', () => {
  test.each([
    ['en', 'It was a real conversation'],
    ['en', 'We have no illusions about the challenges'],
    ['fr', 'Nous ne céderons pas sous la menace'],
    ['fr', "C'est un coup de poignard dans le dos"],
    ['es', 'Es una puñalada por la espalda'],
    ['es', 'No hay margen para más concesiones'],
    ['de', 'Was wir sehen, ist ein Stich in den Rücken'],
    ['de', 'Für Kompromisse gibt es keinen Spielraum'],
  ])('%s: %s', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  test('a detected language says by how much it was nearer than the next', () => {
    const found = languageOf(
      'The minister said that he would not come back, and that nobody had asked him to.',
      context,
    );
    expect(found).toMatchObject({ code: 'en', basis: 'detected' });
    expect(found.margin).toBeGreaterThan(0.1);
    expect(found.margin).toBeLessThanOrEqual(1);
  });

  test.each(['', '“lucid”', 'Blinken', '12 : 30', '!!!'])('%j is too little to tell', (text) => {
    expect(languageOf(text, context)).toEqual({ code: null, margin: null, basis: 'unknown' });
  });

  test.each([
    [
      'Italian',
      'Il ministro degli Esteri ha detto lunedì al collega americano che non c’è spazio per compromessi. L’incontro, durato più di sette ore, si è svolto nella capitale in un clima definito franco e costruttivo da entrambe le parti. Gli Stati Uniti non sostengono l’indipendenza dell’isola, ha ribadito il capo della diplomazia, che nel pomeriggio è stato ricevuto anche dal presidente. I due Paesi hanno concordato di mantenere aperti i canali di comunicazione.',
    ],
    [
      'Dutch',
      'De minister van Buitenlandse Zaken zei maandag tegen zijn ambtgenoot dat er geen ruimte is voor compromissen. De ontmoeting, die meer dan zeven uur duurde, vond plaats in de hoofdstad in een sfeer die beide partijen openhartig en constructief noemden. De Verenigde Staten steunen de onafhankelijkheid van het eiland niet, herhaalde hij, nadat hij ’s middags ook door de president was ontvangen. De twee landen spraken af de lijnen open te houden.',
    ],
  ])('%s, which has no profile, is not taken for its nearest neighbour', (_, text) => {
    expect(codeOf(text)).toBeNull();
  });
});
