/** lexical: a word stands for its opposite, and no negation makes up for it. */
import type { Finding } from '../model.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { areOpposite } from './opposites.ts';
import { polaritiesOf } from './polarity.ts';

export const lexical: Check = {
  type: 'lexical',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.antonyms.length > 0,
  run: (pair) => {
    const { a, b } = polaritiesOf(pair);
    const { severity, confidence } = pair.settings.lexical;
    return pair.toB.flatMap((others, i) =>
      others.flatMap((j): Finding[] => {
        if (!areOpposite(pair.a, i, pair.b, j) || (a.denied[i]! + b.denied[j]!) % 2 === 1) return [];
        const [x, y] = [
          { from: i, to: i + 1 },
          { from: j, to: j + 1 },
        ];
        return [
          {
            type: 'lexical',
            subtype: 'antonym',
            place: 'content',
            severity,
            confidence,
            base: spansOf(pair.a, x),
            variant: spansOf(pair.b, y),
            note: `A has ${quote(pair.a, x)}, B has ${quote(pair.b, y)}: opposites.`,
          },
        ];
      }),
    );
  },
};
