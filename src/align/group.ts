/**
 * Links to groups: two groups are joined while what links them is high enough on the whole, so that no chain of
 * likenesses joins what is unlike. Half of the measure is the mean over all pairs between them (average linkage), half
 * the mean of each text's best link to the other group, since two fragments of one statement need not meet. In the
 * mean, a pair that was not compared counts 0 and two sentences of one article -1. A text counts as the root of what
 * it says (the rarity of its letters): a fragment of two words neither holds two sentences together nor keeps them apart.
 * Two groups of sentences need more than that: what renders one statement does so throughout, and how much more
 * depends on how usual large families are in the corpus.
 */
import type { Context } from '../context.ts';
import type { LanguageCode } from '../model.ts';
import type { Settings } from '../settings.ts';
import { FAR } from './among.ts';
import { type Forest, makeForest } from './forest.ts';
import { makeHeap } from './heap.ts';
import type { Linked } from './links.ts';
import { isWhole, sharedArticles, type Text } from './texts.ts';

interface Group {
  readonly texts: number[];
  /** Sum of the weights of its texts, and of their squares. */
  weight: number;
  squares: number;
  /** Sum of the links within it. */
  inside: number;
  /** Whether all its texts are sentences: the links of fragments and reports are too weak to measure others by. */
  isWhole: boolean;
  /** Of all its texts; undefined where they are of several. */
  language: LanguageCode | null | undefined;
  /** The weight of its texts that stand in an article. */
  readonly articles: Map<number, number>;
  /** Sum of the links to another group. */
  readonly links: Map<number, number>;
}

interface Grouping {
  readonly linked: Linked;
  /** By number; null once it is merged into another, and for a text that is linked with none. */
  readonly groups: (Group | null)[];
  /** The group of each text. */
  readonly home: Int32Array;
  readonly weights: Float64Array;
  /** Mean log odds of the pairs between two groups of sentences from which they may be one. */
  readonly leastOdds: number;
}

interface Merge {
  readonly measure: number;
  readonly a: number;
  readonly b: number;
}

/** Groups of texts, as ascending lists, in the order of their least. */
export function groupTexts(texts: readonly Text[], linked: Linked, { settings }: Context): number[][] {
  const grouping = apiece(texts, linked, settings.align);
  const { groups } = grouping;
  const merges = makeHeap<Merge>(
    (x, y) => x.measure > y.measure || (x.measure === y.measure && (x.a < y.a || (x.a === y.a && x.b < y.b))),
  );
  const mergeOf = (a: number, b: number): Merge => {
    const [x, y] = [Math.min(a, b), Math.max(a, b)];
    return { measure: measureBetween(grouping, x, y), a: x, b: y };
  };
  const offer = (a: number, b: number): void => {
    const offered = mergeOf(a, b);
    if (mayJoin(grouping, offered, settings.align)) merges.push(offered);
  };
  for (const [a, group] of groups.entries())
    for (const b of group?.links.keys() ?? []) if (a < b) offer(a, b);
  for (let next = merges.pop(); next; next = merges.pop()) {
    const { a, b, measure } = next;
    if (!groups[a] || !groups[b] || measureBetween(grouping, a, b) !== measure) continue;
    // Groups that have grown since may measure the same by accident.
    if (!mayJoin(grouping, next, settings.align)) continue;
    const [kept, gone] = groups[a].links.size >= groups[b].links.size ? [a, b] : [b, a];
    merge(grouping, kept, gone);
    for (const other of groups[kept]!.links.keys()) offer(kept, other);
  }
  const members = Map.groupBy(texts.keys(), (text) => grouping.home[text]!);
  return [...members.values()];
}

/** Of a text without letters, so that no mean is taken over nothing; and of one around others, which must not join them. */
const LEAST_WEIGHT = 1e-3;

