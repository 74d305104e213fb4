import { describe, expect, test } from 'vitest';
import { rowsIn } from './quotations.ts';

/** Speaker and words of every quotation. */
const told = (written: string, language: string): string[] =>
  rowsIn(written, language).map(({ speaker, text }) => `${speaker?.name ?? '-'}: ${text}`);

describe('a subject behind its verb', () => {
  test.each([
    ['over the press', '« Nous irons jusqu’au bout », a déclaré mardi à la presse Oscar Lenoir.'],
    ['over an agency', '« Nous irons jusqu’au bout », a déclaré à l’AFP Oscar Lenoir, un voisin.'],
    ['over a place', '« Nous irons jusqu’au bout », a martelé jeudi à Lausanne Oscar Lenoir.'],
    ['over a day between commas', '« Nous irons jusqu’au bout », a lancé, mardi, Oscar Lenoir.'],
    [
      'with its office and what that is for',
      '« Nous irons jusqu’au bout », a averti le commissaire européen au climat, Oscar Lenoir, qui part demain.',
    ],
  ])('is found %s', (_, written) => {
    expect(told(written, 'fr')[0]).toBe('Oscar Lenoir: Nous irons jusqu’au bout');
  });
});

describe('names with particles', () => {
  test('"ter" and its like are part of them in every language', () => {
    expect(told('« C’est non », a dit la ministre, Wiebke ter Horst.', 'fr')).toEqual([
      'Wiebke ter Horst: C’est non',
    ]);
    expect(told('La ministra, Wiebke ter Horst, dijo que "no hay acuerdo".', 'es')).toContain(
      'Wiebke ter Horst: no hay acuerdo',
    );
  });
});

describe('phrases of saying', () => {
  test.each([
    ['de', 'Man werde weitermachen, so Anna Huber weiter.', 'Anna Huber: Man werde weitermachen'],
    [
      'de',
      'Laut Huber fuhr der Zug mit Tempo 140, obwohl nur 80 erlaubt sind.',
      'Huber: fuhr der Zug mit Tempo 140, obwohl nur 80 erlaubt sind',
    ],
    [
      'de',
      'Minister Hans Huber war dort. Seiner Ansicht nach muss der Damm weg.',
      'Hans Huber: muss der Damm weg',
    ],
    [
      'es',
      'Según Julián Vega, portavoz del sindicato, la curva era peligrosa y nadie respondió.',
      'Julián Vega: la curva era peligrosa y nadie respondió',
    ],
    [
      'fr',
      'Le maire Jean Morel a parlé hier. D’après lui, le pont ne tiendra pas dix ans.',
      'Jean Morel: le pont ne tiendra pas dix ans',
    ],
  ])('%s: say whose words and where they begin and end', (language, written, expected) => {
    expect(told(written, language)).toContain(expected);
  });
});

describe('« pour X » and "per X"', () => {
  test('name a source where marked words follow', () => {
    expect(told('Pour Ana Vidal, porte-parole du syndicat, « rien n’est réglé ».', 'fr')).toEqual([
      'Ana Vidal: rien n’est réglé',
    ]);
    expect(told('Para la ministra de Medio Ambiente, Joana Prado, “el texto no está muerto”.', 'es')).toEqual(
      ['Joana Prado: el texto no está muerto'],
    );
  });

  test('name none where a thing or no mark follows', () => {
    expect(rowsIn('Pour la ville, « le pont » est une chance. Pour Ana, on verra demain.', 'fr')).toEqual([]);
    expect(rowsIn('It costs 3 euros per head, and the price per Tonne Smith quoted is old.')).toEqual([]);
  });

  test('"per" opens its sentence', () => {
    expect(told('Per Reuters, it was the mayor who stopped the work.', 'en')).toEqual([
      'Reuters: it was the mayor who stopped the work',
    ]);
  });
});

describe('German names and cases', () => {
  test.each([
    [
      'Ursula von der Leyen war da. Von der Leyen sagte: „Wir sind bereit.“',
      'Ursula von der Leyen: Wir sind bereit.',
    ],
    [
      'Der Virologe Emil van den Berg warnt. „Wir handeln“, so van den Berg.',
      'Emil van den Berg: Wir handeln',
    ],
    [
      'Von Aalsts Anwalt Hans Huber nannte die Ermittlungen „völlig unbegründet“.',
      'Hans Huber: völlig unbegründet',
    ],
    [
      'Laut dem Internationalen Olympischen Komitee bleibt Rudern im Programm.',
      'Internationalen Olympischen Komitee: bleibt Rudern im Programm',
    ],
    ['Laut einem Sprecher der Firma war alles erlaubt.', 'einem Sprecher der Firma: war alles erlaubt'],
  ])('%s', (written, expected) => {
    expect(told(written, 'de')).toContain(expected);
  });

  test('a name in marks behind an article in the dative is no quotation of a phrase', () => {
    expect(told('Das sagte er dem „Tagesblatt“ nach Angaben eines Sprechers der Firma.', 'de')).not.toContain(
      'eines Sprechers der Firma: Tagesblatt',
    );
  });
});

