/** Every marked stretch of an article, with its place among the others. What it is, is decided later. */
import type { Issue, Span } from '../model.ts';
import type { Settings } from '../settings.ts';
import { contains, slice } from '../text/span.ts';
import type { Glyph } from './glyphs.ts';
import { closedPiece, hasWord, marksIn, mendStray, mendUnclosed, type Piece } from './mend.ts';
import { nest, type Pair } from './nesting.ts';
import { runOf } from './paragraphs.ts';
import type { Marked, Scene } from './parts.ts';
import { tokensWithin } from './scene.ts';
import { shapeOf } from './shape.ts';
import type { Turn } from './turns.ts';

export interface Marks {
  /** In order of their first span; one around another comes first. */
  readonly marked: readonly Marked[];
  readonly issues: readonly Issue[];
}

/** A marked stretch before its place among the others is known. */
interface Draft {
  readonly passage: number;
  readonly pieces: readonly Piece[];
  readonly mended: boolean;
  readonly isAnswer: boolean;
}

const TROUBLE = {
  'unclosed-mark': 'An opening mark without a closing one: it is taken to end here',
  'stray-mark': 'A closing mark without an opening one: it is taken to begin here',
  'doubled-mark': 'A mark stands twice: one of them is passed over',
  'marks-too-deep': 'More marks are open at once than are followed: this one is passed over',
} as const;

/** "(sic!)": a remark of whoever set the marks. */
const isBracketed = (text: string, inner: Span): boolean => /^\([^()]*\)$/u.test(slice(text, inner));

/** @param turns of dialogue, which dashes or labels open. */
export function marksOf(
  scene: Scene,
  settings: Settings['extract']['marks'],
  turns: readonly Turn[] = [],
): Marks {
  const { text, path } = scene.article;
  const options = { ...settings, elisions: scene.profile.extract.marks.elisions };
  const nestings = scene.passages.map((passage) => nest(text, passage.block.span, options));
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  /** Pairs and stray marks that went on with a quotation of an earlier passage. */
  const used = new Set<Pair | Glyph>();

  const draft = (passage: number, pieces: readonly Piece[], mended: boolean, isAnswer = false): void => {
    if (pieces.some(({ inner }) => hasWord(text, inner) && !isBracketed(text, inner)))
      drafts.push({ passage, pieces, mended, isAnswer });
  };
  const note = (rule: keyof typeof TROUBLE, { start, end }: Span): void => {
    issues.push({ rule, severity: 'note', message: TROUBLE[rule], path, span: { start, end } });
  };
  const takeUnclosed = (pair: Pair, next: Pair | undefined, passage: number): void => {
    const run = runOf(pair, passage, scene, nestings, settings);
    for (const one of run?.used ?? []) used.add(one);
    const mended = run
      ? null
      : mendUnclosed(text, pair, next, scene.passages[passage]!, settings.mendSentences);
    const pieces = run?.pieces ?? (mended ? [mended] : []);
    draft(passage, pieces, !run?.closed);
    if (!run?.closed)
      note(pieces.length > 0 ? 'unclosed-mark' : 'doubled-mark', pieces.at(-1)?.span ?? pair.open);
  };
  const takeStray = (stray: Glyph, earlier: readonly Span[], passage: number): void => {
    const mended = mendStray(text, stray, earlier, scene.passages[passage]!);
    if (mended) draft(passage, [mended], true);
    note(mended ? 'stray-mark' : 'doubled-mark', mended?.span ?? stray);
  };

  for (const { passage, span, inner, isAnswer } of turns) draft(passage, [{ span, inner }], false, isAnswer);
  nestings.forEach((nesting, passage) => {
    nesting.pairs.forEach((pair, i) => {
      if (used.has(pair)) return;
      if (pair.close) draft(passage, [closedPiece(text, pair)], false);
      else takeUnclosed(pair, nesting.pairs[i + 1], passage);
    });
    const earlier = nesting.stray.length > 0 ? marksIn(nesting) : [];
    for (const stray of nesting.stray) if (!used.has(stray)) takeStray(stray, earlier, passage);
    if (nesting.tooDeep) note('marks-too-deep', nesting.tooDeep);
  });
  return { marked: placed(drafts, scene), issues };
}

/** Drafts in order, each with the nearest one around it. */
function placed(drafts: readonly Draft[], scene: Scene): Marked[] {
  const inOrder = [...drafts].sort((a, b) => byOuter(a.pieces[0]!.span, b.pieces[0]!.span));
  const parents = parentsOf(inOrder);
  return inOrder.map(({ passage, pieces, mended, isAnswer }, index) => ({
    spans: pieces.map(({ span }) => span),
    inner: pieces.map(({ inner }) => inner),
    passage,
    parent: parents.get(index) ?? null,
    shape: shapeOf(tokensWithin(scene.passages[passage]!, pieces[0]!.inner), scene.profile),
    mended,
    isAnswer,
  }));
}

/** The outer one first. */
const byOuter = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Index of the draft around each draft that has one; one sweep over all spans with the open ones on a stack. */
function parentsOf(drafts: readonly Draft[]): Map<number, number> {
  const spans = drafts.flatMap(({ pieces }, index) => pieces.map(({ span }) => ({ ...span, index })));
  const parents = new Map<number, number>();
  const around: (Span & { readonly index: number })[] = [];
  for (const span of spans.sort(byOuter)) {
    while (around.length > 0 && around.at(-1)!.end <= span.start) around.pop();
    const parent = around.findLast((one) => contains(one, span));
    if (parent && !parents.has(span.index)) parents.set(span.index, parent.index);
    around.push(span);
  }
  return parents;
}
