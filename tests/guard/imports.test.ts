/** DESIGN's rules on who may import whom, on our modules; and each on an import that breaks it. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycleIn, type Edge, edgesOf, type Module, modules } from './graph.ts';

const all = modules();
const edges = edgesOf(all);
const paths = new Set(all.map((module) => module.path));

const BASE = ['model.ts', 'settings.ts', 'errors.ts', 'shape.ts', 'context.ts'];
const ROOMS = ['read', 'extract', 'align', 'score', 'report', 'review'];
/** Programs: they import what they like and nobody imports them. */
const PROGRAMS = ['cli', 'worker', 'runtime'];
const PURE = ['base', 'text', 'language', 'pipeline', ...ROOMS];

/** "extract/marks.ts" and "extract.ts" are of the room "extract". */
const roomOf = (path: string): string =>
  BASE.includes(path) ? 'base' : path.split('/')[0]!.replace(/\.ts$/u, '');

/** The rooms that each may import from, beside its own. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  base: ['language'],
  text: ['base'],
  language: ['base'],
  ...Object.fromEntries(ROOMS.map((room) => [room, ['base', 'text', 'language']])),
  pipeline: ['base', 'text', ...ROOMS],
  store: ['base', 'text', 'language', 'pipeline', ...ROOMS],
  serve: ['base', 'text', 'language', 'pipeline', ...ROOMS],
};

/** The folders around a module that have a door: "a/b/c.ts" lies behind "a/b.ts" and "a.ts", if they are there. */
const doorsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, folders) => folders.slice(0, depth + 1).join('/'))
    .filter((folder) => paths.has(`${folder}.ts`));

interface Rule {
  readonly law: string;
  readonly breaks: (edge: Edge) => boolean;
  /** An import that breaks it. */
  readonly example: Edge;
}

const ours = (from: string, to: string, typeOnly = false): Edge => ({ from, to, ours: true, typeOnly });
const outside = (from: string, to: string): Edge => ({ from, to, ours: false, typeOnly: false });
const crosses = ({ from, to, ours }: Edge): boolean => ours && roomOf(from) !== roomOf(to);

const RULES: readonly Rule[] = [
  {
    law: 'a room imports only what it may',
    breaks: (edge) =>
      crosses(edge) &&
      !PROGRAMS.includes(roomOf(edge.from)) &&
      !MAY[roomOf(edge.from)]?.includes(roomOf(edge.to)),
    example: ours('extract/marks.ts', 'score.ts'),
  },
  {
    law: 'model, settings, errors and shape import nothing of another room',
    breaks: (edge) => crosses(edge) && roomOf(edge.from) === 'base' && edge.from !== 'context.ts',
    example: ours('model.ts', 'language/profile.ts', true),
  },
  {
    law: 'a room takes types alone from language: its values come in the context',
    breaks: (edge) =>
      crosses(edge) &&
      roomOf(edge.to) === 'language' &&
      [...ROOMS, 'base', 'pipeline'].includes(roomOf(edge.from)) &&
      !edge.typeOnly,
    example: ours('read/blocks.ts', 'language/profiles.ts'),
  },
  {
    law: 'what lies behind a door is for that door alone, but for the views, which serve renders too',
    breaks: ({ from, to }) =>
      doorsOf(to).some((door) => from !== `${door}.ts` && !from.startsWith(`${door}/`)) &&
      !(roomOf(from) === 'serve' && to.startsWith('report/views/')),
    example: ours('pipeline.ts', 'align/link-words.ts'),
  },
  {
    law: 'nobody imports the programs',
    breaks: (edge) =>
      crosses(edge) && PROGRAMS.includes(roomOf(edge.to)) && !PROGRAMS.includes(roomOf(edge.from)),
    example: ours('store/runs.ts', 'cli/options.ts'),
  },
  {
    law: 'what is pure imports nothing of node, but for the hash',
    breaks: ({ from, to }) =>
      PURE.includes(roomOf(from)) && to.startsWith('node:') && from !== 'text/hash.ts',
    example: outside('report/files.ts', 'node:fs'),
  },
];

describe('rooms', () => {
  test.each(RULES)('$law', ({ breaks, example }) => {
    expect(edges.filter(breaks).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
    expect(breaks(example)).toBe(true);
  });
});

describe('the graph was read', () => {
  test('it has the modules and edges that are known', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(edges.length).toBeGreaterThan(3 * all.length);
    expect(edges).toContainEqual(ours('pipeline.ts', 'extract.ts'));
    expect(edges).toContainEqual(ours('context.ts', 'model.ts', true));
    expect(edges).toContainEqual(outside('text/diff.ts', 'diff'));
  });

  test('no statement of import was overlooked', () => {
    const statements = (source: string): number =>
      source.match(/^(?:import\b(?!\()|\} from ')/gmu)?.length ?? 0;
    const overlooked = all.filter(({ source, imports }) => imports.length === 0 && statements(source) > 0);
    expect(overlooked.map(({ path }) => path)).toEqual([]);
  });

  test('what is imported is there', () => {
    expect(edges.filter(({ to, ours }) => ours && to.endsWith('.ts') && !paths.has(to))).toEqual([]);
  });
});

/** The rooms of each outside package; `hono/html` is a library of its own. */
function homesOf(some: readonly Edge[]): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>();
  for (const { from, to, ours } of some) {
    if (ours || to.startsWith('node:')) continue;
    const name =
      to === 'hono/html'
        ? to
        : to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/');
    homes.set(name, (homes.get(name) ?? new Set()).add(roomOf(from)));
  }
  return homes;
}

test('each outside package has one home', () => {
  expect([...homesOf(edges)].filter(([, rooms]) => rooms.size > 1)).toEqual([]);
  const twice = [outside('text/diff.ts', 'diff'), outside('score/wording.ts', 'diff')];
  expect(homesOf(twice).get('diff')?.size).toBe(2);
});

test('there is no cycle', () => {
  const to = (path: string, target: string): Module => ({ path, source: '', imports: [ours(path, target)] });
  expect(cycleIn(all)).toEqual([]);
  expect(cycleIn([to('a.ts', 'b.ts'), to('b.ts', 'c.ts'), to('c.ts', 'b.ts')])).toEqual([
    'b.ts',
    'c.ts',
    'b.ts',
  ]);
});

describe('exports', () => {
  const having = (pattern: RegExp): string[] =>
    all.filter(({ source }) => pattern.test(source)).map(({ path }) => path);

  test('none is a default, and no file is a barrel', () => {
    expect(having(/^export default\b/mu)).toEqual([]);
    expect(having(/^export \*/mu)).toEqual([]);
    expect(all.filter(({ path }) => /(?:^|\/)index\.ts$/u.test(path))).toEqual([]);
  });

  test('a door hands on what lies behind it and nothing else', () => {
    const handedOn = all.flatMap(({ path, source }) =>
      Array.from(source.matchAll(/^export (?:type )?\{[^}]*\} from '(\.[^']+)'/gmu), ([, from]) => ({
        path,
        from: from!,
      })),
    );
    const own = ({ path, from }: { path: string; from: string }): boolean =>
      from.startsWith(`./${basename(path, '.ts')}/`);
    expect(handedOn.filter((one) => !own(one))).toEqual([]);
  });

  test('nobody switches the rules of types off', () => {
    expect(having(/noExplicitAny|@ts-(?:ignore|nocheck|expect-error)/u)).toEqual([]);
  });
});
