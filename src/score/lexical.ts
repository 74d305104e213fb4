/** lexical, opposites: a word stands for its opposite, and no negation makes up for it. */
import type { Found } from '../model.ts';
import type { Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { areOpposite, mayBeOpposite } from './opposites.ts';
import { polaritiesOf } from './polarity.ts';
import { at } from './range.ts';

export const lexical: Check = {
  type: 'lexical',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.antonyms.length > 0,
  run: (pair) => {
    const { a, b } = polaritiesOf(pair);
    return pair.toB.flatMap((others, i) =>
      others.flatMap((j): Found[] => {
        const certainty = oppositionOf(pair, i, j);
        if (certainty === null || (a.denied[i]! + b.denied[j]!) % 2 === 1) return [];
        return [
          {
            type: 'lexical',
            subtype: 'antonym',
            place: 'content',
            ...pair.settings.lexical[certainty],
            base: spansOf(pair.a, at(i)),
            variant: spansOf(pair.b, at(j)),
            note: `A has ${quote(pair.a, at(i))}, B has ${quote(pair.b, at(j))}: ${certainty === 'sure' ? 'opposites' : 'perhaps opposites'}.`,
          },
        ];
      }),
    );
  },
};

function oppositionOf(pair: Compared, i: number, j: number): 'sure' | 'perhaps' | null {
  if (areOpposite(pair.a, i, pair.b, j)) return 'sure';
  return mayBeOpposite(pair.a, i, pair.b, j) ? 'perhaps' : null;
}
