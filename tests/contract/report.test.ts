/** The verb `report`, as people call it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/report.ts';
import { contentsOf, harbour, quotedrift, rowsOf, temporaryFolder } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotedrift-report-'));
const run = join(folder, 'run');
const report = (...args: string[]) => quotedrift(['report', ...args]);

beforeAll(() => {
  expect(quotedrift(['analyze', harbour, '--no-model', '--out', run]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('made again', () => {
  test('from its tables a run is the same to the byte', () => {
    const before = contentsOf(run);
    expect(report(run)).toMatchObject({ status: 0, stderr: '' });
    expect(contentsOf(run)).toEqual(before);
  });

  test('a part of it is a run of its own, that can be made again', () => {
    const out = join(temporaryFolder(), 'part');
    expect(report(run, '--only', 'speaker=Ilse Brandt', '--out', out)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const families = rowsOf(readFileSync(join(out, 'families.ndjson'), 'utf8'));
    expect(families.length).toBeGreaterThan(0);
    expect(families.length).toBeLessThan(rowsOf(readFileSync(join(run, 'families.ndjson'), 'utf8')).length);
    const before = contentsOf(out);
    expect(report(out).status).toBe(0);
    expect(contentsOf(out)).toEqual(before);
  });

  test('with excerpts no file has a sentence that stands far from every quotation', () => {
    const out = join(temporaryFolder(), 'excerpts');
    expect(report(run, '--excerpts', '3', '--out', out).status).toBe(0);
    const [whole, cut] = [run, out].map((of) =>
      rowsOf<{ text: string }>(readFileSync(join(of, 'articles.ndjson'), 'utf8')),
    );
    expect(cut!.some(({ text }, i) => text !== whole![i]!.text)).toBe(true);
    expect(quotedrift(['report', out, '--format', 'md']).status).toBe(0);
  });
});

describe('formats', () => {
  test('the help names every one', () => {
    const { stdout } = report('--help');
    for (const format of FORMATS) expect(stdout).toContain(`"${format}"`);
  });

  test.each(FORMATS)('%s is written to a folder', (format) => {
    const out = join(temporaryFolder(), format);
    expect(report(run, '--format', format, '--out', out)).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(contentsOf(out)).length).toBeGreaterThan(0);
  });

  test('one of one file is printed', () => {
    expect(report(run, '--format', 'md').stdout).toBe(readFileSync(join(run, 'report.md'), 'utf8'));
    expect(JSON.parse(report(run, '--format', 'annotations').stdout).type).toBe('AnnotationCollection');
  });
});

describe('two runs', () => {
  test('compared say what is new, gone and changed', () => {
    const part = join(temporaryFolder(), 'part');
    report(run, '--only', 'speaker=Ilse Brandt', '--out', part);
    const { stdout, status } = report('--diff', run, part);
    expect(stdout).toMatch(/^Statements: 0 new, \d+ gone, 0 changed, \d+ the same to the last digit\.$/mu);
    expect(status).toBe(0);
    const [first, ...families] = rowsOf(report('--diff', run, part, '--format', 'ndjson').stdout);
    expect(first).toMatchObject({ change: 'run', inputs: [] });
    for (const family of families) expect(family.change).toBe('gone');
  });
});

describe('a bundle', () => {
  const bundle = join(folder, 'drift.tar.gz');
  const citation = (): string =>
    rowsOf<{ cite: string }>(readFileSync(join(folder, 'open', 'findings.ndjson'), 'utf8'))[0]!.cite;

  beforeAll(() => {
    expect(report(run, '--bundle', bundle, '--excerpts', '10').stdout).toMatch(
      /: \d+ files, seal [0-9a-f]{64}\n$/u,
    );
    expect(report(run, '--bundle', join(folder, 'open')).status).toBe(0);
  });

  test('resolves a citation to the same bytes, as a file, as a folder and in the run it was made of', () => {
    const answers = [bundle, join(folder, 'open'), run].map((where) => report('--cite', citation(), where));
    for (const { status, stdout, stderr } of answers) {
      expect([status, stdout]).toEqual([0, answers[0]!.stdout]);
      expect(stderr).toMatch(/^the same: /u);
    }
    expect(JSON.parse(answers[0]!.stdout).cite).toBe(citation());
  });

  test('of which a byte was changed is refused', () => {
    const copy = join(temporaryFolder(), 'copy');
    expect(report(run, '--bundle', copy).status).toBe(0);
    writeFileSync(
      join(copy, 'drift.ndjson'),
      readFileSync(join(copy, 'drift.ndjson'), 'utf8').replace('0.', '1.'),
    );
    expect(report('--cite', citation(), copy)).toMatchObject({
      status: 1,
      stderr: `quotedrift: bundle: ${copy}: drift.ndjson: not as it was sealed\n`,
    });
  });

  test('says what changed of a citation that is no longer true', () => {
    const changed = citation().replace(/[0-9a-f]{8}$/u, '00000000');
    expect(report('--cite', changed, run)).toMatchObject({
      status: 2,
      stderr: 'changed: scores; what is there now is printed\n',
    });
    expect(report('--cite', citation().replace(/^[0-9a-f]{8}/u, '00000000'), run)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^gone: /u),
    });
  });
});

test.each([
  [['nowhere'], 'no run: nowhere. Make one: quotedrift analyze DIR --out REPORTS/NAME.'],
  [
    ['RUN', '--only', 'colour=red', '--out', 'x'],
    'no query: colour=red. Take words of a page’s address, as "speaker=NAME".',
  ],
  [['RUN', '--only', 'q=xyzzy', '--out', 'x'], 'nothing is found: q=xyzzy. Look for its words in the run.'],
  [['RUN', '--excerpts', '5'], 'a part does not replace its run: RUN. Name another folder with --out.'],
  [
    ['RUN', '--excerpts', '-1'],
    "option '--excerpts <words>' argument '-1' is invalid. Words are a whole number from 0 to 999999. See --help.",
  ],
  [
    ['RUN', '--format', 'docx'],
    "option '--format <name>' argument 'docx' is invalid. Allowed choices are tei, collatex, annotations, csv, md, html, ndjson. See --help.",
  ],
  [['RUN', '--format', 'csv'], 'csv is 6 files: standard output. Name a folder with --out.'],
  [['RUN', '--format', 'ndjson'], 'cannot be done together: --format ndjson. It goes with --diff.'],
  [['--diff', 'RUN'], 'two runs are compared: 1 named. Name the older and the newer one.'],
  [['RUN', 'RUN'], 'cannot be done together: 2 runs. Name one, or compare two with --diff.'],
  [['--diff', '--cite', 'x', 'RUN'], 'cannot be done together: --diff and --cite. Take one of them.'],
  [['--cite', 'x', 'RUN'], 'no citation: x. It has five groups of eight digits, joined by dots.'],
  [
    ['RUN', '--bundle', 'x', '--verdicts', 'nowhere'],
    'cannot read: nowhere. It is not there; check the name.',
  ],
])('a mistake is one line and exit status 1: %j', (args, message) => {
  const { stdout, stderr, status } = report(...args.map((one) => (one === 'RUN' ? run : one)));
  expect(stderr).toBe(`quotedrift: ${message.replaceAll('RUN.', `${run}.`)}\n`);
  expect([stdout, status]).toEqual(['', 1]);
  expect(existsSync('x')).toBe(false);
});