/** Every text a group of its own. */
function apiece(texts: readonly Text[], linked: Linked, settings: Settings['align']): Grouping {
  const weights = Float64Array.from(texts, ({ letters, encloses }) =>
    encloses ? LEAST_WEIGHT : Math.max(Math.sqrt(letters.total), LEAST_WEIGHT),
  );
  const groups: (Group | null)[] = texts.map(() => null);
  const groupOf = (text: number): Group => {
    groups[text] ??= alone(texts[text]!, weights[text]!);
    return groups[text];
  };
  const clusters = clustersOf(texts.length, linked, settings.joins);
  const { a, b } = linked.pairs;
  for (let pair = 0; pair < a.length; pair++) {
    const [x, y] = [a[pair]!, b[pair]!];
    if (clusters.root(x) !== clusters.root(y)) continue;
    // A repetition within an article is a link like others: what the mean takes off for the article is put back.
    const likely = linked.apart[pair] ? 0 : linked.probability[pair]! + sharedArticles(texts[x]!, texts[y]!);
    const link = likely * weights[x]! * weights[y]!;
    groupOf(x).links.set(y, link);
    groupOf(y).links.set(x, link);
  }
  const leastOdds = -settings.familyOdds.weight * largeFamilyOdds(texts.length, linked, settings);
  return { linked, groups, home: Int32Array.from(texts, (_, text) => text), weights, leastOdds };
}

const alone = (text: Text, weight: number): Group => ({
  ...{ texts: [text.index], weight, squares: weight * weight, inside: 0 },
  ...{ isWhole: isWhole(text), language: text.language },
  ...{ links: new Map(), articles: new Map(text.articles.map((article) => [article, weight])) },
});

/**
 * How usual families of three and more are: ln of the texts with several sure links over those with one. Where nearly
 * every statement is rendered twice, two pairs that are alike are two statements.
 */
function largeFamilyOdds(
  size: number,
  { pairs, probability, apart }: Linked,
  { familyOdds: { sure, supposed, most } }: Settings['align'],
): number {
  const links = new Int32Array(size);
  for (let pair = 0; pair < probability.length; pair++) {
    if (probability[pair]! < sure || apart[pair]) continue;
    links[pairs.a[pair]!]!++;
    links[pairs.b[pair]!]!++;
  }
  let [one, several] = [supposed, supposed];
  for (const count of links) {
    if (count === 1) one++;
    if (count > 1) several++;
  }
  return Math.min(most, Math.log(several / one));
}

/** Whether two groups may be joined at this measure: it decides alone where one of them is a single text. */
function mayJoin(grouping: Grouping, { a, b, measure }: Merge, settings: Settings['align']): boolean {
  const [x, y] = [grouping.groups[a]!, grouping.groups[b]!];
  if (measure < settings.joins) return false;
  if (!x.isWhole || !y.isWhole || x.texts.length < 2 || y.texts.length < 2) return true;
  if (measure < leastBetween(x, y, settings)) return false;
  const odds = x.texts.length <= y.texts.length ? oddsBetween(grouping, x, b) : oddsBetween(grouping, y, a);
  return odds >= grouping.leastOdds * x.weight * y.weight;
}

const languageOf = (x: Group, y: Group): LanguageCode | null | undefined =>
  x.language === y.language ? x.language : undefined;

/** Pairs between the least groups that are not single texts. */
const FEWEST = 4;

/** Least measure: higher, the more pairs would be wrong; across languages, the closer both groups hang together. */
function leastBetween(
  x: Group,
  y: Group,
  { joins, joinsMany, joinsClose, close }: Settings['align'],
): number {
  if (languageOf(x, y) !== undefined)
    return Math.min(joinsClose, joins + joinsMany * Math.log((x.texts.length * y.texts.length) / FEWEST));
  const closeness = Math.max(0, (Math.min(meanWithin(x), meanWithin(y)) - close) / (1 - close));
  return joins + (joinsClose - joins) * closeness;
}

/** Mean link within a group of two or more. */
const meanWithin = ({ inside, weight, squares }: Group): number => inside / ((weight * weight - squares) / 2);

