/** The modules of src and what they import, read from their text: biome keeps that in one shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Module {
  /** Relative to src, with `/`. */
  readonly path: string;
  readonly source: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** Relative to src where it is ours; else the package or built-in as written. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

/** `import … from`, `export … from`, `import '…'`, `import('…')`, and the URL a worker or file is found by. */
const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)|new URL\('(\.[^']+\.ts)'/gmu;

export function modules(): Module[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const source = readFileSync(join(root, 'src', path), 'utf8');
      return { path, source, imports: importsOf(path, source) };
    });
}

const importsOf = (path: string, source: string): Import[] =>
  Array.from(source.matchAll(IMPORT), ([, type, from, bare, dynamic, url]) => {
    const written = (from ?? bare ?? dynamic ?? url)!;
    const ours = written.startsWith('.');
    const to = ours ? normalize(join(dirname(path), written)).replaceAll('\\', '/') : written;
    return { to, ours, typeOnly: type !== undefined };
  });

/** The source without its comments and the text of its strings. */
export const codeOf = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/gu, "''")
    .replace(/(^|\s)\/\/.*$/gmu, '');
