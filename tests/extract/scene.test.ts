import { expect, it } from 'vitest';
import { firstTokenAt, sceneOf, tokensWithin } from '../../src/extract/scene.ts';
import { articleOf, context } from './scenes.ts';

const scene = sceneOf(
  articleOf('! A title\n\n# A heading\n\nMr. Lee spoke. He left.\n\n> He left.\n\n^ At sea.'),
  context,
);

it('passages are the blocks that are the article’s own, by their place', () => {
  expect(scene.passages.map(({ place }) => place)).toEqual(['title', 'heading', 'body', 'caption']);
});

it('sentences and tokens have the article’s offsets', () => {
  const { text } = scene.article;
  const [, , body] = scene.passages;
  expect(body!.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Mr. Lee spoke.',
    'He left.',
  ]);
  expect(body!.tokens.every(({ t, span }) => text.slice(span.start, span.end) === t)).toBe(true);
  expect(tokensWithin(body!, body!.sentences[1]!).map(({ t }) => t)).toEqual(['He', 'left', '.']);
  expect(firstTokenAt(body!.tokens, text.length)).toBe(body!.tokens.length);
});

it('an article in a language without a profile is read with the one of settings', () => {
  const foreign = {
    ...articleOf('Ciao.'),
    language: { code: 'it', margin: null, basis: 'declared' as const },
  };
  expect(sceneOf(foreign, context).profile.code).toBe(context.settings.extract.fallbackLanguage);
});
