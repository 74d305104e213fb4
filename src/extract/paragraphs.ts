/**
 * Quotations over several paragraphs: an opening mark on each and one closing mark at the end; or an opening
 * mark, paragraphs without any, and a closing mark a little later.
 */
import type { Settings } from '../settings.ts';
import { trim } from '../text/span.ts';
import type { Family, Glyph } from './glyphs.ts';
import { closedPiece, openPiece, type Piece } from './mend.ts';
import type { Nesting, Pair } from './nesting.ts';
import type { Passage, Scene } from './parts.ts';

/** A quotation followed through its paragraphs. */
export interface Run {
  readonly pieces: readonly Piece[];
  readonly closed: boolean;
  /** The pairs and the stray mark of later passages that belong to it. */
  readonly used: readonly (Pair | Glyph)[];
}

/** How an open quotation goes on: over passages that belong to it whole, to one that opens or closes. */
interface Continuation {
  readonly bridged: readonly Passage[];
  readonly at: number;
  readonly by: 'opening' | 'closing';
}

/** The run that an unclosed pair begins; null where it does not go on in the next passages. */
export function runOf(
  pair: Pair,
  passage: number,
  { article: { text }, passages }: Scene,
  nestings: readonly Nesting[],
  settings: Settings['extract']['marks'],
): Run | null {
  const pieces: Piece[] = [];
  const used: (Pair | Glyph)[] = [];
  let [open, at]: [Pair, number] = [pair, passage];
  for (;;) {
    const on = continuationOf(text, open, at, passages, nestings, settings.maxBridged);
    pieces.push(openPiece(text, open));
    if (!on) return used.length === 0 ? null : { pieces, closed: false, used };
    for (const one of on.bridged) pieces.push(wholePiece(text, one));
    if (on.by === 'closing') {
      const stray = nestings[on.at]!.stray[0]!;
      return {
        pieces: [...pieces, pieceUpTo(text, stray, passages[on.at]!)],
        closed: true,
        used: [...used, stray],
      };
    }
    [open, at] = [nestings[on.at]!.pairs[0]!, on.at];
    used.push(open);
    if (open.close) return { pieces: [...pieces, closedPiece(text, open)], closed: true, used };
  }
}

function continuationOf(
  text: string,
  pair: Pair,
  from: number,
  passages: readonly Passage[],
  nestings: readonly Nesting[],
  maxBridged: number,
): Continuation | null {
  const { family } = pair.open;
  const runsOut = pair.limit === passages[from]!.block.span.end && passages[from]!.place === 'body';
  if (!runsOut || endsInMarks(text, pair, nestings[from]!)) return null;
  if (opensWith(text, passages[from + 1], nestings[from + 1], family))
    return { bridged: [], at: from + 1, by: 'opening' };
  const bridged: Passage[] = [];
  for (let i = from + 1; i < passages.length && passages[i]!.place === 'body'; i++) {
    if (closesWith(nestings[i]!, family)) return { bridged, at: i, by: 'closing' };
    if (nestings[i]!.pairs.length > 0 || bridged.length === maxBridged) return null;
    bridged.push(passages[i]!);
  }
  return null;
}

/** "“That is all, he said. “We left.”": the passage closes what it opened last, so nothing is left to go on. */
function endsInMarks(text: string, { open, limit }: Pair, { pairs }: Nesting): boolean {
  const last = pairs.findLast(({ close }) => close !== null)?.close;
  return (
    last?.family === open.family &&
    last.start > open.start &&
    !/[\p{L}\p{N}]/u.test(text.slice(last.end, limit))
  );
}

function opensWith(
  text: string,
  passage: Passage | undefined,
  nesting: Nesting | undefined,
  family: Family,
): boolean {
  const first = nesting?.pairs[0]?.open;
  if (!passage || !first || passage.place !== 'body') return false;
  return first.family === family && first.start === trim(text, passage.block.span).start;
}

/** A stray closing mark of the family, with nothing quoted before it. */
function closesWith({ pairs, stray }: Nesting, family: Family): boolean {
  const first = stray[0];
  return first?.family === family && !(pairs[0] && pairs[0].open.start < first.start);
}

function wholePiece(text: string, { block }: Passage): Piece {
  const span = trim(text, block.span);
  return { span, inner: span };
}

function pieceUpTo(text: string, closing: Glyph, { block }: Passage): Piece {
  const inner = trim(text, { start: block.span.start, end: closing.start });
  return { span: { start: inner.start, end: closing.end }, inner };
}
