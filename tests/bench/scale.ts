/**
 * Grouping of 10,000 statements and more, each in a process of its own. It takes many minutes, so it runs where it is asked
 * for by name: `npm run bench -- --only scale`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './measures.ts';
import type { Took } from './program.ts';

const PROGRAM = fileURLToPath(new URL('./scale-run.ts', import.meta.url));
/** Of objects, in MiB; typed arrays stand outside. A greater one would be filled with what is no longer needed. */
const MOST_HEAP = { made: 700, copies: 4096 };
/** CPU may grow with texts to this power: searching √n cells of √n texts has 1.5 in the long run. */
const MOST_GROWTH = 1.5;
const SIZES = [10_000, 30_000, 100_000];
const GOALS = new Map([
  [10_000, '3 s'],
  [100_000, '40 s in 1 GB'],
]);

export const scale = (): Row[] => [
  ...growing('made statements without model', []),
  ...growing('made statements, vectors given', ['vectors']),
  ...rowsOf('copies of one sentence, 1000000', run('copies', 1_000_000), undefined),
];

function growing(name: string, options: readonly string[]): Row[] {
  const took = SIZES.map((size) => run('made', size, ...options));
  const value = Math.log(took.at(-1)!.cpu / took[0]!.cpu) / Math.log(SIZES.at(-1)! / SIZES[0]!);
  return [
    ...SIZES.flatMap((size, k) => rowsOf(`${name}, ${size}`, took[k]!, GOALS.get(size))),
    {
      ...{ name: `${name}, growth`, value, unit: 'exponent' },
      ...{ goal: `at most ${MOST_GROWTH}`, good: value <= MOST_GROWTH },
    },
  ];
}

const rowsOf = (name: string, { cpu, wall, memory }: Took, goal: string | undefined): Row[] => [
  { name, value: wall, unit: 's', ...(goal === undefined ? {} : { goal }) },
  { name, value: cpu, unit: 'CPU-s' },
  { name, value: memory, unit: 'MiB at most' },
];

function run(kind: keyof typeof MOST_HEAP, size: number, ...options: readonly string[]): Took {
  const words = [`--max-old-space-size=${MOST_HEAP[kind]}`, PROGRAM, kind, `${size}`, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}\n${stderr}`);
  return JSON.parse(stdout) as Took;
}
