/** The server of a run with 10,000 statements, beside a bare Hono that sends the same page: ratios hold on any machine. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { root } from '../evals/shared.ts';
import { writeMadeRun } from './made-run.ts';
import type { Row } from './measures.ts';
import { scratch } from './program.ts';

const STATEMENTS = 10_000;
const CONNECTIONS = 32;
const SECONDS = 5;
/** Pages that one asks for in turn, so that not one alone is ready. */
const PAGES = 200;
/** Seconds depend on what else the machine does; what fails the bench are ratios. */
const GOAL = { requests: 500, firstByte: 2, memory: 300, ofBare: 0.2 };

export async function serving(): Promise<Row[]> {
  const run = join(scratch, 'run-served');
  const ids = writeMadeRun(STATEMENTS, run);
  const ours = await started([join(root, 'src/cli.ts'), 'serve', run, '--port', '0']);
  try {
    return await measured(ours, ids);
  } finally {
    ours.stop();
  }
}

async function measured(ours: Started, ids: readonly string[]): Promise<Row[]> {
  const pages = ids.slice(0, PAGES).map((id) => `/families/${id}`);
  const read = memoryOf(ours.id);
  for (const page of pages) await asked(ours.url + page);
  const each = await requestsIn(SECONDS, ours.url, pages);
  const cold = await requestsIn(
    SECONDS,
    ours.url,
    ids.slice(PAGES).map((id) => `/families/${id}`),
  );
  const overview = await asked(`${ours.url}/`);
  const bare = await started([join(root, 'tests/bench/bare-hono.ts'), String(overview.bytes)]);
  try {
    const [first, bareFirst] = await firstBytes(ours.url, bare.url);
    const bareEach = await requestsIn(SECONDS, bare.url, ['/']);
    const memory = memoryOf(ours.id);
    return [
      {
        name: 'a statement of 10,000, asked before',
        value: each,
        unit: 'requests a s',
        goal: `${GOAL.requests} on two free cores`,
      },
      {
        name: 'the same, to a bare Hono page of the size of the overview',
        value: each / bareEach,
        unit: 'ratio',
        goal: `at least ${GOAL.ofBare}`,
        good: each >= GOAL.ofBare * bareEach,
      },
      { name: 'a statement of 10,000, for the first time', value: cold, unit: 'requests a s' },
      {
        name: 'first byte of the overview, to a bare Hono page of its size',
        value: first / bareFirst,
        unit: 'ratio',
        goal: `under ${GOAL.firstByte}`,
        good: first < GOAL.firstByte * bareFirst,
      },
      { name: 'the run read', value: read, unit: 'MB resident' },
      { name: 'and pages kept ready', value: memory, unit: 'MB resident', goal: `under ${GOAL.memory}` },
    ];
  } finally {
    bare.stop();
  }
}

interface Started {
  readonly url: string;
  readonly id: number;
  readonly stop: () => void;
}

/** Once it has printed its address. */
function started(words: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += String(data);
      const [url] = /http:\/\/\S+/u.exec(printed) ?? [];
      if (url) resolve({ url, id: child.pid!, stop: () => child.kill() });
    });
    child.once('exit', (code) => reject(new Error(`${words.join(' ')}: exit ${code}`)));
  });
}

/** Linux says it; elsewhere it is not measured. */
function memoryOf(id: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return Number.NaN;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

interface Answered {
  readonly bytes: number;
  /** Milliseconds to the first byte. */
  readonly first: number;
}

function asked(url: string): Promise<Answered> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      const first = performance.now() - from;
      let bytes = 0;
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.on('data', (data: Buffer) => {
        bytes += data.length;
      });
      answer.on('end', () => resolve({ bytes, first }));
    }).on('error', reject);
  });
}

async function requestsIn(seconds: number, url: string, paths: readonly string[]): Promise<number> {
  const from = performance.now();
  let done = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - from < seconds * 1000) await asked(url + paths[done++ % paths.length]!);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done / ((performance.now() - from) / 1000);
}

/** Of both the middle of many, by turns: what else the machine does meets both. */
async function firstBytes(one: string, other: string): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < ASKED; i++) {
    times[0].push((await asked(`${one}/`)).first);
    times[1].push((await asked(`${other}/`)).first);
  }
  return [middle(times[0]), middle(times[1])];
}

const ASKED = 301;
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
