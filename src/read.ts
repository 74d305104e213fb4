/** read: the bytes of a file to an Article. Text stays as it was read; blocks are spans over it. */
import type { Context } from './context.ts';
import type { Article, BlockKind, DeclaredArticle, DetectedLanguage, Issue, SourceFile } from './model.ts';
import { blocksOf, ownKindOf } from './read/blocks.ts';
import { type Decoded, decode } from './read/decode.ts';
import { detectLanguage } from './read/language.ts';
import { lexiconOf } from './read/lexicon.ts';
import { type Passage, passagesOf } from './read/passages.ts';
import { translatedFrom } from './read/translated.ts';
import { shortHash } from './text/hash.ts';

export interface ReadResult {
  /** null where the file could not be read; an issue says why. */
  readonly article: Article | null;
  readonly issues: readonly Issue[];
}

/** What a file holds is never a reason to throw. */
export function read(file: SourceFile, context: Context): ReadResult {
  const decoded = decodeText(file.bytes, context);
  const trouble = (rule: string, severity: Issue['severity'], message: string): Issue[] => [
    { rule, severity, message, path: file.path },
  ];
  if (decoded === null) return { article: null, issues: trouble('charset', 'lost', NOT_TEXT) };
  if (!/\S/u.test(decoded.text)) return { article: null, issues: trouble('empty-file', 'warning', EMPTY) };
  const article = articleOf(file.path, decoded.text, context, file.declared);
  return {
    article,
    issues: [
      ...(decoded.damaged > 0 ? trouble('charset', 'warning', damaged(decoded.damaged)) : []),
      ...languageTrouble(article, context).flatMap((message) => trouble('language', 'warning', message)),
    ],
  };
}

/** The text of a file without its byte order mark; null where it is in no charset tried. */
export const decodeText = (bytes: Uint8Array, context: Pick<Context, 'settings'>): Decoded | null =>
  decode(bytes, context.settings.read.charset);

/**
 * The article that a text is. Its id is a hash of path and text; names that end in .md are read as Markdown.
 * @param declared what is known of it from outside: goes before anything found in the text.
 */
export function articleOf(
  path: string,
  text: string,
  context: Context,
  declared: Partial<DeclaredArticle> = {},
): Article {
  const { read: limits } = context.settings;
  const lexicon = lexiconOf(context.languages);
  const passages = passagesOf(text, /\.(?:md|markdown)$/iu.test(path), limits.lines);
  const own = passages.map((passage) => ownKindOf(passage, lexicon, limits.blocks));
  const language: DetectedLanguage = declared.language
    ? { code: declared.language, margin: null, basis: 'declared' }
    : languageOf(runningText(passages, own), context);
  return {
    id: shortHash(path, text),
    path,
    text,
    kind: declared.kind ?? 'article',
    language,
    translatedFrom: declared.translatedFrom
      ? { value: declared.translatedFrom, basis: declared.basis ?? 'declared' }
      : translatedFrom(passages, language.code, lexicon, limits.blocks),
    outlet: declared.outlet ?? null,
    date: declared.date ?? null,
    url: declared.url ?? null,
    columns: declared.columns ?? {},
    blocks: blocksOf(passages, own, language.code, lexicon, limits.blocks),
  };
}

/** The language of a text, article or not; basis `unknown` where that cannot be told. */
export const languageOf = (text: string, { languages, settings }: Context): DetectedLanguage =>
  detectLanguage(text, lexiconOf(languages), settings.read.language);

/** What is not the page's own; all of it where nothing else is there. */
function runningText(passages: readonly Passage[], own: readonly (BlockKind | null)[]): string {
  const text = passages.filter((_, i) => own[i] === null).map((passage) => passage.text);
  return (text.length > 0 ? text : passages.map((passage) => passage.text)).join('\n');
}

const NOT_TEXT =
  'not text in any charset tried (UTF-8, UTF-16, Windows-1252); save it as UTF-8 or leave it out';
const EMPTY = 'there is no text in it; leave it out';
const damaged = (bytes: number): string =>
  `${bytes} ${bytes === 1 ? 'byte is' : 'bytes are'} no UTF-8 and shown as �; save it as UTF-8 again`;

function languageTrouble({ language: { code, basis } }: Article, { languages }: Context): string[] {
  const known = Object.keys(languages).join(', ');
  if (basis === 'unknown')
    return [`its language is none of ${known}, as far as can be told; declare it in articles.csv`];
  return code !== null && !(code in languages)
    ? [`declared as ${code}, which has no language profile (${known} have)`]
    : [];
}
