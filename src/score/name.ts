/** name: another person, place or body is named. What is only named on one side is omission, not this. */
import type { Finding } from '../model.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { type NameMention, namesIn, sameReferent } from './names.ts';
import type { Side } from './side.ts';

export const name: Check = {
  type: 'name',
  acrossLanguages: true,
  has: () => true,
  run: (pair) => {
    const a = namesIn(pair.a, pair.b);
    const b = namesIn(pair.b, pair.a);
    const onlyA = a.filter((x) => !b.some((y) => sameReferent(x, y)) && !occursIn(pair.b, x));
    const onlyB = b.filter((y) => !a.some((x) => sameReferent(x, y)) && !occursIn(pair.a, y));
    return onlyA.flatMap((x) => {
      const y = counterpart(pair, x, onlyB);
      return y ? replaced(pair, x, y) : [];
    });
  },
};

/** The words stand on the other side after all, without their capital or inside a longer run. */
const occursIn = (side: Side, name: NameMention): boolean =>
  name.words.every((word) => side.tokens.some((token) => token.n === word));

/** The name that stands in its place: linked to it, or between the same neighbours. */
function counterpart(
  pair: Compared,
  x: NameMention,
  others: readonly NameMention[],
): { mention: NameMention; linked: boolean } | null {
  const linked = others.find((y) => range(x).some((i) => pair.toB[i]!.some((j) => j >= y.from && j < y.to)));
  if (linked) return { mention: linked, linked: true };
  const near = others.find((y) => sharesNeighbour(pair, x, y));
  if (near) return { mention: near, linked: true };
  const [only] = others;
  return only && !pair.sameLanguage ? { mention: only, linked: false } : null;
}

const range = ({ from, to }: NameMention): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** A word right before or behind renders a word right before or behind. */
function sharesNeighbour(pair: Compared, x: NameMention, y: NameMention): boolean {
  const { reach } = pair.settings.name;
  const before = Array.from({ length: reach }, (_, k) => x.from - 1 - k).filter((i) => i >= 0);
  const behind = Array.from({ length: reach }, (_, k) => x.to + k).filter((i) => i < pair.a.tokens.length);
  const near = (i: number, low: number, high: number) => pair.toB[i]!.some((j) => j >= low && j < high);
  return (
    before.some((i) => near(i, y.from - reach, y.from)) || behind.some((i) => near(i, y.to, y.to + reach))
  );
}

function replaced(
  pair: Compared,
  x: NameMention,
  { mention: y, linked }: { mention: NameMention; linked: boolean },
): Finding[] {
  const { confidence, severity } = pair.settings.name;
  return [
    {
      type: 'name',
      place: 'content',
      severity,
      confidence: linked ? confidence.linked : confidence.apart,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A names ${quote(pair.a, x)}, B names ${quote(pair.b, y)}.`,
    },
  ];
}
