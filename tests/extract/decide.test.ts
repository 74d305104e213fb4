import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { quotationsIn } from './quotations.ts';
import { articleOf, context } from './scenes.ts';

describe('words in marks with a source and a cue are kept, however few', () => {
  it.each([
    [
      'en',
      'The minister called the plan “reckless”, but the mayor praised its “courage”.',
      ['mixed reckless', 'mixed courage'],
    ],
    [
      'en',
      'Dr. Okafor warned that the river was “close to collapse” after the spill.',
      ['mixed close to collapse'],
    ],
    [
      'fr',
      'Le ministre a dénoncé une « menace mortelle » et le risque d’une « guerre civile ».',
      ['mixed menace mortelle', 'mixed guerre civile'],
    ],
    [
      'es',
      'La ministra calificó el acuerdo de “histórico” y prometió “medidas decisivas”.',
      ['mixed histórico', 'mixed medidas decisivas'],
    ],
    ['de', 'Der Minister nannte den Vorschlag „völlig unannehmbar“.', ['mixed völlig unannehmbar']],
  ])('%s: %s', (language, written, expected) => {
    expect(quotationsIn(written, language)).toEqual(expected);
  });
});

describe('names, titles and terms in marks are no quotations', () => {
  it.each([
    ['en', 'a work', 'She has read the novel “The Long Road” twice this year.'],
    ['en', 'a programme', 'He appeared on the television show "Morning Light" in May.'],
    ['en', 'a nickname', 'The club was founded by Carlos “Charlie” Ramos in 1950.'],
    [
      'en',
      'a leak known by its name',
      'Daniel Ellsberg, the agent who leaked the ‘Pentagon Papers’ on Vietnam, dies.',
    ],
    ['fr', 'a film', 'Le film « Les Quatre Vents » sort mercredi dans les salles.'],
    ['fr', 'an operation', 'L’opération « Ville, Vie, Vacances » commence lundi.'],
    ['es', 'a song', 'La canción "Luz de Otoño" fue incluida en el álbum.'],
    ['es', 'a ship', 'A bordo del barco "La Estrella" viajaban dos familias.'],
    ['de', 'a ship', 'Die Fregatte „Bremen“ lief am Montag aus.'],
    ['de', 'a newspaper', 'Die Zeitung „Der Tag“ erscheint seit 1902.'],
  ])('%s: %s', (language, _, written) => {
    expect(quotationsIn(written, language)).toEqual([]);
  });
});

describe('direct stands alone, mixed is built into the reporter’s sentence', () => {
  it.each([
    ['said behind it', '“We will stay,” the mayor said.', 'direct We will stay,'],
    ['said before it', 'The mayor said: “We will stay.”', 'direct We will stay.'],
    ['a clause behind “that”', 'The mayor said that “we will stay here”.', 'mixed we will stay here'],
    ['a verb without its subject', 'The mayor said the town “will stay here”.', 'mixed will stay here'],
    [
      'two sentences of which the first has no subject',
      'He said it “will pay for it. We will stay.”',
      'mixed will pay for it. We will stay.',
    ],
    [
      'a clause in lower case behind “and”',
      '“We came,” he said, and “we will not leave,” he told us.',
      'direct we will not leave,',
    ],
  ])('%s', (_, written, expected) => {
    expect(quotationsIn(written)).toContain(expected);
  });
});

it('every decision says why, and how sure it is', () => {
  const [quotation] = extract(articleOf('“We will stay,” the mayor said.'), context).quotations;
  expect(quotation!.confidence).toBeGreaterThan(0.9);
  expect(quotation!.confidence).toBeLessThan(1);
  expect(quotation!.reason).not.toBe('');
});
