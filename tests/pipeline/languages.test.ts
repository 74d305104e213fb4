import { expect, test } from 'vitest';
import { likelyLanguages } from '../../src/pipeline/languages.ts';
import { loadContext } from '../../src/store/context.ts';

const context = loadContext();
const of = (...texts: readonly (string | readonly [string, string])[]) =>
  likelyLanguages(
    texts.map((text) =>
      typeof text === 'string' ? { text, language: null } : { text: text[0], language: text[1] },
    ),
    context,
  );

const ENGLISH = 'There is no room for compromise on this question, and there will be none.';
const FRENCH = 'Sur cette question il n’y a pas de place pour un compromis, et il n’y en aura pas.';
const SPANISH = 'En esta cuestión no hay lugar para el compromiso y no lo habrá.';
const GERMAN = 'In dieser Frage gibt es keinen Raum für einen Kompromiss, und es wird keinen geben.';

test('a clear text stands for itself', () => {
  expect(of(ENGLISH, FRENCH, SPANISH, GERMAN)).toEqual(['en', 'fr', 'es', 'de']);
});

test('a language that is said is not doubted', () => {
  expect(of([ENGLISH, 'fr'], FRENCH)).toEqual(['fr', 'fr']);
});

test('a text too short to tell is taken for what the texts around it are', () => {
  expect(of('Taiwan', FRENCH)).toEqual(['fr', 'fr']);
  expect(of('Taiwan', ['x', 'de'])).toEqual(['de', 'de']);
  expect(of(ENGLISH, 'OK', FRENCH, FRENCH)).toEqual(['en', 'fr', 'fr', 'fr']);
});

test('two short renderings of one statement are in one language, if neither is clear', () => {
  const [a, b] = of('no room to compromise', 'no compromise or concession');
  expect(a).toBe(b);
});

test('the order of the texts does not matter', () => {
  const texts = [ENGLISH, 'Taiwan', FRENCH, 'OK', GERMAN, '1945'];
  expect(of(...texts.toReversed())).toEqual(of(...texts).toReversed());
});

test('where nothing can be told it is null', () => {
  expect(of('1945', '…')).toEqual([null, null]);
});
