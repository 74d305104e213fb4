/** evaluation: words that mean the same thing and judge it differently: "setback" and "blow", "fighter" and "terrorist". */
import type { Found } from '../model.ts';
import { areLinked, type Compared } from './compared.ts';
import { type Check, quote, spansOf } from './finding.ts';
import type { EvaluationEntry } from './lexicon.ts';
import { type Cue, cuesIn } from './phrases.ts';

export const evaluation: Check = {
  type: 'evaluation',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.evaluations.length > 0,
  run: (pair) => {
    const [a, b] = [pair.a, pair.b].map((side) =>
      cuesIn(side.lexicon.evaluations, side.tokens, side.stems),
    ) as [Cue<EvaluationEntry>[], Cue<EvaluationEntry>[]];
    return a.flatMap((x) => {
      const y = counterpart(pair, x, a, b);
      return y ? differ(pair, x, y) : [];
    });
  },
};

/** The word of the same sense that is linked, or the only one on both sides. */
function counterpart(
  pair: Compared,
  x: Cue<EvaluationEntry>,
  a: readonly Cue<EvaluationEntry>[],
  b: readonly Cue<EvaluationEntry>[],
): Cue<EvaluationEntry> | undefined {
  const [mine, theirs] = [a, b].map((all) => all.filter((one) => one.value.sense === x.value.sense));
  const linked = theirs!.find((y) => areLinked(pair, x, y));
  return linked ?? (mine!.length === 1 && theirs!.length === 1 ? theirs![0] : undefined);
}

function differ(pair: Compared, x: Cue<EvaluationEntry>, y: Cue<EvaluationEntry>): Found[] {
  const step = y.value.weight - x.value.weight;
  if (Math.abs(step) < 1) return [];
  const { severity, most, confidence } = pair.settings.evaluation;
  return [
    {
      type: 'evaluation',
      subtype: x.value.sense,
      place: 'content',
      direction: step > 0 ? 'strengthened' : 'weakened',
      severity: Math.min(most, severity * (1 + Math.abs(step))),
      confidence,
      base: spansOf(pair.a, x),
      variant: spansOf(pair.b, y),
      note: `A has ${quote(pair.a, x)}, B has ${quote(pair.b, y)}: ${step > 0 ? 'B' : 'A'} judges it more severely.`,
    },
  ];
}
