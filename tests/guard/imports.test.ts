/** DESIGN's rules on who may import whom. Each test gives the imports that break it. */
import { describe, expect, test } from 'vitest';
import { type Import, type Module, modules } from './graph.ts';

const all = modules();
const paths = new Set(all.map((module) => module.path));

const BASE = ['model.ts', 'settings.ts', 'errors.ts', 'shape.ts', 'context.ts'];
const ROOMS = ['read', 'extract', 'align', 'score', 'report', 'review'];
/** Programs: they import what they like and nobody imports them. */
const PROGRAMS = ['cli', 'worker', 'runtime'];

/** "extract/marks.ts" and "extract.ts" are of the room "extract". */
const roomOf = (path: string): string =>
  BASE.includes(path) ? 'base' : path.split('/')[0]!.replace(/\.ts$/u, '');
const isDoor = (path: string): boolean => !path.includes('/');

/** What may be imported from where, by room; its own files always. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  base: ['base', 'language'],
  text: ['base'],
  language: ['base'],
  ...Object.fromEntries(ROOMS.map((room) => [room, ['base', 'text', 'language']])),
  pipeline: ['base', 'text', ...ROOMS],
  store: ['base', 'text', 'language', 'pipeline', ...ROOMS],
  serve: ['base', 'text', 'language', 'pipeline', ...ROOMS],
};

type Edge = { readonly from: Module; readonly to: Import };
const edges: readonly Edge[] = all.flatMap((from) => from.imports.map((to) => ({ from, to })));
const breaking = (breaks: (edge: Edge) => boolean): string[] =>
  edges.filter(breaks).map(({ from, to }) => `${from.path} -> ${to.to}`);
const between = (edge: Edge): [string, string] => [roomOf(edge.from.path), roomOf(edge.to.to)];

describe('the graph was read', () => {
  test('it has the modules and edges that are known', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(edges.length).toBeGreaterThan(2 * all.length);
    const known = breaking(() => true);
    expect(known).toContain('pipeline.ts -> extract.ts');
    expect(known).toContain('text/diff.ts -> diff');
    expect(known).toContain('text/hash.ts -> node:crypto');
  });
  test('every word "import" or "from" at the start of a statement was understood', () => {
    const missed = all.filter(
      ({ source, imports }) =>
        (source.match(/^import\b|^\} from\b/gmu) ?? []).length > 0 && imports.length === 0,
    );
    expect(missed.map((module) => module.path)).toEqual([]);
  });
  test('what is imported is there', () => {
    expect(breaking(({ to }) => to.ours && to.to.endsWith('.ts') && !paths.has(to.to))).toEqual([]);
  });
});

describe('rooms', () => {
  test('a room imports only what it may', () => {
    expect(
      breaking((edge) => {
        const [from, to] = between(edge);
        return edge.to.ours && from !== to && !PROGRAMS.includes(from) && !(MAY[from] ?? []).includes(to);
      }),
    ).toEqual([]);
  });
  test('a room takes types alone from language: its values come in the context', () => {
    expect(
      breaking((edge) => {
        const [from, to] = between(edge);
        return (
          to === 'language' && edge.to.ours && (ROOMS.includes(from) || from === 'base') && !edge.to.typeOnly
        );
      }),
    ).toEqual([]);
  });
  test('what lies behind a door is for that room alone, but for the views, which serve renders too', () => {
    expect(
      breaking((edge) => {
        const [from, to] = between(edge);
        const behind = edge.to.ours && !isDoor(edge.to.to) && paths.has(`${to}.ts`);
        return behind && from !== to && !(from === 'serve' && edge.to.to.startsWith('report/views/'));
      }),
    ).toEqual([]);
  });
  test('nobody imports the programs', () => {
    expect(
      breaking((edge) => {
        const [from, to] = between(edge);
        return edge.to.ours && PROGRAMS.includes(to) && !PROGRAMS.includes(from);
      }),
    ).toEqual([]);
  });
  test('model, settings and errors import nothing of ours but types of one another', () => {
    const strict = ['model.ts', 'settings.ts', 'errors.ts', 'shape.ts'];
    expect(
      breaking(({ from, to }) => strict.includes(from.path) && to.ours && !BASE.includes(to.to)),
    ).toEqual([]);
  });
});

describe('the world', () => {
  test('pure rooms, pipeline, text and language import nothing of node, but for the hash', () => {
    const pure = [...ROOMS, 'base', 'text', 'language', 'pipeline'];
    expect(
      breaking(
        ({ from, to }) =>
          pure.includes(roomOf(from.path)) && /^node:/u.test(to.to) && from.path !== 'text/hash.ts',
      ),
    ).toEqual([]);
  });
  test('each outside package has one home: a file, or one room', () => {
    const homes = new Map<string, Set<string>>();
    for (const { from, to } of edges) {
      if (to.ours || /^node:/u.test(to.to)) continue;
      const name = to.to.startsWith('hono/html') ? 'hono/html' : packageOf(to.to);
      homes.set(name, (homes.get(name) ?? new Set()).add(from.path));
    }
    expect([...homes].filter(([, files]) => new Set([...files].map(roomOf)).size > 1)).toEqual([]);
    expect(homes.get('diff')).toEqual(new Set(['text/diff.ts']));
  });
});

describe('shape', () => {
  test('there is no cycle', () => {
    expect(cycleIn(all)).toEqual([]);
  });
  test('there is no default export and no barrel', () => {
    expect(all.filter(({ source }) => /^export default\b/mu.test(source)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(all.filter(({ path }) => /(?:^|\/)index\.ts$/u.test(path)).map(({ path }) => path)).toEqual([]);
    expect(all.filter(({ source }) => /^export \*/mu.test(source)).map(({ path }) => path)).toEqual([]);
  });
  test('nobody switches off the rule against any', () => {
    expect(all.filter(({ source }) => /noExplicitAny|@ts-(?:ignore|nocheck)/u.test(source))).toEqual([]);
  });
});

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The modules of one cycle, in order; empty where there is none. */
function cycleIn(graph: readonly Module[]): string[] {
  const byPath = new Map(graph.map((module) => [module.path, module]));
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const { to, ours } of byPath.get(path)?.imports ?? []) {
      const cycle = ours ? visit(to, [...way, path]) : [];
      if (cycle.length) return cycle;
    }
    return [];
  };
  return graph.map(({ path }) => visit(path, [])).find((cycle) => cycle.length > 0) ?? [];
}
