/** Which names of two sides mean the same. */
import { foldAccents } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { perPair } from './compared.ts';
import { agreement, type NameMention, namesIn } from './names.ts';
import { perSide, type Side } from './side.ts';

export interface NamePairs {
  readonly together: readonly (readonly [NameMention, NameMention])[];
  readonly onlyA: readonly NameMention[];
  readonly onlyB: readonly NameMention[];
}

/** Names in pairs, the ones that agree most first; every mention stands in one pair at most. */
export const namePairsOf = perPair((pair): NamePairs => {
  const [a, b] = [namesSaid(pair.a), namesSaid(pair.b)];
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

/** "Wang ruled out any compromises": the reporter who renders Wang's words names Wang, and Wang did not. */
const namesSaid = perSide((side: Side): readonly NameMention[] => {
  const { kind, speaker } = side.reading;
  const names = namesIn(side);
  if (kind !== 'indirect' || speaker === null) return names;
  const own = new Set(tokenise(speaker).map(({ n }) => foldAccents(n)));
  return names.filter(({ words }) => !words.every((word) => own.has(word)));
});
