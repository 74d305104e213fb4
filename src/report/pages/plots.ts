/** The plots of a run, each with its table. */
import type { Edition } from '../edition.ts';
import { type Heatmap, heatmapOf, heatmapTwin } from '../plots/heatmap.ts';
import { type Quadrant, quadrantOf, quadrantTwin } from '../plots/quadrant.ts';
import { type Timeline, timelineOf, timelineTwin } from '../plots/timeline.ts';
import type { Twin } from '../plots/twin.ts';

export interface PlotsPage {
  readonly heatmap: Heatmap;
  readonly quadrant: Quadrant;
  readonly timeline: Timeline;
}

export const PLOTS = ['heatmap', 'quadrant', 'timeline'] as const;
export type PlotName = (typeof PLOTS)[number];

export const plotsPage = (edition: Edition): PlotsPage => plotsWith(edition, edition.settings);

/** Every statement and every pair: for tables. */
export const wholePlots = (edition: Edition): PlotsPage =>
  plotsWith(edition, { plotFamilies: Number.MAX_SAFE_INTEGER, plotPairs: Number.MAX_SAFE_INTEGER });

const plotsWith = (
  edition: Edition,
  { plotFamilies, plotPairs }: Pick<Edition['settings'], 'plotFamilies' | 'plotPairs'>,
): PlotsPage => ({
  heatmap: heatmapOf(edition, plotFamilies),
  quadrant: quadrantOf(edition, plotPairs),
  timeline: timelineOf(edition, plotFamilies),
});

const TWINS: { readonly [Name in PlotName]: (plot: PlotsPage[Name]) => Twin } = {
  heatmap: heatmapTwin,
  quadrant: quadrantTwin,
  timeline: timelineTwin,
};

export const twinOf = <Name extends PlotName>(name: Name, page: PlotsPage): Twin => TWINS[name](page[name]);
