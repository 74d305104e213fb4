/** What a reviewer waits for: an answer's way to the disk and back, and figures over 100,000 verdicts. */
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, ReviewItem, Verdict } from '../../src/model.ts';
import { agreementOf } from '../../src/review/agreement.ts';
import { candidatesOf, sampled } from '../../src/review.ts';
import { createApp } from '../../src/serve/app.ts';
import { listen } from '../../src/serve/listen.ts';
import { Desk, reviewRoutes } from '../../src/serve/review.ts';
import { defaultSettings } from '../../src/settings.ts';
import { invite } from '../../src/store/reviews.ts';
import { VerdictStore } from '../../src/store/verdicts.ts';
import { analysis, article, quotation } from '../report/build.ts';
import type { Row } from './measures.ts';
import { scratch } from './program.ts';

const { review } = defaultSettings;
const REVIEWERS = ['ada', 'bob', 'cyd', 'dan'];

/** Articles of 25 quotations. */
function made(articles: number): Analysis {
  const lines = Array.from(
    { length: 25 },
    (_, i) => `“Statement number ${i} of the day,” said Speaker ${i % 7}.`,
  );
  const all = Array.from({ length: articles }, (_, i) => article(`${i}.txt`, lines.join('\n')));
  return analysis({
    articles: all,
    quotations: all.flatMap((one) =>
      lines.map((line) => quotation(one, line.slice(0, line.indexOf('”') + 1), { speaker: 'Speaker' })),
    ),
  });
}

const itemsOf = (of: Analysis): ReviewItem[] =>
  sampled(candidatesOf(of, ['quotation'], [], review), { seed: '1', size: of.quotations.length, overlap: 1 });

const cpuOf = (run: () => unknown): number => {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Answers in a row. */
const ANSWERS = 200;
const MOST_MS = 50;

export async function answering(): Promise<Row[]> {
  const run = made(40);
  const store = new VerdictStore(join(scratch, 'answers.db'), true);
  store.addSample({ id: 's', seed: '1', size: 1000, overlap: 1, run: 'r', at: '', items: itemsOf(run) });
  const token = invite(store, 'ada', 1);
  const routes = reviewRoutes(new Desk(store, run), { keepCorrections: () => {} });
  const { url, close } = await listen(createApp(run, { review: routes }), {
    host: '127.0.0.1',
    port: 0,
    explicitPort: true,
  });
  const headers = {
    ...{ Cookie: `quotedrift-review=${token}`, 'Sec-Fetch-Site': 'same-origin', 'X-Review': 'swap' },
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  const itemIn = (html: string): string => /data-item="([^"]+)"/u.exec(html)![1]!;
  let item = itemIn(await (await fetch(`${url}/review`, { headers })).text());
  const times: number[] = [];
  const bare: number[] = [];
  const write = bareWriter();
  for (let i = 0; i < ANSWERS; i++) {
    const from = performance.now();
    const answer = await fetch(`${url}/review/answers`, {
      method: 'POST',
      headers,
      body: `item=${item}&answer=yes`,
    });
    item = itemIn(await answer.text());
    times.push(performance.now() - from);
    // In turns, so that both meet the same disk.
    bare.push(write());
  }
  await close();
  store.close();
  const [mine, slow, theirs] = [
    middle(times),
    times.toSorted((a, b) => a - b)[Math.floor(0.95 * ANSWERS)]!,
    middle(bare),
  ];
  return [
    { name: 'an answer, there and back', value: mine, unit: 'ms', goal: `${MOST_MS}`, good: mine < MOST_MS },
    { name: 'the slowest of twenty', value: slow, unit: 'ms' },
    { name: 'a bare write to the disk', value: theirs, unit: 'ms' },
    { name: 'an answer, to a bare write', value: mine / theirs, unit: 'ratio' },
  ];
}

/** As many bytes as a verdict has, on the disk. @returns the time of one write */
function bareWriter(): () => number {
  const file = openSync(join(scratch, 'bare'), 'w');
  const bytes = Buffer.alloc(4096, 'x');
  return () => {
    const from = performance.now();
    writeSync(file, bytes);
    fsyncSync(file);
    return performance.now() - from;
  };
}

const VERDICTS = 100_000;
const MOST_CPU = 1;

export function statistics(): Row[] {
  const run = made(VERDICTS / 25 / REVIEWERS.length);
  const items = itemsOf(run);
  const verdicts = items.flatMap((item, i) =>
    REVIEWERS.map((reviewer, r) => verdictOn(item, reviewer, i * 7 + r)),
  );
  const store = new VerdictStore(join(scratch, 'many.db'), true);
  const archive = { project: { id: 'p', name: 'n' }, samples: [], codes: [], verdicts };
  const row = (name: string, value: number, goal = true): Row => ({
    ...{ name: `100,000 verdicts, ${name}`, value, unit: 'CPU-s' },
    ...(goal ? { goal: `${MOST_CPU}`, good: value < MOST_CPU } : {}),
  });
  const writing = cpuOf(() => store.addArchive(archive));
  const desk = new Desk(store, run);
  const reading = cpuOf(() => desk.sync());
  const rows = verdicts.map(({ item, reviewer, answer }) => ({ item: item.id, reviewer, verdict: answer }));
  const agreeing = cpuOf(() => agreementOf(rows, review));
  const checking = cpuOf(() => desk.checks());
  store.close();
  return [
    row('put into a file', writing, false),
    row('read from it', reading, false),
    row('agreement with intervals', agreeing),
    row('every figure of the page', checking),
  ];
}

function verdictOn(item: ReviewItem, reviewer: string, number: number): Verdict {
  const answer = number % 11 === 0 ? 'no' : number % 17 === 0 ? 'unsure' : 'yes';
  return {
    ...{
      id: `${item.id}-${reviewer}`,
      item,
      reviewer,
      at: '2026-01-01T00:00:00.000Z',
      run: 'r',
      role: 'review',
    },
    ...{ answer, note: '', code: '', corrections: [] },
  };
}
