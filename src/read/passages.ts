/**
 * Passages: the paragraphs of a text before anything is known of their use. Files hold one paragraph a line,
 * or blank lines between paragraphs, or lines wrapped at some width, or Markdown; spans stay into the raw text.
 */
import type { Span } from '../model.ts';
import type { Settings } from '../settings.ts';
import { slice } from '../text/span.ts';
import { bareForm } from './lexicon.ts';
import { type Line, linesOf, type Markup } from './lines.ts';
import { goesOnIn } from './wrapping.ts';

export interface Passage {
  readonly span: Span;
  readonly text: string;
  /** Normal form of its beginning, bare of punctuation at both ends: what phrases are compared with. */
  readonly bare: string;
  /** Counted up to some hundreds. */
  readonly words: number;
  /** It ends as a sentence does. */
  readonly sentence: boolean;
  /** It holds quotation marks. */
  readonly quoted: boolean;
  readonly markup: Markup | null;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** A full stop with what closes after it, and perhaps an agency in brackets: "… sagte er. (dpa/AFP)". */
const SENTENCE_END = /[.!?…][\s"”“’'»«›‹)\]*_]*(?:\([^()]{1,60}\)\s*)?$/u;
const QUOTED = /["“”„«»‹›]|''|``|(?<![\p{L}\p{N}])['‘’‚](?=\p{L})/u;
/** Of a passage, in UTF-16 units: phrases are at its beginning, and no threshold counts more words than stand here. */
const LOOKED_AT = 1000;

export function passagesOf(text: string, markdown: boolean, limits: Settings['read']['lines']): Passage[] {
  const lines = linesOf(text, markdown);
  const goesOn = goesOnIn(text, lines, markdown, limits);
  const starts = lines.flatMap((line, i) => (i === 0 || !goesOn(lines[i - 1]!, line) ? [i] : []));
  return starts.map((start, i) =>
    passageOf(text, lines[start]!, lines[(starts[i + 1] ?? lines.length) - 1]!),
  );
}

function passageOf(text: string, first: Line, last: Line): Passage {
  const span = { start: first.span.start, end: last.span.end };
  const written = slice(text, span);
  const beginning = written.slice(0, LOOKED_AT);
  return {
    span,
    text: written,
    bare: bareForm(beginning),
    words: beginning.match(WORD)?.length ?? 0,
    sentence: SENTENCE_END.test(written.slice(-100)),
    quoted: QUOTED.test(beginning),
    markup: first.markup,
  };
}
