import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { VerdictStore } from '../../src/store/verdicts.ts';
import { item, verdict } from '../review/verdicts.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'quotedrift-verdicts-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const newFile = (): string => join(folder(), 'review.db');
const open = (path: string, busy?: number): VerdictStore => {
  const store = new VerdictStore(path, true, busy);
  onTestFinished(() => store.close());
  return store;
};

/** The connection that a store has opened, to break it from inside. */
function breakable(path: string): { store: VerdictStore; db: DatabaseSync } {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  const store = open(path);
  const db = exec.mock.contexts[0] as DatabaseSync;
  exec.mockRestore();
  return { store, db };
}

describe('a verdict', () => {
  test('is kept to the letter and read back by whoever opens the file', () => {
    const path = newFile();
    const one = verdict(1, {
      note: 'a\r\nb\u2028“c”',
      corrections: [{ kind: 'speaker', quotation: 'q1', value: '=x' }],
    });
    expect(open(path).addVerdict(one)).toBe(true);
    expect(open(path).verdictsAfter(0)).toEqual({ verdicts: [one], seq: 1 });
  });

  test('that comes twice is kept once', () => {
    const store = open(newFile());
    expect([store.addVerdict(verdict(1)), store.addVerdict(verdict(1))]).toEqual([true, false]);
    expect(store.verdictsAfter(0).verdicts).toHaveLength(1);
  });

  test('is never changed or removed, whatever a program tries', () => {
    const path = newFile();
    open(path).addVerdict(verdict(1));
    const db = new DatabaseSync(path);
    for (const table of ['verdicts', 'items', 'entries']) {
      if (table === 'entries') open(path).addProject({ id: 'p', name: 'n' });
      expect(() => db.exec(`UPDATE ${table} SET body = ''`)).toThrow('rows are never changed');
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('rows are never removed');
    }
    db.exec(
      "INSERT OR REPLACE INTO verdicts SELECT seq, id, item, reviewer, at, run, 'no', body FROM verdicts",
    );
    expect(
      db
        .prepare('SELECT answer FROM verdicts')
        .all()
        .map((row) => row.answer),
    ).toEqual(['yes']);
    db.close();
  });

  test('of another server is seen', () => {
    const path = newFile();
    const [one, other] = [open(path), open(path)];
    one.addVerdict(verdict(1));
    const { seq } = other.verdictsAfter(0);
    one.addVerdict(verdict(2));
    expect(other.verdictsAfter(seq).verdicts).toEqual([verdict(2)]);
  });
});

test('samples, reviewers, codes and the project are kept; the first project stays', () => {
  const store = open(newFile());
  const sample = { id: 's', seed: '1', size: 2, overlap: 0.5, run: 'r1', at: 't', items: [item(1), item(2)] };
  const code = {
    name: 'c',
    definition: 'd',
    example: 'e',
    test: 't',
    type: 'hedge',
    by: 'kim',
    at: 't',
  } as const;
  store.addSample(sample);
  store.addCode(code);
  store.addProject({ id: 'p1', name: 'one' });
  store.addProject({ id: 'p2', name: 'two' });
  const reviewer = { name: 'kim', token: 'a', at: '1', until: '2' };
  for (const token of ['a', 'b']) store.addReviewer({ ...reviewer, token });
  expect(store.samples()).toEqual([sample]);
  expect(store.codes()).toEqual([code]);
  expect(store.project()).toEqual({ id: 'p1', name: 'one' });
  expect(store.reviewers()).toEqual([{ ...reviewer, token: 'b' }]);
});

