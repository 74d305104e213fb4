/** The verb `review` as people and programs call it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../src/review.ts';
import { VerdictStore } from '../../src/store/verdicts.ts';
import { contentsOf, harbour, harbourCopy, ndjson, quotedrift, rowsOf, temporaryFolder } from './program.ts';

const VERBS = ['sample', 'invite', 'serve', 'report', 'agreement', 'calibrate', 'export', 'import'];

test.each(VERBS)('review %s has help of its own, with an example', (verb) => {
  const { stdout, stderr, status } = quotedrift(['review', verb, '--help']);
  expect(stdout).toMatch(new RegExp(`^Usage: quotedrift review ${verb} `, 'u'));
  expect(stdout).toMatch(/^Example:\n {2}quotedrift review /mu);
  expect([stderr, status]).toEqual(['', 0]);
});

describe('agreement', () => {
  const rows = (...lines: readonly string[]) =>
    lines.flatMap((line, reviewer) =>
      [...line].flatMap((verdict, item) =>
        verdict === '*' ? [] : { item, reviewer: `r${reviewer}`, verdict },
      ),
    );

  test('is one row of the six figures: Krippendorff’s example C', () => {
    const input = ndjson(rows('123321412***', '1233224125*3', '*3332342251*', '12332441251*'));
    const { stdout, stderr, status } = quotedrift(['review', 'agreement'], { input });
    expect(rowsOf(stdout)).toEqual([
      {
        ...{ items: 12, reviewers: 4, percent: expect.any(Number), kappa: expect.any(Number) },
        ...{ alphaNominal: 0.7434, alphaOrdinal: 0.8154 },
      },
    ]);
    expect(JSON.parse(stderr)).toEqual({ end: { in: 41, out: 1, failed: 0 } });
    expect(status).toBe(0);
  });

  test('does not depend on the order of rows, and leaves a row aside that cannot be read', () => {
    const all = rows('yyny', 'ynny');
    const there = quotedrift(['review', 'agreement'], { input: ndjson(all) });
    const back = quotedrift(['review', 'agreement', '--trailer'], {
      input: `${ndjson(all.toReversed())}{"item":1}\n`,
    });
    expect(rowsOf(back.stdout)).toEqual([...rowsOf(there.stdout), { end: { in: 9, out: 1, failed: 1 } }]);
    expect(back.status).toBe(2);
  });

  test('of nothing is null, not 0', () => {
    const { stdout } = quotedrift(['review', 'agreement']);
    const none = { percent: null, kappa: null, alphaNominal: null, alphaOrdinal: null };
    expect(rowsOf(stdout)).toEqual([{ items: 0, reviewers: 0, ...none }]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'quotedrift-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A run of the harbour articles with a sample, and verdicts on all of it. */
function reviewed(): { articles: string; run: string; choice: readonly string[] } {
  const articles = join(folder, 'harbour');
  cpSync(harbour, articles, { recursive: true });
  const run = join(folder, 'run');
  const choice = ['--articles', articles];
  quotedrift(['analyze', articles, '--no-model', '--out', run]);
  const { stdout, status } = quotedrift(['review', 'sample', run, '--no-model', '--size', '5', ...choice]);
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/review\.db: \d+ items to check \(5 quotation, /u),
  ]);
  const store = new VerdictStore(join(articles, 'review.db'));
  for (const [i, item] of store.samples()[0]!.items.entries())
    for (const reviewer of ['kim', 'lee'])
      store.addVerdict({
        ...{
          id: `${i}-${reviewer}`,
          item,
          reviewer,
          at: `2026-01-01T00:00:0${i % 10}.000Z`,
          run: 'r',
          role: 'review',
        },
        ...{
          answer: i % 4 === 0 && reviewer === 'kim' ? 'no' : 'yes',
          note: '=1\r\n',
          code: '',
          corrections: [],
        },
      });
  store.close();
  return { articles, run, choice };
}

