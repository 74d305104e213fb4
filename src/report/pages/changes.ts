/** All findings of a run, narrowed down to a kind of change: a concordance of two readings a line, with counts. */
import type { Drift, Finding } from '../../model.ts';
import type { Edition, EditionFamily } from '../edition.ts';
import { severityName } from '../severity.ts';
import { type Facet, facetsOf, narrowed, type Readers, UNKNOWN } from './facets.ts';
import { type FindingItem, type PairItem, pairItem, readingsOf } from './pair.ts';
import type { ChangeFacet, ChangesQuery } from './query.ts';

export interface ChangesPage {
  readonly query: ChangesQuery;
  readonly facets: readonly Facet<ChangeFacet>[];
  /** Findings that fit. */
  readonly found: number;
  /** Pairs that have one, of all pairs compared; families that have one, of all with a pair. */
  readonly pairs: Share;
  readonly families: Share;
  readonly pages: number;
  /** What weighs most first. */
  readonly changes: readonly ChangeItem[];
}

export interface Share {
  readonly with: number;
  readonly of: number;
}

export interface ChangeItem {
  readonly family: string;
  readonly label: string;
  readonly finding: FindingItem;
  readonly pair: PairItem;
}

interface Change {
  readonly family: EditionFamily;
  readonly drift: Drift;
  readonly finding: Finding;
  /** Its place in the pair's findings. */
  readonly index: number;
}

const READERS: Readers<ChangeFacet, Change> = {
  finding: ({ finding }) => [finding.type],
  place: ({ finding }) => [finding.place],
  weight: ({ finding }) => [severityName(finding.severity)],
  speaker: (change) => quotationsOf(change).flatMap(({ speaker }) => speaker?.name ?? []),
  route: (change) => quotationsOf(change).map(({ route }) => route.translatedFrom.value ?? UNKNOWN),
};

function quotationsOf({ drift, family }: Change) {
  const { a, b } = readingsOf(drift, family);
  return [a.quotation, b.quotation];
}

/** @returns null where the query asks for a page beyond the last. */
export function changesPage({ ranked, settings }: Edition, query: ChangesQuery): ChangesPage | null {
  const compared = ranked.filter(({ pairs }) => pairs.length > 0);
  const changes = narrowed(compared.flatMap(changesOf), READERS, query.facets);
  const pages = Math.max(1, Math.ceil(changes.length / settings.changesPerPage));
  if (query.page > pages) return null;
  const from = (query.page - 1) * settings.changesPerPage;
  const shown = changes.toSorted((a, b) => weightOf(b) - weightOf(a));
  return {
    query,
    facets: facetsOf(changes, READERS, query.facets, settings.facetValues),
    found: changes.length,
    pairs: { with: distinct(changes, 'drift'), of: compared.reduce((sum, f) => sum + f.pairs.length, 0) },
    families: { with: distinct(changes, 'family'), of: compared.length },
    pages,
    changes: shown.slice(from, from + settings.changesPerPage).map(changeItem),
  };
}

const changesOf = (family: EditionFamily): Change[] =>
  family.pairs.flatMap((drift) =>
    drift.findings.map((finding, index) => ({ family, drift, finding, index })),
  );

const weightOf = ({ finding }: Change): number => finding.severity * finding.confidence;

const distinct = (changes: readonly Change[], what: 'drift' | 'family'): number =>
  new Set(changes.map((change) => change[what])).size;

function changeItem({ family, drift, index }: Change): ChangeItem {
  const pair = pairItem(drift, family);
  return { family: family.id, label: family.label, finding: pair.findings[index]!, pair };
}
