/**
 * The work of a run that has not ended, so that the next `analyze` goes on where this one was killed: what the stages
 * gave, by the content of their rows, in chunks in a hidden folder beside the run. A run that has ended removes it.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Alignment } from '../align.ts';
import type { Signature } from '../model.ts';
import type { EachStage, GroupRows, MapRows, RowOut } from '../pipeline.ts';
import { hash } from '../text/hash.ts';
import { makeFolder } from './atomic.ts';
import { readChunk, writeChunk } from './chunks.ts';

/** Stages so wrapped take over what an earlier run left, and leave what they make. */
export interface Unfinished {
  readonly mapping: (mapRows: MapRows) => MapRows;
  readonly grouping: (groupRows: GroupRows) => GroupRows;
}

/** CPU-milliseconds of work that may be lost: short runs write nothing, long ones seldom. */
const MAY_BE_LOST = 5000;

/** Where the work of a run lies. The name begins with a dot: beside articles it is no article. */
export function unfinishedFolder(run: string): string {
  const place = resolve(run);
  return join(dirname(place), `.${basename(place)}.unfinished`);
}

export const dropUnfinished = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * @param say takes a line on what is taken over, and on what cannot be
 * @param mayBeLost CPU-milliseconds between two chunks
 */
export function openUnfinished(
  folder: string,
  signature: Signature,
  say: (line: string) => void,
  mayBeLost = MAY_BE_LOST,
): Unfinished {
  const tables = openTables(folder, signature, say, mayBeLost);
  return {
    mapping:
      (mapRows) =>
      async (stage, rows, context, made = () => {}) => {
        const known = tables.take(stage) as ReadonlyMap<string, RowOut<typeof stage>>;
        const found = known.size === 0 ? [] : rows.map((row) => known.get(keyOf(row)));
        const left = rows.filter((_, i) => found[i] === undefined);
        if (left.length < rows.length) {
          say(takenOver(stage, rows.length - left.length, rows.length));
          made(
            found.filter((out) => out !== undefined),
            rows.filter((_, i) => found[i] !== undefined),
          );
        }
        const fresh = await mapRows(stage, left, context, (out, of) => {
          tables.add(stage, of, out);
          made(out, of);
        });
        let next = 0;
        return rows.map((_, i) => found[i] ?? fresh[next++]!);
      },
    grouping: (groupRows) => async (rows, context, progress) => {
      const known = tables.take('group') as ReadonlyMap<string, Alignment>;
      const found = known.size === 0 ? undefined : known.get(keyOf(rows));
      if (found !== undefined) {
        say(takenOver('align', rows.length, rows.length));
        return found;
      }
      const out = await groupRows(rows, context, progress);
      tables.add('group', [rows], [out]);
      return out;
    },
  };
}

const takenOver = (stage: string, count: number, of: number): string =>
  `${stage.padEnd(8)} ${count} of ${of} taken over`;

// ── rows ────────────────────────────────────────────────────────────────────────────────────────

/** Rows are plain data: what they hold is what JSON prints, but for bytes. */
const keyOf = (row: object): string =>
  Array.isArray(row)
    ? hash(row.map(keyOf).join(' '))
    : hash(...Object.entries(row).flatMap(([name, value]) => [name, contentOf(value)]));

const contentOf = (value: unknown): string | Uint8Array =>
  value instanceof Uint8Array ? value : (JSON.stringify(value) ?? '');

/** What the work depends on beside its rows. Code counts: a run goes on only with the program that began it. */
function ownerOf({ version, settings, profiles, background, model }: Signature): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    // The model has its hash in the signature.
    .filter((path) => !path.startsWith(join(root, 'store', 'model')))
    .sort();
  return hash(
    ...[process.version, version, settings, profiles, background, model],
    ...files.flatMap((path) => [path.slice(root.length), readFileSync(path)]),
  );
}

// ── tables ──────────────────────────────────────────────────────────────────────────────────────

type Stage = EachStage | 'group';

interface Tables {
  /** What an earlier run left of a stage, by row. */
  readonly take: (stage: Stage) => ReadonlyMap<string, unknown>;
  readonly add: (stage: Stage, rows: readonly object[], out: readonly unknown[]) => void;
}

/** What a chunk holds: rows by their keys and, in the same order, what came of them. */
interface Table {
  readonly keys: readonly string[];
  readonly out: readonly unknown[];
}

function openTables(
  folder: string,
  signature: Signature,
  say: (line: string) => void,
  mayBeLost: number,
): Tables {
  let owner: string | undefined;
  const ours = (): string => {
    owner ??= ownerOf(signature);
    return owner;
  };
  const left = existsSync(folder) ? readdirSync(folder).sort() : [];
  const pending = new Map<Stage, { rows: object[]; out: unknown[] }>();
  let writable = true;
  let number = 0;
  let since = process.cpuUsage();

  /** In a container every process has the same id: what an earlier run left is not written over. */
  const freePath = (stage: Stage): string => {
    const path = join(folder, `${stage}-${process.pid}-${number++}.part`);
    return existsSync(path) ? freePath(stage) : path;
  };

  const write = (): void => {
    try {
      makeFolder(folder);
      for (const [stage, { rows, out }] of pending) {
        writeChunk(freePath(stage), ours(), { keys: rows.map(keyOf), out } satisfies Table);
      }
    } catch (error) {
      // The run does not need it.
      writable = false;
      say(
        `warning: ${folder}: unfinished work cannot be kept: ${error instanceof Error ? error.message : error}`,
      );
    }
    pending.clear();
    since = process.cpuUsage();
  };

  return {
    take: (stage) => {
      const known = new Map<string, unknown>();
      for (const name of left.filter((one) => one.startsWith(`${stage}-`) && one.endsWith('.part'))) {
        const chunk = readChunk(join(folder, name), ours());
        if (typeof chunk === 'string') say(`warning: ${join(folder, name)}: ${REFUSED[chunk]}`);
        else addTo(known, chunk.value as Table);
      }
      return known;
    },
    add: (stage, rows, out) => {
      if (!writable) return;
      const table = pending.get(stage) ?? { rows: [], out: [] };
      pending.set(stage, table);
      table.rows.push(...rows);
      table.out.push(...out);
      const { user, system } = process.cpuUsage(since);
      if ((user + system) / 1000 >= mayBeLost) write();
    },
  };
}

const REFUSED = {
  foreign: 'made with other settings, another model or another version of the program; made anew',
  broken: 'cut short or damaged; made anew',
} as const;

function addTo(known: Map<string, unknown>, { keys, out }: Table): void {
  keys.forEach((key, i) => {
    known.set(key, out[i]);
  });
}
