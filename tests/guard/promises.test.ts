/** What README and package.json promise is there, and what must not be there is not. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { hash } from '../../src/text/hash.ts';
import { modules, root } from './graph.ts';

const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = json<Package>('package.json');

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
/** By path: "node_modules/a/node_modules/b". */
const locked = json<{ packages: Record<string, Locked> }>('package-lock.json').packages;

/** Files of the project, relative to the root; what is installed, built or written by a run is left out. */
const files = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !['node_modules', 'dist', 'reports', '.git'].includes(name))
  .flatMap((entry) => (entry.isDirectory() ? inside(entry.name) : [entry.name]))
  .concat(existsSync(join(root, 'reports/sample')) ? inside('reports/sample') : []);

function inside(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile());
}

describe('settings', () => {
  const lines = text('src/settings.ts').split('\n');

  /** Each setting with the path to it: "extract.maxGap". */
  const leaves = (value: object, way: readonly string[] = []): string[][] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? leaves(inner, [...way, key])
        : [[...way, key]],
    );

  const isComment = (line: string): boolean => /\*\/$/u.test(line);
  const isValue = (line: string): boolean => /^\s+\w+: .*,$/u.test(line) && !/\{$/u.test(line);

  /** A comment explains the values that follow it line by line, and a group that it stands before. */
  function isExplained(way: readonly string[]): boolean {
    let from = 0;
    return way.some((key, depth) => {
      const at = lines.findIndex((line, i) => i >= from && new RegExp(`^\\s+${key}:`, 'u').test(line));
      if (at < 0) return false;
      from = at + 1;
      let above = at - 1;
      while (above > 0 && isValue(lines[at]!) && isValue(lines[above]!)) above--;
      return depth > 0 && isComment(lines[above]!);
    });
  }

  test('each says its range and its reason', () => {
    expect(leaves(defaultSettings).length).toBeGreaterThan(10);
    expect(
      leaves(defaultSettings)
        .filter((way) => !isExplained(way))
        .map((way) => way.join('.')),
    ).toEqual([]);
  });

  test('none can be changed by the way', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every((inner) => frozen(inner)));
    expect(Object.entries(defaultSettings).filter(([, section]) => !frozen(section))).toEqual([]);
  });
});

describe('documents', () => {
  const documents = files.filter(
    (path) => path.endsWith('.md') && !/^(?:src\/store\/model|tests\/cases)\//u.test(path),
  );

  test('every npm script they name exists', () => {
    const named = documents.flatMap((path) =>
      Array.from(
        text(path).matchAll(/\bnpm (?:run ([a-z]+)|(test|start))\b/gu),
        ([, run, short]) => (run ?? short)!,
      ),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  test('every file they point to exists', () => {
    const broken = documents.flatMap((path) =>
      Array.from(text(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu), ([, to]) => to!)
        .filter((to) => !existsSync(join(root, path, '..', to)))
        .map((to) => `${path}: ${to}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('what is published and installed', () => {
  test('the package holds the built program and what must be said with it: no source, corpus, report or test', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as [{ files: { path: string }[] }];
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toContain('LICENSE');
    expect(paths.filter((path) => !/^(?:dist\/.+|[A-Z]+(?:\.md)?|package\.json)$/u.test(path))).toEqual([]);
  });

  test('npm ci runs no install script: packages that have one are known and not needed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
    const scripted = Object.keys(locked).filter((path) => locked[path]!.hasInstallScript);
    expect(scripted.filter((path) => !KNOWN_SCRIPTS.has(basename(path)))).toEqual([]);
  });

  test('npm ci finds every platform in the lock file: npm leaves out what the registry lacks, and then refuses', () => {
    const names = new Set(Object.keys(locked).map((path) => path.replace(/^.*node_modules\//u, '')));
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('no script of ours waits for a pre or post step, which ignore-scripts leaves out', () => {
    const names = Object.keys(manifest.scripts);
    expect(names.filter((name) => /^(?:pre|post)/u.test(name))).toEqual([]);
  });

  test('versions are exact', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d/u.test(version))).toEqual([]);
  });
});

/** protobufjs prints a line on its versions; fsevents is prebuilt and only on macOS. */
const KNOWN_SCRIPTS = new Set(['protobufjs', 'fsevents']);

describe('what it knows is general', () => {
  /** Family names of the five articles of corpus/ and of the annotated ones in ../shared/gold. */
  const PEOPLE = /\b(?:blinken|jinping|biden|putin|poutine|prigo(?:zhin|schin|jine|zhine|yin))\b/giu;
  const known = (path: string): string[] =>
    (
      text(path)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
        .match(PEOPLE) ?? []
    ).map((name) => `${path}: ${name}`);

  test('no person of the articles stands in code or profiles', () => {
    const sources = files.filter((path) =>
      /^src\/(?!language\/background\/|store\/model\/).*\.(?:ts|json)$/u.test(path),
    );
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(known)).toEqual([]);
  });
});

describe('files', () => {
  /** Longer than 350 lines, with the reason. */
  const LONG: Readonly<Record<string, string>> = {
    'settings.ts': 'every threshold in one place: most lines are ranges and reasons',
    'model.ts': 'all nouns in one place: types without a line of code',
  };

  test('a file is one idea: past 350 lines it is split or says why not', () => {
    const long = modules().filter(({ source }) => source.split('\n').length > 350);
    expect(long.map(({ path }) => path).filter((path) => !(path in LONG))).toEqual([]);
  });

  const shared = join(root, '../shared');
  test('no development data was copied', ({ skip }) => {
    const folders = ['data', 'gold'].map((name) => join(shared, name));
    if (!folders.every((folder) => existsSync(folder))) skip(`${folders.join(' or ')} is not there`);
    const theirs = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => join(folder, path))
        .filter((path) => statSync(path).isFile() && !/README\.md$/u.test(path)),
    );
    expect(theirs.length).toBeGreaterThan(20);
    const names = new Set(theirs.map((path) => basename(path).replace(/\.gz$/u, '')));
    const hashes = new Set(theirs.map((path) => hash(readFileSync(path))));
    const suspects = files.filter(
      (path) => names.has(basename(path)) || hashes.has(hash(readFileSync(join(root, path)))),
    );
    expect(suspects.filter((path) => basename(path) !== 'articles.csv')).toEqual([]);
  });
});
