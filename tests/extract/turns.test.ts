import { describe, expect, test } from 'vitest';
import { rowsIn } from './quotations.ts';

const told = (written: string, language: string): string[] =>
  rowsIn(written, language).map(({ speaker, text }) => `${speaker?.name ?? '-'}: ${text}`);

describe('dialogue that dashes open', () => {
  test('a turn is a quotation without the words of the reporter', () => {
    expect(
      told(
        'La geóloga Paula Rojas dirige el proyecto.\n\n—Todavía no lo sabemos —responde Rojas—. Hay que analizar la sal.',
        'es',
      ),
    ).toEqual(['Paula Rojas: Todavía no lo sabemos Hay que analizar la sal.']);
  });

  test('a turn without a cue is nobody’s, whoever spoke before', () => {
    expect(
      told('— Non, répond Jean Morel. Je reste jusqu’en mars.\n\n— Et que ferez-vous après cela ?', 'fr'),
    ).toEqual(['Jean Morel: Non Je reste jusqu’en mars.', '-: Et que ferez-vous après cela ?']);
  });

  test('a list of items with dashes is none', () => {
    expect(told('– le marché couvert, rénové en mai\n\n– la halle, fermée depuis 2011', 'fr')).toEqual([]);
  });

  test('elsewhere a dash opens nothing', () => {
    const kinds = rowsIn('— We will not go, said Ann Lee. Not today.').map(({ kind }) => kind);
    expect(kinds).toEqual(['indirect']);
  });
});
