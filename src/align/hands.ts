/** What of grouping may be done elsewhere, in other threads: tasks of flat numbers and plain rows. */
import { nearInCells } from './cells.ts';
import { lookAlone } from './look-alone.ts';
import { sharersOf } from './sharing.ts';

/** Each gives the same wherever it is done: it knows nothing but its input. */
const TASKS = { share: sharersOf, near: nearInCells, look: lookAlone };

export type TaskName = keyof typeof TASKS;
export type TaskIn<T extends TaskName> = Parameters<(typeof TASKS)[T]>[0];
export type TaskOut<T extends TaskName> = ReturnType<(typeof TASKS)[T]>;

export const doTask = <T extends TaskName>(task: T, input: TaskIn<T>): TaskOut<T> =>
  (TASKS[task] as (input: TaskIn<T>) => TaskOut<T>)(input);

/** Threads that help. */
export interface Hands {
  /** How many there are beside this thread. */
  readonly count: number;
  /** Begins a task; rejected where it failed or the thread is gone. */
  readonly begin: <T extends TaskName>(task: T, input: TaskIn<T>) => Promise<TaskOut<T>>;
}

/** Tasks that were begun: what is waited for with `outcome`. */
export interface Begun<T> {
  /** null without hands: done here then, once it is waited for. */
  readonly there: Promise<T[]> | null;
  readonly here: () => T[];
}

/** A computation that now and then waits for what it has begun; `settle` and `settleNow` bring it to its end. */
export type Waiting<R> = Generator<Begun<unknown>, R, unknown[]>;

/** @param hands null: everything is done in this thread */
export const begin = <T extends TaskName>(
  hands: Hands | null,
  task: T,
  inputs: readonly TaskIn<T>[],
): Begun<TaskOut<T>> => {
  const there = hands && Promise.all(inputs.map((input) => hands.begin(task, input)));
  // Where this thread fails before it waits for them, that error is the one to tell.
  there?.catch(() => {});
  return { there, here: () => inputs.map((input) => doTask(task, input)) };
};

export function* outcome<T>(begun: Begun<T>): Waiting<T[]> {
  return (yield begun) as T[];
}

/** What comes of each input, in order; the last is done in this thread. */
export function* together<T extends TaskName>(
  hands: Hands | null,
  task: T,
  inputs: readonly TaskIn<T>[],
): Waiting<TaskOut<T>[]> {
  const begun = begin(hands, task, inputs.slice(0, -1));
  const here = doTask(task, inputs.at(-1)!);
  return [...(yield* outcome(begun)), here];
}

export async function settle<R>(waiting: Waiting<R>): Promise<R> {
  let step = waiting.next();
  while (!step.done) step = waiting.next(await (step.value.there ?? step.value.here()));
  return step.value;
}

export function settleNow<R>(waiting: Waiting<R>): R {
  let step = waiting.next();
  while (!step.done) step = waiting.next(step.value.here());
  return step.value;
}

/** Equal stretches of so many things, in order. */
export const stretches = (size: number, count: number): { readonly from: number; readonly to: number }[] =>
  Array.from({ length: count }, (_, k) => ({
    from: Math.floor((k * size) / count),
    to: Math.floor(((k + 1) * size) / count),
  }));
