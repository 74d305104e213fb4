import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article, BlockKind } from '../../src/model.ts';
import { articleOf } from '../../src/read.ts';
import { context } from './context.ts';

const CASES = new URL('../cases/read/', import.meta.url);
const CORPUS = new URL('../../corpus/', import.meta.url);

/** One line a block: its kind and how it begins. */
const rendered = ({ text, blocks }: Article): string =>
  blocks
    .map(
      ({ kind, span }) => `${kind}\t${text.slice(span.start, span.end).replace(/\s+/gu, ' ').slice(0, 72)}\n`,
    )
    .join('');

const kindsIn = (text: string): [BlockKind, string][] =>
  articleOf('page.txt', text, context).blocks.map(({ kind, span }) => [
    kind,
    text.slice(span.start, span.end),
  ]);
const kindOf = (text: string, passage: string): BlockKind | undefined =>
  kindsIn(text).find(([, written]) => written === passage)?.[0];

/** Two paragraphs with a place between them. */
const between = (passage: string): string =>
  `The minister met his colleague in the capital on Monday for two hours.\n\n${passage}\n\nBoth sides said that they would meet again, although no day was set for it.`;

describe('the blocks of a page', () => {
  /** A case is a page of its own, or one of the articles in corpus/ that the folder is named after. */
  test.each(readdirSync(CASES))('are those of tests/cases/read/%s/blocks.txt', async (name) => {
    const folder = new URL(`${name}/`, CASES);
    const page = readdirSync(folder).find((file) => file.startsWith('page.'));
    const article = readdirSync(CORPUS).find((file) => file.startsWith(`${name}_`));
    const place = page ? new URL(page, folder) : new URL(article!, CORPUS);
    const read = articleOf(page ?? article!, readFileSync(place, 'utf8'), context);
    await expect(rendered(read)).toMatchFileSnapshot(`../cases/read/${name}/blocks.txt`);
  });

  test('a text of one passage is a paragraph, whatever it looks like', () => {
    for (const text of ['“No concessions” on Taiwan', 'Read more: talks resume', 'It rained.'])
      expect(kindsIn(text)).toEqual([['paragraph', text]]);
  });

  test('lines without any running text are paragraphs: nothing says which of them is a heading', () => {
    expect(kindsIn('One line here\nAnd another one').map(([kind]) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  test('a dateline makes no furniture of its paragraph', () => {
    for (const opening of ['(Beijing) ', 'RUSSIE - ', 'MOSCÚ: ', 'date 2023-06-24 ', 'BERLIN (dpa) - '])
      expect(kindsIn(between(`${opening}The minister said that he would come back.`))[1]![0]).toBe(
        'paragraph',
      );
  });

  test('a paragraph that ends with its agency is no caption', () => {
    const paragraph = 'Der Minister trat am Abend zurück, wie sein Amt mitteilte. (dpa/AFP)';
    expect(kindOf(between(paragraph), paragraph)).toBe('paragraph');
  });

  test('more short lines in a row than headings come in are a list, so paragraphs', () => {
    const scores = ['Milan - Lille 0:2', 'Porto - Arsenal 0:0', 'Kiew - Madrid 2:2', 'Lyon - Bukarest 1:1'];
    for (const score of scores) expect(kindOf(between(scores.join('\n')), score)).toBe('paragraph');
  });

  test('what stands after the last paragraph without marks and without a verb is furniture', () => {
    expect(kindsIn(`${between('A word in between')}\n\nWorld desk`).at(-1)).toEqual([
      'furniture',
      'World desk',
    ]);
  });

  test('a last line with marks is kept, though it lacks its full stop', () => {
    expect(kindsIn(`${between('A word in between')}\n\n“We will be back” she said`).at(-1)![0]).toBe(
      'paragraph',
    );
  });

  test('a first line in title case is a title even with a full stop; another sentence is not', () => {
    const [title, lead] = ['Minister Rules Out More Concessions.', 'It did not slow him down one bit.'];
    expect(kindOf(`${title}\n\n${between('A word')}`, title)).toBe('title');
    expect(kindOf(`${lead}\n\n${between('A word')}`, lead)).toBe('paragraph');
  });

  test('a picture line is told by its place and its lack of a finite verb, in the language of the text', () => {
    const link = '(Keep reading: What the strike means)';
    const caption = 'The minister and Nadia Belk on Monday.';
    expect(kindOf(between(`${link}\n\n${caption}`), caption)).toBe('caption');
    expect(kindOf(between(caption), caption)).toBe('paragraph');
    const sentence = 'The minister met Nadia Belk on Monday.';
    expect(kindOf(between(`${link}\n\n${sentence}`), sentence)).toBe('paragraph');
  });
});
