/**
 * Quotation marks as they stand on the page: which glyphs there are, and which way each can face where it
 * stands. Nothing here looks further than the next character on either side.
 */
import type { Span } from '../model.ts';

/** Marks of one family open and close one another: “ is closed by ” or " or another “ turned wrong. */
export type Family = 'double' | 'angle' | 'single' | 'small angle';

/** What the glyph itself says of its direction. “ closes in German, » opens there: a lean, no more. */
type Lean = 'open' | 'close' | 'either';

/** What stands next to a mark. */
type Side = 'space' | 'word' | 'mark' | 'opening' | 'closing' | 'dash';

export interface Glyph extends Span {
  readonly family: Family;
  readonly lean: Lean;
  readonly before: Side;
  readonly after: Side;
  /** By its neighbours it can open: something to quote follows, and no word is cut. */
  readonly opens: boolean;
  /** By its neighbours it can close. */
  readonly closes: boolean;
}

const GLYPHS: ReadonlyMap<string, readonly [Family, Lean]> = new Map([
  ['“', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['„', ['double', 'open']],
  ['``', ['double', 'open']],
  ['‘‘', ['double', 'open']],
  ['‘’', ['double', 'open']],
  ['”', ['double', 'close']],
  ['’’', ['double', 'close']],
  ['"', ['double', 'either']],
  ['＂', ['double', 'either']],
  ['″', ['double', 'either']],
  ["''", ['double', 'either']],
  ['´´', ['double', 'either']],
  ['«', ['angle', 'open']],
  ['»', ['angle', 'close']],
  ['‹', ['small angle', 'open']],
  ['›', ['small angle', 'close']],
  ['‘', ['single', 'open']],
  ['‚', ['single', 'open']],
  ['‛', ['single', 'open']],
  ['’', ['single', 'close']],
  ["'", ['single', 'either']],
  ['′', ['single', 'either']],
  ['´', ['single', 'either']],
  ['`', ['single', 'either']],
]);

const MARK = /[“”„‟"″＂«»‹›‘’‚‛'′`´]/gu;
/** Pairs of single glyphs that stand for one double mark. */
const PAIR = new Set(["''", '``', '‘‘', '’’', '‘’', '´´']);

const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
/** Direction marks, joiners, soft hyphens: not seen, so not there. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const DASH = '—–-/';
const OPENS_BEFORE = '([{¿¡:=>*•|';
const CLOSES_BEFORE = '.,;!?)]}…%';
const CLOSES_AFTER = '.,;:!?)]}…%';

/** The marks of a stretch, in order. */
export function glyphsOf(text: string, within: Span): Glyph[] {
  const found: Glyph[] = [];
  const stretch = text.slice(within.start, within.end);
  let from = within.start;
  for (const match of stretch.matchAll(MARK)) {
    const at = within.start + match.index;
    if (at < from) continue;
    const written = writtenAt(text, at, within);
    const attribute = endOfAttribute(text, at, within);
    from = attribute ?? at + written.length;
    if (attribute === null) found.push(glyphAt(text, at, written, within));
  }
  return found;
}

/** UTF-16 units of an attribute's value at the most. */
const LONGEST_ATTRIBUTE = 200;

/** Markup that was left in the text (`author="somebody"`) is passed over to its end; null where there is none. */
function endOfAttribute(text: string, at: number, within: Span): number | null {
  if (text[at] !== '"' || text[at - 1] !== '=') return null;
  const close = text.slice(at + 1, Math.min(at + LONGEST_ATTRIBUTE, within.end)).indexOf('"');
  return close < 0 ? null : at + close + 2;
}

function writtenAt(text: string, at: number, within: Span): string {
  const two = text.slice(at, Math.min(at + 2, within.end));
  return PAIR.has(two) && !closesSingleFirst(text, at, two) ? two : text[at]!;
}

/** Of three closing glyphs ("No.'''") the first closes the inner mark. */
const closesSingleFirst = (text: string, at: number, two: string): boolean =>
  text[at + 2] === two[1] &&
  text[at + 3] !== two[1] &&
  at > 0 &&
  text[at - 1] !== two[0] &&
  !SPACE.test(text[at - 1]!);

function glyphAt(text: string, start: number, written: string, within: Span): Glyph {
  const [family, lean] = GLYPHS.get(written)!;
  const end = start + written.length;
  const before = sideBefore(text, start, within);
  const after = sideAfter(text, end, within, before);
  const opens =
    (before !== 'word' && (after === 'word' || after === 'mark' || after === 'opening')) ||
    (before === 'space' && after === 'dash');
  const closes = before !== 'space' && before !== 'opening' && after !== 'word';
  return { start, end, family, lean, before, after, opens, closes };
}

function sideBefore(text: string, at: number, within: Span): Side {
  let i = at - 1;
  while (i >= within.start && INVISIBLE.test(text[i]!)) i--;
  if (i < within.start) return 'space';
  const char = text[i]!;
  if (SPACE.test(char)) return 'space';
  if (DASH.includes(char)) return 'dash';
  if (OPENS_BEFORE.includes(char)) return 'opening';
  if (CLOSES_BEFORE.includes(char)) return 'closing';
  return GLYPHS.has(char) ? 'mark' : 'word';
}

function sideAfter(text: string, at: number, within: Span, before: Side): Side {
  let i = at;
  while (i < within.end && INVISIBLE.test(text[i]!)) i++;
  if (i >= within.end) return 'space';
  const char = text[i]!;
  if (SPACE.test(char)) return 'space';
  if (DASH.includes(char)) return 'dash';
  if (CLOSES_AFTER.includes(char))
    return before === 'space' && isEllipsis(text, i, within) ? 'word' : 'closing';
  if ('([{¿¡'.includes(char)) return 'opening';
  return GLYPHS.has(char) ? 'mark' : 'word';
}

/** UTF-16 units: room for dots, a bracket and a space. */
const ELLIPSIS = 12;

/** "…and then", "(...) and then": speech that begins in the middle. */
const isEllipsis = (text: string, at: number, { end }: Span): boolean =>
  /^(?:…|\.\s?\.)[.\s]*[\p{L}\p{N}]/u.test(text.slice(at, Math.min(at + ELLIPSIS, end)));
