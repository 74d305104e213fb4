/** Word links of clear cases: what any good aligner finds, whatever its coefficients. */
import { describe, expect, test } from 'vitest';
import { linkWords } from '../../src/align.ts';
import { context, side, withMostTokens } from './statements.ts';

const linked = (a: string, b: string, languages: readonly (string | null)[] = ['en', 'en']): string[] => {
  const [x, y] = [side(a, languages[0]), side(b, languages[1])];
  return linkWords(x, y, context).map(([i, j]) => `${x.tokens[i]!.t}=${y.tokens[j]!.t}`);
};

describe('one sentence twice', () => {
  test.each([
    ['en', 'The minister said that prices would not rise before the spring.'],
    ['fr', "La ministre n'a pas dit que les prix augmenteraient avant l'été."],
    ['es', 'La ministra no dijo que los precios subirían antes del verano.'],
    ['de', 'Die Ministerin hat nicht gesagt, dass die Preise vor dem Sommer steigen.'],
    [null, 'The minister said that prices would not rise before the spring.'],
  ])('links every word to itself (%s)', (language, text) => {
    const one = side(text, language);
    const links = linkWords(one, one, context).map(([i, j]) => `${i}=${j}`);
    expect(links).toEqual(expect.arrayContaining(one.tokens.map((_, i) => `${i}=${i}`)));
  });
});

describe('two renderings', () => {
  test('words that changed places are linked crosswise', () => {
    expect(linked('Germany invaded Poland.', 'Poland invaded Germany.')).toEqual(
      expect.arrayContaining(['Germany=Germany', 'Poland=Poland', 'invaded=invaded']),
    );
    expect(linked('Germany invaded Poland.', 'Poland invaded Germany.')).not.toContain('Germany=Poland');
  });

  test.each([
    [
      'en',
      'The company employs many engineers.',
      'The companies employed many engineers.',
      'employs=employed',
    ],
    ['fr', 'La France refuse cet accord.', 'La France a refusé cet accord.', 'refuse=refusé'],
    ['es', 'El gobierno rechaza la propuesta.', 'El gobierno rechazó la propuesta.', 'rechaza=rechazó'],
    [
      'de',
      'Der Minister fordert Verhandlungen.',
      'Der Minister forderte eine Verhandlung.',
      'fordert=forderte',
    ],
  ])('a word in another inflection is linked (%s)', (language, a, b, wanted) => {
    expect(linked(a, b, [language, language])).toContain(wanted);
  });

  test('a word written with a capital or with other marks is the same word', () => {
    expect(linked('We won’t sign', "we won't SIGN")).toEqual(
      expect.arrayContaining(['We=we', 'wo=wo', "n’t=n't", 'sign=SIGN']),
    );
  });

  test('names and numbers are linked across languages', () => {
    expect(
      linked('On 12 June Putin met Erdogan in Geneva.', 'Am 12. Juni traf Putin Erdogan in Genf.', [
        'en',
        'de',
      ]),
    ).toEqual(expect.arrayContaining(['12=12', 'Putin=Putin', 'Erdogan=Erdogan']));
  });

  test('a name is not linked with another name that stands in its place', () => {
    const links = linked('The president of Kenya met the nurses.', 'The president of Peru met the nurses.');
    expect(links).toEqual(expect.arrayContaining(['president=president', 'nurses=nurses']));
    expect(links).not.toContain('Kenya=nurses');
    expect(links).not.toContain('nurses=Peru');
  });
});

describe('words that stand twice', () => {
  const places = (a: string, b: string): string[] => {
    const [x, y] = [side(a), side(b)];
    return linkWords(x, y, context).map(([i, j]) => `${x.tokens[i]!.t}${i}=${y.tokens[j]!.t}${j}`);
  };

  test('a determiner is linked beside its noun, in a part of the sentence too', () => {
    const links = places('The nurses told the mayor that the bridge was closed.', 'The bridge was closed.');
    expect(links).toEqual(expect.arrayContaining(['the6=The0', 'bridge7=bridge1']));
    expect(links).not.toContain('The0=The0');
  });

  test('a name is linked where its neighbours are', () => {
    const links = places(
      'Peru sold copper to Kenya, and Kenya sold tea to Peru.',
      'Kenya sold tea to Peru, they said.',
    );
    expect(links).toEqual(expect.arrayContaining(['Kenya7=Kenya0', 'tea9=tea2', 'Peru11=Peru4']));
    expect(links).not.toContain('Kenya4=Kenya0');
  });

  test('a word in the place of another is linked with it where all around is kept', () => {
    expect(
      linked(
        'Elle a posé un panier d’oignons sur le banc.',
        'Elle a posé un panier de citrons sur le banc.',
        ['fr', 'fr'],
      ),
    ).toContain('oignons=citrons');
  });
});

describe('sides of no words', () => {
  test.each([
    ['', ''],
    ['', 'No words on the other side.'],
    ['No words on the other side.', ''],
  ])('an empty side has no links: %j and %j', (a, b) => {
    expect(linkWords(side(a), side(b), context)).toEqual([]);
  });
});

describe('a long text', () => {
  /** Beyond `mostCells`: it is cut at words that both sides have once. */
  const long = side(
    Array.from(
      { length: 600 },
      (_, i) => `the ${[...String(i)].map((digit) => 'bdfgklmnprs'[Number(digit)]).join('a')}`,
    ).join(' '),
  );

  test('is cut into pieces, and every word of a copy still finds itself', () => {
    expect(long.tokens.length ** 2).toBeGreaterThan(context.settings.align.mostCells);
    const links = linkWords(long, long, context);
    expect(links.filter(([i, j]) => i === j)).toHaveLength(long.tokens.length);
  });

  test('is linked in its first tokens alone where it has no end', () => {
    const links = linkWords(long, long, withMostTokens(400));
    expect(links).toContainEqual([399, 399]);
    expect(links.filter(([i, j]) => i >= 400 || j >= 400)).toEqual([]);
  });
});
