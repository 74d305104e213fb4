/**
 * Frames: the reporter's sentences, each marked stretch in them one item, so that a rule sees
 * `Q , said the minister , adding that Q` whatever stands between the marks.
 */
import type { Span, Token } from '../model.ts';
import { contains } from '../text/span.ts';
import { Is, type Lexicon, type Word, wordOf } from './lexicon.ts';
import type { Marked, Passage, Scene } from './parts.ts';

export type Shape =
  | 'word'
  | 'number'
  | 'mark'
  | 'comma'
  | 'colon'
  | 'end'
  | 'dash'
  | 'open'
  | 'close'
  | 'hyphen'
  | 'other';

/** A word, a sign, or a marked stretch of a frame. */
export interface Item extends Span {
  readonly shape: Shape;
  /** Normalised; empty for a marked stretch. */
  readonly n: string;
  readonly capital: boolean;
  /** Capitals only: "AFP". */
  readonly acronym: boolean;
  /** Joined to the word before by a hyphen. */
  readonly joined: boolean;
  /** Bits of `Is`, its own and those of a word group it belongs to. */
  flags: number;
  /** Role groups, as bits. */
  roles: number;
  place: string | null;
  readonly word: Word | undefined;
  /** The word group that begins here, and how many words it has. */
  group: Word | null;
  groupLength: number;
  /** Index of the marked stretch; -1 for words. */
  readonly mark: number;
}

export interface Frame extends Span {
  readonly passage: number;
  readonly items: readonly Item[];
  /** The marked stretch it stands inside; null for the reporter's own. */
  readonly inside: number | null;
  /** A title or heading, or a line in capitals: a capital says little there. */
  readonly headline: boolean;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  ',': 'comma',
  '،': 'comma',
  ':': 'colon',
  '.': 'end',
  '!': 'end',
  '?': 'end',
  '…': 'end',
  ';': 'end',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);

/** Frames of the whole article in order; those inside a marked stretch follow the frame it stands in. */
export function framesOf(marked: readonly Marked[], scene: Scene, lexicon: Lexicon): Frame[] {
  const tops = stretchesIn(marked, null);
  const children = childrenOf(marked);
  const frames: Frame[] = [];
  let next = 0;
  scene.passages.forEach((passage, index) => {
    const here: Stretch[] = [];
    while (next < tops.length && tops[next]!.start < passage.block.span.end) {
      if (tops[next]!.start >= passage.block.span.start) here.push(tops[next]!);
      next++;
    }
    const maker: Maker = { passage, index, lexicon, marked, children, frames };
    makeFrames(passage.tokens, here, null, maker);
  });
  if (lexicon.style.nounCapitals) markCommonNouns(frames, lexicon);
  return frames;
}

/** Where every noun has a capital: a word that stands behind a determiner somewhere in the article is no name. */
function markCommonNouns(frames: readonly Frame[], lexicon: Lexicon): void {
  const nouns = new Set<string>();
  for (const { items } of frames)
    for (let i = 1; i < items.length; i++) if (items[i]!.capital && isNominal(items, i)) nouns.add(items[i]!.n);
  for (const { items } of frames)
    for (const item of items)
      if (item.capital && !item.acronym && (nouns.has(item.n) || lexicon.nounEndings.some((ending) => item.n.endsWith(ending))))
        item.flags |= Is.commonNoun;
}

const ARTICLES = Is.determiner | Is.oblique | Is.possessive;

/** Behind "der", "im", or behind "der neue". */
function isNominal(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]!;
  if (before.shape !== 'word' || items[i + 1]?.capital) return false;
  if (before.flags & ARTICLES) return true;
  return !before.capital && before.flags === 0 && ((items[i - 2]?.flags ?? 0) & ARTICLES) !== 0;
}

interface Stretch extends Span {
  readonly mark: number;
}

interface Maker {
  readonly passage: Passage;
  readonly index: number;
  readonly lexicon: Lexicon;
  readonly marked: readonly Marked[];
  readonly children: ReadonlyMap<number, readonly Stretch[]>;
  readonly frames: Frame[];
}

const stretchesIn = (marked: readonly Marked[], parent: number | null): Stretch[] =>
  marked
    .flatMap((one, mark) =>
      one.parent === parent ? one.spans.map((span) => ({ start: span.start, end: span.end, mark })) : [],
    )
    .sort((a, b) => a.start - b.start);

function childrenOf(marked: readonly Marked[]): Map<number, Stretch[]> {
  const children = new Map<number, Stretch[]>();
  marked.forEach(({ parent, spans }, mark) => {
    if (parent === null) return;
    const list = children.get(parent) ?? [];
    list.push(...spans.map((span) => ({ start: span.start, end: span.end, mark })));
    children.set(parent, list);
  });
  return children;
}

