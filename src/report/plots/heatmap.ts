/** Statements by the ways that their readings came: where meaning drifted, and on how many independent chains that rests. */
import type { Edition, EditionFamily } from '../edition.ts';
import { routeName } from '../names.ts';
import { UNKNOWN } from '../pages/facets.ts';
import { type FamilyName, familyName } from '../pages/families.ts';
import { plotMessages } from '../plot-messages.ts';
import { numbers, type Twin } from './twin.ts';

export interface Heatmap {
  /** Languages translated from, `none` first, `unknown` last. */
  readonly routes: readonly string[];
  readonly rows: readonly HeatRow[];
  /** Statements in several readings, of which `rows` are the first. */
  readonly of: number;
}

export interface HeatRow {
  readonly family: FamilyName;
  /** By route; null where no reading came this way. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface HeatCell {
  readonly readings: number;
  /** Independent ones: what a number rests on. */
  readonly chains: number;
  /** Mean over the pairs that a reading of this route is part of, 0 to 1; null where none was measured. */
  readonly meaning: number | null;
}

/** @param most rows at most */
export function heatmapOf({ ranked }: Edition, most: number): Heatmap {
  const several = ranked.filter(({ readings }) => readings.length > 1);
  const shown = several.slice(0, most);
  const routes = [...new Set(shown.flatMap((family) => family.readings.map(routeOf)))].sort(byPlace);
  return {
    routes,
    rows: shown.map((family) => ({
      family: familyName(family),
      cells: routes.map((route) => cellOf(family, route)),
    })),
    of: several.length,
  };
}

const routeOf = ({ quotation }: EditionFamily['readings'][number]): string =>
  quotation.route.translatedFrom.value ?? UNKNOWN;

const placeOf = (route: string): string => `${route === 'none' ? 0 : route === UNKNOWN ? 2 : 1}${route}`;
const byPlace = (a: string, b: string): number => (placeOf(a) < placeOf(b) ? -1 : 1);

function cellOf({ readings, pairs }: EditionFamily, route: string): HeatCell | null {
  const here = readings.filter((reading) => routeOf(reading) === route);
  if (here.length === 0) return null;
  const ids = new Set(here.map(({ quotation }) => quotation.id));
  const measured = pairs
    .filter(({ base, variant }) => ids.has(base) || ids.has(variant))
    .flatMap(({ meaning }) => meaning ?? []);
  return {
    readings: here.length,
    chains: new Set(here.map(({ member }) => member.chain)).size,
    meaning: measured.length > 0 ? measured.reduce((sum, value) => sum + value, 0) / measured.length : null,
  };
}

export function heatmapTwin({ routes, rows }: Heatmap): Twin {
  const { meaning, chains } = plotMessages.heatmap.columns;
  return {
    columns: routes.flatMap((route) => numbers(meaning(routeName(route)), chains(routeName(route)))),
    rows: rows.map(({ family, cells }) => ({
      family,
      cells: cells.flatMap((cell) => [cell?.meaning ?? null, cell?.chains ?? null]),
    })),
  };
}
