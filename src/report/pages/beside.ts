/** Two articles side by side, the quotations that render one statement joined. */
import type { Edition, EditionArticle, EditionFamily } from '../edition.ts';
import { type ArticlePage, articlePage } from './article.ts';
import { type FamilyName, familyName } from './families.ts';
import { type PairSummary, pairSummary } from './pair.ts';

export interface BesidePage {
  readonly a: ArticlePage;
  readonly b: ArticlePage;
  /** In the order of the first article. */
  readonly joins: readonly Join[];
}

/** A quotation of the first and the one of the second that renders the same most nearly; a part of it only where no other does. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly family: FamilyName;
  /** null where these two were not compared. */
  readonly pair: PairSummary | null;
}

/** null where one of them is not there. */
export function besidePage(edition: Edition, a: string, b: string): BesidePage | null {
  const [left, right] = [articlePage(edition, a), articlePage(edition, b)];
  if (!left || !right) return null;
  return { a: left, b: right, joins: joinsOf(edition.articles.get(a)!, b) };
}

const joinsOf = ({ quotations }: EditionArticle, other: string): Join[] =>
  quotations
    .toSorted((x, y) => x.quotation.contents[0]!.start - y.quotation.contents[0]!.start)
    .flatMap(({ quotation, families }) =>
      families.flatMap((family) => nearestIn(family, quotation.id, other) ?? []),
    );

function nearestIn(family: EditionFamily, id: string, other: string): Join | null {
  const there = family.readings.filter(({ article }) => article.id === other);
  const joins = there.map(({ quotation, member }) => {
    const drift = family.pairs.find(({ base, variant }) =>
      base === id ? variant === quotation.id : variant === id && base === quotation.id,
    );
    const pair = drift ? pairSummary(drift, family) : null;
    const join: Join = { a: id, b: quotation.id, family: familyName(family), pair };
    return { join, distance: distanceOf(pair) + (member.part === 'fragment' ? FARTHEST : 0) };
  });
  return joins.toSorted((x, y) => x.distance - y.distance)[0]?.join ?? null;
}

/** Farther than any two that were compared. */
const FARTHEST = 3;
const distanceOf = (pair: PairSummary | null): number =>
  pair ? (pair.wording ?? 1) + (pair.meaning ?? 1) : FARTHEST;
