/** The families that a query asks for, and a family in one row. */
import type { BaseRole, FindingType, LanguageCode } from '../../model.ts';
import { foldAccents, normaliseText } from '../../text/normalise.ts';
import { compare, type EditionFamily } from '../edition.ts';
import { narrowed, type Readers, UNKNOWN } from './facets.ts';
import type { FamilyFacet, Query, Sort } from './query.ts';

/** What a statement is known by. */
export interface FamilyName {
  readonly id: string;
  readonly label: string;
  /** Of the label. */
  readonly language: LanguageCode | null;
}

export interface FamilySummary extends FamilyName {
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

/** Characters of "2025-05-11": a time of day would make every article a value of its own. */
const DAY = 10;

export const familyReaders: Readers<FamilyFacet, EditionFamily> = {
  speaker: (family) => family.readings.flatMap(({ quotation }) => quotation.speaker?.name ?? []),
  route: (family) => family.readings.map(({ quotation }) => quotation.route.translatedFrom.value ?? UNKNOWN),
  outlet: (family) => family.readings.map(({ article }) => article.outlet ?? UNKNOWN),
  finding: (family) => family.pairs.flatMap((pair) => pair.findings.map((finding) => finding.type)),
  date: (family) => family.readings.map(({ article }) => article.date?.slice(0, DAY) ?? UNKNOWN),
  checked: (family) => [family.checked ? 'yes' : 'no'],
};

export const familyName = ({ id, label, language }: EditionFamily): FamilyName => ({ id, label, language });

export function familySummary(family: EditionFamily): FamilySummary {
  const { readings, chains, baseRole, wording, meaning, flip } = family;
  const types = family.pairs.flatMap((pair) => [...new Set(pair.findings.map(({ type }) => type))]);
  const values = (name: FamilyFacet): string[] => [...new Set(familyReaders[name](family))].sort();
  return {
    ...familyName(family),
    ...{ readings: readings.length, chains },
    ...{ speakers: values('speaker'), routes: values('route') },
    ...{ baseRole, wording, meaning, flip },
    findings: [...Map.groupBy(types, (type) => type)]
      .map(([type, { length: pairs }]) => ({ type, pairs }))
      .toSorted((a, b) => b.pairs - a.pairs || compare(a.type, b.type)),
  };
}

/** In the order of the query; `ranked` is the order of `first`. */
export function found(ranked: readonly EditionFamily[], query: Query): EditionFamily[] {
  const sought = searchable(query.q);
  const shown = ranked.filter((family) => query.singles || family.readings.length > 1);
  return narrowed(shown, familyReaders, query.facets)
    .filter((family) => sought === '' || textsOf(family).some((text) => text.includes(sought)))
    .toSorted(ORDERS[query.sort]);
}

const searchable = (text: string): string => foldAccents(normaliseText(text));
const textsOf = (family: EditionFamily): string[] => family.readings.map(({ text }) => searchable(text));

const ORDERS: Readonly<Record<Sort, (a: EditionFamily, b: EditionFamily) => number>> = {
  first: () => 0,
  meaning: (a, b) => (b.meaning ?? -1) - (a.meaning ?? -1),
  wording: (a, b) => (b.wording ?? -1) - (a.wording ?? -1),
  readings: (a, b) => b.readings.length - a.readings.length,
  text: (a, b) => compare(searchable(a.label), searchable(b.label)),
};
