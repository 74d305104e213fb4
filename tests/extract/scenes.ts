/** Articles for tests, written as paragraphs with a blank line between; "# " begins a heading, "! " a title. */
import type { Context } from '../../src/context.ts';
import { marksOf } from '../../src/extract/marks.ts';
import { sceneOf } from '../../src/extract/scene.ts';
import { loadProfiles } from '../../src/language/profiles.ts';
import type { Article, Block, BlockKind } from '../../src/model.ts';
import { defaultSettings } from '../../src/settings.ts';

export const context: Context = {
  settings: defaultSettings,
  languages: loadProfiles(),
  background: {},
  corrections: [],
  vectors: null,
};

const KINDS: Readonly<Record<string, BlockKind>> = {
  '# ': 'heading',
  '! ': 'title',
  '> ': 'pullquote',
  '^ ': 'caption',
};

export function articleOf(written: string, language = 'en'): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of written.split('\n\n')) {
    const kind = KINDS[paragraph.slice(0, 2)];
    const words = kind ? paragraph.slice(2) : paragraph;
    if (text !== '') text += '\n\n';
    blocks.push({ kind: kind ?? 'paragraph', span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return {
    id: 'article',
    path: 'article.txt',
    text,
    kind: 'article',
    language: { code: language, margin: null, basis: 'declared' },
    translatedFrom: { value: null, basis: 'unknown' },
    outlet: null,
    date: null,
    url: null,
    columns: {},
    blocks,
  };
}

/** The words inside each pair of marks, in order; "> " for each stretch around it, " | " between paragraphs, "~" where mended. */
export function marksIn(written: string, language = 'en'): string[] {
  const article = articleOf(written, language);
  const { marked } = marksOf(sceneOf(article, context), context.settings.extract.marks);
  const depthOf = (index: number): number => {
    const { parent } = marked[index]!;
    return parent === null ? 0 : 1 + depthOf(parent);
  };
  return marked.map(({ inner, mended }, index) => {
    const words = inner.map(({ start, end }) => article.text.slice(start, end)).join(' | ');
    return '> '.repeat(depthOf(index)) + (mended ? '~' : '') + words;
  });
}

/** Rules of the issues with the marks, in order. */
export const troubleIn = (written: string, language = 'en'): string[] =>
  marksOf(sceneOf(articleOf(written, language), context), context.settings.extract.marks).issues.map(
    (one) => one.rule,
  );
