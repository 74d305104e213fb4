/** All findings of a run, narrowed down to a kind of change: a concordance of two readings a line, with counts. */
import type { Drift, Finding, Quotation } from '../../model.ts';
import type { Edition, EditionFamily } from '../edition.ts';
import { severityName } from '../severity.ts';
import { type Facet, facetsOf, narrowed, type Readers, UNKNOWN } from './facets.ts';
import { type FamilyName, familyName } from './families.ts';
import { type FindingItem, type PairItem, pairItem, readingsOf } from './pair.ts';
import type { FindingFacet, FindingsQuery } from './query.ts';

export interface FindingsPage {
  readonly query: FindingsQuery;
  readonly facets: readonly Facet<FindingFacet>[];
  /** Findings that fit. */
  readonly found: number;
  /** Pairs that have one, of all pairs compared; families that have one, of all with a pair. */
  readonly pairs: Share;
  readonly families: Share;
  readonly pages: number;
  /** What weighs most first. */
  readonly findings: readonly FoundItem[];
}

export interface Share {
  readonly with: number;
  readonly of: number;
}

export interface FoundItem {
  readonly family: FamilyName;
  readonly finding: FindingItem;
  readonly pair: PairItem;
}

interface Found {
  readonly family: EditionFamily;
  readonly drift: Drift;
  readonly finding: Finding;
  /** Its place in the pair's findings. */
  readonly index: number;
}

const READERS: Readers<FindingFacet, Found> = {
  finding: ({ finding }) => [finding.type],
  place: ({ finding }) => [finding.place],
  weight: ({ finding }) => [severityName(finding.severity)],
  speaker: (found) => quotationsOf(found).flatMap(({ speaker }) => speaker?.name ?? []),
  route: (found) => quotationsOf(found).map(({ route }) => route.translatedFrom.value ?? UNKNOWN),
};

function quotationsOf({ drift, family }: Found): Quotation[] {
  const { a, b } = readingsOf(drift, family);
  return [a.quotation, b.quotation];
}

/** @returns null where the query asks for a page beyond the last. */
export function findingsPage({ ranked, settings }: Edition, query: FindingsQuery): FindingsPage | null {
  const compared = ranked.filter(({ pairs }) => pairs.length > 0);
  const all = narrowed(compared.flatMap(foundIn), READERS, query.facets);
  const pages = Math.max(1, Math.ceil(all.length / settings.findingsPerPage));
  if (query.page > pages) return null;
  const from = (query.page - 1) * settings.findingsPerPage;
  const shown = all.toSorted((a, b) => weightOf(b) - weightOf(a));
  return {
    query,
    facets: facetsOf(all, READERS, query.facets, settings.facetValues),
    found: all.length,
    pairs: { with: distinct(all, 'drift'), of: compared.reduce((sum, f) => sum + f.pairs.length, 0) },
    families: { with: distinct(all, 'family'), of: compared.length },
    pages,
    findings: shown.slice(from, from + settings.findingsPerPage).map(foundItem),
  };
}

const foundIn = (family: EditionFamily): Found[] =>
  family.pairs.flatMap((drift) =>
    drift.findings.map((finding, index) => ({ family, drift, finding, index })),
  );

const weightOf = ({ finding }: Found): number => finding.severity * finding.confidence;

const distinct = (all: readonly Found[], what: 'drift' | 'family'): number =>
  new Set(all.map((one) => one[what])).size;

function foundItem({ family, drift, index }: Found): FoundItem {
  const pair = pairItem(drift, family);
  return { family: familyName(family), finding: pair.findings[index]!, pair };
}
