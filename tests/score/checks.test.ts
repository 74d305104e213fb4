/** What single checks say of where they found it, and of what the reporter's words tell. */
import { describe, expect, test } from 'vitest';
import type { Finding, Reading } from '../../src/model.ts';
import { compared, reading, typesOf } from './pair.ts';

const find = (a: string | Reading, b: string | Reading, type: Finding['type']): Finding | undefined =>
  compared(a, b).findings.find((one) => one.type === type);

describe('negation', () => {
  test('points at the cue and at the word it turns round, on both sides', () => {
    const [a, b] = ['There is no room for doubt.', 'There is room for doubt.'];
    const found = find(a, b, 'negation')!;
    expect(found.base.map(({ start, end }) => a.slice(start, end))).toEqual(['no', 'room']);
    expect(found.variant.map(({ start, end }) => b.slice(start, end))).toEqual(['room']);
    expect(found.note).toContain('“no”');
  });

  test('across languages is told where only one side denies', () => {
    const found = find(
      reading('We will not leave.'),
      reading('Wir gehen morgen früh.', { language: 'de' }),
      'negation',
    );
    expect(found?.severity).toBe(1);
  });

  test('across languages says nothing where both deny', () => {
    const pair = [
      reading('We will not compromise.'),
      reading('Nous ne ferons aucun compromis.', { language: 'fr' }),
    ] as const;
    expect(find(...pair, 'negation')).toBeUndefined();
  });
});

describe('words that a reporter takes back', () => {
  test('are none where the other reporter rejects them in words of his own', () => {
    const opposed = reading('its opposition to a formal declaration of independence', { kind: 'indirect' });
    const denied = reading('independence', {
      kind: 'mixed',
      frame: 'He said that his country does not support “independence”.',
    });
    expect(find(opposed, denied, 'negation')).toBeUndefined();
    const wanted = reading('its plan for a formal declaration of independence', { kind: 'indirect' });
    expect(find(wanted, denied, 'negation')).toMatchObject({ subtype: 'withdrawn' });
  });

  const taken = reading('evacuation', {
    kind: 'mixed',
    frame: 'The mayor did not speak of an “evacuation” in so many words.',
  });
  const quoted = (frame: string) =>
    reading('We have ordered the evacuation of the harbour.', { kind: 'direct', frame });

  test('are denied there alone, whatever else the other reporter denies in his sentence', () => {
    const said = quoted(
      '“We have ordered the evacuation of the harbour.” said the mayor, who did not name a date.',
    );
    expect(find(said, taken, 'negation')).toMatchObject({ subtype: 'withdrawn', place: 'frame' });
  });

  test('are no difference where both reporters take them back', () => {
    const denied = quoted('The mayor never said “We have ordered the evacuation of the harbour.”');
    expect(find(denied, taken, 'negation')).toBeUndefined();
  });
});

describe('a wider word', () => {
  test('points from the narrower to the wider, and back with the sides exchanged', () => {
    const [narrow, wide] = ['The army fired a missile at the port.', 'The army fired a weapon at the port.'];
    expect(find(narrow, wide, 'lexical')).toMatchObject({
      ...{ subtype: 'hypernym', direction: 'weakened' },
      note: 'A has “missile”, B has “weapon”: the word in B is more general.',
    });
    expect(find(wide, narrow, 'lexical')).toMatchObject({
      ...{ subtype: 'hypernym', direction: 'strengthened' },
      note: 'B has “missile”, A has “weapon”: the word in A is more general.',
    });
  });

  test('weighs less than half of what an opposite does', () => {
    const wider = find('A missile hit the port.', 'A weapon hit the port.', 'lexical')!;
    const opposite = find('The port was open.', 'The port was closed.', 'lexical')!;
    expect(wider.severity).toBeLessThan(opposite.severity / 2);
  });
});

describe('a false friend', () => {
  const french = reading('Le ministre viendra éventuellement à Genève.', { language: 'fr' });

  test('is told with what both words mean', () => {
    const found = find(french, reading('The minister will eventually come to Geneva.'), 'lexical');
    expect(found).toMatchObject({
      subtype: 'false-friend',
      note: '“éventuellement” in A means possibly; B has “eventually”, which means in the end.',
    });
  });

  test('is none within a language, nor where another word renders it', () => {
    expect(find(french, french, 'lexical')).toBeUndefined();
    const right = reading('The minister will possibly come to Geneva, and eventually to Rome.');
    expect(find(french, right, 'lexical')).toBeUndefined();
  });
});

describe('modality', () => {
  test('says who commits more, for readers who know no grammar', () => {
    const found = find('The visit can help.', 'The visit will help.', 'modality')!;
    expect(found.note).toBe('A has “can”, B has “will”: B commits more.');
    expect(found.direction).toBe('strengthened');
  });

  test('weighs less under a hope', () => {
    const plain = find('The visit can help.', 'The visit will help.', 'modality')!;
    const hoped = find('I hope that the visit can help.', 'I hope that the visit will help.', 'modality')!;
    expect(hoped.severity).toBeCloseTo(plain.severity / 2, 12);
  });

  test('in the reporter’s own words "would" may stand for "will", in quoted words it is weaker', () => {
    const said = reading('We will never sign the treaty.', { kind: 'direct' });
    const words = 'that they would never sign the treaty';
    expect(find(said, reading(words, { kind: 'indirect' }), 'modality')?.subtype).toBe('backshift');
    expect(find(said, reading(words, { kind: 'direct' }), 'modality')?.subtype).toBe('force');
  });

  test('is compared across languages by kind and force', () => {
    const found = find(reading('They must leave.'), reading('Pueden salir.', { language: 'es' }), 'modality');
    expect(found?.direction).toBe('weakened');
  });
});

