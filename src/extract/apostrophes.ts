/** What looks like a quotation mark and is none: apostrophes, decades, feet and inches. */
import { normaliseWord } from '../text/normalise.ts';
import type { Glyph } from './glyphs.ts';

const DIGIT = /\p{N}/u;
/** "'90s", "’08": a year without its century. */
const YEAR = /^\p{N}{2}(?:e?r?s)?(?![\p{L}\p{N}])/u;
/** Characters looked at after an apostrophe: longer than any elided word. */
const LONGEST_ELISION = 12;

/** That the glyph is certainly no mark, whatever is open: inside a word, before a year or an elided word, in a height. */
export function isNoMark(text: string, glyph: Glyph, elisions: ReadonlySet<string>): boolean {
  if (isHeight(text, glyph)) return true;
  if (glyph.family !== 'single') return false;
  if (glyph.before === 'word' && glyph.after === 'word') return true;
  return glyph.opens && beginsElision(text, glyph, elisions);
}

function beginsElision(text: string, glyph: Glyph, elisions: ReadonlySet<string>): boolean {
  if (text[glyph.start] === '‚') return false;
  const next = text.slice(glyph.end, glyph.end + LONGEST_ELISION);
  if (YEAR.test(next)) return true;
  const word = /^\p{L}+/u.exec(next)?.[0];
  return word !== undefined && elisions.has(normaliseWord(word));
}

/** "6'2"", "6’ 2”", "5′10″": the foot, and the inch after it. */
function isHeight(text: string, glyph: Glyph): boolean {
  if (!DIGIT.test(text[glyph.start - 1] ?? '')) return false;
  if (glyph.family === 'single') return /^\s?\p{N}{1,2}["”″']/u.test(text.slice(glyph.end, glyph.end + 4));
  return (
    glyph.family === 'double' &&
    /\p{N}['’′]\s?\p{N}{1,2}$/u.test(text.slice(Math.max(0, glyph.start - 6), glyph.start))
  );
}

/** That the glyph measures something where nothing is open that it could close: "a 12" pipe", "6' tall". */
export const isMeasure = (text: string, glyph: Glyph): boolean =>
  glyph.lean === 'either' && DIGIT.test(text[glyph.start - 1] ?? '') && glyph.after !== 'word';

/** That the glyph may belong to a plural or a dropped ending ("the workers’ rights", "goin’ home") as well as close. */
export const mayBePossessive = (text: string, glyph: Glyph): boolean =>
  glyph.family === 'single' &&
  glyph.before === 'word' &&
  glyph.after === 'space' &&
  /[sxzn]/iu.test(text[glyph.start - 1]!) &&
  /^\s\p{Ll}/u.test(text.slice(glyph.end, glyph.end + 2));
