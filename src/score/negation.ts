/**
 * negation: is an aligned predicate denied on one side and not on the other?
 *
 * Polarity is compared word by word and not by counting: a cue ("not", "no room to", "refuses to", "without")
 * turns round the words in its scope, two cues or a cue and an opposite ("not bad", "good") cancel out, and what
 * stands in a cue's scope is looked up on the other side through the links.
 */
import type { Finding } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { at, type Check, quote, spansOf, turned } from './finding.ts';
import { areOpposite } from './opposites.ts';
import { type Polarity, polaritiesOf, type ScopedCue, scopedCues } from './polarity.ts';

export const negation: Check = {
  type: 'negation',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.negation.length > 0,
  run: (pair) => {
    if (!pair.sameLanguage) return acrossLanguages(pair);
    const { a, b } = polaritiesOf(pair);
    return [...deniedOnlyHere(pair, a, b), ...deniedOnlyHere(mirrored(pair), b, a).map(turned)];
  },
};

/** Cues of a whose words stand undenied in b. */
function deniedOnlyHere(pair: Compared, here: Polarity, there: Polarity): Finding[] {
  const { confidence, majority, severity } = pair.settings.negation;
  return here.cues.flatMap((cue): Finding[] => {
    const { flipped, weight, turning } = evidence(pair, cue, here, there);
    if (turning === null || flipped <= majority) return [];
    const [word, other] = turning;
    return [
      {
        type: 'negation',
        place: 'content',
        severity: severity[cue.value.kind === 'partial' ? 'partial' : 'full'],
        confidence: confidence[cue.value.kind === 'lexical' ? 'lexical' : 'full'] * Math.min(1, 0.5 + weight),
        base: spansOf(pair.a, cue, at(word)),
        variant: spansOf(pair.b, at(other)),
        note: `One side denies ${quote(pair.a, at(word))} with ${quote(pair.a, cue)}; the other says ${quote(pair.b, at(other))} without a denial.`,
      },
    ];
  });
}

/** An opposite in the scope ("not bad" for "good") tells more than other words. */
const WEIGHT_OF_OPPOSITE = 3;

interface Evidence {
  /** Weighted share, nearest words first, of those whose counterpart has the other polarity; 0 to 1. */
  readonly flipped: number;
  readonly weight: number;
  /** The nearest word that turned, and its counterpart. */
  readonly turning: readonly [number, number] | null;
}

function evidence(pair: Compared, cue: ScopedCue, here: Polarity, there: Polarity): Evidence {
  let flipped = 0;
  let weight = 0;
  let turning: Evidence['turning'] = null;
  for (const [rank, i] of cue.scope.slice(0, pair.settings.negation.words).entries())
    for (const j of pair.toB[i]!) {
      const opposite = areOpposite(pair.a, i, pair.b, j);
      const turned = (here.denied[i]! + there.denied[j]! + Number(opposite)) % 2 === 1;
      const w = (opposite ? WEIGHT_OF_OPPOSITE : 1) / (rank + 1) / pair.toB[i]!.length;
      weight += w;
      if (!turned) continue;
      flipped += w;
      turning ??= [i, j];
    }
  return { flipped: weight > 0 ? flipped / weight : 0, weight, turning };
}

/** Without words to compare by, only that one side denies something and the other nothing. */
function acrossLanguages(pair: Compared): Finding[] {
  const counts = [pair.a, pair.b].map((side) => scopedCues(side, pair.settings.negation.reach));
  const [a, b] = counts as [ScopedCue[], ScopedCue[]];
  if (a.length > 0 === b.length > 0) return [];
  const [side, cue] = a.length > 0 ? [pair.a, a[0]!] : [pair.b, b[0]!];
  return [
    {
      type: 'negation',
      place: 'content',
      severity: 1,
      confidence: pair.settings.negation.confidence.acrossLanguages,
      base: a.length > 0 ? spansOf(side, cue) : [],
      variant: a.length > 0 ? [] : spansOf(side, cue),
      note: `Only ${a.length > 0 ? 'A' : 'B'} denies something here: ${quote(side, cue)}.`,
    },
  ];
}
