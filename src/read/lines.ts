/** The lines of a text, with what Markdown says of them. */
import type { Span } from '../model.ts';
import { lengthOf, slice, trim } from '../text/span.ts';

export type Markup = 'heading' | 'item' | 'quote' | 'image' | 'link' | 'matter';

export interface Line {
  /** Without white space and Markdown's marks at its ends. */
  readonly span: Span;
  /** A blank line, or the beginning of the text, is before it. */
  readonly afterBlank: boolean;
  readonly markup: Markup | null;
}

const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/gu;

/** The lines that are not blank, in order. Marks of lists and of emphasis count in Markdown files only. */
export function linesOf(text: string, markdown: boolean): Line[] {
  const matterEnd = markdown ? endOfFrontMatter(text) : 0;
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  for (const end of [...breaksOf(text), { start: text.length, end: text.length }]) {
    const span = trim(text, { start, end: end.start });
    const isBlank = lengthOf(span) === 0;
    if (!isBlank) lines.push({ afterBlank, ...markedLine(text, span, span.end <= matterEnd, markdown) });
    start = end.end;
    afterBlank = isBlank;
  }
  return lines;
}

const breaksOf = (text: string): Span[] =>
  Array.from(text.matchAll(BREAK), (match) => ({ start: match.index, end: match.index + match[0].length }));

const endOfFrontMatter = (text: string): number =>
  /^---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0].length ?? 0;

interface Mark {
  /** null: bold, which says nothing of the use of a line. */
  readonly markup: Markup | null;
  /** The group is what remains of the line. */
  readonly pattern: RegExp;
  /** A mark in plain text too. */
  readonly everywhere: boolean;
}

/** In this order: the first that a line has. */
const MARKS: readonly Mark[] = [
  { markup: 'heading', pattern: /^#{1,6}[ \t]+(.*)$/du, everywhere: true },
  { markup: 'quote', pattern: /^(?:>[ \t]?)+(.*)$/du, everywhere: true },
  { markup: 'image', pattern: /^!\[([^\]]*)\]\([^)]*\)$/du, everywhere: true },
  { markup: 'link', pattern: /^(?:[-*+][ \t]+)?(\[[^\]]+\]\([^)]*\))$/du, everywhere: true },
  { markup: 'item', pattern: /^(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)$/du, everywhere: false },
  { markup: null, pattern: /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)$/du, everywhere: false },
];
/** "## Heading ##" */
const CLOSING = /[ \t]#+$/u;

function markedLine(
  text: string,
  span: Span,
  inMatter: boolean,
  markdown: boolean,
): Pick<Line, 'span' | 'markup'> {
  if (inMatter) return { span, markup: 'matter' };
  const written = slice(text, span);
  for (const { markup, pattern, everywhere } of MARKS) {
    const found = everywhere || markdown ? pattern.exec(written)?.indices?.[1] : undefined;
    if (found === undefined) continue;
    const rest = trim(text, { start: span.start + found[0], end: span.start + found[1] });
    const kept = markup === 'heading' ? withoutClosing(text, rest) : rest;
    if (lengthOf(kept) > 0) return { span: kept, markup };
  }
  return { span, markup: null };
}

function withoutClosing(text: string, span: Span): Span {
  const closing = CLOSING.exec(slice(text, span))?.[0].length ?? 0;
  return trim(text, { start: span.start, end: span.end - closing });
}
