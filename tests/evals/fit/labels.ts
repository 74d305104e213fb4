/** Whether two texts of a dev set render one statement, where one of them may be a fragment made here. */
import { containment, idsOf, nothingShared, share } from '../../../src/align/bag.ts';
import type { Text } from '../../../src/align/texts.ts';
import type { Row } from './rows.ts';

/** 1 and 0; null where nobody could tell. */
export type Label = 0 | 1 | null;

/** Share of the lesser text's stems from which it may stand in the other. */
const HELD = 0.9;
/** Share from which two fragments meet, and from which a fragment can be known again in its own language. */
const MEET = 0.5;
const KNOWN = 0.3;
/** Words up to which a fragment belongs to a family only where it could belong to no other. */
const SHORT = 2;

export function labelsOf(texts: readonly Text[], rowOf: (text: Text) => Row): (a: Text, b: Text) => Label {
  const familiesHolding = holdersOf(texts, rowOf);
  return (a, b) => {
    const [x, y] = [rowOf(a), rowOf(b)];
    const inside = containment(share(a.stems, b.stems, nothingShared()), a.stems, b.stems);
    if (x.family !== y.family) return (x.cut || y.cut) && inside > HELD ? null : 0;
    if (!x.cut && !y.cut) return 1;
    if (x.cut && y.cut && inside < MEET) return null;
    if (a.language === b.language && inside < KNOWN) return null;
    const fragment = x.cut ? a : b;
    return fragment.words.length <= SHORT && familiesHolding(fragment) > 1 ? 0 : 1;
  };
}

/** In how many families a text could stand: those with a text that has all its stems. */
function holdersOf(texts: readonly Text[], rowOf: (text: Text) => Row): (text: Text) => number {
  const having = new Map<number, Set<number>>();
  for (const { stems, index } of texts)
    for (const id of idsOf(stems)) having.set(id, (having.get(id) ?? new Set()).add(index));
  return ({ stems }) => {
    const [first, ...rest] = [...idsOf(stems)].map((id) => having.get(id)!);
    if (first === undefined) return Number.POSITIVE_INFINITY;
    const all = [...first].filter((text) => rest.every((set) => set.has(text)));
    return new Set(all.map((text) => rowOf(texts[text]!).family)).size;
  };
}
