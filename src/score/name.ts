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

/** A word near x renders a word near y, on the same side of both, and no mark stands between. */
function shareNeighbour(pair: Compared, x: Range, y: Range): boolean {
  const { reach } = pair.settings.name;
  const meet = (ofX: readonly number[], ofY: readonly number[]) =>
    ofX.some((i) => pair.toB[i]?.some((j) => ofY.includes(j)) === true);
  return (
    meet(wordsFrom(pair.a, x.from - 1, -1, reach), wordsFrom(pair.b, y.from - 1, -1, reach)) ||
    meet(wordsFrom(pair.a, x.to, 1, reach), wordsFrom(pair.b, y.to, 1, reach))
  );
}

/** At most `reach` tokens from `start` on in one direction, up to a mark. */
function wordsFrom({ tokens }: Side, start: number, step: 1 | -1, reach: number): number[] {
  const found: number[] = [];
  for (let i = start; found.length < reach; i += step) {
    const token = tokens[i];
    if (!token || token.kind === 'punctuation') break;
    found.push(i);
  }
  return found;
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
  if (isRendered(pair.a) !== isRendered(pair.b)) return confidence.rendered;
  if (isCommon(pair, pair.a, x) && isCommon(pair, pair.b, y)) return confidence.common;
  return x.weak || y.weak ? confidence.weak : confidence.sure;
}

/** A reporter who renders what was said names what the speaker pointed at ("this issue"). */
const isRendered = ({ reading }: Side): boolean => reading.kind === 'indirect';

/** One word, and one that is common without a capital as well: "House", "Parliament". */
const isCommon = (pair: Compared, side: Side, { from, to, alias }: NameMention): boolean =>
  alias === null && to === from + 1 && pair.rarity(side, from) <= pair.settings.name.common;
