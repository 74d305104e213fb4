/**
 * negation: is an aligned predicate denied on one side and not on the other?
 *
 * Polarity is compared word by word and not by counting: a cue ("not", "no room to", "refuses to", "without")
 * turns round the words in its scope, two cues or a cue and an opposite ("not bad", "good") cancel out, and what
 * stands in a cue's scope is looked up on the other side through the links.
 */
import type { Found } from '../model.ts';
import { type Compared, mirrored } from './compared.ts';
import { type Check, quote, spansOf, turned } from './finding.ts';
import { frameOf, reporterTokensBeside } from './frame.ts';
import { areOpposite, mayBeOpposite } from './opposites.ts';
import { type Polarity, polaritiesOf, type ScopedCue } from './polarity.ts';
import { at } from './range.ts';
import type { Side } from './side.ts';

export const negation: Check = {
  type: 'negation',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.negation.length > 0,
  run: (pair) => {
    const { a, b } = polaritiesOf(pair);
    return [...deniedOnlyHere(pair, a, b), ...deniedOnlyHere(mirrored(pair), b, a).map(turned)];
  },
};

/** Cues of a whose words stand undenied in b. */
function deniedOnlyHere(pair: Compared, here: Polarity, there: Polarity): Found[] {
  const { confidence, majority, severity } = pair.settings.negation;
  return here.cues.flatMap((cue): Found[] => {
    const { flipped, weight, turning } = evidence(pair, cue, here, there);
    if (mayBeDeniedAround(pair.b, pair)) return [];
    if (weight === 0 && there.cues.length === 0 && mayBeAlone(pair)) return [alone(pair, cue)];
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

/** A few quoted words may be denied by the reporter's words around them, or nobody can tell. */
function mayBeDeniedAround(side: Side, { settings }: Compared): boolean {
  if (side.reading.kind !== 'mixed') return false;
  const frame = frameOf(side);
  if (!frame?.quoted) return true;
  const own = new Set(reporterTokensBeside(frame, settings.negation.reach));
  return frame.side.negations.some((cue) => cue.value.kind !== 'none' && own.has(cue.from));
}

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
    for (const j of pair.toB[i]!.filter((other) => pair.b.content[other])) {
      const opposite = areOpposite(pair.a, i, pair.b, j);
      const turned = (here.denied[i]! + there.denied[j]! + Number(opposite)) % 2 === 1;
      const w = (opposite ? pair.settings.negation.opposite : 1) / (rank + 1) / pair.toB[i]!.length;
      weight += w;
      if (!turned || mayBeOpposite(pair.a, i, pair.b, j)) continue;
      flipped += w;
      turning ??= [i, j];
    }
  return { flipped: weight > 0 ? flipped / weight : 0, weight, turning };
}

/** The other side, if a fragment, may just not quote it. */
const mayBeAlone = ({ b }: Compared): boolean => b.reading.part === 'whole' && b.reading.kind !== 'mixed';

/** Without words to compare by: only that one side denies something and the other nothing. */
const alone = (pair: Compared, cue: ScopedCue): Found => ({
  type: 'negation',
  place: 'content',
  severity: pair.settings.negation.severity.full,
  confidence: pair.settings.negation.confidence.alone,
  base: spansOf(pair.a, cue),
  variant: [],
  note: `Only one side denies something here: ${quote(pair.a, cue)}.`,
});
