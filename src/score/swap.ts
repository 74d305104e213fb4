/** Two participants that changed places: each stands where the other stood, among the same words. */
import type { Found } from '../model.ts';
import type { Compared } from './compared.ts';
import { quote, spansOf } from './finding.ts';
import type { PronounEntry } from './lexicon.ts';
import { namePairsOf } from './name-pairs.ts';
import { namesIn } from './names.ts';
import { cuesIn } from './phrases.ts';
import { at, indicesOf, type Range } from './range.ts';
import { perSide, type Side, startsSentence } from './side.ts';
import { type VerbGroup, verbGroupsOf } from './verbs.ts';

const CAPITAL = /^\p{Lu}/u;

interface Matched {
  readonly a: Range;
  readonly b: Range;
}

/** The first exchange found: names that stand in one another's place, or nouns on the other side of their verb. */
export function swappedParticipants(pair: Compared): Found[] {
  const names = matchedNames(pair);
  const nouns = [...names, ...matchedNouns(pair, names)].sort((x, y) => x.a.from - y.a.from);
  const withPronouns = [...names, ...matchedPronouns(pair)];
  const exchanged =
    firstPair(names, (x, y) => stoodInPlaceOf(pair, x, y)) ??
    firstPair(matchedWords(pair), (x, y) => stoodInPlaceOf(pair, x, y)) ??
    firstPair(withPronouns, (x, y) => stoodInPlaceOf(pair, x, y)) ??
    firstPair(nouns, (x, y) => actsInPlaceOf(pair, x, y));
  return exchanged ? [swap(pair, ...exchanged)] : [];
}

function firstPair(
  all: readonly Matched[],
  holds: (x: Matched, y: Matched) => boolean,
): [Matched, Matched] | null {
  for (const [k, x] of all.entries()) {
    const y = all.slice(k + 1).find((one) => holds(x, one));
    if (y) return [x, y];
  }
  return null;
}

/** Names that mean the same and share no word with another name: "Albania" twice tells nothing of places. */
function matchedNames(pair: Compared): Matched[] {
  const names = namePairsOf(pair);
  const all = [...names.together.map(([x]) => x), ...names.onlyA];
  return names.together
    .filter(([x, y]) => !(x.weak && y.weak))
    .filter(([x]) => !all.some((other) => other !== x && other.words.some((word) => x.words.includes(word))))
    .map(([a, b]) => ({ a, b }));
}

/** Words of names that stand once on each side: of "South Africa and Zambia" may become "South Zambia and Africa". */
const matchedWords = (pair: Compared): Matched[] => matchedOnce(nameWordsOf(pair.a), nameWordsOf(pair.b));

/** Pronouns that may act and stand once on each side. */
const matchedPronouns = (pair: Compared): Matched[] =>
  matchedOnce(actingPronounsOf(pair.a), actingPronounsOf(pair.b));

/** Where each of some words of a side stands; null where it stands twice. */
type Places = ReadonlyMap<string, number | null>;

function matchedOnce(ofA: Places, ofB: Places): Matched[] {
  return [...ofA].flatMap(([word, i]) => {
    const j = ofB.get(word) ?? null;
    return i === null || j === null ? [] : [{ a: at(i), b: at(j) }];
  });
}

function placesOf(side: Side, tokens: readonly number[]): Places {
  const places = new Map<string, number | null>();
  for (const i of tokens) {
    const { n } = side.tokens[i]!;
    places.set(n, places.has(n) ? null : i);
  }
  return places;
}

/** Also of what may be a title: "the Queen". */
const nameWordsOf = perSide((side): Places => {
  const named = namesIn(side).filter(({ weak }) => !weak);
  const words = new Set(named.flatMap(indicesOf));
  const isTitle = (i: number) =>
    side.lexicon.titles.has(side.tokens[i]!.n) && CAPITAL.test(side.tokens[i]!.t) && !startsSentence(side, i);
  return placesOf(
    side,
    indicesOf({ from: 0, to: side.tokens.length }).filter(
      (i) => side.content[i] && (words.has(i) || isTitle(i)),
    ),
  );
});

/** "It is right that". */
const mayBeNobody = ({ person, gender }: PronounEntry): boolean => person === '3' && gender === undefined;

const actingPronounsOf = perSide((side): Places => {
  const cues = cuesIn(side.lexicon.pronouns, side.tokens, side.stems);
  const acting = cues.filter(({ value }) => value.role === 'subject' && !mayBeNobody(value));
  return placesOf(
    side,
    acting.map(({ from }) => from),
  );
});

/** Nouns as far as can be told (a determiner stands before), equal on both sides. */
function matchedNouns(pair: Compared, names: readonly Matched[]): Matched[] {
  const isNoun = (side: Side, i: number) =>
    side.content[i] && side.lexicon.determiners.has(side.tokens[i - 1]?.n ?? '');
  return pair.toB.flatMap((links, i) => {
    const [j] = links;
    const equal = j !== undefined && links.length === 1 && pair.a.stems[i] === pair.b.stems[j];
    if (!equal || !isNoun(pair.a, i) || !isNoun(pair.b, j) || names.some(({ a }) => within(a, i))) return [];
    return [{ a: { from: i, to: i + 1 }, b: { from: j, to: j + 1 } }];
  });
}

/**
 * Words near x in a stand near y in b, and the other way round. A phrase that moved takes its neighbours along,
 * and names side by side ("Michigan Gov. Whitmer") have the same neighbours: these are no exchange.
 */
