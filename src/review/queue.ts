/** Who gets which item. */
import type { ReviewItem } from '../model.ts';
import { shortHash } from '../text/hash.ts';

/**
 * The items of a reviewer in the order of the sample: those for everyone, and a part of the others. An item goes to the
 * reviewer whose hash with it is greatest, so that a new reviewer takes some of each and moves nothing else.
 */
export function queueOf(
  items: readonly ReviewItem[],
  reviewer: string,
  reviewers: readonly string[],
): ReviewItem[] {
  return items.filter(({ id, shared }) => shared || ownerOf(id, reviewers) === reviewer);
}

const ownerOf = (item: string, reviewers: readonly string[]): string | undefined =>
  reviewers
    .map((name) => ({ name, place: shortHash(item, name) }))
    .reduce<{ name: string; place: string } | undefined>(
      (best, one) => (best === undefined || one.place > best.place ? one : best),
      undefined,
    )?.name;
