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
export const TUNE = { beta: 0 };
export function groupTexts(texts: readonly Text[], linked: Linked, joins: number): number[][] {
  const home = Int32Array.from(texts, (_, i) => i);
  const bestMatch = (x: Group, y: Group, b: number): number => { const best = new Map<number, number>(); const { graph, probability, apart } = linked; for (const t of x.texts) for (let e = graph.starts[t]!; e < graph.starts[t + 1]!; e++) { const o = graph.neighbours[e]!; if (home[o] !== b) continue; const p = apart[graph.pairs[e]!] ? 0 : probability[graph.pairs[e]!]!; if (p > (best.get(t) ?? 0)) best.set(t, p); if (p > (best.get(o) ?? 0)) best.set(o, p); } let sx = 0, sy = 0; for (const t of x.texts) sx += best.get(t) ?? 0; for (const t of y.texts) sy += best.get(t) ?? 0; return (sx / x.texts.length + sy / y.texts.length) / 2; };
  const value = (x: Group, y: Group, a: number, b: number): number => { const m = meanBetween(x, y, x.links.get(b) ?? 0); if (TUNE.beta === 0 || m <= 0.05) return m; return (1 - TUNE.beta) * m + TUNE.beta * bestMatch(x, y, b); };
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
    const mean = value(groups[a]!, groups[b]!, a, b);
    if (mean >= joins) merges.push({ mean, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const [a, group] of groups.entries()) for (const b of group!.links.keys()) if (a < b) offer(a, b);
  for (let next = merges.pop(); next; next = merges.pop()) {
    const { a, b, mean } = next;
    const [x, y] = [groups[a], groups[b]];
    if (!x || !y || Math.abs(value(x, y, a, b) - mean) > 1e-9) continue;
    const [kept, gone] = x.links.size >= y.links.size ? [a, b] : [b, a];
    merge(groups, kept, gone);
    for (const t of groups[kept]!.texts) home[t] = kept;
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
