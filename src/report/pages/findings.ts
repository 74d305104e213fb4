/** All findings of a run, narrowed down to a kind of change: a concordance of two readings a line, with counts. */

import type { Drift, Finding, Place, Span } from '../../model.ts';
import { foldAccents, normaliseText } from '../../text/normalise.ts';
import { slice } from '../../text/span.ts';
import type { Edition, EditionFamily, FamilyReading } from '../edition.ts';
import { severityName, weightOf } from '../severity.ts';
import { type Facet, facetsOf, narrowed, type Readers, UNKNOWN } from './facets.ts';
import { type FamilyName, familyName } from './families.ts';
import { type Keyword, keywordIn } from './keyword.ts';
import { type FindingItem, type PairItem, pairItem, readingsOf } from './pair.ts';
import type { FindingFacet, FindingsQuery, PairFacet } from './query.ts';

export interface FindingsPage {
  readonly query: FindingsQuery;
  readonly facets: readonly Facet<FindingFacet>[];
  /** Findings that fit. */
  readonly found: number;
  /** Pairs that have one, of all whose readings are those asked for; families likewise. */
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
  /** The words of the finding in their context. */
  readonly lines: { readonly a: Keyword; readonly b: Keyword };
}

interface Found extends Compared {
  readonly finding: Finding;
  /** Its place in the pair's findings. */
  readonly index: number;
}

interface Compared {
  readonly family: EditionFamily;
  readonly drift: Drift;
}

/** What two readings are, whatever was found in them. */
const PAIR_READERS: Readers<PairFacet, Compared> = {
  speaker: (pair) => both(pair).flatMap(({ quotation }) => quotation.speaker?.name ?? []),
  route: (pair) => both(pair).map(({ quotation }) => quotation.route.translatedFrom.value ?? UNKNOWN),
  outlet: (pair) => both(pair).map(({ article }) => article.outlet ?? UNKNOWN),
  printed: (pair) => both(pair).map(({ quotation }) => PRINTED[quotation.place]),
};

const READERS: Readers<FindingFacet, Found> = {
  finding: ({ finding }) => [finding.type],
  place: ({ finding }) => [finding.place],
  weight: ({ finding }) => [severityName(finding.severity)],
  ...PAIR_READERS,
};

const PRINTED: Readonly<Record<Place, string>> = {
  ...{ title: 'headline', heading: 'headline' },
  ...{ body: 'body', caption: 'caption', link: 'link' },
};

function both({ drift, family }: Compared): FamilyReading[] {
  const { a, b } = readingsOf(drift, family);
  return [a, b];
}

/** @returns null where the query asks for a page beyond the last. */
export function findingsPage({ ranked, settings }: Edition, query: FindingsQuery): FindingsPage | null {
  const compared = ranked.flatMap((family) => family.pairs.map((drift) => ({ family, drift })));
  const all = narrowed(compared.flatMap(foundIn), READERS, query.facets).filter(saying(query.words));
  const pages = Math.max(1, Math.ceil(all.length / settings.findingsPerPage));
  if (query.page > pages) return null;
  const from = (query.page - 1) * settings.findingsPerPage;
  const shown = all.toSorted((a, b) => weightOf(b.finding) - weightOf(a.finding));
  const asked = narrowed(compared, PAIR_READERS, query.facets);
  return {
    query,
    facets: facetsOf(all, READERS, query.facets, settings.facetValues),
    found: all.length,
    pairs: { with: distinct(all, 'drift'), of: asked.length },
    families: { with: distinct(all, 'family'), of: distinct(asked, 'family') },
    pages,
    findings: shown.slice(from, from + settings.findingsPerPage).map(foundItem),
  };
}

const foundIn = ({ family, drift }: Compared): Found[] =>
  drift.findings.map((finding, index) => ({ family, drift, finding, index }));

const distinct = (all: readonly Compared[], what: keyof Compared): number =>
  new Set(all.map((one) => one[what])).size;

/** Whether a finding stands on the words that are sought, in any case and with any accents. */
function saying(sought: string): (found: Found) => boolean {
  const parts = sought.split('/').map(sayable);
  if (parts.every((part) => part === NOTHING)) return () => true;
  const [one, other = NOTHING] = parts;
  return ({ family, drift, finding }) => {
    const { a, b } = readingsOf(drift, family);
    const [base, variant] = [saidAt(a, finding, finding.base), saidAt(b, finding, finding.variant)];
    const has = (x: string, y: string): boolean => x.includes(one!) && y.includes(other);
    if (parts.length === 1) return base.includes(one!) || variant.includes(one!);
    return has(base, variant) || has(variant, base);
  };
}

/** Between spaces, so that "can" is not found in "cannot". */
const sayable = (text: string): string => ` ${foldAccents(normaliseText(text))} `.replace(/ {2,}/gu, ' ');
const NOTHING = ' ';

const saidAt = (reading: FamilyReading, { place }: Finding, spans: readonly Span[]): string =>
  sayable(spans.map((span) => slice(place === 'frame' ? frameOf(reading) : reading.text, span)).join(' '));

const frameOf = ({ article, quotation }: FamilyReading): string => slice(article.text, quotation.frame);

function foundItem({ family, drift, finding, index }: Found): FoundItem {
  const pair = pairItem(drift, family);
  const { a, b } = readingsOf(drift, family);
  const line = (reading: FamilyReading, spans: readonly Span[]): Keyword =>
    keywordIn(finding.place === 'frame' ? frameOf(reading) : reading.text, spans);
  return {
    ...{ family: familyName(family), finding: pair.findings[index]!, pair },
    lines: { a: line(a, finding.base), b: line(b, finding.variant) },
  };
}
