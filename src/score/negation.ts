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
import { besideQuoted, frameOf, reporterTokensBeside } from './frame.ts';
import type { NegationEntry } from './lexicon.ts';
import { isPiece } from './meaning.ts';
import { areOpposite, mayBeOpposite } from './opposites.ts';
import type { Cue } from './phrases.ts';
import { type Polarity, polaritiesOf, type ScopedCue } from './polarity.ts';
import { at } from './range.ts';
import type { Side } from './side.ts';

export const negation: Check = {
  type: 'negation',
  acrossLanguages: true,
  has: (side) => side.lexicon.section.negation.length > 0,
  run: (pair) => {
    const { a, b } = polaritiesOf(pair);
    return [
      ...deniedOnlyHere(pair, a, b),
      ...deniedOnlyHere(mirrored(pair), b, a).map(turned),
      ...withdrawnOnlyThere(pair, b),
      ...withdrawnOnlyThere(mirrored(pair), a).map(turned),
    ];
  },
};

/** Cues of a whose words stand undenied in b. */
function deniedOnlyHere(pair: Compared, here: Polarity, there: Polarity): Found[] {
  const { confidence, majority, severity } = pair.settings.negation;
  const answered = pair.sameLanguage ? movedCues(pair, here, there) : answeredCues(pair, here, there);
  return here.cues.flatMap((cue): Found[] => {
    const { flipped, weight, turning } = evidence(pair, cue, here, there);
    if (mayBeDeniedAround(pair.b, pair) || answered.has(cue)) return [];
    if (weight === 0 && there.cues.length === 0 && pair.sameLanguage && mayBeAlone(pair))
      return [alone(pair, cue)];
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
        note: `A denies ${quote(pair.a, at(word))} with ${quote(pair.a, cue)}; B says ${quote(pair.b, at(other))} without a denial.`,
      },
    ];
  });
}

const NONE: ReadonlySet<ScopedCue> = new Set();

/**
 * Across languages a denial moves: "no hemos recibido ninguna respuesta", "we have received no answer". A cue is
 * answered by one of the other side, each by another, in whose scope one of its words is rendered; where one side denies no more often than the other, all are: languages
 * put the denial at other words ("nothing that endangers", „nichts …, was … gefährdet“), and links across them are few.
 */
function answeredCues(pair: Compared, here: Polarity, there: Polarity): ReadonlySet<ScopedCue> {
  if (here.cues.length <= there.cues.length) return new Set(here.cues);
  const left = [...there.cues];
  return new Set(
    here.cues.filter((cue) => {
      const at = left.findIndex((other) =>
        cue.scope.some((i) => pair.toB[i]!.some((j) => other.scope.includes(j))),
      );
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }),
  );
}

/**
 * Within a language, too: "sign nothing that endangers a job", "not sign anything that endangers a job". Where both
 * sides deny as often and one of them has such a clause, nobody is told of the place.
 */
function movedCues(pair: Compared, here: Polarity, there: Polarity): ReadonlySet<ScopedCue> {
  const opensClause =
    (side: Side) =>
    ({ to }: ScopedCue): boolean => {
      const next = side.tokens[to]?.t === ',' ? to + 1 : to;
      return side.lexicon.relatives.has(side.tokens[next]?.n ?? '');
    };
  if (here.cues.length !== there.cues.length) return NONE;
  const moved = here.cues.some(opensClause(pair.a)) || there.cues.some(opensClause(pair.b));
  return moved ? new Set(here.cues) : NONE;
}

/** What is quoted in part or rendered may be denied by the reporter's words around it, or nobody can tell. */
function mayBeDeniedAround(side: Side, { settings }: Compared): boolean {
  if (side.reading.kind !== 'mixed' && side.reading.kind !== 'indirect') return false;
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

/** A few words of b that its reporter denies ("did not speak of “neutralisation”"), while nothing is denied in or around a. */
function withdrawnOnlyThere(pair: Compared, there: Polarity): Found[] {
  const { severity, confidence, fewWords, reach } = pair.settings.negation;
  const { reading, tokens } = pair.b;
  const few = tokens.filter((token) => token.kind !== 'punctuation').length <= fewWords;
  const frame = few && reading.kind !== 'direct' ? frameOf(pair.b) : null;
  const denies = ({ value }: { value: NegationEntry }) => value.kind === 'full' && !value.companion;
  const rejects = ({ value }: { value: NegationEntry }) => value.kind !== 'none';
  if (!frame?.quoted || there.cues.some(denies)) return [];
  if ([...pair.a.negations, ...cuesAround(pair.a, reach)].some(rejects)) return [];
  const cue = cuesAround(pair.b, reach).find(denies);
  if (!cue) return [];
  return [
    {
      type: 'negation',
      subtype: 'withdrawn',
      place: 'frame',
      severity: severity.full,
      confidence: confidence.alone,
      base: [],
      variant: spansOf(frame.side, cue),
      note: `A has the words; in B the reporter takes them back with ${quote(frame.side, cue)}.`,
    },
  ];
}

/** Of denial, in the reporter's words beside the quoted ones; anywhere in the frame where these are not found in it. */
function cuesAround(side: Side, reach: number): readonly Cue<NegationEntry>[] {
  const frame = frameOf(side);
  if (!frame?.quoted) return frame?.side.negations ?? [];
  const beside = new Set(besideQuoted(frame, reach));
  return frame.side.negations.filter((cue) => beside.has(cue.from));
}

/** The other side, if a fragment, may just not quote it. */
const mayBeAlone = ({ b }: Compared): boolean => !isPiece(b);

/** Without words to compare by: only that one side denies something and the other nothing. */
const alone = (pair: Compared, cue: ScopedCue): Found => ({
  type: 'negation',
  place: 'content',
  severity: pair.settings.negation.severity.full,
  confidence: pair.settings.negation.confidence.alone,
  base: spansOf(pair.a, cue),
  variant: [],
  note: `A denies something here with ${quote(pair.a, cue)}; B denies nothing.`,
});
