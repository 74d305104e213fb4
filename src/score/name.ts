/** name: another person, place or body is named. What is only named on one side is omission, not this. */
import type { Found } from '../model.ts';
import { foldAccents } from '../text/normalise.ts';
import { areLinked, type Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { namePairsOf } from './name-pairs.ts';
import { type NameMention, sameWord } from './names.ts';
import type { Range } from './range.ts';
import type { Side } from './side.ts';

export const name: Check = {
  type: 'name',
  acrossLanguages: true,
  has: () => true,
  run: (pair) => {
    const { onlyA, onlyB } = namePairsOf(pair);
    const left = onlyB.filter((y) => !occursIn(pair.a, y));
    return onlyA
      .filter((x) => !occursIn(pair.b, x))
      .flatMap((x) => {
        const y = left.find((one) => mayReplace(pair, x, one));
        if (!y) return [];
        left.splice(left.indexOf(y), 1);
        return [replaced(pair, x, y)];
      });
  },
};

/** The words stand on the other side after all, without their capital, in another name or in another form. */
const occursIn = (side: Side, name: NameMention): boolean =>
  name.words.every((word) => side.tokens.some((token) => sameWord(foldAccents(token.n), word)));

/** Linked to it, or between the same neighbours; across languages only where both are known by their alias. */
function mayReplace(pair: Compared, x: NameMention, y: NameMention): boolean {
  if (x.weak && y.weak && !(isRare(pair, pair.a, x) && isRare(pair, pair.b, y))) return false;
  const known = x.alias !== null && y.alias !== null;
  return (pair.sameLanguage || known) && (areLinked(pair, x, y) || shareNeighbour(pair, x, y));
}

const isRare = (pair: Compared, side: Side, { from }: NameMention): boolean =>
  pair.rarity(side, from) >= pair.settings.name.rare;

/** A word near x renders a word near y, on the same side of both, or both begin their text. */
function shareNeighbour(pair: Compared, x: Range, y: Range): boolean {
  const { reach } = pair.settings.name;
  const near = (i: number, low: number, high: number) =>
    pair.toB[i]?.some((j) => j >= low && j < high) === true;
  const steps = Array.from({ length: reach }, (_, k) => k);
  return (
    steps.some((k) => near(x.from - 1 - k, y.from - reach, y.from)) ||
    steps.some((k) => near(x.to + k, y.to, y.to + reach))
  );
}

function replaced(pair: Compared, x: NameMention, y: NameMention): Found {
  return {
    type: 'name',
    place: 'content',
    severity: pair.settings.name.severity,
    confidence: confidenceIn(pair, x, y),
    base: spansOf(pair.a, x),
    variant: spansOf(pair.b, y),
    note: `A names ${quote(pair.a, x)}, B names ${quote(pair.b, y)}.`,
  };
}

function confidenceIn(pair: Compared, x: NameMention, y: NameMention): number {
  const { confidence } = pair.settings.name;
  if (!pair.sameLanguage) return confidence.acrossLanguages;
  if (isCommon(pair, pair.a, x) && isCommon(pair, pair.b, y)) return confidence.common;
  return x.weak || y.weak ? confidence.weak : confidence.sure;
}

/** One word, and one that is common without a capital as well: "House", "Parliament". */
const isCommon = (pair: Compared, side: Side, { from, to, alias }: NameMention): boolean =>
  alias === null && to === from + 1 && pair.rarity(side, from) <= pair.settings.name.common;
