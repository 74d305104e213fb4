/** A binary heap: what comes first is popped first. */

export interface Heap<T> {
  readonly push: (item: T) => void;
  /** undefined when it is empty. */
  readonly pop: () => T | undefined;
}

/** @param first whether x comes before y; a strict order, so that equal items are popped in no set order */
export function makeHeap<T>(first: (x: T, y: T) => boolean): Heap<T> {
  const items: T[] = [];
  return {
    push: (item) => {
      let at = items.length;
      items.push(item);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!first(item, items[parent]!)) break;
        items[at] = items[parent]!;
        at = parent;
      }
      items[at] = item;
    },
    pop: () => {
      const top = items[0];
      const last = items.pop();
      if (last === undefined || items.length === 0) return top;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= items.length) break;
        if (child + 1 < items.length && first(items[child + 1]!, items[child]!)) child++;
        if (!first(items[child]!, last)) break;
        items[at] = items[child]!;
        at = child;
      }
      items[at] = last;
      return top;
    },
  };
}
