/** Readings at their days, a row a statement. */

import { plotMessages } from '../../plot-messages.ts';
import { INKS } from '../../plot-styles.ts';
import { isoDay } from '../../plots/days.ts';
import type { Print, Timeline, TimeRow } from '../../plots/timeline.ts';
import { type Html, html, type Piece } from '../html.ts';
import { drawing, LABELS, label, quietLabel, rowLabel, rule, WIDTH } from './svg.ts';

const { timeline: say } = plotMessages;

const TOP = 44;
const ROW = 34;
const LEFT = LABELS + 24;
const RIGHT = WIDTH - 40;
/** Half of a mark. */
const HALF = 10;

type Days = NonNullable<Timeline['days']>;

export function timeline({ rows, days }: Timeline, css: Piece): Html | null {
  if (!days) return null;
  const bottom = TOP + rows.length * ROW;
  const ticks = ticksOf(days).map((day) => {
    const x = placeOf(day, days);
    return html`${rule(x, TOP - 8, x, bottom)}${quietLabel(x, TOP - 16, isoDay(day), 'middle')}`;
  });
  const description = say.describe(rows.length, isoDay(days.first), isoDay(days.last));
  const drawn = rows.map((row, i) => timeRow(row, TOP + i * ROW + ROW / 2, days));
  return drawing(
    { name: 'timeline', title: say.title, description, height: bottom + 16 },
    css,
    html`${ticks}${drawn}`,
  );
}

const placeOf = (day: number, { first, last }: Days): number =>
  Math.round(first === last ? (LEFT + RIGHT) / 2 : LEFT + ((day - first) / (last - first)) * (RIGHT - LEFT));

/** Six days at most, the first and the last among them. */
function ticksOf({ first, last }: Days): number[] {
  const steps = Math.min(5, last - first);
  return Array.from({ length: steps + 1 }, (_, i) =>
    Math.round(steps === 0 ? first : first + (i * (last - first)) / steps),
  );
}

/** Marks that would stand on one another are moved to the right. */
function timeRow({ family, prints }: TimeRow, y: number, days: Days): Html {
  let free = Number.NEGATIVE_INFINITY;
  const marks = prints.map((print) => {
    const x = Math.max(placeOf(print.day, days), free);
    free = x + 2 * HALF + 2;
    return mark(print, x, y);
  });
  return html`${rowLabel(family, y + 4)}${rule(LEFT - HALF, y, RIGHT, y)}${marks}
`;
}

function mark({ sigil, kind }: Print, x: number, y: number): Html {
  const shape =
    kind === 'article'
      ? html`<circle cx="${x}" cy="${y}" r="${HALF}" class="shade-1" fill="#fbdcb8" />`
      : html`<rect x="${x - HALF}" y="${y - HALF}" width="${2 * HALF}" height="${2 * HALF}" class="shade-4" fill="#8f3900"/>`;
  const on =
    kind === 'article' ? { ink: INKS.ink, kind: 'small on-1' } : { ink: '#ffffff', kind: 'small on-4' };
  return html`${shape}${label(x, y + 4, sigil, { anchor: 'middle', size: 11, ...on })}`;
}
