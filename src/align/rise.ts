/** What can keep its order. */

/** Places of the longest strictly rising run of values (patience sorting, n log n); null is no value. */
export function longestRise(values: readonly (number | null)[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = place;
  }
  const rise: number[] = [];
  for (let place = tails.at(-1) ?? -1; place >= 0; place = before[place]!) rise.push(place);
  return rise.reverse();
}