test('every write is on the disk before it is acknowledged: WAL, synchronous FULL', () => {
  const { db } = breakable(newFile());
  expect(db.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  expect(db.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
});

// ── other processes ─────────────────────────────────────────────────────────────────────────────

const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);

/** A process that writes verdicts `from` and up, `count` of them, and prints the number of each once it is kept. */
function writer(path: string, from: number, count: number): ChildProcessByStdio<null, Readable, Readable> {
  const script = `
    const { VerdictStore } = await import(${url('../../src/store/verdicts.ts')});
    const { verdict } = await import(${url('../review/verdicts.ts')});
    const { writeSync } = await import('node:fs');
    const store = new VerdictStore(${JSON.stringify(path)}, true);
    for (let i = ${from}; i < ${from + count}; i++) {
      store.addVerdict(verdict(i));
      writeSync(1, i + '\\n');
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Written {
  readonly acknowledged: readonly number[];
  readonly errors: string;
}

/** @param killAfter acknowledged writes after which it is killed at once */
async function written(
  child: ReturnType<typeof writer>,
  killAfter = Number.POSITIVE_INFINITY,
): Promise<Written> {
  let [printed, errors] = ['', ''];
  child.stderr.on('data', (data) => {
    errors += String(data);
  });
  child.stdout.on('data', (data) => {
    printed += String(data);
    if (printed.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return { acknowledged: printed.split('\n').slice(0, -1).map(Number), errors };
}

const kept = (path: string): Set<number> =>
  new Set(
    open(path)
      .verdictsAfter(0)
      .verdicts.map(({ id }) => Number(id.slice('verdict-'.length))),
  );

test('killed at any moment of 1,000 writes, 20 times: no acknowledged verdict is lost', {
  timeout: 600_000,
}, async () => {
  const path = newFile();
  let killed = 0;
  for (let round = 0; round < 20; round++) {
    const child = writer(path, round * 1000, 1000);
    const { acknowledged, errors } = await written(child, 1 + ((round * 383) % 997));
    expect(errors).toBe('');
    if (child.signalCode === 'SIGKILL') killed++;
    expect(acknowledged.length).toBeGreaterThan(0);
    const there = kept(path);
    expect(acknowledged.filter((number) => !there.has(number))).toEqual([]);
  }
  expect(killed).toBeGreaterThan(10);
});

test('two servers that write at once lose nothing', async () => {
  const path = newFile();
  open(path);
  const both = await Promise.all([written(writer(path, 0, 300)), written(writer(path, 1000, 300))]);
  expect(both.map(({ errors }) => errors)).toEqual(['', '']);
  expect(kept(path).size).toBe(600);
});

test('no warning is printed', async () => {
  expect((await written(writer(newFile(), 0, 1))).errors).toBe('');
});

// ── trouble ─────────────────────────────────────────────────────────────────────────────────────

describe('one clear line, and nothing is lost:', () => {
  test('no file', () => {
    const path = newFile();
    expect(() => new VerdictStore(path)).toThrow(/^no verdicts: .*review\.db\. Draw a sample first: .+$/u);
  });

  test('no folder', () => {
    expect(() => new VerdictStore('/nowhere/at/all.db', true)).toThrow(
      /^cannot keep verdicts: .+\. Its folder/u,
    );
  });

  test('locked', () => {
    const path = newFile();
    const store = open(path, 50);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    expect(() => store.addVerdict(verdict(1))).toThrow(
      /^verdicts are locked by another program: .+ nothing was lost\.$/u,
    );
    other.exec('ROLLBACK');
    other.close();
    expect(store.addVerdict(verdict(1))).toBe(true);
  });

  test('read-only', () => {
    const { store, db } = breakable(newFile());
    db.exec('PRAGMA query_only = ON');
    expect(() => store.addVerdict(verdict(1))).toThrow(/^verdicts can only be read: /u);
  });

  test('a full disk, also in the middle of many', () => {
    const { store, db } = breakable(newFile());
    store.addVerdict(verdict(0));
    db.exec(`PRAGMA max_page_count = ${Number(db.prepare('PRAGMA page_count').get()!.page_count) + 3}`);
    const archive = {
      ...{ project: { id: 'p', name: 'n' }, samples: [], codes: [] },
      verdicts: Array.from({ length: 500 }, (_, i) => verdict(i + 1)),
    };
    expect(() => store.addArchive(archive)).toThrow(/^the disk is full: /u);
    expect(store.verdictsAfter(0).verdicts).toEqual([verdict(0)]);
  });

  test('damaged', () => {
    const path = newFile();
    const store = open(path);
    for (let i = 0; i < 200; i++) store.addVerdict(verdict(i));
    store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096, bytes.length);
    writeFileSync(path, bytes);
    expect(() => new VerdictStore(path)).toThrow(
      /^the file of verdicts is damaged: .+ Restore a copy, or import/u,
    );
  });

  test.each([
    ['a text', (path: string) => writeFileSync(path, 'no database, but long enough for a header'.repeat(50))],
    ['another database', (path: string) => new DatabaseSync(path).exec('CREATE TABLE t (a)')],
  ])('%s', (_, make) => {
    const path = newFile();
    make(path);
    expect(() => new VerdictStore(path)).toThrow(
      /^not a file of verdicts: .+ Name another file with --db\.$/u,
    );
  });
});
