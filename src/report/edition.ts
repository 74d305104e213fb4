/** An Analysis as one reads it: every cross-reference looked up once, readings named, families ranked. */
import type {
  AlignmentTable,
  Analysis,
  Article,
  BaseRole,
  Drift,
  Family,
  LanguageCode,
  Member,
  Quotation,
} from '../model.ts';
import type { Settings } from '../settings.ts';
import { slice } from '../text/span.ts';
import { turned } from './turned.ts';

export type ReportSettings = Readonly<Record<keyof Settings['report'], number>>;

export interface FamilyReading {
  /** Its name on every page of the family: A, B, … in the order of the rows. */
  readonly sigil: string;
  readonly member: Member;
  readonly quotation: Quotation;
  readonly article: Article;
  /** The words of the quotation that belong to this family. */
  readonly text: string;
}

export interface EditionFamily {
  readonly id: string;
  readonly label: string;
  /** Of the label's words. */
  readonly language: LanguageCode | null;
  /** The base first, then by language translated from, unknown last. */
  readonly readings: readonly FamilyReading[];
  readonly chains: number;
  readonly tables: readonly AlignmentTable[];
  /** What most deserves a look first. */
  readonly pairs: readonly Drift[];
  readonly baseRole: BaseRole;
  /** The greatest of its pairs; null where none was measured. */
  readonly wording: number | null;
  readonly meaning: number | null;
  readonly flip: number;
  /** Somebody has checked one of its pairs. */
  readonly checked: boolean;
  /** Ids of all pairs of the run that somebody has checked. */
  readonly checkedPairs: ReadonlySet<string>;
}

export interface EditionQuotation {
  readonly quotation: Quotation;
  /** That of the whole quotation first. */
  readonly families: readonly EditionFamily[];
}

export interface EditionArticle {
  readonly article: Article;
  readonly quotations: readonly EditionQuotation[];
}

export interface Edition {
  readonly analysis: Analysis;
  readonly settings: ReportSettings;
  readonly families: ReadonlyMap<string, EditionFamily>;
  readonly articles: ReadonlyMap<string, EditionArticle>;
  readonly quotations: ReadonlyMap<string, EditionQuotation>;
  /** All families, silent flips first, then by meaning and wording. */
  readonly ranked: readonly EditionFamily[];
}

/** @param checked ids of pairs that people have checked; else what the run says of that. */
export function editionOf(
  analysis: Analysis,
  settings: ReportSettings,
  checked: ReadonlySet<string> = new Set(analysis.checks?.pairs),
): Edition {
  const articles = new Map(analysis.articles.map((article) => [article.id, article]));
  const quotations = new Map(analysis.quotations.map((quotation) => [quotation.id, quotation]));
  const tables = Map.groupBy(analysis.tables, (table) => table.family);
  const pairs = Map.groupBy(analysis.drift, (drift) => drift.family);
  const families = analysis.families.map((family) =>
    familyOf(family, articles, quotations, tables.get(family.id) ?? [], pairs.get(family.id) ?? [], checked),
  );
  const homes = quotationsOf(analysis.quotations, families);
  return {
    analysis,
    settings,
    families: new Map(families.map((family) => [family.id, family])),
    articles: articlesOf(analysis.articles, homes),
    quotations: homes,
    ranked: families.toSorted((a, b) => byDrift(a, b) || compare(a.id, b.id)),
  };
}

function familyOf(
  family: Family,
  articles: ReadonlyMap<string, Article>,
  quotations: ReadonlyMap<string, Quotation>,
  tables: readonly AlignmentTable[],
  drift: readonly Drift[],
  checked: ReadonlySet<string>,
): EditionFamily {
  const pairs = drift.toSorted((a, b) => byDrift(a, b) || compare(a.id, b.id));
  const based = pairs.find((pair) => pair.baseRole !== 'none');
  const readings = family.members
    .map((member) => {
      const quotation = quotations.get(member.quotation)!;
      return {
        member,
        quotation,
        article: articles.get(quotation.article)!,
        text: wordsOf(member, quotation),
      };
    })
    .toSorted((a, b) => compare(placeOf(a, based?.base), placeOf(b, based?.base)))
    .map((reading, i) => ({ sigil: sigilOf(i), ...reading }));
  return {
    ...{ id: family.id, label: family.label, readings, tables, pairs },
    language: languageOfLabel(family.label, readings),
    chains: new Set(family.members.map((member) => member.chain)).size,
    baseRole: based?.baseRole ?? 'none',
    wording: greatest(pairs.map((pair) => pair.wording)),
    meaning: greatest(pairs.map((pair) => pair.meaning)),
    flip: greatest(pairs.map((pair) => pair.flip)) ?? 0,
    checked: pairs.some(({ id }) => checked.has(id)),
    checkedPairs: checked,
  };
}

