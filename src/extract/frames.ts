/**
 * Frames: the reporter's sentences, each marked stretch in them one item, so that a rule sees
 * `Q , said the minister , adding that Q` whatever stands between the marks.
 */
import type { Span, Token } from '../model.ts';
import { contains } from '../text/span.ts';
import { has, type Item, markGroups, markItem, wordItem } from './items.ts';
import { Is, type Lexicon } from './lexicon.ts';
import type { Marked, Passage, Scene } from './parts.ts';
import { lastAtOrBefore } from './scene.ts';

export interface Frame extends Span {
  readonly passage: number;
  readonly items: readonly Item[];
  /** The marked stretch it stands inside; null for the reporter's own. */
  readonly inside: number | null;
  /** A title or heading, or a line in capitals: a capital says little there. */
  readonly headline: boolean;
}

/** One span of a marked stretch. */
interface Stretch extends Span {
  readonly mark: number;
}

/**
 * Frames of the whole article in order; those inside a marked stretch follow the frame it stands in.
 * @param longest items of a frame: a longer sentence is cut, so that the work stays linear in the text.
 */
export function framesOf(
  marked: readonly Marked[],
  scene: Scene,
  lexicon: Lexicon,
  longest: number,
): Frame[] {
  const children = childrenOf(marked);
  const tops = children.get(null) ?? [];
  const frames: Frame[] = [];
  let next = 0;
  scene.passages.forEach((passage, index) => {
    const here: Stretch[] = [];
    for (; next < tops.length && tops[next]!.start < passage.block.span.end; next++)
      if (tops[next]!.start >= passage.block.span.start) here.push(tops[next]!);
    const maker = new FrameMaker(passage, index, marked, children, lexicon, longest, frames);
    maker.make(0, passage.tokens.length, here, null);
  });
  if (lexicon.style.nounCapitals) markCommonNouns(frames, lexicon);
  return frames;
}

/** Spans of marked stretches by the stretch around them, in order. */
function childrenOf(marked: readonly Marked[]): Map<number | null, Stretch[]> {
  const children = new Map<number | null, Stretch[]>();
  marked.forEach(({ parent, spans }, mark) => {
    const list = children.get(parent) ?? [];
    children.set(parent, list);
    for (const { start, end } of spans) list.push({ start, end, mark });
  });
  for (const list of children.values()) list.sort((a, b) => a.start - b.start);
  return children;
}

/** A marked stretch met in a frame: its tokens, to be read after the frame. */
interface Met {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
}

class FrameMaker {
  readonly #tokens: readonly Token[];
  readonly #sentences: readonly Span[];
  readonly #passage: Passage;
  readonly #index: number;
  readonly #marked: readonly Marked[];
  readonly #children: ReadonlyMap<number | null, readonly Stretch[]>;
  readonly #lexicon: Lexicon;
  readonly #longest: number;
  readonly #frames: Frame[];

  constructor(
    passage: Passage,
    index: number,
    marked: readonly Marked[],
    children: ReadonlyMap<number | null, readonly Stretch[]>,
    lexicon: Lexicon,
    longest: number,
    frames: Frame[],
  ) {
    this.#tokens = passage.tokens;
    this.#sentences = passage.sentences;
    this.#passage = passage;
    this.#index = index;
    this.#marked = marked;
    this.#children = children;
    this.#lexicon = lexicon;
    this.#longest = longest;
    this.#frames = frames;
  }

