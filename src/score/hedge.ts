/** hedge: words that soften ("perhaps", "it seems") on one side only. */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { cuesIn } from './phrases.ts';

export const hedge: Check = {
  type: 'hedge',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.hedges.length > 0,
  run: (pair) => [...onlyHere(pair), ...onlyHere(mirrored(pair)).map(turned)],
};

function onlyHere(pair: Compared): Found[] {
  const [here, there] = [pair.a, pair.b].map((side) => cuesIn(side.lexicon.hedges, side.tokens, side.stems));
  const epistemic = pair.b.modals.some((cue) => cue.value.kind === 'epistemic' && cue.value.force < 3);
  const [cue] = here!;
  if (
    !cue ||
    there!.length > 0 ||
    epistemic ||
    pair.a.reading.part === 'fragment' ||
    pair.b.reading.part === 'fragment'
  )
    return [];
  return [
    {
      type: 'hedge',
      place: 'content',
      direction: 'strengthened',
      ...pair.settings.hedge,
      base: spansOf(pair.a, cue),
      variant: [],
      note: `A softens it with ${quote(pair.a, cue)}; B does not.`,
    },
  ];
}
