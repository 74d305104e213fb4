/** scope: what is said is narrowed ("only", "just") on one side and not on the other. */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { cuesIn } from './phrases.ts';
import { headAfter } from './side.ts';

export const scope: Check = {
  type: 'scope',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.restrictors.length > 0,
  run: (pair) => [...onlyHere(pair), ...onlyHere(mirrored(pair)).map(turned)],
};

function onlyHere(pair: Compared): Found[] {
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
        type: 'scope',
        subtype: 'restriction',
        place: 'content',
        ...pair.settings.scope,
        base: spansOf(pair.a, cue),
        variant: spansOf(pair.b, { from: j, to: j + 1 }),
        note: `A narrows it with ${quote(pair.a, cue)}; B does not.`,
      },
    ];
  });
}
