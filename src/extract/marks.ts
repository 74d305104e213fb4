/** Every marked stretch of an article, with its place among the others. What it is, is decided later. */
import type { Issue, Span } from '../model.ts';
import type { Settings } from '../settings.ts';
import { contains, trim } from '../text/span.ts';
import { hasWord, type Mended, markIssue, marksIn, mendStray, mendUnclosed } from './mend.ts';
import { type Nesting, nest, type Pair } from './nesting.ts';
import { continuationOf } from './paragraphs.ts';
import type { Marked, Scene } from './parts.ts';
import { tokensWithin } from './scene.ts';
import { shapeOf } from './shape.ts';

export interface Marks {
  /** In order of their first span; one around another comes first. */
  readonly marked: readonly Marked[];
  readonly issues: readonly Issue[];
}

interface Draft {
  readonly passage: number;
  readonly spans: Span[];
  readonly inner: Span[];
  readonly mended: boolean;
}

export function marksOf(scene: Scene, settings: Settings['extract']['marks']): Marks {
  const collector = new Collector(scene, settings);
  return collector.collect();
}

class Collector {
  readonly #scene: Scene;
  readonly #settings: Settings['extract']['marks'];
  readonly #nestings: readonly Nesting[];
  readonly #drafts: Draft[] = [];
  readonly #issues: Issue[] = [];
  /** Pairs and stray marks that went on with a quotation of an earlier paragraph. */
  readonly #used = new Set<Pair | Nesting['stray'][number]>();

  constructor(scene: Scene, settings: Settings['extract']['marks']) {
    this.#scene = scene;
    this.#settings = settings;
    const options = { ...settings, elisions: scene.profile.extract.marks.elisions };
    this.#nestings = scene.passages.map((passage) => nest(this.#text, passage.block.span, options));
  }

  get #text(): string {
    return this.#scene.article.text;
  }

  collect(): Marks {
    this.#nestings.forEach((nesting, i) => {
      this.#takePairs(nesting, i);
      this.#takeStray(nesting, i);
      if (nesting.tooDeep)
        this.#note(
          'marks-too-deep',
          `More than ${this.#settings.maxDepth} marks open at once`,
          nesting.tooDeep,
        );
    });
    return { marked: markedOf(this.#drafts, this.#scene), issues: this.#issues };
  }

  #takePairs({ pairs }: Nesting, passage: number): void {
    pairs.forEach((pair, k) => {
      if (this.#used.has(pair)) return;
      if (pair.close) this.#draft(passage, [closedSpan(this.#text, pair)], false);
      else this.#takeUnclosed(pair, pairs[k + 1], passage);
    });
  }

  #takeUnclosed(pair: Pair, next: Pair | undefined, passage: number): void {
    const pieces = this.#follow(pair, passage);
    if (pieces) {
      this.#draft(passage, pieces.spans, !pieces.closed);
      return;
    }
    const { passages } = this.#scene;
    const mended = mendUnclosed(this.#text, pair, next, passages[passage]!, this.#settings.mendSentences);
    if (mended) this.#draft(passage, [mended], true);
    this.#note(
      mended ? 'unclosed-mark' : 'doubled-mark',
      mended
        ? 'An opening mark without a closing one: it is taken to end here'
        : 'An opening mark stands twice',
      mended?.span ?? pair.open,
    );
  }

  /** The pieces of a quotation that runs over paragraphs; null where it does not. */
  #follow(pair: Pair, passage: number): { spans: Mended[]; closed: boolean } | null {
    const spans: Mended[] = [];
    let [open, at]: [Pair, number] = [pair, passage];
    for (;;) {
      const on = continuationOf(this.#text, open, at, this.#scene.passages, this.#nestings, this.#settings);
      if (!on) break;
      spans.push(openSpan(this.#text, open), ...on.bridged.map((i) => this.#whole(i)));
      if (on.by === 'closing') {
        const stray = this.#nestings[on.at]!.stray[0]!;
        this.#used.add(stray);
        const inner = trim(this.#text, {
          start: this.#scene.passages[on.at]!.block.span.start,
          end: stray.start,
        });
        return { spans: [...spans, { span: { start: inner.start, end: stray.end }, inner }], closed: true };
      }
      [open, at] = [this.#nestings[on.at]!.pairs[0]!, on.at];
      this.#used.add(open);
      if (open.close) return { spans: [...spans, closedSpan(this.#text, open)], closed: true };
    }
    return open === pair ? null : { spans: [...spans, openSpan(this.#text, open)], closed: false };
  }

  #whole(passage: number): Mended {
    const span = trim(this.#text, this.#scene.passages[passage]!.block.span);
    return { span, inner: span };
  }

  #takeStray(nesting: Nesting, passage: number): void {
    if (nesting.stray.length === 0) return;
    const earlier = marksIn(nesting);
    for (const stray of nesting.stray) {
      if (this.#used.has(stray)) continue;
      const mended = mendStray(this.#text, stray, earlier, this.#scene.passages[passage]!);
      if (mended) this.#draft(passage, [mended], true);
      this.#note(
        mended ? 'stray-mark' : 'doubled-mark',
        mended
          ? 'A closing mark without an opening one: it is taken to begin here'
          : 'A closing mark stands twice',
        mended?.span ?? stray,
      );
    }
  }

  #draft(passage: number, pieces: readonly Mended[], mended: boolean): void {
    if (!pieces.some(({ inner }) => hasWord(this.#text, inner))) return;
    this.#drafts.push({
      passage,
      spans: pieces.map((p) => p.span),
      inner: pieces.map((p) => p.inner),
      mended,
    });
  }

  #note(rule: string, message: string, span: Span): void {
    this.#issues.push(markIssue(rule, message, span, this.#scene.article.path));
  }
}

function closedSpan(text: string, { open, close }: Pair): Mended {
  const span = { start: open.start, end: close!.end };
  return { span, inner: trim(text, { start: open.end, end: close!.start }) };
}

function openSpan(text: string, { open, limit }: Pair): Mended {
  const inner = trim(text, { start: open.end, end: limit });
  return { span: { start: open.start, end: inner.end }, inner };
}

/** Drafts in order, each with the nearest one around it. */
function markedOf(drafts: readonly Draft[], scene: Scene): Marked[] {
  const inOrder = [...drafts].sort((a, b) => byOuter(a.spans[0]!, b.spans[0]!));
  const pieces = inOrder.flatMap(({ spans }, index) => spans.map((span) => ({ span, index })));
  pieces.sort((a, b) => byOuter(a.span, b.span));
  const parents = new Map<number, number>();
  const around: { span: Span; index: number }[] = [];
  for (const piece of pieces) {
    while (around.length > 0 && around.at(-1)!.span.end <= piece.span.start) around.pop();
    const parent = around.findLast(({ span }) => contains(span, piece.span));
    if (parent && !parents.has(piece.index)) parents.set(piece.index, parent.index);
    around.push(piece);
  }
  return inOrder.map((draft, index) => ({
    ...draft,
    parent: parents.get(index) ?? null,
    shape: shapeOf(tokensWithin(scene.passages[draft.passage]!, draft.inner[0]!), scene.profile),
  }));
}

const byOuter = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
