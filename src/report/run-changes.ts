/** What differs between two runs: statements new, gone and changed, their scores, and why. */
import type { Analysis, Drift, Family, Signature } from '../model.ts';
import { leavesOf } from './leaves.ts';
import type { Changes, FamilyChange, ReadingName } from './run-changes/change.ts';
import { differing } from './run-changes/differing.ts';
import { type MatchedFamilies, matchFamilies, readingKeys } from './run-changes/match.ts';
import { pairChanges } from './run-changes/pairs.ts';

export { changesText } from './run-changes/text.ts';

export interface RunSide {
  readonly analysis: Analysis;
  /** As of run.json. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export function changesBetween(before: RunSide, after: RunSide): Changes {
  const keys = readingKeys(before.analysis, after.analysis);
  const matched = matchFamilies(before.analysis.families, after.analysis.families, keys);
  const sides = { before: sideOf(before.analysis), after: sideOf(after.analysis) };
  const families = matched.map((one) => familyChange(one, sides, keys));
  return {
    before: before.analysis.signature.id,
    after: after.analysis.signature.id,
    inputs: differing(partsOf(before.analysis.signature), partsOf(after.analysis.signature)),
    settings: differing(leavesOf(before.settings, []), leavesOf(after.settings, [])),
    families: families.filter((one) => one !== null),
    unchanged: families.filter((one) => one === null).length,
  };
}

const partsOf = ({ id, ...parts }: Signature): (readonly [string, string])[] => Object.entries(parts);

interface Side {
  readonly pairs: ReadonlyMap<string, readonly Drift[]>;
  readonly name: (quotation: string) => ReadingName;
}

function sideOf({ articles, quotations, drift }: Analysis): Side {
  const paths = new Map(articles.map(({ id, path }) => [id, path]));
  const byId = new Map(quotations.map((one) => [one.id, one]));
  return {
    pairs: Map.groupBy(drift, ({ family }) => family),
    name: (quotation) => {
      const { article, text } = byId.get(quotation)!;
      return { quotation, path: paths.get(article)!, text };
    },
  };
}

/** null: nothing differs. */
function familyChange(
  { before, after }: MatchedFamilies,
  sides: { readonly before: Side; readonly after: Side },
  keys: ReadonlyMap<string, string>,
): FamilyChange | null {
  const keyOf = (quotation: string): string => keys.get(quotation)!;
  const known = (family: Family | null): Map<string, string> =>
    new Map(family?.members.map(({ quotation }) => [keyOf(quotation), quotation]));
  const [was, is] = [known(before), known(after)];
  const [pairsBefore, pairsAfter] = [pairsIn(before, sides.before), pairsIn(after, sides.after)];
  const joined = [...is].filter(([key]) => !was.has(key)).map(([, id]) => sides.after.name(id));
  const left = [...was].filter(([key]) => !is.has(key)).map(([, id]) => sides.before.name(id));
  const scores = differing(scoresOf(pairsBefore), scoresOf(pairsAfter));
  const pairs = pairChanges(pairsBefore, pairsAfter, keyOf);
  if (before && after && joined.length + left.length + scores.length + pairs.length === 0) return null;
  return {
    change: before === null ? 'new' : after === null ? 'gone' : 'changed',
    family: (after ?? before)!.id,
    familyBefore: before?.id ?? null,
    label: (after ?? before)!.label,
    readings: { before: was.size, after: is.size },
    ...{ joined, left, scores, pairs },
  };
}

const pairsIn = (family: Family | null, { pairs }: Side): readonly Drift[] =>
  family ? (pairs.get(family.id) ?? []) : [];

/** The greatest of a family's pairs. */
const scoresOf = (pairs: readonly Drift[]): (readonly [string, number | null])[] =>
  (['wording', 'meaning', 'flip'] as const).map((name) => {
    const measured = pairs.map((pair) => pair[name]).filter((value) => value !== null);
    return [name, measured.length > 0 ? measured.reduce((a, b) => Math.max(a, b)) : null];
  });
