/** scope: what is said is narrowed ("only"), or extended to every case ("any"), on one side and not on the other. */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { type Cue, cuesIn } from './phrases.ts';
import { at } from './range.ts';
import { headAfter, type Side } from './side.ts';

export const scope: Check = {
  type: 'scope',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.restrictors.length > 0,
  run: (pair) => [...onlyHere(pair), ...onlyHere(mirrored(pair)).map(turned)],
};

const onlyHere = (pair: Compared): Found[] => [...narrowed(pair), ...extended(pair)];

function narrowed(pair: Compared): Found[] {
  const [here, there] = [pair.a, pair.b].map((side) =>
    cuesIn(side.lexicon.restrictors, side.tokens, side.stems),
  );
  if (there!.length > 0) return [];
  return here!.slice(0, 1).flatMap((cue): Found[] => {
    const denied = pair.a.negations.some((negation) => negation.from <= cue.from && cue.from < negation.to);
    const word = headAfter(pair.a, cue.to, 4);
    const j = word === null ? undefined : pair.toB[word]![0];
    if (denied || j === undefined) return [];
    return [
      {
        ...{ type: 'scope', subtype: 'restriction', place: 'content' },
        ...pair.settings.scope,
        base: spansOf(pair.a, cue),
        variant: spansOf(pair.b, at(j)),
        note: `A narrows it with ${quote(pair.a, cue)}; B does not.`,
      },
    ];
  });
}

/** "Any attack", where the other side has an attack. */
function extended(pair: Compared): Found[] {
  const { a, b, settings } = pair;
  if (speaksOfAll(b)) return [];
  return universalsIn(a).flatMap((cue): Found[] => {
    const j = a.content[cue.to] ? pair.toB[cue.to]!.find((other) => mayBeNoun(b, other)) : undefined;
    if (j === undefined || isOpen(a, cue.from) || isOpen(b, j)) return [];
    return [
      {
        ...{ type: 'scope', subtype: 'extension', place: 'content' },
        ...settings.scope,
        base: spansOf(a, { from: cue.from, to: cue.to + 1 }),
        variant: spansOf(b, at(j)),
        note: `A extends it to every case with ${quote(a, cue)}; B does not.`,
      },
    ];
  });
}

/** No past of a verb: "any betrayal" is rendered by "who betrayed us" and narrowed by nothing. */
const mayBeNoun = (side: Side, i: number): boolean =>
  side.content[i]! && !side.lexicon.formsOf(side.tokens[i]!.n).has('past');

const universalsIn = (side: Side): Cue<true>[] => cuesIn(side.lexicon.universals, side.tokens, side.stems);

/** Rank of "all" among the quantifiers. */
const ALL = 5;

const speaksOfAll = (side: Side): boolean =>
  universalsIn(side).length > 0 ||
  cuesIn(side.lexicon.quantifiers, side.tokens, side.stems).some(({ value }) => value === ALL);

/** Denied, asked or supposed: there "any attack" is "an attack". */
const isOpen = (side: Side, i: number): boolean => {
  const inClause = ({ from }: { readonly from: number }): boolean => side.clause[from] === side.clause[i];
  return (
    side.negations.some((cue) => cue.value.kind !== 'none' && inClause(cue)) ||
    cuesIn(side.lexicon.connectives, side.tokens, side.stems).some(
      (cue) => cue.value === 'condition' && inClause(cue),
    ) ||
    side.tokens.some(({ t }, k) => t === '?' && inClause({ from: k }))
  );
};
