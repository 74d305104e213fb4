/** How far two readings in two languages are from one another, word by word; where no sentence vectors were given. */
import type { Compared } from './compared.ts';
import { nearestIn, scaled } from './kinship.ts';
import { isPiece, shareContent } from './meaning.ts';
import type { Side } from './side.ts';

/**
 * Share, weighted by rarity, of the content words that no word of the other side is near to in meaning; a link counts
 * for `foreignLink` at least, and the side counts that lacks more. 0 every word has its like to 1 none has. Beside a piece only the piece's own words count.
 * @returns null where there is no word to weigh, or where a piece and the other side have no content word in common.
 */
export function foreignShare(pair: Compared): number | null {
  const [a, b] = [isPiece(pair.a), isPiece(pair.b)];
  if ((a || b) && !shareContent(pair)) return null;
  const sides = [
    ...(a || !b ? [weigh(pair, pair.a, pair.toB, pair.b)] : []),
    ...(b || !a ? [weigh(pair, pair.b, pair.toA, pair.a)] : []),
  ];
  const shares = sides.filter(({ all }) => all > 0).map(({ all, missing }) => missing / all);
  return shares.length > 0 ? Math.max(...shares) : null;
}

/** Summed weights of the content words of a side, and of what of them the other does not have. */
function weigh(pair: Compared, side: Side, links: Compared['toB'], other: Side) {
  const { foreignLink, kinship } = pair.settings;
  let [all, missing] = [0, 0];
  for (const [i, token] of side.tokens.entries()) {
    if (!side.content[i]) continue;
    const weight = pair.rarity(side, i);
    const isThere = other.tokens.some(({ n }) => n === token.n);
    const near = isThere ? 1 : scaled(nearestIn(pair.kinship, side, i, other), kinship);
    all += weight;
    missing += weight * (1 - Math.max(near, links[i]!.length > 0 ? foreignLink : 0));
  }
  return { all, missing };
}
