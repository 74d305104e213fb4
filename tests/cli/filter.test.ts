import { describe, expect, test } from 'vitest';
import { filterAll, filterEach, type Streams } from '../../src/cli/filter.ts';
import type { DeadRow } from '../../src/cli/rows.ts';
import type { AllCodec, EachCodec } from '../../src/pipeline.ts';
import { z } from '../../src/shape.ts';
import { loadContext } from '../../src/store/context.ts';

const context = loadContext();

interface Count {
  readonly id: string;
  readonly n: number;
}

const shape = () => z.object({ id: z.string(), n: z.number() });
const halves: EachCodec<Count, number> = { shape, encode: (n, { id }) => [{ id, n }] };
const sums: AllCodec<Count, Count[]> = { shape, complete: (rows) => rows, encode: (rows) => rows };

const halve = { each: ({ n }: Count) => n / 3, rows: halves };
const sort = { all: (rows: readonly Count[]) => [...rows].sort((a, b) => a.n - b.n), rows: sums };

interface Caught extends Streams {
  readonly written: string[];
  readonly buried: DeadRow[];
}

function streams(...texts: readonly string[]): Caught {
  const written: string[] = [];
  const buried: DeadRow[] = [];
  return {
    ...{ written, buried },
    inputs: texts.map((text, i) => ({ name: `input ${i + 1}`, chunks: chunksOf(text) })),
    write: async (text) => {
      written.push(text);
    },
    dead: (row) => buried.push(row),
    progress: () => {},
  };
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe('a filter of single rows', () => {
  test('gives what the stage gives, one JSON object a line, numbers with four digits', async () => {
    const caught = streams('{"id": "a", "n": 1}\n{"id": "b", "n": 3}\n');
    expect(await filterEach(halve, context, caught)).toEqual({ in: 2, out: 2, failed: 0 });
    expect(caught.written.join('')).toBe('{"id":"a","n":0.3333}\n{"id":"b","n":1}\n');
  });

  test.each([
    ['nonsense', 'it is not JSON'],
    ['{"id": "a"', 'it is not JSON'],
    ['[1]', 'expected object'],
    ['null', 'expected object'],
    ['"text"', 'expected object'],
    ['{"id": "a"}', 'n: Invalid input: expected number'],
    ['{"id": 1, "n": 1}', 'id: Invalid input: expected string'],
    ['{"id": "a", "n": "1"}', 'n: Invalid input: expected number'],
  ])('a row that cannot be read is put aside with the reason: %s', async (row, reason) => {
    const caught = streams(`${row}\n{"id": "b", "n": 3}\n`);
    expect(await filterEach(halve, context, caught)).toEqual({ in: 2, out: 1, failed: 1 });
    expect(caught.buried).toEqual([
      { file: 'input 1', line: 1, reason: expect.stringContaining(reason), row },
    ]);
    expect(caught.written.join('')).toBe('{"id":"b","n":1}\n');
  });

  test('inputs follow one another, each with lines of its own', async () => {
    const caught = streams('{"id": "a", "n": 3}\n', 'no\n{"id": "b", "n": 6}');
    expect(await filterEach(halve, context, caught)).toEqual({ in: 3, out: 2, failed: 1 });
    expect(caught.buried).toMatchObject([{ file: 'input 2', line: 1 }]);
  });

  test('nothing in, nothing out', async () => {
    const caught = streams('');
    expect(await filterEach(halve, context, caught)).toEqual({ in: 0, out: 0, failed: 0 });
    expect(caught.written).toEqual([]);
  });

  test('the next rows are not read before the last are written', async () => {
    const steps: string[] = [];
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const id of ['a', 'b']) {
        steps.push(`read ${id}`);
        yield new TextEncoder().encode(`{"id": "${id}", "n": 3}\n`);
      }
    }
    const slow = {
      ...streams(),
      inputs: [{ name: 'slow', chunks: chunks() }],
      write: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        steps.push('written');
      },
    };
    await filterEach(halve, context, slow);
    expect(steps).toEqual(['read a', 'written', 'read b', 'written']);
  });

  test('a defect stops the filter and names the row that shows it', async () => {
    const broken = {
      ...halve,
      each: () => {
        throw new TypeError('no such thing');
      },
    };
    const run = filterEach(broken, context, streams('{"id": "a", "n": 1}\n'));
    await expect(run).rejects.toThrow('a defect shown by input 1 line 1');
    await expect(run).rejects.toMatchObject({ cause: expect.any(TypeError) });
  });
});

describe('a filter of all rows', () => {
  test('gives what the stage gives of all of them', async () => {
    const caught = streams('{"id": "a", "n": 3}\n{"id": "b", "n": 1}\n');
    expect(await filterAll(sort, context, caught)).toEqual({ in: 2, out: 2, failed: 0 });
    expect(caught.written.join('')).toBe('{"id":"b","n":1}\n{"id":"a","n":3}\n');
  });

  test('an id that came before is refused, and says where it stood', async () => {
    const caught = streams('{"id": "a", "n": 3}\n', '\n{"id": "a", "n": 1}\n');
    expect(await filterAll(sort, context, caught)).toEqual({ in: 2, out: 1, failed: 1 });
    expect(caught.buried).toMatchObject([
      { file: 'input 2', line: 2, reason: 'id: a stands in input 1 line 1 already' },
    ]);
  });
});
