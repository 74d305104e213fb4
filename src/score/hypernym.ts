/** lexical, hypernyms: a wider word stands for what the other side names ("weapon" for "missile"), or a narrower one. */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { polaritiesOf } from './polarity.ts';
import { at } from './range.ts';
import { hasNameCapital, type Side } from './side.ts';
import { isWider } from './wider.ts';

export const hypernym: Check = {
  type: 'lexical',
  acrossLanguages: false,
  has: () => true,
  run: (pair) => [...widenedThere(pair), ...widenedThere(mirrored(pair)).map(turned)],
};

/** Words of a for which b has a wider one. */
function widenedThere(pair: Compared): Found[] {
  if (pair.hypernyms.size === 0) return [];
  return pair.toB.flatMap((others, i) =>
    others.flatMap((j) => (standsFor(pair, i, j) && isWider(pair, i, j) ? widened(pair, i, j) : [])),
  );
}

/** Nothing where one side alone denies it: negation says so. */
function widened(pair: Compared, i: number, j: number): Found[] {
  const { a, b } = polaritiesOf(pair);
  const [here, there] = [a.denied[i]! % 2, b.denied[j]! % 2];
  if (here !== there) return [];
  // To deny the wider word is to deny more: "no weapons" rules out "missiles".
  const more = here === 1;
  return [
    {
      type: 'lexical',
      subtype: 'hypernym',
      place: 'content',
      direction: more ? 'strengthened' : 'weakened',
      ...pair.settings.lexical.wider,
      base: spansOf(pair.a, at(i)),
      variant: spansOf(pair.b, at(j)),
      note: `A has ${quote(pair.a, at(i))}, B has ${quote(pair.b, at(j))}: the word in B is more general${more ? ', and denied it rules out more' : ''}.`,
    },
  ];
}

/** The one instead of the other: neither stands on the other side as well, and nothing makes the wider word narrower. */
const standsFor = (pair: Compared, i: number, j: number): boolean =>
  isCommon(pair.a, i) &&
  isCommon(pair.b, j) &&
  !pair.a.stems.includes(pair.b.stems[j]!) &&
  !pair.b.stems.includes(pair.a.stems[i]!) &&
  !isNarrowed(pair, i, j);

/** By a word before it that has no counterpart of its own: "guided weapon" for "missile". */
const isNarrowed = ({ b, toA }: Compared, i: number, j: number): boolean =>
  j > 0 && isCommon(b, j - 1) && toA[j - 1]!.every((k) => k === i);

const isCommon = (side: Side, i: number): boolean => side.content[i]! && !hasNameCapital(side, i);
