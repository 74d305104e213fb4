/**
 * Blocks: what each passage of a page is for. First what a passage shows by itself, then what its place among
 * the others makes of it. When in doubt it is a paragraph: furniture and pull quotes give no quotations.
 */
import type { Block, BlockKind, LanguageCode } from '../model.ts';
import type { Settings } from '../settings.ts';
import { endsWithCredit, isCaption, readsAsCaption } from './captions.ts';
import { isFurniture } from './furniture.ts';
import type { Lexicon } from './lexicon.ts';
import { isLink } from './links.ts';
import { isByline, type Page, pageOf } from './page.ts';
import type { Passage } from './passages.ts';

type Limits = Settings['read']['blocks'];

/** What a passage shows by itself; null where its place decides. */
export function ownKindOf(passage: Passage, lexicon: Lexicon, limits: Limits): BlockKind | null {
  if (isFurniture(passage, lexicon, limits)) return 'furniture';
  if (isLink(passage, lexicon, limits)) return 'link';
  if (isCaption(passage, lexicon, limits)) return 'caption';
  return passage.markup === 'heading' ? 'heading' : null;
}

/**
 * @param own what `ownKindOf` says of each passage.
 * @param language null, or one without a profile: captions that nothing but their words tell stay paragraphs.
 */
export function blocksOf(
  passages: readonly Passage[],
  own: readonly (BlockKind | null)[],
  language: LanguageCode | null,
  lexicon: Lexicon,
  limits: Limits,
): Block[] {
  if (passages.length === 1) return [{ kind: 'paragraph', span: passages[0]!.span }];
  const page = pageOf(passages, own, lexicon, limits);
  const kinds = passages.map((_, i) => placedKind(i, page, lexicon, limits));
  const words = lexicon.languages.find(({ code }) => code === language);
  const underPicture = (i: number): boolean =>
    words !== undefined && isPicturePlace(kinds, i) && readsAsCaption(passages[i]!, words, limits);
  return passages.map(({ span }, i) => ({ kind: underPicture(i) ? 'caption' : kinds[i]!, span }));
}

function placedKind(i: number, page: Page, lexicon: Lexicon, limits: Limits): BlockKind {
  const { own, body, title, running, pullQuotes } = page;
  if (title === i) return 'title';
  if (own[i] !== null) return own[i]!;
  if (pullQuotes.has(i)) return 'pullquote';
  if (body === null || running.has(i)) return 'paragraph';
  if (page.listed.has(i)) return 'link';
  if (i < body.first) return kindBeforeBody(i, page, lexicon, limits);
  return i > body.last ? kindAfterBody(i, page, lexicon, limits) : kindInBody(i, page, lexicon, limits);
}

/** Menus are rows of one or two words; the author's line; what remains stands over the text. */
function kindBeforeBody(i: number, { passages, inRow }: Page, lexicon: Lexicon, limits: Limits): BlockKind {
  const passage = passages[i]!;
  const inMenu =
    inRow[i]! > limits.mostHeadingsInRow && passage.words <= limits.mostMenuWords && !passage.quoted;
  return inMenu || isByline(passage, lexicon, limits) ? 'furniture' : 'heading';
}

function kindInBody(i: number, { passages, inRow }: Page, lexicon: Lexicon, limits: Limits): BlockKind {
  if (endsWithCredit(passages[i]!.text, lexicon)) return 'caption';
  return inRow[i]! <= limits.mostHeadingsInRow ? 'heading' : 'paragraph';
}

/** No heading ends an article: a short line there is a credit, a tag, the title of another article. */
function kindAfterBody(i: number, { passages }: Page, lexicon: Lexicon, limits: Limits): BlockKind {
  const { text, words, quoted } = passages[i]!;
  if (words <= limits.mostTailWords && !quoted) return 'furniture';
  return endsWithCredit(text, lexicon) ? 'caption' : 'paragraph';
}

/** A paragraph after a link or another caption: boxes and pictures stand together. */
const isPicturePlace = (kinds: readonly BlockKind[], i: number): boolean =>
  kinds[i] === 'paragraph' && ['link', 'caption'].includes(kinds[i - 1] ?? 'paragraph');
