/** Pairs as points: to the right how far the words went, upwards how far the meaning. */

import { plotMessages } from '../../plot-messages.ts';
import { INKS } from '../../plot-styles.ts';
import type { PairPoint, Quadrant } from '../../plots/quadrant.ts';
import { type Html, html, type Piece } from '../html.ts';
import { drawing, label, quietLabel, rule, WIDTH } from './svg.ts';

const { quadrant: say } = plotMessages;

const SIDE = 520;
const LEFT = (WIDTH - SIDE) / 2;
const TOP = 40;
const BOTTOM = TOP + SIDE;

const x = (wording: number): number => round(LEFT + wording * SIDE);
const y = (meaning: number): number => round(BOTTOM - meaning * SIDE);
const round = (value: number): number => Math.round(value * 10) / 10;

export function quadrant({ points }: Quadrant, css: Piece): Html {
  const flips = points.filter(({ isFlip }) => isFlip).length;
  // What deserves a look is drawn last, on top.
  const marks = points.toReversed().map(mark);
  return drawing(
    {
      name: 'quadrant',
      title: say.title,
      description: say.describe(points.length, flips),
      height: BOTTOM + 80,
    },
    css,
    html`${frame()}${corners()}${marks}${key()}`,
  );
}

function mark({ wording, meaning, isFlip }: PairPoint): Html {
  const [cx, cy] = [x(wording), y(meaning)];
  return isFlip
    ? html`<path d="M${cx} ${round(cy - 7)} l6 11 h-12 z" class="flip" fill="${INKS.flip}" stroke="${INKS.flip}" fill-opacity="0.75" />`
    : html`<circle cx="${cx}" cy="${cy}" r="4.5" class="other" fill="none" stroke="${INKS.other}" stroke-width="1.5" />`;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

const frame = (): Html =>
  html`${TICKS.map((tick) => html`${rule(x(tick), TOP, x(tick), BOTTOM)}${rule(LEFT, y(tick), LEFT + SIDE, y(tick))}${quietLabel(x(tick), BOTTOM + 18, String(tick), 'middle')}${quietLabel(LEFT - 8, y(tick) + 4, String(tick), 'end')}`)}
${label(LEFT + SIDE / 2, BOTTOM + 40, say.axes.x, { anchor: 'middle' })}<g transform="translate(${LEFT - 48} ${TOP + SIDE / 2}) rotate(-90)">${label(0, 0, say.axes.y, { anchor: 'middle' })}</g>`;

function corners(): Html {
  const { flip, both, none, words } = say.corners;
  return html`${quietLabel(LEFT, TOP - 10, flip)}${quietLabel(LEFT + SIDE, TOP - 10, both, 'end')}${quietLabel(LEFT, BOTTOM + 40, none)}${quietLabel(LEFT + SIDE, BOTTOM + 40, words, 'end')}`;
}

const key = (): Html =>
  html`<path d="M${LEFT + 6} ${BOTTOM + 57} l6 11 h-12 z" class="flip" fill="${INKS.flip}" stroke="${INKS.flip}" />${label(LEFT + 20, BOTTOM + 68, say.flip)}<circle cx="${LEFT + 126}" cy="${BOTTOM + 63}" r="4.5" class="other" fill="none" stroke="${INKS.other}" stroke-width="1.5" />${label(LEFT + 138, BOTTOM + 68, say.other)}`;
