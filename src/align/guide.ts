/** In which order the readings of a family are collated: each beside the one most like it that stands already. */
import type { Token } from '../model.ts';

/** What the order is made from. */
export interface Guided {
  /** Words alone: marks make no likeness. */
  readonly words: readonly Token[];
  readonly language: string | null;
  /** Groups of near meaning that its words belong to, of all languages together. */
  readonly groups: ReadonlySet<number>;
  /** Readings of these very words. */
  readonly copies: number;
}

export interface Step {
  readonly reading: number;
  /** The most similar of those placed before; null for the first. */
  readonly beside: number | null;
}

/**
 * First the reading most like all others, then always the one most like one that is placed; time n². More than `most`
 * readings are placed in their own order, each beside the first.
 */
export function guideOf(readings: readonly Guided[], most: number): Step[] {
  if (readings.length > most)
    return readings.map((_, reading) => ({ reading, beside: reading === 0 ? null : 0 }));
  const likeness = likenessesOf(readings);
  const total = readings.map((_, a) =>
    readings.reduce((sum, { copies }, b) => sum + copies * likeness(a, b), 0),
  );
  const first = total.indexOf(Math.max(...total));
  const steps: Step[] = [{ reading: first, beside: null }];
  const beside = new Map(readings.map((_, reading) => [reading, first]));
  beside.delete(first);
  while (beside.size > 0) {
    let next = -1;
    for (const [reading, neighbour] of beside)
      if (next < 0 || likeness(reading, neighbour) > likeness(next, beside.get(next)!)) next = reading;
    steps.push({ reading: next, beside: beside.get(next)! });
    beside.delete(next);
    for (const [reading, neighbour] of beside)
      if (likeness(reading, next) > likeness(reading, neighbour)) beside.set(reading, next);
  }
  return steps;
}

/** What likeness across languages counts: one's own language stands nearer, however freely it renders. */
const ACROSS = 0.1;

/** The words and every two neighbours: what stands in the same order is more alike. */
const formsOf = (words: readonly Token[]): Set<string> =>
  new Set(words.flatMap(({ n }, i) => [n, `${n} ${words[i + 1]?.n ?? ''}`]));

/** Dice's coefficient of the words and their neighbours; across languages of the groups of near meaning. */
function likenessesOf(readings: readonly Guided[]): (a: number, b: number) => number {
  const forms = readings.map(({ words }) => formsOf(words));
  const known = new Map<number, number>();
  return (a, b) => {
    const code = Math.min(a, b) * readings.length + Math.max(a, b);
    const found = known.get(code);
    if (found !== undefined) return found;
    const [x, y] = [readings[a]!, readings[b]!];
    const likeness =
      x.language === y.language ? diceOf(forms[a]!, forms[b]!) : ACROSS * diceOf(x.groups, y.groups);
    known.set(code, likeness);
    return likeness;
  };
}

function diceOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
}
