/** One grouping in a process of its own, whose memory can be told: `node scale-run.ts made|copies SIZE [vectors]`. Prints what it took. */
import { join } from 'node:path';
import { groupingWith } from '../../src/pipeline.ts';
import { loadContext } from '../../src/store/context.ts';
import { withHands } from '../../src/store/hands.ts';
import { openModel } from '../../src/store/vectors.ts';
import { root } from '../evals/shared.ts';
import { copiesOf, type Made, madeStatements, realTexts } from './made-statements.ts';
import type { Took } from './program.ts';

const [kind, size, given] = process.argv.slice(2);
const context = loadContext();

async function made(): Promise<Made> {
  if (kind === 'copies') return { statements: copiesOf(Number(size)), vectors: null };
  if (given !== 'vectors') return madeStatements(Number(size), null, context);
  const model = await openModel({ cache: join(root, 'node_modules/.cache/vectors') });
  if (model === null) throw new Error('the model is missing');
  return madeStatements(Number(size), await model.embed(realTexts()), context);
}

const { statements, vectors } = await made();
const wallFrom = performance.now();
const cpuFrom = process.cpuUsage();
await withHands(async (hands) => groupingWith(hands)(statements, { ...context, vectors }));
const wall = (performance.now() - wallFrom) / 1000;
const { user, system } = process.cpuUsage(cpuFrom);
const took: Took = { cpu: (user + system) / 1e6, wall, memory: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(took));
