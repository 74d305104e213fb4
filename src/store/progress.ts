/** Progress for people, with rate and time left: a bar that is drawn over in a terminal, now and then a plain line elsewhere. */

/** @param of null: not known how many there will be. */
export type Progress = (stage: string, done: number, of: number | null) => void;

export interface ProgressLine {
  readonly show: Progress;
  /** Removes the bar; afterwards other lines can be written. */
  readonly clear: () => void;
  /** A line that stays. */
  readonly say: (line: string) => void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two bars, and between two lines: a log is read later. */
const BAR_MS = 250;
const LINE_MS = 2000;
const BAR_CELLS = 24;
const CLEAR_LINE = '\r\u001b[K';

/**
 * Nothing is shown of what is done within the first interval.
 * @param now milliseconds of a clock that does not jump
 */
export function progressOn(terminal: Terminal, now: () => number = () => performance.now()): ProgressLine {
  const isTerminal = terminal.isTTY === true;
  const interval = isTerminal ? BAR_MS : LINE_MS;
  let last = now();
  let drawn = false;
  /** Where the stage was first seen. */
  let from = { stage: '', done: 0, time: last };
  const clear = (): void => {
    if (drawn) terminal.write(CLEAR_LINE);
    drawn = false;
  };
  return {
    show: (stage, done, of) => {
      const time = now();
      if (stage !== from.stage) from = { stage, done, time };
      if (time - last < interval) return;
      last = time;
      const pace = paceOf(done - from.done, time - from.time, of === null ? null : of - done);
      const line = `${stage.padEnd(8)} ${isTerminal ? `${bar(done, of)} ` : ''}${count(done, of)}${pace}`;
      terminal.write(isTerminal ? CLEAR_LINE + line.slice(0, (terminal.columns ?? 80) - 1) : `${line}\n`);
      drawn = isTerminal;
    },
    clear,
    say: (line) => {
      clear();
      terminal.write(`${line}\n`);
    },
  };
}

const count = (done: number, of: number | null): string => (of === null ? `${done}` : `${done} of ${of}`);

/** Milliseconds after which a rate tells something. */
const RATED = 1000;

/** ", 250/s, 12 s left"; nothing where too little was done to tell. @param left null: not known */
function paceOf(done: number, milliseconds: number, left: number | null): string {
  if (milliseconds < RATED || done <= 0) return '';
  const rate = (1000 * done) / milliseconds;
  const shown = `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`;
  return left === null || left === 0 ? shown : `${shown}, ${duration(left / rate)} left`;
}

/** @param seconds 0 or more */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}

function bar(done: number, of: number | null): string {
  const full = of === null || of === 0 ? 0 : Math.round((BAR_CELLS * done) / of);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}
