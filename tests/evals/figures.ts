/** A figure is one number of one set by one name; floors.json holds the best each has reached. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PEERS } from './peers.ts';

export interface Figure {
  /** "extract/polnear/marked": eval, set, what is measured. */
  readonly name: string;
  readonly value: number;
  /** Which way is good. Default: higher. */
  readonly better?: 'lower';
}

export type Floors = Readonly<Record<string, number>>;

const FLOORS = new URL('./floors.json', import.meta.url);

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors;

/** Above 0: better than its floor; below 0: a fall. 0 too where there is no floor yet. */
export const rise = ({ name, value, better }: Figure, floors: Floors): number =>
  better === 'lower' ? (floors[name] ?? value) - value : value - (floors[name] ?? value);

/** Floors with what has risen and what is new. A fall is never written: whoever accepts one edits floors.json. */
export function raised(floors: Floors, figures: readonly Figure[]): Floors {
  const risen = figures.filter((figure) => rise(figure, floors) >= 0);
  const all = new Map([...Object.entries(floors), ...risen.map(({ name, value }) => [name, value] as const)]);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const writeFloors = (floors: Floors): void =>
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);

/** Lines of a table: ours on the development halves, then peers and goals, which were measured on the held-out ones. */
export function table(figures: readonly Figure[], floors: Floors): string {
  const head = ['figure', 'ours', 'floor', '', 'best peer', 'to reach'];
  const rows = figures.map((figure) => {
    const { peer, reach } = PEERS[figure.name] ?? {};
    const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));
    const change = rise(figure, floors);
    const mark = !(figure.name in floors) ? 'new' : change < 0 ? 'FALL' : change > 0 ? 'rise' : '';
    return [figure.name, shown(figure.value), shown(floors[figure.name]), mark, shown(peer), shown(reach)];
  });
  return columns([head, ...rows]);
}

/** Cells under one another: the first column to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
