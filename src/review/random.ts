/** Chance with a seed: the same draws on every machine. */

/**
 * Whole numbers from 0 to `below` - 1, one a call: mulberry32 (Tommy Ettinger, 2017; public domain), period 2^32.
 * @param below 1 or more
 */
export function randomIntegers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
