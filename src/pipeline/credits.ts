/** Which agencies an article names as where it comes from: in its byline, at the head of its text or at its end. */
import type { Context } from '../context.ts';
import type { Article, Block } from '../model.ts';
import { isWord, tokenise } from '../text/tokens.ts';

/** Words of a line that may be a byline, and of the head and the end of the text where a credit stands: "GENEVA (AFP) –". */
const BYLINE = 10;
const HEAD = 8;
const END = 4;

/** Names of agencies by the first of their words. */
type Names = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly agency: string }[]>;

/** Gives the agencies of an article, sorted. Captions credit pictures and are not read. */
export function creditsBy({ languages }: Context): (article: Article) => string[] {
  const names: Names = Map.groupBy(
    Object.values(languages).flatMap(({ align }) =>
      Object.entries(align.agencies).flatMap(([agency, forms]) =>
        forms.map((form) => ({ words: wordsOf(form), agency })),
      ),
    ),
    ({ words }) => words[0]!,
  );
  return (article) => [...new Set(placesOf(article).flatMap((words) => agenciesIn(words, names)))].sort();
}

const wordsOf = (text: string): string[] =>
  tokenise(text)
    .filter(isWord)
    .map(({ n }) => n);

/** The words of each place where a credit may stand. */
function placesOf({ blocks, text }: Article): string[][] {
  const textOf = ({ span }: Block): string => text.slice(span.start, span.end);
  const lines = blocks
    .filter(({ kind }) => kind === 'furniture' || kind === 'paragraph')
    .map((block) => wordsOf(textOf(block)))
    .filter((words) => words.length <= BYLINE);
  const body = blocks.filter(({ kind }) => kind === 'paragraph');
  const [first, last] = [body[0], body.at(-1)];
  return [
    ...lines,
    ...(first ? [wordsOf(textOf(first)).slice(0, HEAD)] : []),
    ...(last ? [wordsOf(textOf(last)).slice(-END)] : []),
  ];
}

const agenciesIn = (words: readonly string[], names: Names): string[] =>
  words.flatMap((word, i) =>
    (names.get(word) ?? [])
      .filter((name) => name.words.every((one, k) => words[i + k] === one))
      .map(({ agency }) => agency),
  );
