/** connective: how two parts hang together. "And" for "or" is named, but weighs nothing where both say the same. */
import type { Found } from '../model.ts';
import { areLinked, type Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { type Cue, cuesIn } from './phrases.ts';
import type { Side } from './side.ts';

export const connective: Check = {
  type: 'connective',
  acrossLanguages: false,
  has: (side) => side.lexicon.section.connectives.length > 0,
  run: (pair) => {
    const [a, b] = [pair.a, pair.b].map((side) =>
      cuesIn(side.lexicon.connectives, side.tokens, side.stems),
    ) as [Cue<string>[], Cue<string>[]];
    return a.flatMap((x) => {
      const y = b.find((one) => areLinked(pair, x, one)) ?? b.find((one) => joinSame(pair, x, one));
      return y ? differ(pair, x, y) : [];
    });
  },
};

/** Relations that do not go together, as "one|other" in alphabetical order, with their severity. */
type Conflict = keyof Compared['settings']['connective']['severity'];

/** The words right before and behind render one another. */
const joinSame = (pair: Compared, x: Cue<string>, y: Cue<string>): boolean =>
  pair.toB[x.from - 1]?.includes(y.from - 1) === true && pair.toB[x.to]?.includes(y.to) === true;

function differ(pair: Compared, x: Cue<string>, y: Cue<string>): Found[] {
  const conflict = [x.value, y.value].sort().join('|');
  const { severity, confidence } = pair.settings.connective;
  if (!Object.hasOwn(severity, conflict)) return [];
  const same = conflict === 'and|or' && offersChoice(pair.a, x) && offersChoice(pair.b, y);
  return [
    {
      type: 'connective',
      subtype: same ? 'equivalent' : conflict,
      place: 'content',
      severity: same ? 0 : severity[conflict as Conflict],
      confidence,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A has ${quote(pair.a, x)}, B has ${quote(pair.b, y)}${same ? ': equivalent here, after a choice between two things' : ''}.`,
    },
  ];
}

/** "choose between A and B", "between A or B": in the clause before, or in the reporter's words around. */
function offersChoice(side: Side, cue: Cue<string>): boolean {
  return cuesIn(side.lexicon.choices, side.tokens.slice(0, cue.from), side.stems).some(
    (choice) => side.clause[choice.from] === side.clause[cue.from],
  );
}
