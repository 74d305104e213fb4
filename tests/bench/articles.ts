/**
 * Corpora of any size in one shape, from the translated articles of shared/data/families/articles: every third story
 * with all its translations, 50 articles; then the same again with its words exchanged for others as common, so that a
 * copy tells other news: its translations still meet one another, and hardly a statement of another copy.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContext } from '../../src/store/context.ts';
import { dataFolder, rowsOf } from '../evals/shared.ts';

interface TranslatedArticle {
  readonly story: string;
  readonly sentences: readonly { readonly text: string }[];
}

const EVERY = 3;
const ARTICLES = 50;
const SENTENCES_A_PARAGRAPH = 3;
/** Copies take words this far apart, so that none gets those of its neighbour. */
const STEP = 41;
/** Words as common as this (occurrences in a million, log10, plus 3) carry the grammar and stay; so do those of speech. */
const COMMON = 6.5;
const SPEECH = new Set([
  'said',
  'added',
  'according',
  'asked',
  'explained',
  'says',
  'told',
  'announced',
  'stressed',
]);
const WORD = /\p{L}{3,}/gu;

/** Text files in a new folder; gives the folder. */
export function writeArticles(count: number, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const texts = chosen().map(textOf);
  const exchange = exchanger(texts);
  for (let i = 0; i < count; i++) {
    const text = exchange(texts[i % texts.length]!, Math.floor(i / texts.length));
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.txt`), text);
  }
  return folder;
}

function chosen(): TranslatedArticle[] {
  const all = rowsOf<TranslatedArticle>(join(dataFolder, 'families/articles.dev.jsonl.gz'));
  const stories = [...new Set(all.map(({ story }) => story))].filter((_, i) => i % EVERY === 0);
  return all.filter(({ story }) => stories.includes(story)).slice(0, ARTICLES);
}

/** The first sentence is the title. */
function textOf({ sentences }: TranslatedArticle): string {
  const [title, ...body] = sentences.map(({ text }) => text);
  const paragraphs: string[] = [];
  for (let at = 0; at < body.length; at += SENTENCES_A_PARAGRAPH)
    paragraphs.push(body.slice(at, at + SENTENCES_A_PARAGRAPH).join(' '));
  return `${[title, ...paragraphs].join('\n\n')}\n`;
}

/** Every word to another as common and of its case, the same one throughout a copy; copy 0 is the text itself. */
function exchanger(texts: readonly string[]): (text: string, copy: number) => string {
  const { zipf } = loadContext().background.en!;
  const commonness = (word: string): number => Math.round(zipf.get(word.toLowerCase()) ?? 0);
  const stays = (word: string): boolean =>
    (zipf.get(word.toLowerCase()) ?? 0) >= COMMON || SPEECH.has(word.toLowerCase());
  const classOf = (word: string): string => `${/^\p{Lu}/u.test(word) ? 'A' : 'a'}${commonness(word)}`;

  const words = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  const alike = new Map<string, string[]>();
  for (const word of [...words].filter((one) => !stays(one)).sort())
    alike.set(classOf(word), [...(alike.get(classOf(word)) ?? []), word]);
  const place = new Map([...alike.values()].flatMap((some) => some.map((word, i) => [word, i] as const)));

  return (text, copy) =>
    text.replace(WORD, (word) => {
      const some = alike.get(classOf(word));
      return stays(word) || !some ? word : some[(place.get(word)! + copy * STEP) % some.length]!;
    });
}
