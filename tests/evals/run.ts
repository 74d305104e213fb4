/**
 * `npm run eval`: the figures of extract, group, linkWords and compare on the development data, beside those of
 * peers and against floors.json.
 *
 *   --only extract|families|alignment|drift|gold   (may be repeated)
 *   --full     the large sets of families too
 *   --update   write what has risen to floors.json
 *
 * Exit 1 where a figure has fallen below its floor.
 */
import { parseArgs } from 'node:util';
import { measureAlignment } from './alignment.ts';
import { measureDrift } from './drift.ts';
import { measureExtract } from './extract.ts';
import { measureFamilies } from './families.ts';
import { type Figure, raised, readFloors, rise, table, writeFloors } from './figures.ts';
import { measureGold } from './gold.ts';
import { absent, dataFolder, goldFolder } from './shared.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    full: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

interface Eval {
  readonly needs: string;
  readonly measure: () => Iterable<Figure[]> | AsyncIterable<Figure[]>;
}

const EVALS: Readonly<Record<string, Eval>> = {
  extract: { needs: dataFolder, measure: measureExtract },
  families: { needs: dataFolder, measure: () => measureFamilies(values.full) },
  alignment: { needs: dataFolder, measure: measureAlignment },
  drift: { needs: dataFolder, measure: measureDrift },
  gold: { needs: goldFolder, measure: measureGold },
};

const floors = readFloors();
const all: Figure[] = [];
for (const name of wanted(values.only)) all.push(...(await measured(name, EVALS[name]!)));

if (values.update) writeFloors(raised(floors, all));
const falls = all.filter((figure) => rise(figure, floors) < 0);
console.log(`${all.length} figures, ${falls.length} below their floors`);
for (const { name, value } of falls) console.log(`fell: ${name}: ${value}, floor ${floors[name]}`);
process.exitCode = falls.length ? 1 : 0;

function wanted(only: readonly string[] = Object.keys(EVALS)): readonly string[] {
  for (const name of only)
    if (!(name in EVALS)) {
      console.error(`--only: ${name}: there is ${Object.keys(EVALS).join(', ')}`);
      process.exit(1);
    }
  return only;
}

/** Figures of one eval, printed as a table; how far it is shows on stderr. */
async function measured(name: string, { needs, measure }: Eval): Promise<Figure[]> {
  const missing = absent(needs);
  if (missing) {
    console.log(`${name}: not measured: ${missing}\n`);
    return [];
  }
  const figures: Figure[] = [];
  let from = performance.now();
  for await (const some of measure()) {
    figures.push(...some);
    console.error(`${some[0]?.name}, …: ${((performance.now() - from) / 1000).toFixed(1)} s`);
    from = performance.now();
  }
  console.log(`${table(figures, floors)}\n`);
  return figures;
}
