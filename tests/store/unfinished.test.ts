import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Analysis, Signature } from '../../src/model.ts';
import { analyze, type Effects, type MapRows, mapHere, stages } from '../../src/pipeline.ts';
import { loadContext } from '../../src/store/context.ts';
import { openCorpus } from '../../src/store/corpus.ts';
import { openUnfinished } from '../../src/store/unfinished.ts';
import { harbour } from '../contract/program.ts';

const context = loadContext();
const corpus = openCorpus(harbour);
const signature: Signature = {
  ...{ id: 'signature', version: '0', settings: '', profiles: '', background: '', model: 'none', corpus: '' },
};
const analyzed = (effects?: Effects): Promise<Analysis> => analyze(corpus, context, signature, effects);

let whole: Analysis;
beforeAll(async () => {
  whole = await analyzed();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'quotedrift-unfinished-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** A run with what an earlier one left in `at`. */
async function run(at: string, { mayBeLost = 0, of = signature, mapRows = mapHere } = {}) {
  const said: string[] = [];
  const done: Record<string, number> = {};
  const counting: MapRows = (stage, rows, ...more) => {
    done[stage] = rows.length;
    return mapRows(stage, rows, ...more);
  };
  const { mapping, grouping } = openUnfinished(at, of, (line) => said.push(line), mayBeLost);
  const analysis = await analyzed({ mapRows: mapping(counting), groupRows: grouping(stages.group.all) });
  return { said, done, analysis };
}

/** Of a stage, the chunks that lie there. */
const chunksOf = (at: string, stage: string): string[] =>
  readdirSync(at)
    .filter((name) => name.startsWith(`${stage}-`))
    .map((name) => join(at, name));

describe('what an earlier run left', () => {
  test('is taken over whole, and the analysis is the same', async () => {
    const at = folder();
    expect((await run(at)).said).toEqual([]);
    const { said, done, analysis } = await run(at);
    expect(analysis).toStrictEqual(whole);
    expect(done).toEqual({ read: 0, extract: 0, collate: 0, compare: 0 });
    expect(said).toHaveLength(5);
    expect(said[0]).toBe('read     7 of 7 taken over');
  });

  test('is told as progress up to the end of each stage', async () => {
    const at = folder();
    await run(at);
    const [gone] = chunksOf(at, 'extract');
    rmSync(gone!);
    const { mapping } = openUnfinished(at, signature, () => {});
    const last = new Map<string, string>();
    await analyzed({
      mapRows: mapping(mapHere),
      progress: (stage, done, of) => last.set(stage, `${done} of ${of}`),
    });
    expect([last.get('read'), last.get('extract')]).toEqual(['7 of 7', '7 of 7']);
  });

  test('that is cut short, damaged or empty is made anew, with a line for each chunk', async () => {
    const at = folder();
    await run(at);
    const [cut, damaged, empty] = chunksOf(at, 'extract') as [string, string, string];
    truncateSync(cut, readFileSync(cut).length - 1);
    writeFileSync(damaged, readFileSync(damaged).fill(7, 300, 301));
    writeFileSync(empty, '');
    const { said, done, analysis } = await run(at);
    expect(done.extract).toBe(3);
    expect(said.filter((line) => line.startsWith('warning'))).toEqual(
      [cut, damaged, empty].map((path) => `warning: ${path}: cut short or damaged; made anew`),
    );
    expect(analysis).toStrictEqual(whole);
  });

  test.each(['version', 'settings', 'profiles', 'background', 'model'])(
    'with another %s is not taken over',
    async (part) => {
      const at = folder();
      await run(at);
      const { said, done, analysis } = await run(at, { of: { ...signature, [part]: 'another' } });
      expect(done.extract).toBe(7);
      expect(said[0]).toMatch(/^warning: .*: made with other settings, another model or another version/u);
      expect(said.some((line) => line.includes('taken over'))).toBe(false);
      expect(analysis).toStrictEqual(whole);
    },
  );

  test('is never written over by a run with the same process id', async () => {
    const at = folder();
    await run(at);
    const [gone] = chunksOf(at, 'compare');
    rmSync(gone!);
    const before = readdirSync(at);
    await run(at);
    expect(readdirSync(at)).toEqual(expect.arrayContaining(before));
    expect((await run(at)).done).toEqual({ read: 0, extract: 0, collate: 0, compare: 0 });
  });

  test('with a name of another stage is not taken for its own', async () => {
    const at = folder();
    await run(at);
    for (const path of chunksOf(at, 'extract'))
      writeFileSync(path.replace('extract', 'read'), readFileSync(path));
    expect((await run(at)).analysis).toStrictEqual(whole);
  });
});

describe('what is left', () => {
  test('is nothing of a short run', async () => {
    const at = join(folder(), 'below');
    await run(at, { mayBeLost: 60_000 });
    expect(readdirSync(join(at, '..'))).toEqual([]);
  });

  test('is a line, not the end of the run, where nothing can be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, 'x');
    const { said, analysis } = await run(join(file, 'below'));
    expect(said).toEqual([expect.stringMatching(/^warning: .*: unfinished work cannot be kept: .+$/u)]);
    expect(analysis).toStrictEqual(whole);
  });

  test('can be told apart by what JSON prints of the rows', async () => {
    const plain: MapRows = (stage, rows, ...more) => {
      for (const row of rows) {
        const { bytes: _, ...rest } = row as { bytes?: Uint8Array };
        expect(JSON.parse(JSON.stringify(rest))).toEqual(rest);
      }
      return mapHere(stage, rows, ...more);
    };
    await analyzed({ mapRows: plain });
  });
});