/**
 * Texts that links of at least `joins` connect. No measure between two groups is more than the best link between them,
 * so that nothing is ever joined across clusters: links between these need not be kept.
 */
function clustersOf(size: number, { pairs, probability, apart }: Linked, joins: number): Forest {
  const clusters = makeForest(size);
  for (let pair = 0; pair < probability.length; pair++)
    if (probability[pair]! >= joins && !apart[pair]) clusters.join(pairs.a[pair]!, pairs.b[pair]!);
  return clusters;
}

/** Below this mean, the best links are not looked at. */
const LEAST_MEAN = 0.05;

function measureBetween(grouping: Grouping, a: number, b: number): number {
  const [x, y] = [grouping.groups[a]!, grouping.groups[b]!];
  const mean = (x.links.get(b)! - apartBetween(x, y)) / (x.weight * y.weight);
  if (mean < LEAST_MEAN) return mean;
  return (
    (mean + (x.texts.length <= y.texts.length ? bestLinks(grouping, x, b) : bestLinks(grouping, y, a))) / 2
  );
}

/** Weight of the pairs that share an article. */
function apartBetween(x: Group, y: Group): number {
  const [few, many] = x.articles.size < y.articles.size ? [x.articles, y.articles] : [y.articles, x.articles];
  let apart = 0;
  for (const [article, weight] of few) apart += weight * (many.get(article) ?? 0);
  return apart;
}

/** Mean of the best links of each text of a group to another group and of each text there to this one. */
function bestLinks({ linked, groups, home, weights }: Grouping, group: Group, other: number): number {
  const { graph, probability, apart } = linked;
  const best = new Map<number, number>();
  for (const text of group.texts)
    for (let entry = graph.starts[text]!; entry < graph.starts[text + 1]!; entry++) {
      const neighbour = graph.neighbours[entry]!;
      const pair = graph.pairs[entry]!;
      if (home[neighbour] !== other || apart[pair]) continue;
      const link = probability[pair]!;
      if (link > (best.get(text) ?? 0)) best.set(text, link);
      if (link > (best.get(neighbour) ?? 0)) best.set(neighbour, link);
    }
  const meanOf = ({ texts, weight }: Group): number =>
    texts.reduce((sum, text) => sum + (best.get(text) ?? 0) * weights[text]!, 0) / weight;
  return (meanOf(group) + meanOf(groups[other]!)) / 2;
}

/** Sum of the log odds of all pairs between two groups. */
function oddsBetween({ linked, groups, home, weights }: Grouping, group: Group, other: number): number {
  const { graph, alone } = linked;
  let sum = -FAR * group.weight * groups[other]!.weight;
  for (const text of group.texts)
    for (let entry = graph.starts[text]!; entry < graph.starts[text + 1]!; entry++) {
      const neighbour = graph.neighbours[entry]!;
      if (home[neighbour] !== other) continue;
      sum += (FAR + alone[graph.pairs[entry]!]!) * weights[text]! * weights[neighbour]!;
    }
  return sum;
}

function merge({ groups, home }: Grouping, kept: number, gone: number): void {
  const into = groups[kept]!;
  const from = groups[gone]!;
  groups[gone] = null;
  into.inside += from.inside + into.links.get(gone)!;
  into.squares += from.squares;
  into.isWhole &&= from.isWhole;
  into.language = languageOf(into, from);
  into.weight += from.weight;
  for (const text of from.texts) {
    home[text] = kept;
    into.texts.push(text);
  }
  for (const [article, weight] of from.articles)
    into.articles.set(article, (into.articles.get(article) ?? 0) + weight);
  into.links.delete(gone);
  for (const [other, link] of from.links) {
    if (other === kept) continue;
    const both = (into.links.get(other) ?? 0) + link;
    into.links.set(other, both);
    groups[other]!.links.delete(gone);
    groups[other]!.links.set(kept, both);
  }
}
