/** Statements by routes: a cell has its number and its n, and is the darker the farther meaning went. */
import { routeName } from '../../names.ts';
import { plotMessages } from '../../plot-messages.ts';
import { INKS, SHADES } from '../../plot-styles.ts';
import type { HeatCell, Heatmap } from '../../plots/heatmap.ts';
import { type Html, html, type Piece } from '../html.ts';
import { drawing, LABELS, label, quietLabel, rowLabel, shadeOf, WIDTH } from './svg.ts';

const { heatmap: say } = plotMessages;

const TOP = 56;
const ROW = 42;
const WIDEST = 110;

export function heatmap({ routes, rows }: Heatmap, css: Piece): Html {
  const wide = Math.min(WIDEST, (WIDTH - LABELS - 20) / Math.max(1, routes.length));
  const left = (column: number): number => Math.round((LABELS + column * wide) * 10) / 10;
  const heads = routes.map((route, i) =>
    quietLabel(left(i) + wide / 2, i % 2 === 0 ? TOP - 10 : TOP - 26, routeName(route), 'middle'),
  );
  const drawn = rows.map(({ family, cells }, i) => {
    const y = TOP + i * ROW;
    return html`${rowLabel(family, y + ROW / 2 + 4)}${cells.map((cell, column) => heatCell(cell, left(column), y, wide))}
`;
  });
  const height = TOP + rows.length * ROW + 16;
  const description = say.describe(rows.length, routes.length);
  return drawing(
    { name: 'heatmap', title: say.title, description, height },
    css,
    html`${HATCH}${heads}${drawn}`,
  );
}

/** For what was not measured. */
const HATCH = html`<defs><pattern id="heatmap-hatch" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 7 L7 0" class="hatch" stroke="${INKS.quiet}" stroke-opacity="0.45" /></pattern></defs>`;

const GAP = 3;

function heatCell(cell: HeatCell | null, x: number, y: number, wide: number): Html {
  const [middle, width, height] = [x + wide / 2, wide - GAP, ROW - GAP];
  if (cell === null) return quietLabel(middle, y + ROW / 2 + 4, '·', 'middle');
  const n = say.n(cell.chains);
  if (cell.meaning === null)
    return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#heatmap-hatch)" stroke="${INKS.rule}" class="rule"/>${label(middle, y + 18, '–', { anchor: 'middle' })}${quietLabel(middle, y + 33, n, 'middle')}`;
  const shade = shadeOf(cell.meaning);
  const { fill, ink } = SHADES[shade]!;
  const on = { anchor: 'middle' as const, ink, kind: `on-${shade}` };
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" class="shade-${shade}"/>${label(middle, y + 18, cell.meaning.toFixed(2), on)}${label(middle, y + 33, n, { ...on, size: 11, kind: `small ${on.kind}` })}`;
}
