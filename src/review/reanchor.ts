/** Verdicts of an older run, put to a later one. What cannot be found again is listed, never guessed. */
import type { OrphanVerdict, ReviewItem, Span, Verdict } from '../model.ts';
import { hull, overlaps } from '../text/span.ts';
import { placeOf } from './anchors.ts';
import { areJoined, type Library, pairKey } from './library.ts';

export interface Reanchored {
  /** With the ids that their items have in this run. */
  readonly verdicts: readonly Verdict[];
  /** One an item. */
  readonly orphans: readonly OrphanVerdict[];
}

type Outcome = ReviewItem | { readonly lost: string };

export function reanchored(verdicts: readonly Verdict[], library: Library): Reanchored {
  const outcomes = new Map<string, Outcome>();
  const kept: Verdict[] = [];
  const orphans: OrphanVerdict[] = [];
  for (const verdict of verdicts) {
    const { item } = verdict;
    const known = outcomes.get(item.id);
    const outcome = known ?? itemIn(item, library);
    outcomes.set(item.id, outcome);
    if (!('lost' in outcome)) kept.push({ ...verdict, item: outcome });
    else if (known === undefined) orphans.push(orphanOf(item, outcome.lost));
  }
  return { verdicts: kept, orphans };
}

const orphanOf = ({ id, question, anchors }: ReviewItem, reason: string): OrphanVerdict => ({
  ...{ item: id, question, reason },
  path: anchors[0]?.path ?? '',
  words: anchors.map(({ exact }) => exact).join(' | '),
});

/** The item as it stands in this run. */
export function itemIn(item: ReviewItem, library: Library): Outcome {
  if (item.question === 'complete')
    return library.articles.has(item.article) ? item : { lost: 'its article is gone or was changed' };
  const quotations: string[] = [];
  for (let i = 0; i < item.anchors.length; i++) {
    const found = quotationAt(item, i, library);
    if ('lost' in found) return found;
    quotations.push(found.id);
  }
  return item.question === 'finding'
    ? withFinding(item, quotations, library)
    : withQuotations(item, quotations, library);
}

/** An id is made of the article's text and the place in it, so one that is still there is the same. */
function quotationAt(
  { quotations, anchors }: ReviewItem,
  index: number,
  { quotations: known, analysis }: Library,
): { readonly id: string } | { readonly lost: string } {
  const id = quotations[index];
  if (id !== undefined && known.has(id)) return { id };
  const place = placeOf(anchors[index]!, analysis.articles);
  if ('lost' in place) return place;
  const here = analysis.quotations.filter(({ article }) => article === place.article.id);
  const same = here.find(({ contents }) => isSame(hull(contents), place.span));
  if (same) return { id: same.id };
  const near = here.some(({ contents }) => overlaps(hull(contents), place.span));
  return { lost: near ? 'the quotation there has other bounds' : 'no quotation is found there' };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function withQuotations(item: ReviewItem, quotations: readonly string[], library: Library): ReviewItem {
  const article = library.quotations.get(quotations[0]!)!.article;
  const [a, b] = quotations;
  const joined = item.joined === null ? null : areJoined(library, a!, b!);
  return { ...item, quotations, article, joined };
}

/** A finding by hand needs its two readings alone. */
function withFinding(item: ReviewItem, quotations: readonly string[], library: Library): Outcome {
  const moved = withQuotations(item, quotations, library);
  const { finding } = item;
  if (finding === null || item.weight === 0) return moved;
  const [a, b] = quotations;
  const pair = library.pairs.get(pairKey(a!, b!));
  const same = pair?.findings.find(
    (one) =>
      one.type === finding.type &&
      one.place === finding.place &&
      touches(one.base, finding.base) &&
      touches(one.variant, finding.variant),
  );
  return same
    ? { ...moved, finding: { ...finding, base: same.base, variant: same.variant } }
    : { lost: 'no such finding is made any more' };
}

const touches = (a: readonly Span[], b: readonly Span[]): boolean =>
  (a.length === 0 && b.length === 0) || a.some((one) => b.some((other) => overlaps(one, other)));
