/** `analyze`: the folder of a run, what it replaces, and what it says of bad input. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  contentsOf,
  type Ended,
  harbour,
  harbourCopy,
  ndjson,
  quotedrift,
  rowsOf,
  shell,
  temporaryFolder,
} from './program.ts';

/** Runs without the model, which is tested apart and takes a second to load. */
const analyze = (dir: string, out: string, ...more: readonly string[]) =>
  quotedrift(['analyze', dir, '--out', out, '--no-model', ...more]);

interface Member {
  readonly quotation: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly part: string;
  readonly chain: string;
}

interface QuotationRow {
  readonly text: string;
  readonly article: string;
  readonly language: string;
  readonly kind: string;
  readonly speaker: { readonly name: string } | null;
  readonly via: { readonly name: string } | null;
  readonly frame: { readonly start: number; readonly end: number };
}

/** A run of the harbour articles, made once and never changed. */
const folder = mkdtempSync(join(tmpdir(), 'quotedrift-runs-'));
const run = join(folder, 'a/b/run');
let ended: Ended;
beforeAll(() => {
  ended = analyze(harbour, run);
});
afterAll(() => rmSync(folder, { recursive: true }));
const rows = (table: string) => rowsOf(readFileSync(join(run, `${table}.ndjson`), 'utf8'));

/** A copy of it that a test may change. */
function runCopy(): string {
  const copy = join(temporaryFolder(), 'run');
  cpSync(run, copy, { recursive: true });
  return copy;
}

const FILES = [
  ...['articles.csv', 'articles.ndjson', 'drift.csv', 'drift.ndjson', 'families.csv', 'families.ndjson'],
  ...['index.html', 'plot-heatmap.csv', 'plot-heatmap.svg', 'plot-quadrant.csv', 'plot-quadrant.svg'],
  ...['plot-timeline.csv', 'plot-timeline.svg', 'speakers.csv', 'speakers.ndjson'],
  ...['quotations.csv', 'quotations.ndjson', 'report.md', 'run.json', 'timings.json'],
];

/** A run has one name for a speaker across articles; the filter, which sees one article, has that of the article. */
function underItsName(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { speaker, bearer } = row as { speaker: object | null; bearer: { name: string } | null };
  return speaker && bearer ? { ...row, speaker: { ...speaker, name: bearer.name } } : row;
}

