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

  /** Its own comment, or that of the group that it stands in. */
  function isExplained(way: readonly string[]): boolean {
    let from = 0;
    return way.some((key, depth) => {
      const line = lines.findIndex((one, i) => i >= from && new RegExp(`^\\s+${key}:`, 'u').test(one));
      from = line + 1;
      return depth > 0 && line > 0 && /\*\/$/u.test(lines[line - 1]!);
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
  const documents = files.filter((path) => path.endsWith('.md') && !path.startsWith('src/store/model/'));

  test('every npm script they name exists', () => {
    const named = documents.flatMap((path) =>
      Array.from(text(path).matchAll(/\bnpm (?:run )?([a-z]+)\b/gu), ([, script]) => script!),
    );
    expect(named.length).toBeGreaterThan(3);
    const npms = ['ci', 'install', 'pack', 'publish', 'run'];
    expect(named.filter((script) => !npms.includes(script) && !(script in manifest.scripts))).toEqual([]);
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
  test('the package holds the program and its model, no corpus, no report, no test', () => {
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
    expect(
      paths.filter((path) => /^(?:dist\/|src\/store\/model\/|[A-Z]+(?:\.md)?$|package\.json$)/u.test(path)),
    ).toEqual(paths);
  });

  test('npm ci runs no install script: packages that have one are known and not needed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
    const { packages } = json<{ packages: Record<string, { hasInstallScript?: boolean }> }>(
      'package-lock.json',
    );
    const scripted = Object.keys(packages).filter((name) => packages[name]!.hasInstallScript);
    expect(scripted.filter((name) => !KNOWN_SCRIPTS.has(basename(name)))).toEqual([]);
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

describe('files', () => {
  /** Longer than 350 lines, with the reason. */
  const LONG = new Map([['model.ts', 'all nouns in one place: types without a line of code']]);

  test('a file is one idea: past 350 lines it is split or says why not', () => {
    const long = modules().filter(({ source }) => source.split('\n').length > 350);
    expect(long.map(({ path }) => path).filter((path) => !LONG.has(path))).toEqual([]);
  });

  const shared = join(root, '../shared');
  test('no development data was copied', ({ skip }) => {
    if (!existsSync(shared)) skip(`${shared} is not there`);
    const folders = ['data', 'gold'].map((name) => join(shared, name));
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
