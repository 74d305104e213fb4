/** How long each step took. */

export interface Stopwatch {
  /** The time since the last lap belongs to `step`. */
  readonly lap: (step: string) => void;
  /** Milliseconds by step, in order of their first lap. */
  readonly laps: () => Readonly<Record<string, number>>;
}

/** @param now milliseconds of a clock that does not jump */
export function stopwatch(now: () => number = () => performance.now()): Stopwatch {
  const laps = new Map<string, number>();
  let last = now();
  return {
    lap: (step) => {
      const time = now();
      laps.set(step, (laps.get(step) ?? 0) + time - last);
      last = time;
    },
    laps: () => Object.fromEntries(Array.from(laps, ([step, time]) => [step, Math.round(time)])),
  };
}
