/** The article as the steps of extract see it: its passages with their sentences and tokens, in the article's offsets. */
import type { Context } from '../context.ts';
import type { LanguageProfile } from '../language/profile.ts';
import type { Article, Block, BlockKind, Place, Span, Token } from '../model.ts';
import { sentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { tokenise } from '../text/tokens.ts';
import type { Passage, Scene } from './parts.ts';

/** Pull quotes repeat the body and furniture is not the article's: neither is read. */
const PLACE_OF: Readonly<Record<BlockKind, Place | null>> = {
  title: 'title',
  heading: 'heading',
  paragraph: 'body',
  caption: 'caption',
  link: 'link',
  pullquote: null,
  furniture: null,
};

/** Profile of the article's language; that of settings where it is unknown or has none. */
const profileOf = (article: Article, { languages, settings }: Context): LanguageProfile =>
  languages[article.language.code ?? ''] ?? languages[settings.extract.fallbackLanguage]!;

export function sceneOf(article: Article, context: Context): Scene {
  const profile = profileOf(article, context);
  const abbreviations = new Set(profile.abbreviations);
  const passages = article.blocks.flatMap((block) => passageOf(article.text, block, profile, abbreviations));
  return { article, profile, passages };
}

function passageOf(
  text: string,
  block: Block,
  profile: LanguageProfile,
  abbreviations: ReadonlySet<string>,
): Passage[] {
  const place = PLACE_OF[block.kind];
  if (place === null) return [];
  const tokens = tokenise(slice(text, block.span), profile.code, block.span.start);
  return [{ block, place, sentences: sentences(text, block.span, abbreviations), tokens }];
}

/** The tokens of a passage that begin within a span. */
export const tokensWithin = ({ tokens }: Passage, span: Span): readonly Token[] =>
  tokens.slice(firstTokenAt(tokens, span.start), firstTokenAt(tokens, span.end));

/** Index of the first token that begins at `at` or later. */
export function firstTokenAt(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.span.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last span that starts at or before `at`; -1 where none does. */
export function lastAtOrBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
