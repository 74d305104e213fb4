import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isUserError } from '../../src/errors.ts';
import { read } from '../../src/read.ts';
import { openCorpus } from '../../src/store/corpus.ts';
import { context } from '../read/context.ts';

let base: string;
let dir: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'quotedrift-corpus-'));
  dir = join(base, 'corpus');
  mkdirSync(dir);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(path: string, contents: string | Uint8Array = `${path} says that it rained.`): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), contents);
}
const paths = (): string[] => openCorpus(dir).files.map(({ path }) => path);
/** As the command line prints them. */
const lines = (): string[] =>
  openCorpus(dir).issues.map(({ severity, path, message }) => `${severity}: ${path}: ${message}`);
const declaredOf = (path: string) => openCorpus(dir).files.find((file) => file.path === path)?.declared;
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
  return 'nothing was thrown';
};

describe('which files are read', () => {
  test('.txt, .md and .markdown in the folder and below, in order of code units whatever the system gives', () => {
    for (const path of ['b.txt', 'B.TXT', 'a/z.md', 'é.markdown', 'a.txt', 'Z.txt', 'a/a.txt']) put(path);
    expect(paths()).toEqual(['B.TXT', 'Z.txt', 'a.txt', 'a/a.txt', 'a/z.md', 'b.txt', 'é.markdown']);
    expect(lines()).toEqual([]);
  });

  test('what is about the folder and what is hidden is never read, and not worth a line', () => {
    put('a.txt');
    for (const path of [
      'README.md',
      'readme-first.txt',
      'LICENSE',
      'NOTICE.txt',
      'CHANGELOG.md',
      '.hidden.txt',
      '.git/x.txt',
      'corrections.csv',
    ])
      put(path);
    expect(paths()).toEqual(['a.txt']);
    expect(lines()).toEqual([]);
  });

  test('other types are named once each, with their number', () => {
    for (const path of ['a.txt', 'b.pdf', 'sub/c.PDF', 'd.html', 'notes']) put(path);
    expect(lines()).toEqual([
      'warning: notes: a file without a type, not read; read are .txt, .md and .markdown',
      'warning: d.html: a file of type .html, not read; read are .txt, .md and .markdown',
      'warning: b.pdf: the first of 2 files of type .pdf, not read; read are .txt, .md and .markdown',
    ]);
  });

  test('a file is opened byte for byte', () => {
    put('a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0]));
    expect([...openCorpus(dir).files[0]!.bytes]).toEqual([0xff, 0xfe, 0x41, 0]);
  });

  test('the corpus is named after its folder', () => {
    put('a.txt');
    expect(openCorpus(`${dir}/`).name).toBe('corpus');
  });
});

describe('a folder that cannot be read is the user’s mistake', () => {
  test.each([
    [
      'missing',
      () => join(base, 'none'),
      (place: string) => `cannot read the folder: ${place}. It is not there; check the name.`,
    ],
    [
      'a file',
      () => {
        put('a.txt');
        return join(dir, 'a.txt');
      },
      (place: string) => `not a folder: ${place}. Name a folder with .txt, .md and .markdown files.`,
    ],
    [
      'empty',
      () => dir,
      (place: string) => `nothing to read: ${place}. Put articles there, as .txt, .md and .markdown files.`,
    ],
    [
      'with nothing of a type that is read',
      () => {
        put('README.md');
        put('a.pdf');
        return dir;
      },
      (place: string) => `nothing to read: ${place}. Put articles there, as .txt, .md and .markdown files.`,
    ],
  ])('%s', (_, make, message) => {
    const place = make();
    expect(messageOf(() => openCorpus(place))).toBe(message(place));
  });
});

describe('a file that cannot be read is one line, and the others are read', () => {
  beforeEach(() => put('a.txt'));

  test('25 MB', () => {
    put('b.txt', '');
    truncateSync(join(dir, 'b.txt'), 25_000_000);
    expect(lines()).toEqual(['lost: b.txt: 25 MB is over the limit of 20 MB; split it or leave it out']);
    expect(paths()).toEqual(['a.txt']);
  });

  test('a link out of the folder, to a file or a folder', () => {
    writeFileSync(join(base, 'secret.txt'), 'not yours');
    symlinkSync(join(base, 'secret.txt'), join(dir, 'b.txt'));
    symlinkSync(base, join(dir, 'up'));
    const message = 'a link that leads out of the folder is not followed; put the file itself there';
    expect(lines()).toEqual([`warning: b.txt: ${message}`, `warning: up: ${message}`]);
    expect(paths()).toEqual(['a.txt']);
  });

  test('a link inside the folder counts as its file; one to a folder is not followed, so none goes in circles', () => {
    put('.store/b', 'It rained again.');
    symlinkSync(join(dir, '.store/b'), join(dir, 'b.txt'));
    symlinkSync(dir, join(dir, 'c'));
    expect(paths()).toEqual(['a.txt', 'b.txt']);
    expect(lines()).toEqual(['warning: c: a link to a folder is not followed; put the folder itself there']);
  });

  test('a link to nothing', () => {
    symlinkSync(join(dir, 'gone'), join(dir, 'b.txt'));
    expect(lines()).toEqual(['lost: b.txt: cannot be read (ENOENT); see to its permissions or leave it out']);
  });

  test.skipIf(process.getuid?.() === 0)('one without permission', () => {
    put('b.txt');
    chmodSync(join(dir, 'b.txt'), 0);
    expect(lines()).toEqual(['lost: b.txt: cannot be read (EACCES); see to its permissions or leave it out']);
  });

  test('two files with the same text are two articles, and both are named', () => {
    put('b.txt', `\ufeff${'a.txt says that it rained.'}\r\n`);
    expect(lines()).toEqual([
      'warning: b.txt: the same text as a.txt; both are read, as readings of one chain',
    ]);
    expect(new Set(openCorpus(dir).files.map((file) => read(file, context).article?.id)).size).toBe(2);
  });

  test('two empty files are not two articles of the same text', () => {
    put('b.txt', '');
    put('c.txt', ' ');
    expect(lines()).toEqual([]);
  });
});

describe('articles.csv', () => {
  beforeEach(() => {
    put('a.txt');
    put('sub/b.txt');
  });

  test('a row declares what is known of its file; unknown columns are kept', () => {
    put(
      'articles.csv',
      'file,kind,outlet,date,url,language,translatedFrom,basis,evidence\na.txt,Official,The Post,2024-03-12,https://example.org/a,en-GB,FR,letterhead,seen\n',
    );
    expect(declaredOf('a.txt')).toEqual({
      ...{
        file: 'a.txt',
        kind: 'official',
        outlet: 'The Post',
        date: '2024-03-12',
        url: 'https://example.org/a',
      },
      ...{ language: 'en', translatedFrom: 'fr', basis: 'letterhead', columns: { evidence: 'seen' } },
    });
    expect(declaredOf('sub/b.txt')).toBeUndefined();
    expect(lines()).toEqual([]);
  });

  test('as a spreadsheet saves it: UTF-16, semicolons, backslashes, columns named as people do', () => {
    put('articles.csv', Buffer.from('\ufeffFile;Translated from\r\nsub\\b.txt;none\r\n', 'utf16le'));
    expect(declaredOf('sub/b.txt')).toEqual({ file: 'sub/b.txt', translatedFrom: 'none', columns: {} });
  });

  test('an empty cell is unknown, not a value', () => {
    put('articles.csv', 'file,language,outlet\na.txt,,\n');
    expect(declaredOf('a.txt')).toEqual({ file: 'a.txt', columns: {} });
  });

  test('a name is the same whichever way its accents are written', () => {
    put('e\u0301te\u0301.txt');
    put('articles.csv', 'file,language\n\u00e9t\u00e9.txt,fr\n');
    expect(declaredOf('e\u0301te\u0301.txt')?.language).toBe('fr');
  });

  test.each([
    [
      'a broken row',
      'a.txt,"fr',
      'line 2: its quotation marks do not close, or stand inside a cell without being doubled; the row is left out',
    ],
    [
      'too many cells',
      'a.txt,fr,AFP',
      'line 2: it has 3 cells and the header 2; put a cell that holds the separator in quotation marks; the row is left out',
    ],
    [
      'a file that is not there',
      'c.txt,fr',
      'line 2: “c.txt” is not among the files that are read; correct the name or remove the row',
    ],
    ['a way out', '../c.txt,fr', 'line 2: “../c.txt” leads out of the folder; name a file in it'],
    [
      'a way out with backslashes',
      'sub\\..\\..\\c.txt,fr',
      'line 2: “sub/../../c.txt” leads out of the folder; name a file in it',
    ],
    [
      'an absolute name',
      '/etc/passwd,fr',
      'line 2: “/etc/passwd” leads out of the folder; name a file in it',
    ],
    ['no file', ',fr', 'line 2: it names no file; fill in the column “file”'],
    [
      'a value that is none',
      'a.txt,French',
      'line 2: “French” is no language (a language code such as fr); it is ignored',
    ],
  ])('%s is one line, and the rows after it count', (_, row, message) => {
    put('articles.csv', `file,language\n${row}\nsub/b.txt,de\n`);
    expect(lines()).toEqual([`warning: articles.csv: ${message}`]);
    expect(declaredOf('sub/b.txt')?.language).toBe('de');
  });

  test.each([
    ['kind', 'transcript'],
    ['date', '12.03.2024'],
    ['date', '2024-02-30'],
    ['url', 'javascript:alert(1)'],
    ['translatedFrom', 'unknown'],
  ])('%s %s is ignored with a line, and the rest of the row counts', (column, value) => {
    put('articles.csv', `file,${column},outlet\na.txt,${value},The Post\n`);
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(`warning: articles.csv: line 2: “${value}” is no ${column} (`);
    expect(declaredOf('a.txt')).toEqual({ file: 'a.txt', outlet: 'The Post', columns: {} });
  });

  test('of two rows for a file the first counts', () => {
    put('articles.csv', 'file,language\na.txt,fr\n./a.txt,de\n');
    expect(lines()).toEqual([
      'warning: articles.csv: line 3: “a.txt” has a row already, line 2; this one is left out',
    ]);
    expect(declaredOf('a.txt')?.language).toBe('fr');
  });

  test('without a column “file” nothing of it is used', () => {
    put('articles.csv', 'name,language\na.txt,fr\n');
    expect(lines()).toEqual([
      'warning: articles.csv: line 1: there is no column “file”; nothing of the table is used',
    ]);
  });

  test('a table that is not text, and one in a folder below, are told', () => {
    put('articles.csv', new Uint8Array([0, 1, 2, 3]));
    put('sub/articles.csv', 'file\nb.txt\n');
    expect(lines()).toEqual([
      'warning: sub/articles.csv: only the table in the corpus folder itself is read; move its rows there',
      'warning: articles.csv: not text in any charset tried; save it as UTF-8',
    ]);
  });
});

describe('the five articles', () => {
  const place = fileURLToPath(new URL('../../corpus', import.meta.url));
  const corpus = openCorpus(place);

  test('are read without a word', () => {
    expect(corpus.files).toHaveLength(5);
    expect(corpus.issues).toEqual([]);
    expect(corpus.files.flatMap((file) => read(file, context).issues)).toEqual([]);
  });

  test('say what they were translated from, each with a basis', () => {
    const declared = corpus.files.map((file) => read(file, context).article!.translatedFrom);
    expect(declared.map(({ value }) => value)).toEqual(['fr', 'none', 'fr', 'es', 'de']);
    for (const { basis } of declared) expect(basis.length).toBeGreaterThan(20);
  });

  test('hold every word that the bases quote from them', () => {
    for (const file of corpus.files) {
      const text = readFileSync(join(place, file.path), 'utf8').replace(/\s+/gu, ' ');
      const quoted = file.declared!.basis!.match(/(?<=“)[^“”]+(?=”)/gu)!;
      for (const part of quoted.flatMap((words) => words.split(/[()]?\s*…\s*[()]?/u)))
        expect(text).toContain(part.trim());
    }
  });

  test('are the files that were crawled', () => {
    expect(readdirSync(place).sort()).toEqual(
      [...corpus.files.map(({ path }) => path), 'README.md', 'articles.csv'].sort(),
    );
  });
});