  /** Frames of tokens from-to, cut where a sentence ends outside the stretches. */
  make(from: number, to: number, stretches: readonly Stretch[], inside: number | null): void {
    let items: Item[] = [];
    let met: Met[] = [];
    let endsAt = 0;
    let at = 0;
    for (let t = from; t < to || at < stretches.length; ) {
      const stretch = stretches[at];
      const token = t < to ? this.#tokens[t]! : undefined;
      const isMark = stretch !== undefined && (token === undefined || stretch.start <= token.span.start);
      const start = isMark ? stretch.start : token!.span.start;
      if (start >= endsAt || items.length >= this.#longest) {
        this.#close(items, met, inside);
        items = [];
        met = [];
        endsAt = this.#sentenceEnd(start);
      }
      if (!isMark) {
        if (!this.#joins(t)) items.push(wordItem(token!, this.#joins(t - 1), this.#lexicon));
        t++;
        continue;
      }
      const first = t;
      while (t < to && this.#tokens[t]!.span.start < stretch.end) t++;
      items.push(markItem(stretch, stretch.mark));
      met.push({ stretch, from: first, to: t });
      endsAt = Math.max(endsAt, this.#sentenceEnd(stretch.end - 1));
      at++;
    }
    this.#close(items, met, inside);
  }

  #close(all: readonly Item[], met: readonly Met[], inside: number | null): void {
    if (all.length === 0) return;
    const items = all.filter((item, i) => !isAbbreviationDot(item, i, all));
    markGroups(items, this.#lexicon);
    const behind = inside === null && this.#isFirst(all[0]!) ? behindDateline(items) : 0;
    const { place } = this.#passage;
    const isTitle = place === 'title' || place === 'heading';
    const said = items.slice(behind);
    const headline = isTitle || (!this.#lexicon.style.nounCapitals && isInCapitals(said));
    const span = { start: said[0]!.start, end: said.at(-1)!.end };
    this.#frames.push({ ...span, passage: this.#index, items: said, inside, headline });
    for (const one of met) this.#readInside(one);
  }

  /** The passage begins with it. */
  #isFirst({ start }: Item): boolean {
    return this.#tokens[0]?.span.start === start;
  }

  /** A marked stretch is read inside only where it holds another: “He told us: ‘Go.’” */
  #readInside({ stretch, from, to }: Met): void {
    const within = this.#children.get(stretch.mark)?.filter((child) => contains(stretch, child));
    if (!within?.length) return;
    const inner = this.#marked[stretch.mark]!.inner.find((span) => contains(stretch, span)) ?? stretch;
    let first = from;
    let last = to;
    while (first < last && this.#tokens[first]!.span.start < inner.start) first++;
    while (last > first && this.#tokens[last - 1]!.span.end > inner.end) last--;
    this.make(first, last, within, stretch.mark);
  }

  /** Where the sentence at an offset ends; without one, the passage. */
  #sentenceEnd(offset: number): number {
    const i = lastAtOrBefore(this.#sentences, offset);
    const next = this.#sentences[i + 1];
    return next ? next.start : Number.POSITIVE_INFINITY;
  }

  /** A hyphen inside a word: not an item, so that "vice-president" reads as two words. */
  #joins(at: number): boolean {
    const sign = this.#tokens[at];
    if (sign?.kind !== 'punctuation' || !HYPHENS.has(sign.t)) return false;
    return (
      this.#tokens[at - 1]?.span.end === sign.span.start && this.#tokens[at + 1]?.span.start === sign.span.end
    );
  }
}

const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);

/** A dot inside a sentence: not an item, so that "Sen. Lee" reads on. */
const isAbbreviationDot = (item: Item, i: number, items: readonly Item[]): boolean =>
  item.n === '.' &&
  items[i - 1]?.end === item.start &&
  items[i + 1] !== undefined &&
  items[i + 1]!.shape !== 'mark';

/** Items of a dateline at the most: "NAIROBI, Nov 21 (Reuters) -". */
const LONGEST_DATELINE = 16;

/** The item behind "León (dpa) -", "Lausana, 6 jun (EFE).-", "NAIROBI, Kenya —"; 0 where no dateline stands first. */
function behindDateline(items: readonly Item[]): number {
  const { capital, acronym, flags } = items[0]!;
  if (!capital || flags & (Is.determiner | Is.role | Is.preposition)) return 0;
  for (let i = 1; i < items.length - 1 && i < LONGEST_DATELINE; i++) {
    const { shape } = items[i]!;
    if (shape === 'mark' || shape === 'colon') return 0;
    if (shape === 'word' && !isOfDateline(items, i)) return 0;
    if (shape !== 'dash') continue;
    const before = items[i - 1]!.shape === 'end' ? items[i - 2] : items[i - 1];
    return before?.shape === 'close' || (acronym && items[i + 1]!.capital) ? i + 1 : 0;
  }
  return 0;
}

/** A name, a month or what joins them; in the brackets before the dash whatever an agency is called. */
const isOfDateline = (items: readonly Item[], i: number): boolean =>
  items[i]!.capital ||
  items[i - 1]!.shape === 'open' ||
  has(items[i], Is.time | Is.nameParticle | Is.media) ||
  items[i - 1]!.shape === 'number';

/** Fewest long words from which a line in capitals can be told. */
const HEADLINE_WORDS = 5;
/** Letters of a long word: a headline in capitals leaves none small, whatever its style. */
const LONG_WORD = 5;

function isInCapitals(items: readonly Item[]): boolean {
  let words = 0;
  for (const { shape, start, end, capital } of items) {
    if (shape !== 'word' || end - start < LONG_WORD) continue;
    if (!capital) return false;
    words++;
  }
  return words >= HEADLINE_WORDS;
}

/** Where every noun has a capital: a word that stands behind a determiner somewhere in the article is no name. */
function markCommonNouns(frames: readonly Frame[], lexicon: Lexicon): void {
  const nouns = new Set<string>();
  for (const { items } of frames)
    for (let i = 1; i < items.length; i++)
      if (items[i]!.capital && isNominal(items, i)) nouns.add(items[i]!.n);
  for (const { items } of frames)
    for (let i = 2; i < items.length; i++) if (isBehindParticles(items, i)) nouns.delete(items[i]!.n);
  for (const { items } of frames)
    for (const item of items)
      if (item.capital && !item.acronym && (nouns.has(item.n) || hasNounEnding(item.n, lexicon)))
        item.flags |= Is.commonNoun;
}

/** "Ursula von der | Leyen", "van den | Berg": the article is part of the name. */
function isBehindParticles(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  let isForeign = false;
  for (; has(items[k], Is.nameParticle) && !items[k]!.capital; k--)
    isForeign ||= items[k]!.flags === Is.nameParticle;
  return k < i - 1 && (isForeign || has(items[k], Is.givenName));
}

const hasNounEnding = (n: string, { nounEndings }: Lexicon): boolean =>
  nounEndings.some((ending) => n.endsWith(ending));

const ARTICLES = Is.determiner | Is.oblique | Is.possessive;

/** Behind "der", "im", or behind "der neue". */
function isNominal(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]!;
  if (before.shape !== 'word' || items[i + 1]?.capital) return false;
  if (before.flags & ARTICLES) return true;
  return !before.capital && before.flags === 0 && ((items[i - 2]?.flags ?? 0) & ARTICLES) !== 0;
}
