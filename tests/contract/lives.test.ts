/** One stage, four lives: the library call, the filter, the worker thread and a whole run give equal rows. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { type MapRows, mapHere, stages } from '../../src/pipeline.ts';
import { loadContext } from '../../src/store/context.ts';
import { openCorpus } from '../../src/store/corpus.ts';
import { withWorkers } from '../../src/store/workers.ts';
import { ndjson } from '../../src/text/print.ts';
import { harbour, quotedrift, root } from './program.ts';

const context = loadContext();

const read = (folder: string): Article[] =>
  openCorpus(folder).files.flatMap((file) => stages.read.each(file, context).article ?? []);

let articles: Article[];
beforeAll(() => {
  articles = [...read(harbour), ...read(join(root, 'corpus'))];
});

const rowsOfArticles = (): object[] =>
  articles.map(({ id, text, language }) => ({
    id,
    text,
    ...(language.code ? { language: language.code } : {}),
  }));

const quotationRows = async (mapRows: MapRows): Promise<string> =>
  ndjson(
    (await mapRows('extract', articles, context)).flatMap((out) =>
      stages.extract.rows.encode(out, articles[0]!),
    ),
  );

describe('extract', () => {
  test('the filter gives what the library gives', async () => {
    const { stdout } = quotedrift(['extract'], { input: ndjson(rowsOfArticles()) });
    expect(stdout).toBe(await quotationRows(mapHere));
    expect(stdout.split('\n').length).toBeGreaterThan(50);
  });

  test('threads give what the library gives, in its order', async () => {
    const there = await withWorkers([], quotationRows, 3);
    expect(there).toBe(await quotationRows(mapHere));
  });
});

describe('compare', () => {
  const pairs = (): { id: string; a: string; b: string }[] => {
    const texts = articles.flatMap((article) =>
      stages.extract.each(article, context).quotations.map(({ text }) => text),
    );
    return texts.slice(1).map((text, i) => ({ id: `${i}`, a: texts[i]!, b: text }));
  };
  const comparisonRows = async (mapRows: MapRows): Promise<string> => {
    const readings = pairs().map((pair) => stages.compare.rows.shape(context).parse(pair));
    const out = await mapRows('compare', readings, context);
    return ndjson(out.flatMap((one, i) => stages.compare.rows.encode(one, readings[i]!)));
  };

  test('the filter gives what the library gives', async () => {
    const { stdout } = quotedrift(['compare', '--no-model'], { input: ndjson(pairs()) });
    expect(stdout).toBe(await comparisonRows(mapHere));
  });

  test('threads give what the library gives, in its order', async () => {
    expect(await withWorkers([], comparisonRows, 3)).toBe(await comparisonRows(mapHere));
  });
});

describe('group', () => {
  const statements = () =>
    articles.flatMap((article) =>
      stages.extract.each(article, context).quotations.map(({ id, text, speaker, kind }) => ({
        ...{ id, text, kind, article: article.id, language: article.language.code },
        speaker: speaker?.name ?? null,
      })),
    );

  test('the filter gives what the library gives, whatever the order of the rows', () => {
    const rows = statements();
    const parsed = rows.map((row) => stages.group.rows.shape(context).parse(row));
    const library = ndjson(
      stages.group.rows.encode(stages.group.all(stages.group.rows.complete(parsed, context), context)),
    );
    const { stdout } = quotedrift(['group', '--no-model'], { input: ndjson(rows.toReversed()) });
    expect(stdout).toBe(library);
    expect(library.split('\n').length).toBe(rows.length + 1);
  });
});

test('a worker that meets a defect tells it, and the others end', async () => {
  const broken = [...articles.slice(0, 3), null as unknown as Article];
  const run = withWorkers([], (mapRows) => mapRows('extract', broken, context), 2);
  await expect(run).rejects.toThrow(TypeError);
});

test('what threads have made is told as it comes, every row once with what came of it', async () => {
  const told: [Article, unknown][] = [];
  const out = await withWorkers(
    [],
    (mapRows) =>
      mapRows('extract', articles, context, (made, rows) =>
        rows.forEach((row, i) => {
          told.push([row, made[i]]);
        }),
      ),
    2,
  );
  expect(told).toHaveLength(articles.length);
  expect(new Map(told)).toEqual(new Map(articles.map((article, i) => [article, out[i]])));
});
