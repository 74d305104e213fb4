/** A part of a run: the families that a query finds, in the words that a page's address has. */
import type { Analysis } from '../model.ts';
import { type Edition, type EditionFamily, editionOf, type ReportSettings } from './edition.ts';
import { found } from './pages/families.ts';
import { parseQuery } from './pages/query.ts';

/**
 * What belongs to these families: their readings, articles, tables and pairs, and trouble with those articles. The
 * name of the corpus says that it is a part. Groups are left out: they are means over families, to be taken anew.
 * @param only "speaker=Wang Yi&finding=modality", or "family=ID"
 * @returns null where the query cannot be meant
 */
export function subsetOf(analysis: Analysis, only: string, settings: ReportSettings): Analysis | null {
  const families = familiesAsked(editionOf(analysis, settings), new URLSearchParams(only));
  if (families === null) return null;
  const kept = new Set(families.map(({ id }) => id));
  const members = new Set(families.flatMap(({ readings }) => readings.map(({ quotation }) => quotation.id)));
  const articles = new Set(families.flatMap(({ readings }) => readings.map(({ article }) => article.id)));
  const paths = new Set(analysis.articles.filter(({ id }) => !articles.has(id)).map(({ path }) => path));
  return {
    corpus: `${analysis.corpus} (only ${only})`,
    signature: analysis.signature,
    articles: analysis.articles.filter(({ id }) => articles.has(id)),
    quotations: analysis.quotations.filter(({ id }) => members.has(id)),
    families: analysis.families.filter(({ id }) => kept.has(id)),
    tables: analysis.tables.filter(({ family }) => kept.has(family)),
    drift: analysis.drift.filter(({ family }) => kept.has(family)),
    groups: [],
    contests: analysis.contests.filter(({ family }) => kept.has(family)),
    issues: analysis.issues.filter(({ path }) => path === undefined || !paths.has(path)),
  };
}

function familiesAsked({ families, ranked }: Edition, asked: URLSearchParams): EditionFamily[] | null {
  const id = asked.get('family');
  if (id !== null && asked.size === 1) return [families.get(id) ?? []].flat();
  const query = parseQuery(asked);
  return query && found(ranked, query);
}
