/** Our metrics are the Python scorers' to the last printed digit, on systems made from the gold by breaking it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { WordLink } from '../../../src/model.ts';
import { absent, dataFolder, goldFolder, rowsOf } from '../shared.ts';
import { type AlignedPair, scoreAlignment } from './alignment.ts';
import * as drift from './drift.ts';
import { scoreFamilies } from './families.ts';
import * as gold from './gold.ts';
import { type GoldDocument, type PredictedQuote, scoreQuotations } from './quotations.ts';

const noPython = spawnSync('python3', ['--version']).status === 0 ? null : 'python3 is not there';
const reason = absent(dataFolder) ?? absent(goldFolder) ?? noPython;
const agreement = (title: string, run: () => void): void =>
  test(title, { timeout: 60_000 }, ({ skip }) => (reason ? skip(reason) : run()));

const folder = mkdtempSync(join(tmpdir(), 'quotedrift-metrics-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Numbers from a fixed sequence, 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const write = (name: string, rows: readonly unknown[]): string => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return path;
};
const python = (...words: string[]): string => execFileSync('python3', words, { encoding: 'utf8' });
const data = (path: string): string => join(dataFolder, path);

for (const set of ['polnear', 'ggt-en', 'de-wikinews', 'ud-news-fr', 'ud-news-es'])
  agreement(`quotations, ${set}`, () => {
    const documents = rowsOf<GoldDocument>(data(`quotations/${set}.dev.jsonl.gz`)).slice(0, 40);
    const random = sequence(set.length);
    const broken = documents.map(({ id, text, quotes }) => ({
      id,
      quotes: [
        ...quotes.flatMap((quote): PredictedQuote[] => {
          if (random() < 0.15) return [];
          const start = Math.max(0, quote.start + Math.floor(random() * 9) - 4);
          const end = Math.min(text.length, quote.end + Math.floor(random() * 30) - 15);
          const other = quotes[Math.floor(random() * quotes.length)]!.speaker;
          const speaker =
            random() < 0.2 ? null : random() < 0.3 ? other && { text: other.text } : quote.speaker;
          return [{ start, end, speaker }];
        }),
        { start: Math.floor(text.length / 3), end: Math.floor(text.length / 2), speaker: { text: 'Nobody' } },
      ],
    }));
    const printed = python(
      data('quotations/score.py'),
      write(`${set}.gold.jsonl`, documents),
      write(`${set}.jsonl`, broken),
      '--json',
    );
    const ours = scoreQuotations(documents, new Map(broken.map((row) => [row.id, row.quotes])));
    expect(ours).toEqual(JSON.parse(printed));
    expect(ours.marked.overlap[2]).toBeGreaterThan(0);
  });

for (const set of ['news-1k', 'news-spans', 'par3-para'])
  agreement(`families, ${set}`, () => {
    const path = data(`families/${set}.dev.jsonl.gz`);
    const rows = rowsOf<{ id: string; family: string }>(path);
    const random = sequence(7);
    const broken = rows.flatMap(({ id, family }) =>
      random() < 0.1 ? [] : [{ id, cluster: random() < 0.2 ? `x${Math.floor(random() * 50)}` : family }],
    );
    const printed = python(data('families/score.py'), path, write(`${set}.jsonl`, broken));
    const ours = scoreFamilies(
      new Map(rows.map((row) => [row.id, row.family])),
      new Map(broken.map((row) => [row.id, row.cluster])),
    );
    expect(ours).toEqual(JSON.parse(printed));
  });

for (const set of ['edinburgh', 'mtref', 'msr', 'wiki'])
  agreement(`alignment, ${set}`, () => {
    const path = data(`alignment/${set}.dev.jsonl.gz`);
    const rows = rowsOf<AlignedPair>(path);
    const random = sequence(11);
    const links = rows.map(({ a, b, sure, poss }) => [
      ...[...sure, ...poss].filter(() => random() < 0.8),
      [Math.floor(random() * a.length), Math.floor(random() * b.length)] as WordLink,
    ]);
    const system = write(
      `${set}.jsonl`,
      links.map((one) => ({ links: one })),
    );
    expect(scoreAlignment(rows, links)).toEqual(JSON.parse(python(data('alignment/score.py'), path, system)));
  });

/** Comparisons that know a little of the gold, so that every figure has something to say. */
function guesses(rows: readonly { id: string; a: string; b: string; type?: string; label?: string }[]) {
  const random = sequence(13);
  return rows
    .filter(() => random() < 0.97)
    .map(({ id, a, b, type, label }) => ({
      id,
      wording: Math.round(1000 * Math.abs(1 - a.length / b.length)) / 1000,
      meaning: random() < 0.1 ? null : Math.round(20 * (random() + Number(label === 'changed'))) / 40,
      findings: type && random() < 0.7 ? [{ type, severity: Math.round(10 * random()) / 10 }] : [],
    }));
}

const scorers = {
  graded: (rows: readonly unknown[], system: ReadonlyMap<string, drift.ScoredDrift>) =>
    drift.scoreGraded(rows as drift.GradedPair[], system),
  typed: (rows: readonly unknown[], system: ReadonlyMap<string, drift.ScoredDrift>) =>
    drift.scoreTyped(rows as drift.TypedPair[], system),
};

for (const [name, score] of Object.entries(scorers))
  agreement(`drift, ${name}`, () => {
    const path = data(`drift/${name}.dev.jsonl.gz`);
    const rows = rowsOf<{ id: string; a: string; b: string; type?: string; label?: string }>(path);
    const system = guesses(rows);
    const printed = JSON.parse(
      python(data('drift/score.py'), path, '--', write(`${name}.jsonl`, system), '--json'),
    );
    const ours = score(rows, new Map(system.map((row) => [row.id, row])));
    expect({ rows: ours.rows, missing: ours.missing, ...drift.printed(ours) }).toEqual(printed);
  });

for (const [name, file] of [
  ['blinken', 'blinken.json'],
  ['wagner', 'wagner-2023-06/gold.json'],
] as const)
  agreement(`annotated articles, ${name}`, () => {
    const path = join(goldFolder, file);
    const read = JSON.parse(readFileSync(path, 'utf8')) as
      | { quotes: gold.AnnotatedQuote[] }
      | gold.AnnotatedQuote[];
    const quotes = Array.isArray(read) ? read : read.quotes;
    const random = sequence(17);
    const run = quotes
      .filter(() => random() < 0.9)
      .map(
        (quote, i): gold.RunQuote => ({
          ...quote,
          id: `q${i}`,
          path: `some/folder/${quote.article}`,
          text: random() < 0.1 ? quote.text.slice(0, quote.text.length / 2) : quote.text,
          speaker:
            random() < 0.1 || !quote.speaker ? null : { name: random() < 0.1 ? 'Nobody' : quote.speaker },
          family: random() < 0.2 ? 'wrong' : (quote.family ?? null),
          contents: [quote],
        }),
      );
    const articles = join(goldFolder, 'wagner-2023-06/articles.csv');
    const printed = python(
      join(goldFolder, 'score.py'),
      path,
      write(`${name}.ndjson`, run),
      '--articles',
      articles,
    );
    const languages = new Map(
      quotes.map(({ article }) => [article, /^\d\d-([a-z]{2})-/u.exec(article)?.[1] ?? '']),
    );
    const ours = gold.printed(gold.scoreGold(quotes, run, name === 'wagner' ? languages : new Map()));
    expect(ours).toBe(printed.trimEnd());
  });
