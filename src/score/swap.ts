/** Two participants that changed places: each stands where the other stood, among the same words. */
import type { Finding } from '../model.ts';
import type { Compared } from './compared.ts';
import { quote, type Range, spansOf } from './finding.ts';
import { namesIn, sameReferent } from './names.ts';
import type { Side } from './side.ts';
import { verbGroupsOf } from './verbs.ts';

interface Matched {
  readonly a: Range;
  readonly b: Range;
}

export function swappedParticipants(pair: Compared): Finding[] {
  const found: Finding[] = [];
  const participants = matchedParticipants(pair);
  for (const [k, x] of participants.entries())
    for (const y of participants.slice(k + 1)) if (changedPlaces(pair, x, y)) found.push(swap(pair, x, y));
  return found.slice(0, 1);
}

/** Names that mean the same on both sides, and content words that are equal on both sides and stand once. */
function matchedParticipants(pair: Compared): Matched[] {
  const [a, b] = [namesIn(pair.a, pair.b), namesIn(pair.b, pair.a)];
  const names = a.flatMap((x) => {
    const same = b.filter((y) => sameReferent(x, y));
    return same.length === 1 && a.filter((one) => sameReferent(one, same[0]!)).length === 1
      ? [{ a: x, b: same[0]! }]
      : [];
  });
  const inName = (i: number) => a.some((name) => i >= name.from && i < name.to);
  const words = pair.toB.flatMap((links, i) => {
    const [j] = links;
    const equal =
      j !== undefined && links.length === 1 && pair.a.content[i] && pair.a.stems[i] === pair.b.stems[j];
    return equal && !inName(i) && follows(pair.a, i)
      ? [{ a: { from: i, to: i + 1 }, b: { from: j, to: j + 1 } }]
      : [];
  });
  return [...names, ...words].sort((x, y) => x.a.from - y.a.from);
}

/** A noun as far as can be told: a determiner or an adjective stands before. */
const follows = (side: Side, i: number): boolean => {
  const before = side.tokens[i - 1]?.n;
  return before !== undefined && side.lexicon.determiners.has(before);
};

/**
 * Words near x in a stand near y's place in b, and the other way round; nothing speaks against it.
 * A phrase that moved takes its neighbours along and so is no exchange.
 */
function changedPlaces(pair: Compared, x: Matched, y: Matched): boolean {
  const votesX = votes(pair, x, y);
  const votesY = votes(pair, y, x);
  const { least, share } = pair.settings.participant.swap;
  const [pro, contra] = [votesX.pro + votesY.pro, votesX.contra + votesY.contra];
  if (
    votesX.pro > votesX.contra &&
    votesY.pro > votesY.contra &&
    pro >= least &&
    pro >= share * (pro + contra)
  )
    return true;
  return agentsExchanged(pair, x, y);
}

/** Neighbours of x: does their counterpart stand nearer to y's counterpart than to x's own? Near words weigh more. */
function votes(pair: Compared, x: Matched, y: Matched): { pro: number; contra: number } {
  let pro = 0;
  let contra = 0;
  const { reach } = pair.settings.participant.swap;
  for (let i = Math.max(0, x.a.from - reach); i < Math.min(pair.a.tokens.length, x.a.to + reach); i++) {
    if (!pair.a.content[i] || within(x.a, i) || within(y.a, i)) continue;
    const away = distance(x.a, i);
    if (away >= distance(y.a, i)) continue;
    for (const j of pair.toB[i]!) {
      if (within(x.b, j) || within(y.b, j)) continue;
      const [own, other] = [distance(x.b, j), distance(y.b, j)];
      if (other < own) pro += 1 / away;
      else if (own < other) contra += 1 / away;
    }
  }
  return { pro, contra };
}

const within = ({ from, to }: Range, i: number): boolean => i >= from && i < to;
const distance = ({ from, to }: Range, i: number): number => (i < from ? from - i : i - to + 1);

/** Both stand beside one verb, on its other sides, and the voice is the same: who acts is exchanged. */
function agentsExchanged(pair: Compared, x: Matched, y: Matched): boolean {
  if (!(x.a.to <= y.a.from && y.b.to <= x.b.from)) return false;
  const [a, b] = [verbGroupsOf(pair.a), verbGroupsOf(pair.b)];
  for (let i = x.a.to; i < y.a.from; i++) {
    const [v, links] = [a[i], pair.toB[i]!];
    const j = links.find((k) => k >= y.b.to && k < x.b.from && b[k]);
    if (!v || v.head !== i || j === undefined || b[j]!.head !== j) continue;
    const between = y.a.from - x.a.to + (x.b.from - y.b.to);
    if (v.passive === b[j]!.passive && between <= pair.settings.participant.swap.between) return true;
  }
  return false;
}

const swap = (pair: Compared, x: Matched, y: Matched): Finding => ({
  type: 'participant',
  subtype: 'exchanged',
  place: 'content',
  severity: pair.settings.participant.severity.exchanged,
  confidence: pair.settings.participant.confidence.exchanged,
  base: spansOf(pair.a, x.a, y.a),
  variant: spansOf(pair.b, x.b, y.b),
  note: `${quote(pair.a, x.a)} and ${quote(pair.a, y.a)} have changed places.`,
});
