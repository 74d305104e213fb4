/** quantifier: how much of the whole is meant: none, few, some, many, most, all. */
import type { Found } from '../model.ts';
import { areLinked, type Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import { type Cue, cuesIn } from './phrases.ts';
import { headAfter, type Side } from './side.ts';

export const quantifier: Check = {
  type: 'quantifier',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.quantifiers.length > 0,
  run: (pair) => {
    const [a, b] = [pair.a, pair.b].map((side) =>
      cuesIn(side.lexicon.quantifiers, side.tokens, side.stems),
    ) as [Cue<number>[], Cue<number>[]];
    const left = [...b];
    return a.flatMap((x) => {
      const y =
        left.find((one) => countSame(pair, x, one)) ??
        left.find((one) => pair.sameLanguage && areLinked(pair, x, one) && !countOthers(pair, x, one));
      if (!y || (!pair.sameLanguage && !areFar(x, y))) return [];
      left.splice(left.indexOf(y), 1);
      return differ(pair, x, y);
    });
  },
};

/** Ranks between quantifiers of two languages that no translator takes for one another: "some" and « la plupart ». */
const FAR = 2;
/** "all": whatever is less is another number. */
const ALL = 5;

const areFar = (x: Cue<number>, y: Cue<number>): boolean =>
  Math.abs(x.value - y.value) >= (Math.min(x.value, y.value) === ALL - 1 ? 1 : FAR);

/** Before nouns that render one another. */
const countSame = (pair: Compared, x: Cue<number>, y: Cue<number>): boolean => {
  const [i, j] = [noun(pair.a, x), noun(pair.b, y)];
  return i !== null && j !== null && pair.toB[i]!.includes(j);
};

/** Before nouns of which at least one renders another word. */
const countOthers = (pair: Compared, x: Cue<number>, y: Cue<number>): boolean => {
  const [i, j] = [noun(pair.a, x), noun(pair.b, y)];
  return (
    i !== null &&
    j !== null &&
    (pair.toB[i]!.length > 0 || pair.toA[j]!.length > 0) &&
    !pair.toB[i]!.includes(j)
  );
};

const noun = (side: Side, cue: Cue<number>): number | null => headAfter(side, cue.to, 4);

/** Under a denial "any" says "no": "no hemos recibido ninguna respuesta", "… respuesta alguna". */
function areOneDenial({ a, b }: Compared, x: Cue<number>, y: Cue<number>): boolean {
  const [none, some] = x.value < y.value ? [x, y] : [y, x];
  const [side, cue] = some === y ? [b, y] : [a, x];
  return (
    none.value === 0 &&
    some.value <= 2 &&
    side.negations.some(
      ({ from, value }) => value.kind === 'full' && side.clause[from] === side.clause[cue.from],
    )
  );
}

function differ(pair: Compared, x: Cue<number>, y: Cue<number>): Found[] {
  const steps = Math.abs(x.value - y.value);
  if (steps === 0 || areOneDenial(pair, x, y)) return [];
  const { severity, confidence } = pair.settings.quantifier;
  return [
    {
      type: 'quantifier',
      place: 'content',
      direction: y.value > x.value ? 'strengthened' : 'weakened',
      severity: severity[steps] ?? severity.at(-1)!,
      confidence,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A says ${quote(pair.a, x)}, B says ${quote(pair.b, y)}: ${y.value > x.value ? 'more' : 'less'} in B.`,
    },
  ];
}
