/**
 * `npm run bench`: start-up, the whole way and how its cost grows, and the speed of each filter, what a reviewer waits for.
 *
 *   --only startUp|analyze|extract|badInput|badStatements|group|compare|collation|grouping|encoding|answering|statistics|
 *          serving (may be repeated)
 *   --only scale  grouping of 10,000 to 100,000 statements and of a million copies: half an hour
 *   --json FILE   write the rows there too
 *
 * Exit 1 where the cost grows faster than it may. What needs ../shared/data is left out where that is absent.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { columns } from '../evals/figures.ts';
import { absent, dataFolder } from '../evals/shared.ts';
import { badInput } from './bad-input.ts';
import { encoding } from './encoding.ts';
import { badInput as badStatements, grouping } from './grouping.ts';
import { analyze, collation, compare, extract, group, type Row, startUp } from './measures.ts';
import { answering, statistics } from './review.ts';
import { scale } from './scale.ts';
import { serving } from './server.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, json: { type: 'string' } },
});

type Measure = () => Row[] | Promise<Row[]>;
const FREE: Readonly<Record<string, Measure>> = {
  ...{ startUp, badInput, badStatements, collation, answering, statistics, serving },
};
const WITH_DATA: Readonly<Record<string, Measure>> = { analyze, extract, group, compare, grouping, encoding };
/** They take many minutes: only where they are asked for. */
const LONG: Readonly<Record<string, Measure>> = { scale };
const MEASURES: Readonly<Record<string, Measure>> = { ...FREE, ...WITH_DATA, ...LONG };

const wanted = values.only ?? Object.keys({ ...FREE, ...WITH_DATA });
const unknown = wanted.find((name) => !(name in MEASURES));
if (unknown !== undefined) {
  console.error(`--only: ${unknown}: there is ${Object.keys(MEASURES).join(', ')}`);
  process.exit(1);
}

const missing = absent(dataFolder);
const rows: Row[] = [];
for (const name of wanted) {
  if (!(name in FREE) && missing) {
    console.log(`${name}: not measured: ${missing}`);
    continue;
  }
  const from = performance.now();
  rows.push(...(await MEASURES[name]!()).map((row) => ({ ...row, name: `${name}: ${row.name}` })));
  console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

const shown = ({ name, value, unit, goal = '', good = true }: Row): string[] => [
  ...[name, value.toPrecision(3), unit, goal, good ? '' : 'FAILED'],
];
console.log(columns([['', 'value', 'unit', 'to reach', ''], ...rows.map(shown)]));
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.some(({ good }) => good === false) ? 1 : 0;