/** The same family as seen from one of its readings: that one first, and base of its pairs. null: it has no such reading. */
export function seenFrom(family: EditionFamily, quotation: string): EditionFamily | null {
  const base = family.readings.find((reading) => reading.quotation.id === quotation);
  if (!base) return null;
  const { readings, pairs } = family;
  const own = pairs.filter((pair) => pair.base === quotation || pair.variant === quotation);
  return {
    ...family,
    baseRole: 'chosen',
    readings: [base, ...readings.filter((reading) => reading !== base)],
    pairs: [...own.map((pair) => asBase(pair, quotation)), ...pairs.filter((pair) => !own.includes(pair))],
  };
}

/** An original on file stays what it is, also where the reader chose it. */
function asBase(pair: Drift, quotation: string): Drift {
  if (pair.base === quotation && pair.baseRole !== 'none') return pair;
  return { ...(pair.base === quotation ? pair : turned(pair)), baseRole: 'chosen' };
}

/** The text of a reading as the pipeline compared it. */
const wordsOf = (member: Member, quotation: Quotation): string =>
  member.spans.map((span) => slice(quotation.text, span)).join(' ');

/** A string to sort rows by. */
function placeOf(reading: Omit<FamilyReading, 'sigil'>, base: string | undefined): string {
  const { quotation, article } = reading;
  const pinned = quotation.id === base ? '0' : '1';
  const from = quotation.route.translatedFrom.value;
  const offset = String(quotation.contents[0]!.start).padStart(9, '0');
  return [pinned, from === null ? '1' : `0${from}`, article.path, offset, quotation.id].join('\u0001');
}

/** A, B, … Z, AA, AB, … */
function sigilOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : sigilOf(Math.floor(index / 26) - 1) + last;
}

function languageOfLabel(label: string, readings: readonly FamilyReading[]): LanguageCode | null {
  const words = label.replace(/\s*…$/u, '');
  return readings.find(({ text }) => text.startsWith(words))?.article.language.code ?? null;
}

function quotationsOf(
  quotations: readonly Quotation[],
  families: readonly EditionFamily[],
): ReadonlyMap<string, EditionQuotation> {
  const homes = Map.groupBy(
    families.flatMap((family) => family.readings.map(({ member }) => ({ family, member }))),
    ({ member }) => member.quotation,
  );
  return new Map(
    quotations.map((quotation) => {
      const found = homes.get(quotation.id) ?? [];
      const whole = found.filter(({ member }) => member.part === 'whole');
      const fragments = found.filter(({ member }) => member.part === 'fragment');
      return [quotation.id, { quotation, families: [...whole, ...fragments].map(({ family }) => family) }];
    }),
  );
}

function articlesOf(
  articles: readonly Article[],
  quotations: ReadonlyMap<string, EditionQuotation>,
): ReadonlyMap<string, EditionArticle> {
  const byArticle = Map.groupBy(quotations.values(), ({ quotation }) => quotation.article);
  return new Map(
    articles.map((article) => [article.id, { article, quotations: byArticle.get(article.id) ?? [] }]),
  );
}

interface Drifting {
  readonly flip: number;
  readonly meaning: number | null;
  readonly wording: number | null;
}

/** Silent flips first, then the greater change of meaning, then of words; not measured last. */
const byDrift = (a: Drifting, b: Drifting): number =>
  b.flip - a.flip || (b.meaning ?? -1) - (a.meaning ?? -1) || (b.wording ?? -1) - (a.wording ?? -1);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const greatest = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((most, value) => (value === null ? most : Math.max(most ?? 0, value)), null);
