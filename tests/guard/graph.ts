/** The modules of src and what they import, read from their text: biome keeps that in one shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Module {
  /** Relative to src, with `/`. */
  readonly path: string;
  readonly source: string;
  readonly imports: readonly Edge[];
}

export interface Edge {
  readonly from: string;
  /** Relative to src where it is ours; else the package or built-in as written. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

/** `import … from`, `export … from`, `import '…'`, `import('…')`, and the URL that a worker is found by. */
const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)|new URL\('(\.[^']+\.ts)'/gmu;

export const modules = (): Module[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const source = readFileSync(join(root, 'src', path), 'utf8');
      return { path, source, imports: importsOf(path, source) };
    });

export const edgesOf = (all: readonly Module[]): Edge[] => all.flatMap(({ imports }) => imports);

const importsOf = (path: string, source: string): Edge[] =>
  Array.from(source.matchAll(IMPORT), ([, type, from, bare, dynamic, url]) => {
    const written = (from ?? bare ?? dynamic ?? url)!;
    const ours = written.startsWith('.');
    const to = ours ? normalize(join(dirname(path), written)).replaceAll('\\', '/') : written;
    return { from: path, to, ours, typeOnly: type !== undefined };
  });

/** The modules of one cycle, in order; empty where there is none. */
export function cycleIn(all: readonly Module[]): string[] {
  const byPath = new Map(all.map((module) => [module.path, module]));
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const { to, ours } of byPath.get(path)?.imports ?? []) {
      const cycle = ours ? visit(to, [...way, path]) : [];
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  return all.map(({ path }) => visit(path, [])).find((cycle) => cycle.length > 0) ?? [];
}

/** The source without its comments and the text of its strings. */
export const codeOf = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/gu, "''")
    .replace(/(^|\s)\/\/.*$/gmu, '');
