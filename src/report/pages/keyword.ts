/** Words in their context, as a line of a concordance has them. */
import type { Span } from '../../model.ts';
import { hull } from '../../text/span.ts';

export interface Keyword {
  readonly left: string;
  /** '' where this side has nothing there: then `right` is how its text begins. */
  readonly words: string;
  readonly right: string;
}

/** UTF-16 units on each side of the words, and of words that stand far apart. */
const REACH = 70;

export function keywordIn(text: string, spans: readonly Span[]): Keyword {
  const { start, end } = spans.length > 0 ? hull(spans) : { start: 0, end: 0 };
  return {
    left: ending(text.slice(0, start)),
    words: shortened(text.slice(start, end)),
    right: beginning(text.slice(end)),
  };
}

const beginning = (text: string): string =>
  text.length <= REACH
    ? text
    : `${text
        .slice(0, REACH)
        .replace(/\S{0,30}$/u, '')
        .toWellFormed()}…`;

const ending = (text: string): string =>
  text.length <= REACH
    ? text
    : `…${text
        .slice(-REACH)
        .replace(/^\S{0,30}/u, '')
        .toWellFormed()}`;

/** The middle of a long stretch is left out. */
const shortened = (text: string): string =>
  text.length <= 2 * REACH ? text : `${beginning(text)} ${ending(text)}`;