describe('connective', () => {
  test('names “and” for “or” after a choice and gives it no weight', () => {
    const found = find(
      'to choose between dialogue and pressure',
      'to choose between dialogue or pressure',
      'connective',
    )!;
    expect(found).toMatchObject({ subtype: 'equivalent', severity: 0 });
  });
});

describe('participant', () => {
  const must = reading('We must reverse the downward spiral of relations.', { kind: 'direct' });
  const has = reading('stop the downward spiral of relations', {
    kind: 'mixed',
    part: 'fragment',
    frame: 'Norway, the ministry added, has a responsibility to “stop the downward spiral of relations”.',
  });

  test('is looked for in the reporter’s words where the quoted ones name nobody', () => {
    expect(find(must, has, 'participant')).toMatchObject({
      subtype: 'replaced',
      place: 'frame',
      severity: 0.9,
    });
  });

  test('is none where the reporter names the speaker’s own side', () => {
    const same = { ...has, frame: has.frame!.replace('Norway, the ministry added, has', 'We have') };
    expect(find(must, same, 'participant')).toBeUndefined();
  });
});

describe('what stands around the words', () => {
  const words = 'the talks were useful';

  test('another speaker is told as printed and not decided', () => {
    const found = find(
      reading(words, { speaker: 'Qin Gang' }),
      reading(words, { speaker: 'Wang Yi' }),
      'attribution',
    )!;
    expect(found.confidence).toBeLessThan(0.5);
    expect(found.note).toContain('As printed');
  });

  test('two descriptions in two languages may be one speaker, two names are not', () => {
    const told = (german: string, english: string) =>
      find(
        reading('die Gespräche waren nützlich', { language: 'de', speaker: german }),
        reading(words, { speaker: english }),
        'attribution',
      );
    expect(told('seines Amtes', 'his office')).toBeUndefined();
    expect(told('Qin Gang', 'Wang Yi')).toBeDefined();
  });

  test('somebody under a description only may be whoever is named elsewhere', () => {
    const speakers = (a: Partial<Reading>, b: Partial<Reading>) =>
      typesOf(compared(reading(words, a), reading(words, b)));
    const wang = { speaker: 'Wang Yi', speakerIs: 'person' } as const;
    expect(speakers(wang, { speaker: 'Transport Minister', speakerIs: 'nobody' })).not.toContain(
      'attribution',
    );
    expect(speakers(wang, { speaker: 'Qin Gang', speakerIs: 'person' })).toContain('attribution');
  });

  test('a body has another name in another language', () => {
    const types = typesOf(
      compared(
        reading('Konten wurden gesperrt', {
          language: 'de',
          speaker: 'Bundesanwaltschaft',
          speakerIs: 'body',
        }),
        reading('accounts were blocked', { speaker: 'Office of the Attorney General', speakerIs: 'body' }),
      ),
    );
    expect(types).not.toContain('attribution');
  });

  test('a name with its title is the same speaker', () => {
    const pair = [
      reading(words, { speaker: 'Secretary Antony Blinken' }),
      reading(words, { speaker: 'Blinken' }),
    ] as const;
    expect(find(...pair, 'attribution')).toBeUndefined();
  });

  test('quoted here and reported there is another form', () => {
    const pair = [reading(words, { kind: 'direct' }), reading(words, { kind: 'indirect' })] as const;
    expect(typesOf(compared(...pair))).toEqual(['form']);
  });

  test('“claimed” for “said” colours the words', () => {
    const framed = (verb: string) => reading(words, { kind: 'direct', frame: `He ${verb}: “${words}”.` });
    expect(find(framed('said'), framed('claimed'), 'reporting-verb')?.place).toBe('frame');
    expect(find(framed('said'), framed('added'), 'reporting-verb')).toBeUndefined();
  });

  test('a word inside the marks here and outside there moves the boundary', () => {
    const a = reading('a frank exchange of views', {
      kind: 'mixed',
      frame: 'They had “a frank exchange of views”.',
    });
    const b = reading('exchange of views', { kind: 'mixed', frame: 'They had a frank “exchange of views”.' });
    expect(find(a, b, 'quotation-boundary')?.note).toContain('“frank”');
  });
});

describe('input that cannot be measured', () => {
  test.each([
    ['an empty side', '', 'Peace.'],
    ['marks alone', '… — !', 'Peace.'],
  ])('%s: null and one line that says why', (_, a, b) => {
    const found = compared(a, b);
    expect([found.wording, found.meaning, found.findings]).toEqual([null, null, []]);
    expect(found.measures[0]?.evidence).toBe('a side has no words');
  });

  test('a language without a profile: null', () => {
    const found = compared(reading('Rauha nyt.', { language: 'fi' }), reading('Peace now.'));
    expect(found.meaning).toBeNull();
    expect(found.measures[0]?.evidence).toContain('fi');
  });

  test('another language than declared is read as what it is', () => {
    const found = compared(
      reading('Nous ne voulons pas de la guerre dans ce pays.'),
      reading('We do not want war in this country.'),
    );
    expect(found.relation).toBe('translation');
    expect(found.measures.find((one) => one.name === 'checks')?.evidence).toContain(
      'declared en, read as fr',
    );
  });

  test('no declared language is found by function words', () => {
    const found = compared('Das ist nicht der Weg.', 'Das ist der Weg.', { language: null });
    expect(typesOf(found)).toContain('negation');
  });
});