describe('a run', () => {
  test('makes the folder and its parents and says in one line what it found', () => {
    const { status, stdout, stderr } = ended;
    expect(stdout).toMatch(/run: 7 articles, \d+ quotations, \d+ statements .*, \d+ pairs compared\n$/u);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readdirSync(run)).toEqual(expect.arrayContaining(FILES));
    expect(readdirSync(join(run, '..'))).toEqual(['run']);
  });

  test('says what it was made of, without a clock', () => {
    const said = JSON.parse(readFileSync(join(run, 'run.json'), 'utf8'));
    expect(said).toMatchObject({
      corpus: 'articles',
      signature: { id: expect.stringMatching(/^[0-9a-f]{12}$/u), version: '0.1.0', model: 'none' },
      counts: { articles: 7 },
      languages: { de: 1, en: 3, es: 1, fr: 2 },
      vectors: false,
      settings: { read: { maxFileBytes: 20_000_000 } },
      inputs: { '01-courier.en.txt': expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    expect(said.files).toEqual(readdirSync(run).sort());
    expect(JSON.stringify(said)).not.toMatch(/\d\d:\d\d:\d\d/u);
  });

  test('gives the same bytes in another place, time zone and language, from files found in another order', () => {
    const elsewhere = temporaryFolder();
    const copy = join(elsewhere, 'articles');
    mkdirSync(copy);
    for (const name of readdirSync(harbour).toReversed()) {
      writeFileSync(join(copy, name), readFileSync(join(harbour, name)));
      utimesSync(join(copy, name), 1e9, 1e9);
    }
    const here = join(temporaryFolder(), 'run');
    quotedrift(['analyze', harbour, '--out', here], { env: { TZ: 'UTC', LANG: 'C' } });
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    quotedrift(['analyze', 'articles', '--out', 'there'], { cwd: elsewhere, env });
    const { 'timings.json': _, ...first } = contentsOf(here);
    const { 'timings.json': __, ...second } = contentsOf(join(elsewhere, 'there'));
    expect(Object.keys(first).length).toBeGreaterThan(10);
    expect(second).toEqual(first);
  });

  test('its quotations are those of the filter extract, its drift that of the filter compare', () => {
    const quotations = rows('quotations');
    const extracted = rowsOf(quotedrift(['extract'], { input: ndjson(rows('articles')) }).stdout);
    const inArticle = quotations.map(underItsName);
    expect(inArticle.map((row, i) => ({ ...row, ...extracted[i] }))).toEqual(inArticle);
    expect(extracted).toHaveLength(quotations.length);

    const byId = new Map(quotations.map((row) => [row.id as string, row as unknown as QuotationRow]));
    // A quotation that renders two statements is compared by the part that its family renders.
    const whole = new Map(
      rows('families').flatMap(({ id, members }) =>
        (members as Member[]).flatMap(({ quotation, part, spans }) =>
          part === 'whole' ? [[`${id} ${quotation}`, spans] as const] : [],
        ),
      ),
    );
    const drift = rows('drift').filter(({ family, base, variant }) =>
      [base, variant].every((quotation) => whole.has(`${family} ${quotation}`)),
    );
    const cut = (family: unknown, id: unknown, text: string) =>
      whole
        .get(`${family} ${id}`)!
        .map(({ start, end }) => text.slice(start, end))
        .join(' ');
    const articles = new Map(rows('articles').map(({ id, text }) => [id as string, text as string]));
    const side = (family: unknown, id: unknown, letter: 'A' | 'B') => {
      const row = byId.get(id as string)!;
      const { text, article, language, speaker, via, kind, frame } = row;
      return {
        [letter.toLowerCase()]: cut(family, id, text),
        [`language${letter}`]: language,
        [`speaker${letter}`]: speaker?.name,
        [`via${letter}`]: via?.name,
        [`kind${letter}`]: kind,
        [`frame${letter}`]: articles.get(article)!.slice(frame.start, frame.end),
      };
    };
    const pairs = drift.map(({ id, family, base, variant }) => ({
      id,
      ...side(family, base, 'A'),
      ...side(family, variant, 'B'),
    }));
    const compared = rowsOf(quotedrift(['compare', '--no-model'], { input: ndjson(pairs) }).stdout);
    expect(drift.length).toBeGreaterThan(5);
    expect(compared.map(({ tokensA, tokensB, ...row }) => row)).toEqual(
      drift.map(({ id, relation, wording, meaning, measures, findings, links }) => ({
        ...{ id, relation, wording, meaning, measures, findings, links },
      })),
    );
  });

  test('a speaker has one name across articles, and a row in the table of speakers', () => {
    const duarte = rows('speakers').find(({ name }) => name === 'Mateo Duarte')!;
    expect(duarte).toMatchObject({ aliases: ['Duarte'], isBody: false });
    const his = rows('quotations').filter(
      ({ speaker }) => (speaker as { name: string } | null)?.name === duarte.name,
    );
    expect([his.length, new Set(his.map(({ article }) => article)).size]).toEqual([
      duarte.quotations,
      duarte.articles,
    ]);
    expect(his.map(({ id }) => id)).toContain(duarte.quotation);
  });

  test('an alias in corrections.csv renames a speaker in all articles', () => {
    const corpus = harbourCopy();
    const out = join(temporaryFolder(), 'run');
    const { quotation, quotations } = rows('speakers').find(({ name }) => name === 'Mateo Duarte')!;
    writeFileSync(
      join(corpus, 'corrections.csv'),
      `kind,quotation,value\nalias,${quotation},M. Duarte Silva\n`,
    );
    analyze(corpus, out);
    const renamed = rowsOf(readFileSync(join(out, 'speakers.ndjson'), 'utf8')).find(
      ({ name }) => name === 'M. Duarte Silva',
    );
    expect(renamed).toMatchObject({ aliases: ['Duarte', 'Mateo Duarte'], quotations });
  });

  test('corrections.csv is put to work, and says so', () => {
    const corpus = harbourCopy();
    const out = join(temporaryFolder(), 'run');
    const [{ id }] = rows('quotations') as [{ id: string }];
    writeFileSync(
      join(corpus, 'corrections.csv'),
      `kind,quotation,value,by\nspeaker,${id},Somebody Else,kim\nspeaker,000000000000,X,kim\nspoker,${id},X,kim\n`,
    );
    const { status, stderr } = analyze(corpus, out);
    expect(rowsOf(readFileSync(join(out, 'quotations.ndjson'), 'utf8'))[0]).toMatchObject({
      id,
      speaker: { name: 'Somebody Else' },
    });
    expect(stderr).toContain(
      'corrections.csv: speaker of quotation 000000000000: X: there is no such quotation',
    );
    expect(stderr).toContain('corrections.csv: line 4 is left out');
    expect(status).toBe(0);
  });
});

describe('the place of a run', () => {
  test('an older run is replaced, and nothing is left beside it', () => {
    const out = runCopy();
    const before = contentsOf(out);
    const corpus = harbourCopy();
    writeFileSync(join(corpus, 'eighth.txt'), '“A word more,” said Ilse Brandt.\n');
    expect(analyze(corpus, out).stdout).toContain('8 articles');
    expect(contentsOf(out)['run.json']).not.toBe(before['run.json']);
    expect(readdirSync(join(out, '..'))).toEqual(['run']);
  });

  test('may be below the articles: no file of a run is an article of the next', () => {
    const corpus = harbourCopy();
    for (const name of ['one', 'two'])
      expect(analyze(corpus, join(corpus, 'reports', name)).stdout).toContain(': 7 articles');
  });

  test('an empty folder is taken', () => {
    expect(analyze(harbour, temporaryFolder()).status).toBe(0);
  });

  test('any other folder is refused before anything is done', () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'thesis.docx'), 'years of work');
    const { status, stdout, stderr } = analyze(harbour, out);
    expect(stderr).toBe(
      `quotedrift: a folder that holds thesis.docx is no run of ours and is not replaced: ${out}. ` +
        'Take another folder with --out, or empty this one.\n',
    );
    expect([status, stdout, readdirSync(out)]).toEqual([1, '', ['thesis.docx']]);
  });

  test('a run to which somebody has added a file is refused too', () => {
    const out = runCopy();
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect(analyze(harbour, out).stderr).toContain('holds notes.txt');
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('a file in its place is refused', () => {
    const out = join(temporaryFolder(), 'file');
    writeFileSync(out, 'x');
    expect(analyze(harbour, out)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not a folder'),
    });
  });

  test.runIf(process.platform === 'linux')('a disk that takes no more leaves the older run as it was', () => {
    const out = runCopy();
    const before = contentsOf(out);
    // No file larger than 8 blocks of 512 bytes: the tables fit, the report does not.
    const { status, stderr } = shell(`ulimit -f 8; quotedrift analyze ${harbour} --no-model --out ${out}`);
    expect(stderr).toMatch(
      /^quotedrift: cannot write the run: .*\. The system allows no file of this size here; .*\n$/u,
    );
    expect(status).toBe(1);
    expect(contentsOf(out)).toEqual(before);
    expect(readdirSync(join(out, '..'))).toEqual(['run']);
  });
});

