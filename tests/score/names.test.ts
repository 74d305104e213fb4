import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/score/lexicon.ts';
import { agreement, namesIn } from '../../src/score/names.ts';
import { sideOf } from '../../src/score/side.ts';
import { compared, context, reading, typesOf } from './pair.ts';

const names = (text: string, language = 'en') =>
  namesIn(sideOf(reading(text, { language }), lexiconOf(context.languages[language]!), 400));
const agree = (a: string, b: string, languages: readonly [string, string] = ['en', 'en']): number =>
  agreement(names(`with ${a}`, languages[0])[0]!, names(`with ${b}`, languages[1])[0]!);

describe('two names', () => {
  test.each([
    ['Vladimir Putin', 'President Putin'],
    ['Prigozhin', 'Prigoshin'],
    ['the Islamic State', 'ISIS'],
    ['China', 'the Chinese'],
    ['El Dorado', 'Eldorado'],
    ['Taipei', 'Taiwan'],
  ])('%s and %s mean the same', (a, b) => {
    expect(agree(a, b)).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    ['Austria', 'Australia'],
    ['Iran', 'Iraq'],
    ['Angela Merkel', 'Olaf Scholz'],
    ['North Korea', 'South Korea'],
    ['Beijing', 'Moscow'],
  ])('%s and %s do not', (a, b) => {
    expect(agree(a, b)).toBeLessThan(0.5);
  });

  test('of two languages meet through alias and sound', () => {
    expect(agree('Germany', 'Allemagne', ['en', 'fr'])).toBe(1);
    expect(agree('Yevgeny Prigozhin', 'Evgueni Prigojine', ['en', 'fr'])).toBeGreaterThanOrEqual(0.5);
  });
});

test('a capital at the beginning of a sentence is weak ground for a name', () => {
  expect(names('Farmers met Anna Schmidt.').map(({ words, weak }) => [words.join(' '), weak])).toEqual([
    ['farmers', true],
    ['anna schmidt', false],
  ]);
});

describe('the speaker of an indirect rendering', () => {
  const rendered = (who: string, speaker: string | null) =>
    reading(`on Monday, however, ${who} ruled out building the dam before the harvest`, {
      ...{ speaker, kind: 'indirect' },
    });
  const found = (speaker: string | null) =>
    typesOf(compared(rendered('Ana Ruiz', speaker), rendered('Bolivia', speaker)));

  test('is named by the reporter, and not by what was said', () => {
    expect(found('Ana Ruiz')).not.toContain('name');
  });

  test('is a name like others where it is not known who speaks', () => {
    expect(found(null)).toContain('name');
  });
});