describe('a project', () => {
  let { articles, run, choice }: ReturnType<typeof reviewed> = { articles: '', run: '', choice: [] };
  beforeAll(() => {
    ({ articles, run, choice } = reviewed());
  });

  test('its report says so, and nothing else of the run changes', () => {
    const before = contentsOf(run);
    const { stdout, status } = quotedrift(['review', 'report', run, ...choice]);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^Checked by hand: \d+ verdicts on \d+ items by 2 reviewers\.\n/u),
    ]);
    const after = contentsOf(run);
    expect(after['report.md']).toContain('by 2 reviewers');
    expect(after['index.html']).toContain('by 2 reviewers');
    const same = Object.keys(before).filter((name) => before[name] === after[name]);
    expect(Object.keys(before).filter((name) => !same.includes(name))).toEqual([
      'index.html',
      'report.md',
      'run.json',
    ]);
    const [old, renewed] = [before, after].map(
      (files) => JSON.parse(files['run.json']!) as { checks?: object },
    );
    expect({ ...renewed, checks: undefined }).toEqual(old);
  });

  test('the next analysis has it too, with the same signature as before: review.db is no article', () => {
    const out = join(temporaryFolder(), 'next');
    const { stderr } = quotedrift(['analyze', articles, '--no-model', '--out', out]);
    expect(stderr).toBe('');
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('by 2 reviewers');
    const [one, other] = [run, out].map((of) => JSON.parse(readFileSync(join(of, 'run.json'), 'utf8')));
    expect(other.signature).toEqual(one.signature);
  });

  test('an analysis stands where the verdicts beside it cannot be read, and says so', () => {
    const broken = harbourCopy();
    writeFileSync(join(broken, 'review.db'), 'no database, and long enough to be taken for one'.repeat(40));
    const out = join(temporaryFolder(), 'run');
    const { stderr, status } = quotedrift(['analyze', broken, '--no-model', '--out', out]);
    expect(stderr).toMatch(/^warning: review\.db: not a file of verdicts: .+\n$/u);
    expect(status).toBe(0);
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('Not checked yet');
  });

  test.each(['ndjson', 'csv'])(
    'exported as %s and imported elsewhere, it is the same to the letter',
    (format) => {
      const elsewhere = temporaryFolder();
      const [file, again, db] = ['verdicts', 'again', 'other.db'].map((name) => join(elsewhere, name)) as [
        string,
        string,
        string,
      ];
      expect(quotedrift(['review', 'export', file, '--format', format, ...choice]).status).toBe(0);
      const taken = quotedrift(['review', 'import', file, '--db', db]);
      expect([taken.status, taken.stdout]).toEqual([
        0,
        expect.stringMatching(/other\.db: \d+ verdicts taken, 0 were there already\n$/u),
      ]);
      expect(quotedrift(['review', 'import', file, '--db', db]).stdout).toMatch(
        /: 0 verdicts taken, \d+ were there already\n$/u,
      );
      quotedrift(['review', 'export', again, '--format', format, '--db', db]);
      expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
    },
  );

  test('a file of another project is refused, as is one that is none; nothing is taken', () => {
    const elsewhere = temporaryFolder();
    const file = join(elsewhere, 'v.ndjson');
    quotedrift(['review', 'export', file, ...choice]);
    const foreign = readFileSync(file, 'utf8').replaceAll(/"project":"\w+"/gu, '"project":"another"');
    const before = quotedrift(['review', 'export', ...choice]).stdout;
    const refused = (text: string): string => {
      writeFileSync(file, text);
      const { stderr, status, stdout } = quotedrift(['review', 'import', file, ...choice]);
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(refused(foreign)).toMatch(
      /^quotedrift: verdicts of another project: .+ Nothing was taken; .+\n$/u,
    );
    expect(refused('{"row":"verdict"}\n')).toMatch(/^quotedrift: a row cannot be read: .+ row 1: .+\n$/u);
    expect(refused('{"row":\n')).toMatch(/^quotedrift: a row cannot be read: .+\n$/u);
    expect(refused('a,b\n"c\n')).toMatch(/^quotedrift: .+\n$/u);
    expect(refused('')).toMatch(/^quotedrift: not an export of verdicts: .+\n$/u);
    expect(quotedrift(['review', 'export', ...choice]).stdout).toBe(before);
  });

  test('calibrate proposes and changes nothing', () => {
    const before = contentsOf(run);
    const { stdout, status } = quotedrift(['review', 'calibrate', ...choice]);
    expect(status).toBe(0);
    const rows = rowsOf<{ question: string; aim: string }>(stdout);
    expect(rows.map(({ question, aim }) => `${question} ${aim}`)).toEqual(
      QUESTIONS.filter((one) => one !== 'complete').flatMap((one) => [`${one} best`, `${one} precise`]),
    );
    expect(contentsOf(run)).toEqual(before);
  });

  test('an invitation is one link on standard output', () => {
    const { stdout, stderr, status } = quotedrift(['review', 'invite', 'Ana María', ...choice]);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:4173\/review\/enter\?token=[\w-]{32}\n$/u);
    expect([stderr, status]).toEqual([expect.stringContaining('for Ana María alone'), 0]);
  });

  test('verdicts of other articles are refused', () => {
    const elsewhere = temporaryFolder();
    const [other, out] = [join(elsewhere, 'other'), join(elsewhere, 'run')];
    mkdirSync(other);
    writeFileSync(join(other, 'a.txt'), 'A title\n\n“There is room,” she said.\n');
    quotedrift(['analyze', other, '--no-model', '--out', out]);
    const { stderr, status } = quotedrift(['review', 'report', out, '--db', join(articles, 'review.db')]);
    expect(stderr).toMatch(/^quotedrift: verdicts of another project: .+ Name its file with --db\.\n$/u);
    expect(status).toBe(1);
  });

  test('mistakes are one line and exit status 1', () => {
    const line = (...args: readonly string[]): string => {
      const { stderr, stdout, status } = quotedrift(['review', ...args]);
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(line('invite', '<b>', ...choice)).toMatch(/^quotedrift: not a name: <b>\. .+\n$/u);
    expect(line('sample', run, '--articles', 'corpus')).toMatch(
      /^quotedrift: the run was made of the folder harbour: .+\n$/u,
    );
    expect(line('export', '--db', '/nowhere/v.db')).toMatch(/^quotedrift: no verdicts: .+\n$/u);
    expect(line('sample', run, '--overlap', '2', ...choice)).toMatch(
      /^quotedrift: option '--overlap <share>' .+\n$/u,
    );
    expect(line('sample', run, '--question', 'mood', ...choice)).toMatch(
      /^quotedrift: option '--question <name\.\.\.>' .+\n$/u,
    );
    expect(line('serve', join(run, 'nowhere'), ...choice)).toMatch(/^quotedrift: no run: .+\n$/u);
    expect(line('serve', run, '--db', join(articles, 'review.db'))).toMatch(
      /^quotedrift: the run was made of the folder harbour: .+\n$/u,
    );
    const bare = join(temporaryFolder(), 'harbour');
    mkdirSync(bare);
    expect(line('serve', run, '--articles', bare)).toMatch(
      /^quotedrift: no verdicts: .+ Draw a sample first: .+\n$/u,
    );
    expect(existsSync(join(bare, 'review.db'))).toBe(false);
  });
});
