/** Numbers, each with its place in the order they came: a hash table that is emptied in the time it took to fill. */

export interface Places {
  /** The place of a number, which is given one if it has none. */
  readonly add: (id: number) => number;
  /** -1 for a number that has none. */
  readonly of: (id: number) => number;
  /** By place; good until the next number is added. */
  readonly ids: () => Int32Array;
  readonly size: () => number;
  readonly clear: () => void;
}

/** Slots for each number: with fewer, most of those that are not there would have to be told from others. */
const ROOM = 8;
const LEAST_BITS = 9;

export function makePlaces(): Places {
  let bits = LEAST_BITS;
  let slots = new Int32Array(1 << bits);
  let ids = new Int32Array(slots.length / ROOM);
  let taken = new Int32Array(ids.length);
  let size = 0;
  /** Where a number stands or would stand. */
  const slotOf = (id: number): number => {
    let slot = Math.imul(id, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot] !== 0 && ids[slots[slot]! - 1] !== id) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const put = (id: number, slot: number): void => {
    ids[size] = id;
    taken[size] = slot;
    slots[slot] = ++size;
  };
  const grow = (): void => {
    const all = ids;
    bits++;
    slots = new Int32Array(1 << bits);
    ids = new Int32Array(2 * all.length);
    taken = new Int32Array(ids.length);
    size = 0;
    for (const id of all) put(id, slotOf(id));
  };
  return {
    add: (id) => {
      const slot = slotOf(id);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      if (size === ids.length) grow();
      put(id, slotOf(id));
      return size - 1;
    },
    of: (id) => slots[slotOf(id)]! - 1,
    ids: () => ids.subarray(0, size),
    size: () => size,
    clear: () => {
      for (let place = 0; place < size; place++) slots[taken[place]!] = 0;
      size = 0;
    },
  };
}
