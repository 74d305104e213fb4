/**
 * Regions between quotation marks as the gold's own scorer sees them (shared/data/quotations/marks.py), ported so
 * that both classify alike. It is a measuring device and no part of the program: it shares no code with src/extract.
 */
import type { Span } from '../../../src/model.ts';

export type MarkedKind = 'direct' | 'mixed' | 'indirect';

const CLOSERS: Readonly<Record<string, string>> = { '“': '”“"', '„': '“”"‟', '«': '»', '»': '«', '‟': '”' };
const TRIMMED = new Set(' \t\r\n\u00a0\u202f\u2009"“”„«»‹›‚‘’\'`´‟.,;:!?…—–-()[]');
const WORD = /[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}_]+)*/gu;
const PARAGRAPH_BREAK = /\n[ \t\u00a0]*\.?[ \t]*\n?|$/gu;

const isAlphanumeric = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const oneOf = (character: string | undefined, set: string): boolean =>
  character !== undefined && set.includes(character);

function* paragraphs(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(PARAGRAPH_BREAK)) {
    if (match.index > start) yield { start, end: match.index };
    start = match.index + match[0].length;
  }
}

/** Outermost regions with their marks, none over a paragraph break. */
export function regions(text: string): Span[] {
  return [...paragraphs(text)].flatMap((paragraph) => regionsOf(text, paragraph));
}

/** A region and where the search goes on, which is past the end where a mark of two characters was awaited. */
interface Found {
  readonly region: Span;
  readonly next: number;
}

function regionsOf(text: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const here =
      paired(text, at, paragraph.end) ?? straight(text, at, paragraph.end) ?? single(text, at, paragraph);
    if (here) found.push(here.region);
    at = here?.next ?? at + 1;
  }
  return found;
}

/** “ ” „ “ « » » «, nested ones counted; where the count does not come out, up to the first that closes. */
function paired(text: string, at: number, end: number): Found | null {
  const open = text[at]!;
  const reversed =
    open === '»' && at + 1 < end && isAlphanumeric(text[at + 1]) && text.slice(at, end).includes('«');
  if (!oneOf(open, '“„«‟') && !reversed) return null;
  const closers = CLOSERS[open]!;
  let close = balanced(text, at, end, open, closers);
  if (close >= end) {
    close = at + 1;
    while (close < end && !(oneOf(text[close], closers) && text[close] !== open)) close++;
  }
  return { region: { start: at, end: Math.min(close + 1, end) }, next: close + 1 };
}

function balanced(text: string, at: number, end: number, open: string, closers: string): number {
  let depth = 1;
  let close = at + 1;
  for (; close < end; close++) {
    const mark = text[close];
    if (mark === open && (open === '“' || open === '«')) depth++;
    else if (oneOf(mark, closers) && --depth <= 0) break;
  }
  return close;
}

/** " " and '' '', which look the same at both ends. */
function straight(text: string, at: number, end: number): Found | null {
  const two = text.slice(at, at + 2);
  if (text[at] !== '"' && two !== "''" && two !== '``') return null;
  let close = at + (text[at] === '"' ? 1 : 2);
  while (close < end && !oneOf(text[close], '"”') && text.slice(close, close + 2) !== "''") close++;
  const next = close + (close < end && oneOf(text[close], '"”') ? 1 : 2);
  return { region: { start: at, end: Math.min(next, end) }, next };
}

/** ‘ ’ and ' ', told from apostrophes by what stands beside them. */
function single(text: string, at: number, { start, end }: Span): Found | null {
  const open = text[at]!;
  const plain =
    open === "'" &&
    (at === start || !isAlphanumeric(text[at - 1])) &&
    at + 1 < end &&
    isAlphanumeric(text[at + 1]);
  if (!oneOf(open, '‘‚') && !plain) return null;
  const close = closeOfSingle(text, at, end);
  if (close === null || close - at <= 2) return null;
  if (plain && text.slice(at, close).trim().split(/\s+/u).length >= 60) return null;
  return { region: { start: at, end: close + 1 }, next: close + 1 };
}

function closeOfSingle(text: string, at: number, end: number): number | null {
  for (let close = at + 1; close < end; close++) {
    const inWord = close + 1 < end && isAlphanumeric(text[close + 1]);
    if (oneOf(text[close], "’'‘") && !inWord && text[close - 1] !== ' ') return close;
    if (oneOf(text[close], '“”"„')) return null;
  }
  return null;
}

/** Without white space, marks and punctuation at both ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && TRIMMED.has(text[start]!)) start++;
  while (end > start && TRIMMED.has(text[end - 1]!)) end--;
  return { start, end };
}

export const wordsOf = (text: string, { start, end }: Span): Span[] =>
  Array.from(text.slice(start, end).matchAll(WORD), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

/** direct: nine tenths of the words stand inside marks; mixed: some; indirect: none. And which regions it covers. */
export function classify(
  text: string,
  span: Span,
  marked: readonly Span[],
): { readonly kind: MarkedKind; readonly covered: readonly Span[] } {
  const words = wordsOf(text, span);
  const covered: Span[] = [];
  let inside = 0;
  for (const region of words.length ? marked : []) {
    if (region.end <= span.start || region.start >= span.end) continue;
    const within = words.filter((word) => word.start >= region.start && word.end <= region.end).length;
    if (within === 0) continue;
    const all = wordsOf(text, region).length;
    inside += within;
    if (within >= 0.5 * all || within >= 0.9 * words.length)
      covered.push(within < all ? clipped(region, span) : region);
  }
  const direct = words.length > 0 && inside >= 0.9 * words.length;
  return { kind: direct ? 'direct' : inside ? 'mixed' : 'indirect', covered };
}

const clipped = (region: Span, span: Span): Span => ({
  start: Math.max(region.start, span.start - 1),
  end: Math.min(region.end, span.end + 1),
});