function stoodInPlaceOf(pair: Compared, x: Matched, y: Matched): boolean {
  const { least, share } = pair.settings.participant.swap;
  if (areBeside(pair.a, x.a, y.a) || areBeside(pair.b, x.b, y.b)) return false;
  for (const has of [isGenitive, isAgent])
    if (turnsRound(pair, x, has) !== turnsRound(pair, y, has)) return false;
  const [ofX, ofY] = [votes(pair, x, y), votes(pair, y, x)];
  const [pro, contra] = [ofX.pro + ofY.pro, ofX.contra + ofY.contra];
  return ofX.pro >= ofX.contra && ofY.pro >= ofY.contra && pro >= least && pro >= share * (pro + contra);
}

/** Nothing between them but marks, titles and other names. */
function areBeside(side: Side, x: Range, y: Range): boolean {
  const between = indicesOf({ from: Math.min(x.to, y.to), to: Math.max(x.from, y.from) });
  return between.every(
    (i) =>
      side.tokens[i]!.kind === 'punctuation' ||
      side.lexicon.titles.has(side.tokens[i]!.n) ||
      CAPITAL.test(side.tokens[i]!.t),
  );
}

/** Of one only, "Havel's successor" beside "the successor of Havel", "by AP": the order is turned round, the sense is not. */
const turnsRound = (pair: Compared, { a, b }: Matched, has: typeof isGenitive): boolean =>
  has(pair.a, a) !== has(pair.b, b);

const isGenitive = ({ tokens }: Side, { to }: Range): boolean => /^['’]s?$/u.test(tokens[to]?.n ?? '');

interface Votes {
  readonly pro: number;
  readonly contra: number;
}

/** Neighbours of x: is their counterpart nearer to y's counterpart than to x's own? Near words weigh more. */
function votes(pair: Compared, x: Matched, y: Matched): Votes {
  const { reach } = pair.settings.participant.swap;
  const immediate = immediateVotes(pair, x, y);
  let { pro, contra } = immediate;
  for (let i = Math.max(0, x.a.from - reach); i < Math.min(pair.a.tokens.length, x.a.to + reach); i++) {
    const away = distance(x.a, i);
    if (!pair.a.content[i] || within(x.a, i) || within(y.a, i) || away >= distance(y.a, i)) continue;
    for (const j of pair.toB[i]!.filter((k) => !within(x.b, k) && !within(y.b, k))) {
      const [own, other] = [distance(x.b, j), distance(y.b, j)];
      if (other < own) pro += 1 / away;
      else if (own < other) contra += 1 / away;
    }
  }
  return { pro, contra };
}

/** The function words right before: "from X to Y" and "from Y to X". */
function immediateVotes(pair: Compared, x: Matched, y: Matched): Votes {
  const before = (side: Side, { from }: Range) => side.tokens[from - 1]?.n ?? '';
  const [here, own, other] = [before(pair.a, x.a), before(pair.b, x.b), before(pair.b, y.b)];
  const tells =
    own !== other && pair.a.lexicon.functionWords.has(here) && !pair.a.lexicon.determiners.has(here);
  return { pro: Number(tells && here === other), contra: Number(tells && here === own) };
}

const within = ({ from, to }: Range, i: number): boolean => i >= from && i < to;
const distance = ({ from, to }: Range, i: number): number => (i < from ? from - i : i - to + 1);

/** Both stand around one verb, on its other sides, and the voice is the same: who acts is exchanged. */
function actsInPlaceOf(pair: Compared, x: Matched, y: Matched): boolean {
  const between = y.a.from - x.a.to + (x.b.from - y.b.to);
  if (isAgent(pair.a, y.a) !== isAgent(pair.b, x.b)) return false;
  if (x.a.to > y.a.from || y.b.to > x.b.from || between > pair.settings.participant.swap.between)
    return false;
  const verbs = verbsIn(pair.a, { from: x.a.to, to: y.a.from });
  const others = verbsIn(pair.b, { from: y.b.to, to: x.b.from });
  return verbs.some((v) => others.some((w) => v.passive === w.passive && mayRender(pair, v.head, w.head)));
}

/** "by the man", up to four words before its noun. */
const isAgent = ({ tokens, lexicon }: Side, { from }: Range): boolean =>
  tokens.slice(Math.max(0, from - 4), from).some(({ n }) => lexicon.agentMarkers.has(n));

type Verb = VerbGroup & { readonly head: number };

const verbsIn = (side: Side, range: Range): Verb[] =>
  indicesOf(range).flatMap((i) => {
    const group = verbGroupsOf(side)[i];
    return group && group.head === i ? [{ ...group, head: i }] : [];
  });

/** Linked to one another, or both to nothing. */
const mayRender = (pair: Compared, i: number, j: number): boolean =>
  pair.toB[i]!.includes(j) || (pair.toB[i]!.length === 0 && pair.toA[j]!.length === 0);

const swap = (pair: Compared, x: Matched, y: Matched): Found => ({
  type: 'participant',
  subtype: 'exchanged',
  place: 'content',
  severity: pair.settings.participant.severity.exchanged,
  confidence: pair.settings.participant.confidence.exchanged,
  base: spansOf(pair.a, x.a, y.a),
  variant: spansOf(pair.b, x.b, y.b),
  note: `${quote(pair.a, x.a)} and ${quote(pair.a, y.a)} have changed places: what A says of the one, B says of the other.`,
});