describe('bad input', () => {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

  test('a folder that is not there, is none, or holds nothing to read is one line and no run', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    mkdirSync(join(folder, 'empty'));
    for (const [dir, what] of [
      [join(folder, 'none'), 'cannot read the folder'],
      [file, 'not a folder'],
      [join(folder, 'empty'), 'nothing to read'],
    ] as const) {
      const { status, stdout, stderr } = analyze(dir, join(folder, 'run'));
      expect(lines(stderr)).toEqual([
        expect.stringMatching(new RegExp(`^quotedrift: ${what}: .+\\. .+\\.$`, 'u')),
      ]);
      expect([status, stdout, existsSync(join(folder, 'run'))]).toEqual([1, '', false]);
    }
  });

  test('files that cannot be read are one line each, the rest is read, and the exit status is 2', () => {
    const corpus = harbourCopy();
    writeFileSync(
      join(corpus, 'binary.txt'),
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    );
    writeFileSync(join(corpus, 'empty.txt'), '');
    writeFileSync(join(corpus, 'large.txt'), 'x'.repeat(25_000_000));
    writeFileSync(join(corpus, 'photo.jpg'), 'x');
    writeFileSync(join(corpus, 'README.md'), 'about');
    symlinkSync('/etc/hosts', join(corpus, 'out.txt'));
    const { status, stdout, stderr } = analyze(corpus, join(temporaryFolder(), 'run'));
    expect(lines(stderr).sort()).toEqual([
      expect.stringMatching(/^lost: binary\.txt: not text in any charset/u),
      expect.stringMatching(/^lost: large\.txt: 25 MB is over the limit of 20 MB/u),
      expect.stringMatching(/^warning: empty\.txt: /u),
      expect.stringMatching(/^warning: out\.txt: a link that leads out/u),
      expect.stringMatching(/^warning: photo\.jpg: .*not read/u),
    ]);
    expect(stdout).toContain(': 7 articles');
    expect(status).toBe(2);
  });

  test('what is refused but not lost is exit status 2 under --strict alone', () => {
    const corpus = harbourCopy();
    const row = 'missing.txt,article\n../out.txt,article\n"broken,article\n';
    writeFileSync(join(corpus, 'articles.csv'), `file,kind\n${row}`);
    const out = join(temporaryFolder(), 'run');
    const loose = analyze(corpus, out);
    expect(lines(loose.stderr)).toHaveLength(3);
    for (const line of lines(loose.stderr)) expect(line).toMatch(/^warning: articles\.csv: line \d: /u);
    expect(loose.status).toBe(0);
    const strict = analyze(corpus, out, '--strict');
    expect(strict.status).toBe(2);
    expect(existsSync(out)).toBe(true);
  });

  test('two files with the same text are two articles and one chain', () => {
    const corpus = harbourCopy();
    const text = readFileSync(join(corpus, '01-courier.en.txt'), 'utf8');
    writeFileSync(join(corpus, '08-copy.txt'), text);
    const out = join(temporaryFolder(), 'run');
    const { stderr } = analyze(corpus, out);
    expect(stderr).toContain('08-copy.txt: the same text as 01-courier.en.txt');
    const families = rowsOf<{ members: Member[] }>(readFileSync(join(out, 'families.ndjson'), 'utf8'));
    const quotations = rowsOf<{ id: string; path: string; text: string }>(
      readFileSync(join(out, 'quotations.ndjson'), 'utf8'),
    );
    const [one, two] = ['01-courier.en.txt', '08-copy.txt'].map((path) => {
      const { id } = quotations.find((row) => row.path === path && row.text.startsWith('We will not sign'))!;
      return families.flatMap(({ members }) => members).find(({ quotation }) => quotation === id)!.chain;
    });
    expect(one).toBe(two);
  });

  test('check says what would be read and what is wrong, and writes nothing', () => {
    const corpus = harbourCopy();
    writeFileSync(join(corpus, 'empty.txt'), '');
    renameSync(join(corpus, '07-harbour-post.en.md'), join(corpus, 'post.md'));
    const before = readdirSync(corpus);
    const { status, stdout, stderr } = quotedrift(['check', corpus]);
    expect(stdout).toMatch(/^post\.md, article, language en \(detected\), /mu);
    expect(stdout).toMatch(/^7 articles would be read, 1 not\.$/mu);
    expect(stdout).toMatch(/^warning: empty\.txt: /mu);
    expect(stdout).toMatch(
      /^warning: articles\.csv: line \d: “07-harbour-post\.en\.md” is not among the files/mu,
    );
    expect([status, stderr, readdirSync(corpus)]).toEqual([0, '', before]);
    expect(quotedrift(['check', corpus, '--strict']).status).toBe(2);
  });
});