test('« Et d’ajouter » goes on with whoever spoke last', () => {
  const rows = told('« C’était long », dit Manuel Ferrier. Et d’ajouter : « On n’oublie pas cela. »', 'fr');
  expect(rows.at(-1)).toBe('Manuel Ferrier: On n’oublie pas cela.');
});

test('a participle that leads a sentence names nobody', () => {
  const [row] = rowsIn(
    'Interrogée sur la question, la ministre des Sports, Amélie Vidal, a tapé du poing : « Il faut changer. »',
    'fr',
  );
  expect(row?.speaker?.name).toBe('Amélie Vidal');
});

test('a unit behind a stroke ends a sentence', () => {
  const rows = told('Selon Jean Morel, le train roulait à 140 km/h. « Nous saurons », a-t-il ajouté.', 'fr');
  expect(rows).toEqual(['Jean Morel: le train roulait à 140 km/h', 'Jean Morel: Nous saurons']);
});

test('a remark in brackets between marks is no quotation', () => {
  expect(rowsIn('Ann Lee wrote of the “recieved” “(sic)” letter.').map(({ text }) => text)).not.toContain(
    '(sic)',
  );
});

describe('reported clauses', () => {
  test.each([
    [
      'de',
      'Es gebe keine Hinweise auf einen Fehler, sagte Anna Huber der Deutschen Presse-Agentur.',
      'Anna Huber: Es gebe keine Hinweise auf einen Fehler',
    ],
    [
      'fr',
      'Le train, a précisé Jean Morel, circulait à 180 kilomètres à l’heure.',
      'Jean Morel: Le train circulait à 180 kilomètres à l’heure',
    ],
    [
      'en',
      'Ann Lee warned that the bridge could close in May.',
      'Ann Lee: that the bridge could close in May',
    ],
  ])('%s: stand whole on either side of their cue', (language, written, expected) => {
    expect(told(written, language)).toEqual([expected]);
  });

  test('a verb in a relative clause reports nothing that stands before it', () => {
    expect(told('A la veille du vote, le projet, qui ne mentionne plus la taxe, divise.', 'fr')).toEqual([]);
  });

  test('"lamentó" between commas has nobody of its own sentence as its subject', () => {
    const rows = told('El alcalde Luis Cano habló. El Gobierno, lamentó, ha dado “una puñalada”.', 'es');
    expect(rows).toContain('Luis Cano: una puñalada');
  });
});

describe('datelines', () => {
  test.each([
    ['en', 'NAIROBI, Nov 21 (Reuters) - Ann Lee denied the report.', 'Ann Lee denied the report'],
    [
      'es',
      'Lausana (Suiza), 6 jun (EFE).- Luis Cano negó las acusaciones.',
      'Luis Cano negó las acusaciones',
    ],
    ['de', 'León (dpa) - Anna Huber wies die Vorwürfe zurück.', 'Anna Huber wies die Vorwürfe zurück'],
  ])('%s: are no part of what is said', (language, written, text) => {
    expect(rowsIn(written, language).map((row) => row.text)).toEqual([text]);
  });

  test('a name before a dash is none', () => {
    const [row] = rowsIn('Ann Lee (a lawyer) said she was leaving - and left.');
    expect(row?.speaker?.name).toBe('Ann Lee');
  });
});

describe('an office without a name', () => {
  test('in a heading is whoever says the same words in the body', () => {
    const [heading] = rowsIn(
      '# Minister: „Werden nicht ruhen“\n\n„Wir werden nicht ruhen“, sagte Verkehrsminister Hans Huber am Dienstag.',
      'de',
    );
    expect(heading?.speaker?.name).toBe('Hans Huber');
  });

  test('in the possessive is not the person: "the attorney general’s office"', () => {
    const rows = told(
      'Klaus Reinholdt denied it. The attorney general’s office said it had frozen 14 accounts.',
      'en',
    );
    expect(rows.at(-1)).toMatch(/attorney general’s office: it had frozen/u);
  });
});
