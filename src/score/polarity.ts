/** Which words of a side are turned round by negation, and by which cue. */
import { type Compared, perPair } from './compared.ts';

import type { NegationEntry } from './lexicon.ts';
import { type Cue, cuesIn } from './phrases.ts';
import { indicesOf, type Range } from './range.ts';
import type { Side } from './side.ts';

export interface ScopedCue extends Range {
  readonly value: NegationEntry;
  /** Tokens turned round, nearest first. */
  readonly scope: readonly number[];
}

export interface Polarity {
  readonly cues: readonly ScopedCue[];
  /** How often token i is turned round. */
  readonly denied: readonly number[];
}

export const polaritiesOf = perPair((pair): { readonly a: Polarity; readonly b: Polarity } => {
  const { reach } = pair.settings.negation;
  const counts = (side: Side, links: Compared['toB'], other: Side) => (cue: ScopedCue) =>
    !isRendered(cue, links, other) && !saysUntil(cue, side, other);
  const a = scopedCues(pair.a, reach).filter(counts(pair.a, pair.toB, pair.b));
  const b = scopedCues(pair.b, reach).filter(counts(pair.b, pair.toA, pair.a));
  return { a: polarityOf(pair.a, a), b: polarityOf(pair.b, b) };
});

function polarityOf(side: Side, cues: readonly ScopedCue[]): Polarity {
  const denied = side.tokens.map(() => 0);
  for (const cue of cues) for (const i of cue.scope) denied[i]!++;
  for (const i of verbsOfNone(side, cues)) denied[i]!++;
  return { cues, denied };
}

/** Who "received no warning" did not receive one: the word right before "no" is denied with what follows. */
function verbsOfNone(side: Side, cues: readonly ScopedCue[]): number[] {
  const none = cuesIn(side.lexicon.quantifiers, side.tokens, side.stems).filter(({ value }) => value === 0);
  return cues.flatMap(({ from, scope }) => {
    const verb = from - 1;
    const isDenied = side.content[verb] && !scope.includes(verb) && none.some((one) => one.from === from);
    return isDenied ? [verb] : [];
  });
}

/** A word that denies in its meaning and has a counterpart: that says it, too ("prevent", "stop"). */
const isRendered = (cue: ScopedCue, links: Compared['toB'], other: Side): boolean =>
  cue.value.kind === 'lexical' && indicesOf(cue).some((i) => links[i]!.some((j) => other.content[j]));

/** « tant que nous ne saurons pas », "hasta que no sepamos": where the other side has "until we know", nothing is denied. */
function saysUntil({ from }: ScopedCue, side: Side, other: Side): boolean {
  const opensHere = cuesIn(side.lexicon.asLongAs, side.tokens, side.stems).some(
    (one) => one.to <= from && from - one.to <= FARTHEST_COMPANION,
  );
  return opensHere && cuesIn(other.lexicon.untils, other.tokens, other.stems).length > 0;
}

/** Cues that turn something round, with what they turn round. */
function scopedCues(side: Side, reach: number): ScopedCue[] {
  const counted = side.negations.filter((cue) => cue.value.kind !== 'none');
  const isCompanion = (cue: Cue<NegationEntry>, other: Cue<NegationEntry>): boolean =>
    cue.value.companion === true && accompanies(side, cue, other);
  return counted
    .filter((cue) => !counted.some((other) => isCompanion(cue, other)))
    .map((cue) => {
      const companion = counted.find((other) => other.to <= cue.from && isCompanion(other, cue));
      const between = companion ? contentIn(side, { from: companion.to, to: cue.from }).reverse() : [];
      return { ...cue, scope: [...new Set([...between, ...scopeOf(side, cue, reach)])] };
    })
    .filter((cue) => cue.scope.length > 0);
}

/** What stands between the two is denied: "ne crois pas". */
const contentIn = (side: Side, range: Range): number[] => indicesOf(range).filter((i) => side.content[i]);

/** "ne … pas", "personne n'a", "no … ninguna": the one goes along with the other. */
const accompanies = (side: Side, cue: Cue<NegationEntry>, other: Cue<NegationEntry>): boolean =>
  !other.value.companion &&
  side.clause[cue.from] === side.clause[other.from] &&
  Math.abs(other.from - cue.from) <= FARTHEST_COMPANION;

/** Tokens between the two: "n'a pourtant toujours pas". */
const FARTHEST_COMPANION = 6;

/** To its side of the cue; of "not" the words before it where nothing follows ("Bernanke is not"). */
function scopeOf(side: Side, cue: Cue<NegationEntry>, reach: number): number[] {
  const right = cue.value.scope === 'left' ? [] : walk(side, cue.to, 1, reach);
  if (cue.value.scope === 'right' || (cue.value.scope === 'either' && right.length > 0)) return right;
  return [...right, ...walk(side, cue.from - 1, -1, reach)];
}

/** Content words from `start` on until the clause ends or a word that breaks it, once there was one. */
function walk(side: Side, start: number, step: 1 | -1, reach: number): number[] {
  const words: number[] = [];
  for (let i = start, seen = 0; i >= 0 && i < side.tokens.length && seen < reach; i += step, seen++) {
    const token = side.tokens[i]!;
    if (token.kind === 'punctuation' && /^[,.;:!?()…–—]$/u.test(token.t)) break;
    if (words.length > 0 && side.lexicon.clauseBreaks.has(token.n)) break;
    if (side.content[i]) words.push(i);
  }
  return words;
}
