/** What all plots are drawn with. Sizes are of the drawing, which is as wide as its window or as its file. */

import { langTag } from '../../names.ts';
import type { FamilyName } from '../../pages/families.ts';
import { INKS, SHADES } from '../../plot-styles.ts';
import { type Html, html, type Piece } from '../html.ts';

/** Width of every plot; heights differ. */
export const WIDTH = 960;
/** Where labels of rows end. */
export const LABELS = 320;

interface Drawing {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly height: number;
}

/** Named and described for those who hear it. @param css inside a file of its own; '' in a page, which has it already */
export const drawing = ({ name, title, description, height }: Drawing, css: Piece, shapes: Piece): Html =>
  html`<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="13" role="img" aria-labelledby="${name}-title ${name}-desc"><title id="${name}-title">${title}</title><desc id="${name}-desc">${description}</desc>
${css}${shapes}
</svg>`;

/** Text at a place: `anchor` start, middle or end; classes as in the style sheet, inks also as an attribute. */
export function label(
  x: number,
  y: number,
  text: Piece,
  how: { anchor?: 'start' | 'middle' | 'end'; ink?: string; kind?: string; size?: number } = {},
): Html {
  const { anchor = 'start', ink = INKS.ink, kind = 'ink', size = 13 } = how;
  return html`<text x="${x}" y="${y}" class="${kind}" fill="${ink}" text-anchor="${anchor}" font-size="${size}">${text}</text>`;
}

export const quietLabel = (
  x: number,
  y: number,
  text: Piece,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Html => label(x, y, text, { anchor, ink: INKS.quiet, kind: 'quiet small', size: 11 });

export const rule = (x1: number, y1: number, x2: number, y2: number): Html =>
  html`<path d="M${x1} ${y1} L${x2} ${y2}" class="rule" stroke="${INKS.rule}" fill="none" />`;

/** UTF-16 units of a label that fit beside the rows. */
const LETTERS = 44;

/** The beginning of a statement before its row; all of it is in the table. */
export function rowLabel({ label: words, language }: FamilyName, y: number): Html {
  const shown = words.length > LETTERS ? `${words.slice(0, LETTERS - 1).trimEnd()}…` : words;
  return html`<text x="${LABELS - 10}" y="${y}" class="words ink" fill="${INKS.ink}" text-anchor="end" lang="${langTag(language)}">${shown}</text>`;
}

/** The step of a value from 0 to 1. */
export const shadeOf = (value: number): number =>
  Math.min(SHADES.length - 1, Math.floor(value * SHADES.length));
