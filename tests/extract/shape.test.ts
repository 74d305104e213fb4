import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../src/extract/shape.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { context } from './scenes.ts';

const shape = (words: string, language: string) =>
  shapeOf(tokenise(words, language), context.languages[language]!);

describe('a clause has a subject before its finite verb, or begins like a sentence', () => {
  it.each([
    ['en', 'We need the unity of all forces,'],
    ['en', 'on this issue, China will not make any compromises'],
    ['en', 'it’s not in our interest'],
    ['en', 'The two sides made progress on some points,'],
    ['en', 'China violates our airspace every day'],
    ['en', 'excessive ambitions have led to treason,'],
    ['en', 'Not a chance.'],
    ['fr', 'On continue, on ira jusqu’au bout'],
    ['fr', 'nos colonnes font demi-tour'],
    ['fr', 'Cela peut mener à une guerre civile.'],
    ['es', 'Es un golpe para Rusia'],
    ['es', 'las ambiciones han llevado a la traición'],
    ['es', 'Responderán ante la ley'],
    ['de', 'Wir brauchen die Einheit aller Kräfte'],
    ['de', 'Was wir sehen, ist ein Stich in den Rücken'],
    ['de', 'die Lage bleibt schwierig'],
  ])('%s: %s', (language, words) => {
    expect(shape(words, language)).toBe('clause');
  });
});

describe('a phrase has no verb, or begins with it', () => {
  it.each([
    ['en', 'provocative'],
    ['en', 'should always be based on mutual respect'],
    ['en', 'will pay for it. We will defend our people.'],
    ['en', 'between dialogue and confrontation, cooperation and conflict'],
    ['en', 'A stab in the back of our troops and Russia'],
    ['en', 'made progress and reached agreement'],
    ['en', 'the importance of diplomacy and of open channels'],
    ['fr', 'un crime grave, une fronde armée'],
    ['fr', 'prêt à mourir'],
    ['es', 'pagarán por ello'],
    ['es', 'cuando rusos mataban a rusos'],
    ['es', 'puñalada por la espalda'],
    ['de', 'unweigerlich bestraft'],
    ['de', 'Dolchstoß in den Rücken'],
    ['de', 'dass er kommt'],
    ['en', '…'],
  ])('%s: %s', (language, words) => {
    expect(shape(words, language)).toBe('phrase');
  });
});
