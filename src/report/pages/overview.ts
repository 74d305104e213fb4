/** The overview: what was read, what was found, and what to look at first. */

import type { Checks, Drift, DriftGroup, Issue } from '../../model.ts';
import type { Edition, EditionFamily } from '../edition.ts';
import { weightOf } from '../severity.ts';
import { type ArticleSummary, articleSummaries } from './articles.ts';
import { type Facet, facetsOf } from './facets.ts';
import {
  type FamilyName,
  type FamilySummary,
  familyName,
  familyReaders,
  familySummary,
  found,
} from './families.ts';
import { type FindingItem, type PairItem, pairItem } from './pair.ts';
import { everything, type FamilyFacet, type Query } from './query.ts';

export interface OverviewPage {
  readonly corpus: string;
  readonly signature: string;
  readonly counts: Counts;
  /** null: not checked yet. */
  readonly checks: Checks | null;
  /** The pairs that look most like silent flips. */
  readonly flips: readonly FlipItem[];
  /** Where there is none: the pairs with the weightiest findings. */
  readonly heaviest: readonly FlipItem[];
  readonly query: Query;
  readonly facets: readonly Facet<FamilyFacet>[];
  /** Families that the query finds, and how many of `pages` this page shows. */
  readonly found: number;
  readonly pages: number;
  readonly families: readonly FamilySummary[];
  readonly groups: readonly DriftGroup[];
  /** The first of them; `counts` says how many there are. */
  readonly articles: readonly ArticleSummary[];
  readonly issues: readonly Issue[];
}

export interface Counts {
  readonly articles: number;
  /** Articles that are an original or an official version. */
  readonly originals: number;
  readonly quotations: number;
  /** Statements in two readings or more, the readings of these, and their independent chains. */
  readonly statements: number;
  readonly readings: number;
  readonly chains: number;
  /** Statements in one reading. */
  readonly singles: number;
  readonly pairs: number;
  readonly issues: number;
}

export interface FlipItem {
  readonly family: FamilyName;
  readonly pair: PairItem;
  /** What makes it one: the finding of the greatest severity × confidence. */
  readonly worst: FindingItem | null;
}

/** @returns null where the query asks for a page beyond the last. */
export function overviewPage(edition: Edition, query: Query): OverviewPage | null {
  const { familiesPerPage, facetValues: mostValues, articlesShown, issuesShown } = edition.settings;
  const families = found(edition.ranked, query);
  const pages = Math.max(1, Math.ceil(families.length / familiesPerPage));
  if (query.page > pages) return null;
  const from = (query.page - 1) * familiesPerPage;
  return {
    ...frameOf(edition),
    query,
    facets: facetsOf(families, familyReaders, query.facets, mostValues),
    ...{ found: families.length, pages },
    families: families.slice(from, from + familiesPerPage).map(familySummary),
    articles: articleSummaries(edition).slice(0, articlesShown),
    issues: edition.analysis.issues.slice(0, issuesShown),
  };
}

/** All families in two readings or more on one page, at most `settings.familiesInFile`: for a file. */
export function wholeOverview(edition: Edition): OverviewPage {
  const families = found(edition.ranked, everything);
  return {
    ...frameOf(edition),
    query: everything,
    facets: [],
    ...{ found: families.length, pages: 1 },
    families: families.slice(0, edition.settings.familiesInFile).map(familySummary),
    articles: articleSummaries(edition),
    issues: edition.analysis.issues,
  };
}

/** What does not depend on the query. */
function frameOf(
  edition: Edition,
): Pick<OverviewPage, 'corpus' | 'signature' | 'counts' | 'checks' | 'flips' | 'heaviest' | 'groups'> {
  const { corpus, signature, groups, checks = null } = edition.analysis;
  const flips = flipsOf(edition);
  return {
    ...{ corpus, signature: signature.id, counts: countsOf(edition), checks, flips, groups },
    heaviest: flips.length > 0 ? [] : heaviestOf(edition),
  };
}

function countsOf({ analysis, ranked }: Edition): Counts {
  const several = ranked.filter((family) => family.readings.length > 1);
  return {
    articles: analysis.articles.length,
    originals: analysis.articles.filter(({ kind }) => kind !== 'article').length,
    quotations: analysis.quotations.length,
    statements: several.length,
    readings: several.reduce((sum, family) => sum + family.readings.length, 0),
    chains: several.reduce((sum, family) => sum + family.chains, 0),
    singles: ranked.length - several.length,
    pairs: analysis.drift.length,
    issues: analysis.issues.length,
  };
}

/** The worst pair of each family, at most so many. Families are ranked by it. */
function flipsOf({ ranked, settings }: Edition): FlipItem[] {
  return ranked
    .filter((family) => family.flip >= settings.flipShown)
    .slice(0, settings.flipsShown)
    .map((family) => flipItem(family, family.pairs[0]!));
}

/** Of each family the pair with the weightiest finding, at most so many; none of no weight. */
function heaviestOf({ ranked, settings }: Edition): FlipItem[] {
  return ranked
    .flatMap((family) => {
      const pair = family.pairs.toSorted((a, b) => heaviest(b) - heaviest(a))[0];
      return pair && heaviest(pair) > 0 ? [{ family, pair, weight: heaviest(pair) }] : [];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, settings.flipsShown)
    .map(({ family, pair }) => flipItem(family, pair));
}

function flipItem(family: EditionFamily, drift: Drift): FlipItem {
  const pair = pairItem(drift, family);
  const worst = pair.findings.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
  return { family: familyName(family), pair, worst };
}

const heaviest = ({ findings }: Drift): number => Math.max(0, ...findings.map(weightOf));
