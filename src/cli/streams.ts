/** A filter's streams: files or standard input, standard output, and where lost rows and the last line go. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import type { Context } from '../context.ts';
import { loadContext } from '../store/context.ts';
import { type ProgressLine, progressOn } from '../store/progress.ts';
import { explained } from '../store/trouble.ts';
import type { Streams } from './filter.ts';
import type { FilterChoice } from './options.ts';
import type { DeadRow, Input, Tally } from './rows.ts';
import { toStdout } from './stdout.ts';

/** Runs a filter between the streams that the user chose. Exit status 2 where a row was lost. */
export async function runFilter(
  verb: string,
  files: readonly string[],
  choice: FilterChoice,
  run: (context: Context, streams: Streams, progress: ProgressLine) => Promise<Tally>,
): Promise<void> {
  const progress = progressOn(process.stderr);
  const { say } = progress;
  const grave = choice.dead === undefined ? shownOn(say) : openGrave(choice.dead);
  try {
    const streams: Streams = {
      inputs: (files.length > 0 ? files : ['-']).map(inputOf),
      write: toStdout,
      dead: grave.take,
      progress: (rows) => progress.show(verb, rows, null),
    };
    const tally = await run(loadContext(), streams, progress);
    const end = JSON.stringify({ end: tally });
    if (choice.trailer) await toStdout(`${end}\n`);
    else say(end);
    if (tally.failed > 0) process.exitCode = 2;
  } finally {
    progress.clear();
    grave.close();
  }
}

const inputOf = (name: string): Input =>
  name === '-' ? { name: 'standard input', chunks: process.stdin } : { name, chunks: chunksOf(name) };

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw explained(error, 'cannot read', path);
  }
}

/** Where rows go that could not be read. */
interface Grave {
  readonly take: (row: DeadRow) => void;
  readonly close: () => void;
}

/** Of a row on standard error, this many characters: the rest would hide the reason. */
const SHOWN = 200;

const shownOn = (say: (line: string) => void): Grave => ({
  take: (dead) => say(JSON.stringify({ ...dead, row: dead.row.slice(0, SHOWN) })),
  close: () => {},
});

/** The file holds the rows of this run alone. */
function openGrave(path: string): Grave {
  const attempt = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw explained(error, 'cannot write', path);
    }
  };
  const file = attempt(() => openSync(path, 'w'));
  return {
    take: (dead) => attempt(() => writeSync(file, `${JSON.stringify(dead)}\n`)),
    close: () => closeSync(file),
  };
}