function makeFrames(
  tokens: readonly Token[],
  stretches: readonly Stretch[],
  inside: number | null,
  maker: Maker,
): void {
  const { sentences } = maker.passage;
  let items: Item[] = [];
  let sentence = 0;
  let lastSentence = -1;
  let at = 0;
  const close = () => {
    if (items.length > 0) maker.frames.push(frameOf(items, inside, maker));
    items = [];
  };
  const sentenceAt = (offset: number): number => {
    while (sentence + 1 < sentences.length && sentences[sentence]!.end <= offset) sentence++;
    return sentence;
  };
  const nested: (() => void)[] = [];
  let t = 0;
  while (t < tokens.length || at < stretches.length) {
    const stretch = stretches[at];
    const token = tokens[t];
    const takesMark = stretch !== undefined && (token === undefined || stretch.start <= token.span.start);
    const start = takesMark ? stretch.start : token!.span.start;
    if (sentenceAt(start) !== lastSentence) {
      close();
      for (const run of nested.splice(0)) run();
    }
    if (takesMark) {
      items.push(markItem(stretch));
      const from = t;
      while (t < tokens.length && tokens[t]!.span.start < stretch.end) t++;
      const within = tokens.slice(from, t);
      nested.push(() => nestFrames(within, stretch, maker));
      lastSentence = sentenceAt(stretch.end - 1);
      at++;
    } else {
      if (!joinsWords(tokens, t)) items.push(wordItem(token!, joinsWords(tokens, t - 1), maker.lexicon));
      lastSentence = sentence;
      t++;
    }
  }
  close();
  for (const run of nested) run();
}

/** A marked stretch is read inside only where it holds another: “He told us: ‘Go.’” */
function nestFrames(tokens: readonly Token[], stretch: Stretch, maker: Maker): void {
  const within = maker.children.get(stretch.mark)?.filter((child) => contains(stretch, child));
  if (!within?.length) return;
  const inner = maker.marked[stretch.mark]!.inner.find((span) => contains(stretch, span)) ?? stretch;
  makeFrames(
    tokens.filter((token) => contains(inner, token.span)),
    within,
    stretch.mark,
    maker,
  );
}

/** A hyphen inside a word, a dot of an abbreviation: not an item, so that "vice-president" and "Sen. Lee" read on. */
function joinsWords(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at];
  if (hyphen === undefined || !HYPHENS.has(hyphen.t)) return false;
  return tokens[at - 1]?.span.end === hyphen.span.start && tokens[at + 1]?.span.start === hyphen.span.end;
}

const isAbbreviationDot = (item: Item, i: number, items: readonly Item[]): boolean =>
  item.n === '.' && items[i - 1]?.end === item.start && items[i + 1] !== undefined && items[i + 1]!.shape !== 'mark';

function frameOf(all: readonly Item[], inside: number | null, { index, passage, lexicon }: Maker): Frame {
  const items = all.filter((item, i) => !isAbbreviationDot(item, i, all));
  markGroups(items, lexicon);
  const headline = passage.place === 'title' || passage.place === 'heading' || isInCapitals(items);
  return { passage: index, items, inside, headline, start: items[0]!.start, end: items.at(-1)!.end };
}

/** Share of capitalised words from which a line is a headline in capitals. */
const HEADLINE_CAPITALS = 0.6;

function isInCapitals(items: readonly Item[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const item of items) {
    if (item.shape !== 'word' || item.end - item.start < 4) continue;
    words++;
    if (item.capital) capitals++;
  }
  return words > 3 && capitals / words > HEADLINE_CAPITALS;
}

const markItem = ({ start, end, mark }: Stretch): Item => ({
  start,
  end,
  shape: 'mark',
  n: '',
  capital: false,
  acronym: false,
  joined: false,
  flags: 0,
  roles: 0,
  place: null,
  word: undefined,
  group: null,
  groupLength: 0,
  mark,
});

function wordItem(token: Token, joined: boolean, lexicon: Lexicon): Item {
  const word = token.kind === 'word' ? wordOf(token.n, lexicon) : undefined;
  const capital = token.kind === 'word' && isCapital(token.t);
  const flags = flagsOf(token, word, capital, lexicon);
  return {
    start: token.span.start,
    end: token.span.end,
    shape: token.kind === 'punctuation' ? (SHAPES[token.t] ?? 'other') : token.kind,
    n: token.n,
    capital,
    acronym: capital && token.t.length > 1 && token.t === token.t.toUpperCase(),
    joined,
    flags,
    roles: word?.roles ?? 0,
    place: flags & Is.place ? word!.place : null,
    word,
    group: null,
    groupLength: 0,
    mark: -1,
  };
}

function flagsOf(token: Token, word: Word | undefined, capital: boolean, lexicon: Lexicon): number {
  if (word) return capital ? word.flags : word.flags & ~lexicon.capitalOnly;
  const adverb = !capital && lexicon.adverbEndings.some((ending) => token.n.length > ending.length + 2 && token.n.endsWith(ending));
  return adverb ? Is.adverb : 0;
}

const isCapital = (written: string): boolean => {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
};

/** Finds word groups ("secretary of state", "according to"): the longest at each place. */
function markGroups(items: Item[], lexicon: Lexicon): void {
  for (let i = 0; i < items.length; i++) {
    for (const group of items[i]!.word?.groups ?? []) {
      const end = endOfGroup(items, i, group.words);
      if (end < 0) continue;
      joinGroup(items, i, end, group.word, lexicon);
      break;
    }
  }
}

/** Index behind the group's last item; -1 where it is not there. */
const endOfGroup = (items: readonly Item[], start: number, words: readonly string[]): number =>
  words.every((word, k) => items[start + k]?.n === word) ? start + words.length : -1;

/** A name or office of several words is one thing: none of its words is read as a preposition or a verb. */
function joinGroup(items: Item[], start: number, end: number, word: Word, lexicon: Lexicon): void {
  const first = items[start]!;
  const flags = first.capital ? word.flags : word.flags & ~lexicon.capitalOnly;
  first.group = word;
  first.groupLength = end - start;
  if (flags === 0) return;
  for (let i = start; i < end; i++) {
    items[i]!.flags = flags;
    items[i]!.roles |= word.roles;
    items[i]!.place ??= flags & Is.place ? word.place : null;
  }
}
