/** A folder of articles, opened: its files with what articles.csv says of them, and what is wrong with it. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Issue, SourceFile } from '../model.ts';
import type { Corpus } from '../pipeline.ts';
import { decodeText } from '../read.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { shortHash } from '../text/hash.ts';
import { DECLARATIONS, type Declarations, declarationsOf, pathKey } from './declarations.ts';
import { type FoundFile, filesIn, unreadable } from './folder.ts';
import { explained } from './trouble.ts';

const READ_TYPES = ['.txt', '.md', '.markdown'];
const READ_TYPES_SAID = '.txt, .md and .markdown';
/** About the folder, never articles of it. */
const NEVER_READ =
  /^(?:(?:readme|license|notice|changelog).*|articles\.csv|corrections\.csv|review\.db(?:-wal|-shm)?)$/iu;

/**
 * Files in order of path by code unit. Files that cannot be read are issues; the rest is read.
 * @throws UserError where `dir` is no folder that can be read, or holds nothing to read
 */
export function openCorpus(dir: string, settings: Settings = defaultSettings): Corpus {
  const { files: all, issues } = filesIn(rootOf(dir));
  const candidates = all.filter(({ path }) => !NEVER_READ.test(basename(path)));
  const [readable, others] = partition(candidates, ({ path }) => READ_TYPES.includes(typeOf(path)));
  if (readable.length === 0)
    throw new UserError('nothing to read', dir, `Put articles there, as ${READ_TYPES_SAID} files.`);

  const opened = readable.map((file) => open(file, settings));
  const table = tableOf(all, new Set(readable.map(({ path }) => pathKey(path))), settings);
  const files = opened.flatMap((one) => ('bytes' in one ? withDeclared(one, table) : []));
  return {
    name: basename(resolve(dir)),
    files,
    issues: [
      ...issues,
      ...otherTypes(others),
      ...misplacedTables(all),
      ...opened.flatMap((one) => ('bytes' in one ? [] : one)),
      ...table.issues,
      ...sameTexts(files, settings),
    ],
  };
}

function rootOf(dir: string): string {
  try {
    const root = realpathSync(dir);
    if (statSync(root).isDirectory()) return root;
  } catch (error) {
    throw explained(error, 'cannot read the folder', dir);
  }
  throw new UserError('not a folder', dir, `Name a folder with ${READ_TYPES_SAID} files.`);
}

function open({ path, place, size }: FoundFile, { read }: Settings): SourceFile | Issue {
  if (size > read.maxFileBytes)
    return { rule: 'too-large', severity: 'lost', path, message: tooLarge(size, read.maxFileBytes) };
  try {
    return { path, bytes: readFileSync(place) };
  } catch (error) {
    return unreadable(path, error);
  }
}

const tooLarge = (size: number, limit: number): string =>
  `${megabytes(size)} MB is over the limit of ${megabytes(limit)} MB; split it or leave it out`;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).replace(/\.0$/u, '');

// ── articles.csv ────────────────────────────────────────────────────────────────────────────────

function tableOf(all: readonly FoundFile[], paths: ReadonlySet<string>, settings: Settings): Declarations {
  const file = all.find(({ path }) => path === DECLARATIONS);
  if (file === undefined) return { byPath: new Map(), issues: [] };
  const opened = open(file, settings);
  if (!('bytes' in opened)) return { byPath: new Map(), issues: [opened] };
  const decoded = decodeText(opened.bytes, { settings });
  if (decoded !== null) return declarationsOf(decoded.text, paths);
  const message = 'not text in any charset tried; save it as UTF-8';
  return {
    byPath: new Map(),
    issues: [{ rule: 'articles-csv', severity: 'warning', path: DECLARATIONS, message }],
  };
}

function withDeclared(file: SourceFile, { byPath }: Declarations): SourceFile {
  const declared = byPath.get(pathKey(file.path));
  return declared === undefined ? file : { ...file, declared };
}

// ── what is wrong with a folder as a whole ──────────────────────────────────────────────────────

/** One issue a type. */
const otherTypes = (others: readonly FoundFile[]): Issue[] =>
  [...Map.groupBy(others, ({ path }) => typeOf(path))].sort(byKey).map(([type, files]) => ({
    rule: 'file-type',
    severity: 'warning',
    path: files[0]!.path,
    message: `${files.length === 1 ? 'a file' : `the first of ${files.length} files`} ${type === '' ? 'without a type' : `of type ${type}`}, not read; read are ${READ_TYPES_SAID}`,
  }));

const misplacedTables = (all: readonly FoundFile[]): Issue[] =>
  all
    .filter(({ path }) => path.endsWith(`/${DECLARATIONS}`))
    .map(({ path }) => ({
      rule: 'articles-csv',
      severity: 'warning',
      path,
      message: 'only the table in the corpus folder itself is read; move its rows there',
    }));

/** Texts that differ in charset and white space alone are the same. */
function sameTexts(files: readonly SourceFile[], settings: Settings): Issue[] {
  const texts = files.map(({ path, bytes }) => ({
    path,
    text: decodeText(bytes, { settings })?.text.trim() ?? '',
  }));
  const alike = Map.groupBy(
    texts.filter(({ text }) => text !== ''),
    ({ text }) => shortHash(text.replace(/\s+/gu, ' ')),
  );
  return [...alike.values()].flatMap(([first, ...copies]) =>
    copies.map(({ path }) => ({
      rule: 'same-text',
      severity: 'warning',
      path,
      message: `the same text as ${first!.path}; both are read, as readings of one chain`,
    })),
  );
}

/** ".txt"; "" for a name without one. */
const typeOf = (path: string): string => /[^/](\.[^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
