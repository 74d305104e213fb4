import { describe, expect, test } from 'vitest';
import { rowsIn } from './quotations.ts';

const reported = (written: string, language = 'en'): string[] =>
  rowsIn(written, language)
    .filter(({ kind }) => kind === 'indirect')
    .map(({ speaker, text }) => `${speaker?.name ?? '-'}: ${text}`);

describe('headings', () => {
  test('a verb that carries the meaning is reported with its subject', () => {
    expect(reported('# Lund ruled out new taxes\n\nAda Lund, the mayor, left early.')).toEqual([
      'Ada Lund: Lund ruled out new taxes',
    ]);
  });

  test('what stands behind the colon is not part of it', () => {
    expect(reported('! La alcaldesa descarta dimitir: «No me voy a ir nunca»', 'es')).toEqual([
      'La alcaldesa: La alcaldesa descarta dimitir',
    ]);
  });

  test('who is not named first is not read', () => {
    expect(reported('# New taxes as Lund rules out cuts\n\nAda Lund left early.')).toEqual([]);
  });
});

describe('one sentence with two verbs of saying', () => {
  test('the first clause ends where the second begins', () => {
    expect(reported('Ann Lee said the vote was overdue, and added she would not stand again.')).toEqual([
      'Ann Lee: the vote was overdue',
      'Ann Lee: she would not stand again',
    ]);
  });
});

describe('German', () => {
  test.each([
    [
      'behind a separable verb',
      'Rolf Hauser kündigte an, das Urteil solle im Juli fallen.',
      'das Urteil solle im Juli fallen',
    ],
    [
      'in the perfect, without a cue',
      '„Es war laut“, sagte Rolf Hauser. Er habe die Feuerwehr gerufen.',
      'Er habe die Feuerwehr gerufen',
    ],
    [
      'told by the ending of its verb',
      '„Es war laut“, sagte Rolf Hauser. Er schäme sich dafür.',
      'Er schäme sich dafür',
    ],
  ])('a clause %s is reported', (_, written, clause) => {
    expect(reported(written, 'de')).toEqual([`Rolf Hauser: ${clause}`]);
  });

  test('a verb in the past is the reporter’s', () => {
    expect(reported('„Es war laut“, sagte Rolf Hauser. Er lachte danach.', 'de')).toEqual([]);
  });
});

describe('Spanish verbs without a subject', () => {
  test('of several are theirs who spoke last', () => {
    const [, lament] = rowsIn(
      'Fuentes municipales explicaron que había «un problema serio». «Nadie nos hizo caso», lamentan.',
      'es',
    ).filter(({ kind }) => kind !== 'indirect');
    expect(lament?.speaker?.name).toBe('Fuentes municipales');
  });
});

describe('who speaks', () => {
  const speakers = (written: string, language: string) =>
    rowsIn(written, language).map(({ speaker }) => speaker?.name ?? null);

  test('what a headline is about is nobody', () => {
    expect(speakers('! Grève au port de Valmora : « Nous ne signerons rien »', 'fr')).toEqual([null]);
  });

  test('a person before the colon of a headline speaks', () => {
    expect(speakers('! Trainer Brandl: „Wir laufen nicht weg“\n\nMarkus Brandl blieb.', 'de')).toEqual([
      'Markus Brandl',
    ]);
  });

  test('a reflexive verb of saying has its subject behind it', () => {
    expect(speakers('« C’est une renaissance », s’est réjouie la maire, Sophie Lanvin.', 'fr')).toEqual([
      'Sophie Lanvin',
    ]);
  });

  test('an article of several is no one person', () => {
    expect(
      speakers('Der Ermittler Karl Voss ging. „Wir weisen das zurück“, sagten die Ermittler.', 'de'),
    ).not.toEqual(['Karl Voss']);
  });

  test('an age is that of whoever was just spoken of', () => {
    expect(
      speakers('Trainer Markus Brandl kritisierte alle. „Das war schlecht“, sagte der 48-Jährige.', 'de'),
    ).toEqual(['Markus Brandl']);
  });
});
