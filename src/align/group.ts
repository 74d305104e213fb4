/**
 * Links to groups by average linkage: two groups are joined while the mean over all pairs between them is high
 * enough, so that no chain of likenesses joins what is unlike. A pair that was not compared counts 0; two sentences of
 * one article count -1.
 */
import { makeHeap } from './heap.ts';
import type { Linked } from './links.ts';
import type { Text } from './texts.ts';

interface Group {
  readonly texts: number[];
  /** How many of its texts stand in an article. */
  readonly articles: Map<string, number>;
  /** Sum of the links to another group. */
  readonly links: Map<number, number>;
}

interface Merge {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
}

/** Groups of texts, as ascending lists, in the order of their least. @param joins least mean of a merge, 0 to 1 */
export function groupTexts(texts: readonly Text[], linked: Linked, joins: number): number[][] {
  const groups: (Group | null)[] = texts.map(({ index, articles }) => ({
    texts: [index],
    articles: new Map([...articles].map((article) => [article, 1])),
    links: new Map(),
  }));
  addLinks(texts, linked, groups);
  const merges = makeHeap<Merge>(
    (x, y) => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b))),
  );
  const offer = (a: number, b: number): void => {
    const mean = meanBetween(groups[a]!, groups[b]!, groups[a]!.links.get(b) ?? 0);
    if (mean >= joins) merges.push({ mean, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const [a, group] of groups.entries()) for (const b of group!.links.keys()) if (a < b) offer(a, b);
  for (let next = merges.pop(); next; next = merges.pop()) {
    const { a, b, mean } = next;
    const [x, y] = [groups[a], groups[b]];
    if (!x || !y || meanBetween(x, y, x.links.get(b) ?? 0) !== mean) continue;
    const [kept, gone] = x.links.size >= y.links.size ? [a, b] : [b, a];
    merge(groups, kept, gone);
    for (const other of groups[kept]!.links.keys()) offer(kept, other);
  }
  return groups
    .flatMap((group) => (group ? [group.texts.sort((a, b) => a - b)] : []))
    .sort((a, b) => a[0]! - b[0]!);
}

function addLinks(texts: readonly Text[], linked: Linked, groups: readonly (Group | null)[]): void {
  const { a, b } = linked.pairs;
  for (let pair = 0; pair < a.length; pair++) {
    const x = texts[a[pair]!]!;
    const y = texts[b[pair]!]!;
    // A repetition within an article is a link like others: what meanBetween takes off for the article is put back.
    const link = linked.apart[pair] ? 0 : linked.probability[pair]! + countShared(x.articles, y.articles);
    groups[x.index]!.links.set(y.index, link);
    groups[y.index]!.links.set(x.index, link);
  }
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of few) if (many.has(one)) shared++;
  return shared;
}

function meanBetween(x: Group, y: Group, links: number): number {
  const [few, many] = x.articles.size < y.articles.size ? [x.articles, y.articles] : [y.articles, x.articles];
  let apart = 0;
  for (const [article, count] of few) apart += count * (many.get(article) ?? 0);
  return (links - apart) / (x.texts.length * y.texts.length);
}

function merge(groups: (Group | null)[], kept: number, gone: number): void {
  const into = groups[kept]!;
  const from = groups[gone]!;
  groups[gone] = null;
  into.texts.push(...from.texts);
  for (const [article, count] of from.articles)
    into.articles.set(article, (into.articles.get(article) ?? 0) + count);
  into.links.delete(gone);
  for (const [other, link] of from.links) {
    if (other === kept) continue;
    const both = (into.links.get(other) ?? 0) + link;
    into.links.set(other, both);
    groups[other]!.links.delete(gone);
    groups[other]!.links.set(kept, both);
  }
}
