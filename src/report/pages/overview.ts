/** The overview: what was read, what was found, and what to look at first. */
import type { BaseRole, DriftGroup, FindingType, Issue, LanguageCode } from '../../model.ts';
import { compare, type Edition, type EditionFamily } from '../edition.ts';
import { type ArticleSummary, articleSummaries } from './articles.ts';
import { type Facet, facetsOf, facetValues, found } from './facets.ts';
import { type PairItem, pairItem } from './pair.ts';
import { everything, type Query } from './query.ts';

export interface OverviewPage {
  readonly corpus: string;
  readonly signature: string;
  readonly counts: Counts;
  /** The pairs that look most like silent flips. */
  readonly flips: readonly FlipItem[];
  readonly query: Query;
  readonly facets: readonly Facet[];
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
  readonly family: string;
  readonly label: string;
  readonly pair: PairItem;
}

export interface FamilySummary {
  readonly id: string;
  readonly label: string;
  readonly language: LanguageCode | null;
  readonly readings: number;
  readonly chains: number;
  readonly speakers: readonly string[];
  /** Languages translated from, `none` and `unknown` among them. */
  readonly routes: readonly string[];
  readonly baseRole: BaseRole;
  readonly wording: number | null;
  readonly meaning: number | null;
  readonly flip: number;
  /** In how many of its pairs each type was found; most first. */
  readonly findings: readonly { readonly type: FindingType; readonly pairs: number }[];
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
    facets: facetsOf(families, query, mostValues),
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
): Pick<OverviewPage, 'corpus' | 'signature' | 'counts' | 'flips' | 'groups'> {
  const { corpus, signature, groups } = edition.analysis;
  return { corpus, signature: signature.id, counts: countsOf(edition), flips: flipsOf(edition), groups };
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
    .map((family) => ({ family: family.id, label: family.label, pair: pairItem(family.pairs[0]!, family) }));
}

export function familySummary(family: EditionFamily): FamilySummary {
  const { id, label, language, readings, chains, baseRole, wording, meaning, flip } = family;
  const types = family.pairs.flatMap((pair) => [...new Set(pair.findings.map(({ type }) => type))]);
  return {
    ...{ id, label, language, readings: readings.length, chains },
    speakers: [...facetValues(family, 'speaker')].sort(),
    routes: [...facetValues(family, 'route')].sort(),
    ...{ baseRole, wording, meaning, flip },
    findings: [...Map.groupBy(types, (type) => type)]
      .map(([type, { length: pairs }]) => ({ type, pairs }))
      .toSorted((a, b) => b.pairs - a.pairs || compare(a.type, b.type)),
  };
}
