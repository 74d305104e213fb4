/** Texts as flat numbers, so that they can be handed to another thread, and back. Exact: nothing is rounded. */
import type { Bag, BagPool } from './bag.ts';
import { makeInts } from './ints.ts';
import type { Content, ContentPool } from './kinship.ts';
import { type CopiedRows, rowsOf } from './rows.ts';
import type { Comparable } from './texts.ts';

export interface FlatTexts {
  /** WIDTH numbers a text, in the order in which `flatTexts` writes them. */
  readonly rows: Float64Array;
  /** The articles, speakers and numbers of all texts, one list behind the other. */
  readonly lists: Int32Array;
  /** Languages, speakers and numbers by number. */
  readonly names: readonly string[];
  /** Memory that threads share; null where there is no text. */
  readonly pools: { readonly [kind in BagKind]: BagPool } | null;
  readonly content: ContentPool | null;
  readonly meanings: CopiedRows | null;
}

const BAGS = ['stems', 'letters', 'pairs', 'frame'] as const;
type BagKind = (typeof BAGS)[number];

const WIDTH = 28;
const NONE: ReadonlySet<string> = new Set();

export function flatTexts(texts: readonly Comparable[]): FlatTexts {
  const rows = new Float64Array(new SharedArrayBuffer(8 * WIDTH * texts.length));
  const lists = makeInts();
  const names = new Map<string, number>();
  const nameOf = (name: string | null): number => {
    if (name === null) return -1;
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const put = (numbers: Iterable<number>): number => {
    for (const number of numbers) lists.push(number);
    return lists.size();
  };
  let at = 0;
  const write = (value: number): void => {
    rows[at++] = value;
  };
  for (const text of texts) {
    write(nameOf(text.language));
    write(text.count);
    write((text.fragment ? 1 : 0) + (text.indirect ? 2 : 0));
    for (const kind of BAGS) for (const part of BAG_PARTS) write(text[kind][part]);
    for (const part of CONTENT_PARTS) write(text.content[part]);
    write(lists.size());
    write(put(text.articles));
    write(put(text.speakers.map(nameOf)));
    write(put([...text.numbers].map(nameOf)));
  }
  const [first] = texts;
  return {
    ...{ rows, lists: lists.all().slice(), names: [...names.keys()] },
    pools: first ? poolsOf(first) : null,
    content: first?.content.pool ?? null,
    meanings: first?.content.meanings.copied() ?? null,
  };
}

const BAG_PARTS = ['from', 'to', 'total', 'norm'] as const;
const CONTENT_PARTS = ['from', 'to', 'meantFrom', 'meantTo', 'total'] as const;

const poolsOf = ({ stems, letters, pairs, frame }: Comparable): NonNullable<FlatTexts['pools']> => ({
  ...{ stems: stems.pool, letters: letters.pool, pairs: pairs.pool, frame: frame.pool },
});

/** Gives the text of a number, made anew each time: all of them at once would be millions of objects. */
export function textReader({
  rows,
  lists,
  names,
  pools,
  content,
  meanings,
}: FlatTexts): (index: number) => Comparable {
  const table = rowsOf(meanings ?? { dimensions: 0, numbers: new Int16Array() });
  const known = { copied: () => meanings, grid: table.grid };
  let at = 0;
  const next = (): number => rows[at++]!;
  const bagIn = (pool: BagPool): Bag => ({ pool, from: next(), to: next(), total: next(), norm: next() });
  const contentIn = (pool: ContentPool): Content => ({
    ...{ pool, meanings: known, from: next(), to: next() },
    ...{ meantFrom: next(), meantTo: next(), total: next() },
  });
  const nameOf = (number: number): string | null => names[number] ?? null;
  const listOf = (from: number, to: number): number[] => {
    const list: number[] = [];
    for (let k = from; k < to; k++) list.push(lists[k]!);
    return list;
  };
  return (index) => {
    at = WIDTH * index;
    const language = nameOf(next());
    const count = next();
    const flags = next();
    const bags = {
      ...{ stems: bagIn(pools!.stems), letters: bagIn(pools!.letters) },
      ...{ pairs: bagIn(pools!.pairs), frame: bagIn(pools!.frame) },
    };
    const own = contentIn(content!);
    const [from, articles, speakers, numbers] = [next(), next(), next(), next()];
    return {
      ...{ index, language, count, fragment: (flags & 1) !== 0, indirect: (flags & 2) !== 0 },
      ...bags,
      content: own,
      articles: listOf(from, articles),
      speakers: listOf(articles, speakers).map(nameOf),
      numbers:
        speakers === numbers ? NONE : new Set(listOf(speakers, numbers).map((number) => names[number]!)),
    };
  };
}
