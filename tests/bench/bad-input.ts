/** Articles no editor would print: what they cost may grow with their length, but hardly faster. */
import { extract } from '../../src/extract.ts';
import { articleOf } from '../../src/read.ts';
import { loadContext } from '../../src/store/context.ts';
import type { Row } from './measures.ts';

const context = loadContext();

/** Texts of some `length` UTF-16 units. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'one line': repeated('He said “no” to it, and Xi, who came, said that the talks went on. '),
  'marks in a row': repeated('"'),
  'nested marks': (length) => '“'.repeat(length / 2) + '”'.repeat(length / 2),
  'nested marks of two kinds': (length) => `${'“‘'.repeat(length / 4)}a${'’”'.repeat(length / 4)}`,
  'no letter': repeated('12,5 — … !? '),
  'right-to-left marks': repeated('\u202b“\u200fabc\u202c” said \u200f'),
  'lone surrogates': repeated('\ud800“\udc00 said X” '),
  'cues in a row': repeated('said that he said '),
  'commas in a row': repeated('X, '),
  'paragraphs of one quotation': repeated('“No,” said Xi.\n\n'),
};

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

const SIZES = [62_500, 250_000, 1_000_000] as const;

/** Cost as length to this power: n log n gives 1.08 from the least to the greatest, the rest is what a busy machine adds. */
const MOST_GROWTH = 1.25;

export const badInput = (): Row[] =>
  Object.entries(TEXTS).flatMap(([name, make]) => {
    const costs = SIZES.map((size) => costOf(make(size)));
    const growth = Math.log(costs.at(-1)! / costs[0]!) / Math.log(SIZES.at(-1)! / SIZES[0]);
    return [
      { name: `${name}, ${SIZES.at(-1)} units`, value: costs.at(-1)!, unit: 'CPU-s' },
      {
        name: `${name}, growth over ${SIZES.length} sizes`,
        ...{ value: growth, unit: 'exponent', goal: `at most ${MOST_GROWTH}`, good: growth <= MOST_GROWTH },
      },
    ];
  });

/** CPU-seconds, the better of two. */
function costOf(text: string): number {
  const article = articleOf('bad', text, context, { language: 'en' });
  return Math.min(...[1, 2].map(() => cpuOf(() => extract(article, context))));
}

function cpuOf(run: () => unknown): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
