/** A marked stretch with what stands around it, looked up once for all kinds of evidence. */
import type { Span, Token } from '../../model.ts';
import type { Settings } from '../../settings.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { byStart } from '../../text/span.ts';
import { isWord } from '../../text/tokens.ts';
import type { Attributed } from '../attribute.ts';
import { type Lexicon, lexiconOf, wordOf } from '../lexicon.ts';
import type { Attribution, Marked, Passage, Scene } from '../parts.ts';
import { firstTokenAt, lastAtOrBefore } from '../scene.ts';

export type EvidenceName = keyof Settings['extract']['decide']['weights'];

/** Strength from 0 (does not hold) to 1. */
export type Evidence = readonly [name: EvidenceName, strength: number];

export const holds = (name: EvidenceName, does: boolean): Evidence => [name, does ? 1 : 0];

/** All marked stretches of an article, and how it uses marks. */
export interface Usage {
  readonly scene: Scene;
  readonly marked: readonly Marked[];
  readonly attributed: Attributed;
  /** Stretches of reported clauses, in order. */
  readonly reported: readonly Span[];
  readonly lexicon: Lexicon;
  /** The glyph that most of its clauses in marks open with; null where there is no clause in marks. */
  readonly usualGlyph: string | null;
  readonly settings: Settings['extract']['decide'];
}

export interface Vicinity {
  readonly usage: Usage;
  readonly index: number;
  readonly marked: Marked;
  readonly attribution: Attribution;
  readonly passage: Passage;
  /** Words inside, `LOOKED_AT` at most. */
  readonly words: readonly Token[];
  /** Tokens of its sentence before it; of its last sentence behind it. */
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
  /** The words of `before`, normalised: hyphens and all ("so-called"), elided articles apart ("l'|opération"). */
  readonly lead: readonly string[];
}

/** Words inside that are looked at: beyond, a stretch is long whatever follows. */
const LOOKED_AT = 60;
/** Tokens looked at on either side. */
const NEAR = 4;

export function usageOf(
  scene: Scene,
  marked: readonly Marked[],
  attributed: Attributed,
  settings: Settings['extract']['decide'],
): Usage {
  return {
    scene,
    marked,
    attributed,
    reported: attributed.reported.flatMap(({ spans }) => spans).sort(byStart),
    lexicon: lexiconOf(scene.profile),
    usualGlyph: usualGlyphOf(scene, marked),
    settings,
  };
}

function usualGlyphOf(scene: Scene, marked: readonly Marked[]): string | null {
  const counts = new Map<string, number>();
  for (const one of marked) {
    if (one.shape !== 'clause') continue;
    const glyph = glyphOf(one, scene);
    counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  }
  let usual: string | null = null;
  for (const [glyph, times] of counts) if (usual === null || times > counts.get(usual)!) usual = glyph;
  return usual;
}

export const glyphOf = ({ spans }: Marked, { article }: Scene): string => article.text[spans[0]!.start]!;

export function vicinityOf(index: number, usage: Usage): Vicinity {
  const marked = usage.marked[index]!;
  const passage = usage.scene.passages[marked.passage]!;
  const { tokens, sentences } = passage;
  const [span, inner] = [marked.spans[0]!, marked.inner[0]!];
  const first = sentences[Math.max(0, lastAtOrBefore(sentences, span.start))] ?? passage.block.span;
  const last = sentences[Math.max(0, lastAtOrBefore(sentences, span.end - 1))] ?? passage.block.span;
  const from = firstTokenAt(tokens, span.start);
  const to = firstTokenAt(tokens, span.end);
  const inside = firstTokenAt(tokens, inner.start);
  const before = tokens.slice(Math.max(firstTokenAt(tokens, first.start), from - NEAR), from);
  return {
    usage,
    index,
    marked,
    attribution: usage.attributed.marks[index]!,
    passage,
    words: tokens.slice(inside, Math.min(firstTokenAt(tokens, inner.end), inside + LOOKED_AT)).filter(isWord),
    before,
    behind: tokens.slice(to, Math.min(firstTokenAt(tokens, last.end), to + NEAR)),
    lead: leadOf(usage.scene.article.text.slice(before[0]?.span.start ?? span.start, span.start)),
  };
}

const leadOf = (written: string): string[] =>
  written
    .split(/[\s,;:()]+/u)
    .map(normaliseWord)
    .flatMap((word) => word.split(/(?<=')/u))
    .filter(Boolean);

/** Headlines have customs of their own: all words may have capitals, and marks are single ones. */
export const isHeadline = ({ place }: Passage): boolean => place === 'title' || place === 'heading';

export const isCapital = ({ t }: Token): boolean => t[0] !== t[0]!.toLowerCase();

/** What the lexicon knows of a word, as bits of `Is`; 0 for none. */
export const flagsOf = (token: Token | undefined, lexicon: Lexicon): number =>
  token?.kind === 'word' ? (wordOf(token.n, lexicon)?.flags ?? 0) : 0;
