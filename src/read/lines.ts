/** Lines of a text with what Markdown says of them, and whether a line goes on in the next one. */
import type { Span } from '../model.ts';
import type { Settings } from '../settings.ts';
import { lengthOf, slice, trim } from '../text/span.ts';

export type Markup = 'heading' | 'item' | 'quote' | 'image' | 'link' | 'matter';

export interface Line {
  /** Without white space and Markdown's marks at its ends. */
  readonly span: Span;
  /** A blank line, or the beginning of the text, is before it. */
  readonly afterBlank: boolean;
  readonly markup: Markup | null;
}

export type GoesOn = (line: Line, next: Line) => boolean;

const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/gu;
const SENTENCE_END = /[.!?…:;]["”“’'»«›‹)\]]*$/u;

/** The lines that are not blank, in order. Marks of lists and of emphasis count in Markdown files only. */
export function linesOf(text: string, markdown: boolean): Line[] {
  const lines: Line[] = [];
  const matterEnd = markdown ? endOfFrontMatter(text) : 0;
  let start = 0;
  let afterBlank = true;
  for (const end of [...breaksOf(text), { start: text.length, end: text.length }]) {
    const span = trim(text, { start, end: end.start });
    start = end.end;
    if (lengthOf(span) > 0)
      lines.push(
        span.end <= matterEnd
          ? { span, afterBlank, markup: 'matter' }
          : lineOf(text, span, afterBlank, markdown),
      );
    afterBlank = lengthOf(span) === 0;
  }
  return lines;
}

const breaksOf = (text: string): Span[] =>
  Array.from(text.matchAll(BREAK), (match) => ({ start: match.index, end: match.index + match[0].length }));

const endOfFrontMatter = (text: string): number =>
  /^---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0].length ?? 0;

/** The first of these that a line matches; the group is what remains of the line. */
const MARKS: readonly { readonly markup: Markup; readonly pattern: RegExp; readonly everywhere: boolean }[] =
  [
    { markup: 'heading', pattern: /^#{1,6}[ \t]+(.*?)[ \t]*#*$/u, everywhere: true },
    { markup: 'quote', pattern: /^(?:>[ \t]?)+(.*)$/u, everywhere: true },
    { markup: 'image', pattern: /^!\[([^\]]*)\]\([^)]*\)$/u, everywhere: true },
    { markup: 'link', pattern: /^(?:[-*+][ \t]+)?(\[[^\]]+\]\([^)]*\))$/u, everywhere: true },
    { markup: 'item', pattern: /^(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)$/u, everywhere: false },
  ];

function lineOf(text: string, span: Span, afterBlank: boolean, markdown: boolean): Line {
  const written = slice(text, span);
  for (const { markup, pattern, everywhere } of MARKS) {
    const kept = everywhere || markdown ? pattern.exec(written)?.[1]?.trim() : undefined;
    if (kept) return { span: within(span, written, kept), afterBlank, markup };
  }
  const bold = markdown ? /^(\*\*|__)(.+)\1$/u.exec(written)?.[2]?.trim() : undefined;
  return { span: bold ? within(span, written, bold) : span, afterBlank, markup: null };
}

function within(span: Span, written: string, kept: string): Span {
  const start = span.start + written.indexOf(kept);
  return { start, end: start + kept.length };
}

/** In Markdown lines go on until a blank one. */
export const goesOnInMarkdown: GoesOn = (line, next) => mayJoin(line, next);

/**
 * In plain text a line goes on where it was wrapped: the first word of the next would not have fitted. Where
 * lines are paragraphs, it goes on only inside a sentence that continues in lower case.
 */
export function goesOnInText(
  text: string,
  lines: readonly Line[],
  settings: Settings['read']['lines'],
): GoesOn {
  const isOpen = (line: Line): boolean =>
    !SENTENCE_END.test(
      slice(text, { start: Math.max(line.span.start, line.span.end - 20), end: line.span.end }),
    );
  const hasWidth = ({ span }: Line): boolean =>
    lengthOf(span) >= settings.narrowest && lengthOf(span) <= settings.widest;
  const before = lines.filter(
    (line, i) => i + 1 < lines.length && hasWidth(line) && mayJoin(line, lines[i + 1]!),
  );
  const width = ninthDecile(before.map(({ span }) => lengthOf(span)));
  const wrapped = before.filter(isOpen).length >= settings.leastWrapped * before.length;

  return (line, next) => {
    if (!mayJoin(line, next)) return false;
    const lowerCase = /^\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 2));
    const continued = isOpen(line) && lowerCase && lengthOf(line.span) >= settings.narrowest;
    return continued || (wrapped && hasWidth(line) && isFull(text, line, next, width));
  };
}

/** Marks begin a passage of their own; rules and signs between paragraphs join nothing. */
const mayJoin = (line: Line, next: Line): boolean =>
  !next.afterBlank &&
  (next.markup === null || (next.markup === 'quote' && line.markup === 'quote')) &&
  (line.markup === null || line.markup === 'item' || line.markup === 'quote');

function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S*/u.exec(text.slice(next.span.start, next.span.start + width))?.[0].length ?? 0;
  return lengthOf(line.span) + 1 + word > width;
}

const ninthDecile = (lengths: readonly number[]): number =>
  lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
