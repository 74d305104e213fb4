/** Which names of two sides mean the same. */
import { perPair } from './compared.ts';
import { agreement, type NameMention, namesIn } from './names.ts';

export interface NamePairs {
  readonly together: readonly (readonly [NameMention, NameMention])[];
  readonly onlyA: readonly NameMention[];
  readonly onlyB: readonly NameMention[];
}

/** Names in pairs, the ones that agree most first; every mention stands in one pair at most. */
export const namePairsOf = perPair((pair): NamePairs => {
  const [a, b] = [namesIn(pair.a), namesIn(pair.b)];
  const candidates = a
    .flatMap((x) => b.map((y) => ({ x, y, score: agreement(x, y) })))
    .filter(({ score }) => score >= pair.settings.name.leastAgreement)
    .sort((p, q) => q.score - p.score || p.x.from - q.x.from || p.y.from - q.y.from);
  const together: [NameMention, NameMention][] = [];
  const used = new Set<NameMention>();
  for (const { x, y } of candidates) {
    if (used.has(x) || used.has(y)) continue;
    used.add(x).add(y);
    together.push([x, y]);
  }
  return { together, onlyA: a.filter((x) => !used.has(x)), onlyB: b.filter((y) => !used.has(y)) };
});
