/** Which reading, which family of a run is which of another. Ids are hashes: they hold where the text holds. */
import type { Analysis, Family } from '../../model.ts';
import { normaliseText } from '../../text/normalise.ts';

/**
 * The reading that an id of either run stands for: its own id, or, where an article was edited around it, the id that
 * the same words in the same file had before.
 */
export function readingKeys(before: Analysis, after: Analysis): ReadonlyMap<string, string> {
  const known = new Set(before.quotations.map(({ id }) => id));
  const still = new Set(after.quotations.map(({ id }) => id));
  const gone = Map.groupBy(
    wordsIn(before).filter(({ id }) => !still.has(id)),
    ({ words }) => words,
  );
  const keys = new Map([...known].map((id) => [id, id]));
  for (const { id, words } of wordsIn(after))
    if (!known.has(id)) keys.set(id, gone.get(words)?.shift()?.id ?? id);
  return keys;
}

function wordsIn({ articles, quotations }: Analysis): { id: string; words: string }[] {
  const paths = new Map(articles.map(({ id, path }) => [id, path]));
  return quotations.map(({ id, article, text }) => ({
    id,
    words: JSON.stringify([paths.get(article), normaliseText(text)]),
  }));
}

/** null: there is none on that side. */
export interface MatchedFamilies {
  readonly before: Family | null;
  readonly after: Family | null;
}

/** One to one, those that share the greatest part of their readings first (Jaccard); in order of the later run. */
export function matchFamilies(
  before: readonly Family[],
  after: readonly Family[],
  keys: ReadonlyMap<string, string>,
): MatchedFamilies[] {
  const partners = new Map<Family, Family>();
  const taken = new Set<Family>();
  for (const { was, is } of overlaps(before, after, keys)) {
    if (taken.has(was) || partners.has(is)) continue;
    taken.add(was);
    partners.set(is, was);
  }
  return [
    ...after.map((is) => ({ before: partners.get(is) ?? null, after: is })),
    ...before.filter((was) => !taken.has(was)).map((was) => ({ before: was, after: null })),
  ];
}

/** Pairs of families with a reading in common, the best first. */
function overlaps(
  before: readonly Family[],
  after: readonly Family[],
  keys: ReadonlyMap<string, string>,
): { was: Family; is: Family }[] {
  const holders = Map.groupBy(
    before.flatMap((was) => was.members.map(({ quotation }) => ({ was, key: keys.get(quotation)! }))),
    ({ key }) => key,
  );
  return after
    .flatMap((is) => {
      const shared = new Map<Family, number>();
      for (const { quotation } of is.members)
        for (const { was } of holders.get(keys.get(quotation)!) ?? [])
          shared.set(was, (shared.get(was) ?? 0) + 1);
      return [...shared].map(([was, both]) => ({
        ...{ was, is },
        likeness: both / (was.members.length + is.members.length - both),
      }));
    })
    .toSorted((a, b) => b.likeness - a.likeness || order(a.was.id, b.was.id) || order(a.is.id, b.is.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
