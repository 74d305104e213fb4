/** Furniture: what the page puts around an article (advertisements, dates, buttons, notices). It holds no quotation. */
import type { Settings } from '../settings.ts';
import { type Lexicon, openingOf } from './lexicon.ts';
import type { Passage } from './passages.ts';

type Limits = Settings['read']['blocks'];

/** Told by the passage alone, wherever it stands. */
export function isFurniture(passage: Passage, lexicon: Lexicon, limits: Limits): boolean {
  const { bare, markup } = passage;
  return (
    markup === 'matter' ||
    !/\p{L}/u.test(passage.text) ||
    lexicon.lines.has(bare) ||
    lexicon.linkHeaders.has(bare) ||
    isAddress(passage.text) ||
    HASHTAGS.test(passage.text) ||
    bare.startsWith('©') ||
    isDate(bare, lexicon.dates) ||
    beginsAsFurniture(passage, lexicon, limits)
  );
}

const isAddress = (text: string): boolean => /\/\/|www\.|\S@\S/u.test(text) && !/\s/u.test(text);
const HASHTAGS = /^(?:#[^\s#]+\s*)+$/u;

/** "Friday, March 1, 2024", "2023-06-20 07:00:00", "25.7 C", "3 min read": numbers and the words of dates alone. */
function isDate(bare: string, dates: ReadonlySet<string>): boolean {
  if (bare.length > LONGEST_DATE || !/\p{N}/u.test(bare)) return false;
  return (bare.match(/\p{L}+/gu) ?? []).every((word) => word.length === 1 || dates.has(word));
}

/** In UTF-16 units: published, updated, both with day, time and zone. */
const LONGEST_DATE = 120;

function beginsAsFurniture(
  { bare, text, words, sentence, quoted }: Passage,
  lexicon: Lexicon,
  limits: Limits,
): boolean {
  const isShort = words <= limits.mostFurnitureWords;
  if (openingOf(bare, lexicon.notices)) return isShort || !quoted;
  if (quoted) return false;
  if (openingOf(bare, lexicon.openings)) return isShort && (!sentence || isBracketed(text));
  const label = openingOf(bare, lexicon.labels);
  return label !== undefined && words <= limits.mostLabelWords && bare[label.length] === ':';
}

/** The whole of it stands in one pair of brackets. */
export function isBracketed(text: string): boolean {
  const inner = text.length <= LONGEST_BRACKET ? /^[*\s]*([([].*[)\]])[.\s]*$/su.exec(text)?.[1] : undefined;
  if (inner === undefined) return false;
  let depth = 0;
  return [...inner].every((mark, i, marks) => {
    if ('(['.includes(mark)) depth++;
    if (')]'.includes(mark)) depth--;
    return depth > 0 || i === marks.length - 1;
  });
}

/** In UTF-16 units: longer brackets are paragraphs. */
const LONGEST_BRACKET = 400;
