/**
 * Passages: the paragraphs of a text before anything is known of their use. Files hold one paragraph a line,
 * or blank lines between paragraphs, or lines wrapped at some width, or Markdown; spans stay into the raw text.
 */
import type { Span } from '../model.ts';
import type { Settings } from '../settings.ts';
import { slice } from '../text/span.ts';
import { bareForm } from './lexicon.ts';
import { goesOnInMarkdown, goesOnInText, type Line, linesOf, type Markup } from './lines.ts';

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
const SENTENCE_END = /[.!?…][\s"”“’'»«›‹)\]*_]*$/u;
const QUOTED = /["“”„«»‹›]|''|``|(?<![\p{L}\p{N}])['‘’‚](?=\p{L})/u;
/** Of a passage, in UTF-16 units: phrases are at its beginning, and no threshold counts more words than stand here. */
const LOOKED_AT = 1000;

export function passagesOf(text: string, markdown: boolean, settings: Settings['read']['lines']): Passage[] {
  const lines = linesOf(text, markdown);
  const goesOn = markdown ? goesOnInMarkdown : goesOnInText(text, lines, settings);
  const first = lines.filter((line, i) => i === 0 || !goesOn(lines[i - 1]!, line));
  let at = 0;
  return first.map((line, i) => {
    while (at + 1 < lines.length && lines[at + 1] !== first[i + 1]) at++;
    return passageOf(text, line, lines[at++]!);
  });
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
    sentence: SENTENCE_END.test(written.slice(-20)),
    quoted: QUOTED.test(beginning),
    markup: first.markup,
  };
}
