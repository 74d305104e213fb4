/** The page of plots, and each plot as a file of its own. */
import { printed } from '../../text/print.ts';
import { sheetOf } from '../csv.ts';
import { PLOTS, type PlotName, type PlotsPage, twinOf } from '../pages/plots.ts';
import { plotMessages as say } from '../plot-messages.ts';
import { plotStyles } from '../plot-styles.ts';
import type { Twin } from '../plots/twin.ts';
import { type Html, heading, html, type Piece, printPage, style } from './html.ts';
import { type Column, type Frame, familyLink, plainTable, quiet, scrolling } from './parts.ts';
import { heatmap } from './plots/heatmap.ts';
import { quadrant } from './plots/quadrant.ts';
import { timeline } from './plots/timeline.ts';

export const plotsView = (page: PlotsPage, frame: Frame): Html =>
  html`<article class="plots" id="plots">${heading(frame.level, say.title)}
<p class="lead">${say.lead}</p>
${PLOTS.map((name) => plotted(name, page, frame))}
</article>
`;

const DRAW: { readonly [Name in PlotName]: (plot: PlotsPage[Name], css: Piece) => Html | null } = {
  heatmap: (plot, css) => (plot.rows.length > 0 ? heatmap(plot, css) : null),
  quadrant: (plot, css) => (plot.points.length > 0 ? quadrant(plot, css) : null),
  timeline,
};

const draw = <Name extends PlotName>(name: Name, page: PlotsPage, css: Piece): Html | null =>
  DRAW[name](page[name], css);

function plotted(name: PlotName, page: PlotsPage, frame: Frame): Html {
  const { title } = say[name];
  const drawn = draw(name, page, null);
  const empty = name === 'timeline' ? say.timeline.noDates : say.none;
  return html`<section>${heading(frame.level + 1, title)}
${drawn === null ? html`<p class="quiet">${empty}</p>` : figure(name, page, drawn, frame)}</section>
`;
}

function figure(name: PlotName, page: PlotsPage, drawn: Html, frame: Frame): Html {
  const { links } = frame;
  const [svg, csv] = [links.plot(name, 'svg'), links.plot(name, 'csv')];
  return html`<figure class="plotted"><figcaption>${describe(name, page)}</figcaption>
${scrolling(say[name].title, drawn)}
${svg !== null && csv !== null && html`<p><a href="${svg}" download>${say.svg}</a> · <a href="${csv}" download>${say.csv}</a></p>`}
<details><summary>${say.table}</summary>${twinTable(name, twinOf(name, page), frame)}</details></figure>`;
}

function describe(name: PlotName, { heatmap: heat, quadrant: pairs, timeline: time }: PlotsPage): string {
  if (name === 'heatmap')
    return say.heatmap.describe(heat.rows.length, heat.routes.length) + say.shown(heat.rows.length, heat.of);
  if (name === 'quadrant') {
    const flips = pairs.points.filter(({ isFlip }) => isFlip).length;
    return say.quadrant.describe(pairs.points.length, flips) + say.shown(pairs.points.length, pairs.of);
  }
  const dates = time.rows.flatMap(({ prints }) => prints.map(({ date }) => date)).sort();
  const text = say.timeline.describe(time.rows.length, dates[0] ?? '', dates.at(-1) ?? '');
  return text + say.shown(time.rows.length, time.of);
}

function twinTable(name: PlotName, { columns, rows }: Twin, frame: Frame): Html {
  const heads: Column[] = columns.map((column) => (column.isNumber ? { numbers: column.name } : column.name));
  const cells = rows.map((row) => [familyLink(row.family, frame), ...row.cells.map(twinCell)]);
  return plainTable(`${say[name].title}: ${say.table}`, [say.statement, ...heads], cells);
}

const twinCell = (value: string | number | null): Piece =>
  value === null ? quiet('–') : typeof value === 'number' ? printed(value) : value;

/** A file of its own, styled for light and dark; null where there is nothing to draw. */
export function plotFile(name: PlotName, page: PlotsPage): string | null {
  const drawn = draw(name, page, style(plotStyles));
  return drawn && `<?xml version="1.0" encoding="UTF-8"?>\n${printPage(drawn)}\n`;
}

/** Every statement, or pair, or print, also those beyond what is drawn. */
export function plotSheet(name: PlotName, page: PlotsPage): string {
  const { columns, rows } = twinOf(name, page);
  const head = ['family', say.statement, ...columns.map((column) => column.name)];
  return sheetOf(
    head,
    rows.map(({ family, cells }) => [family.id, family.label, ...cells]),
  );
}
