/**
 * A finding by a name that it keeps: five short hashes, of where it stands (its pair of readings, its words in them)
 * and of what it says (the readings, the judgement, the scores). So a name alone tells later whether the finding is
 * still the same to the byte, and if not, what of it changed.
 */
import type { Analysis, Article, Drift, Finding, Quotation, Span } from '../model.ts';
import { shortHash } from '../text/hash.ts';
import { json } from '../text/print.ts';
import { slice } from '../text/span.ts';

export interface CitedFinding {
  /** "PAIR.PLACE.READINGS.JUDGEMENT.SCORES", each of 8 hexadecimal digits. */
  readonly cite: string;
  readonly record: FindingRecord;
}

/** All that the name stands for. */
export interface FindingRecord {
  readonly base: CitedReading;
  readonly variant: CitedReading;
  readonly finding: Finding & {
    readonly words: { readonly base: readonly string[]; readonly variant: readonly string[] };
  };
  readonly scores: Pick<Drift, 'baseRole' | 'relation' | 'wording' | 'meaning' | 'flip'>;
}

interface CitedReading {
  readonly quotation: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly via: string | null;
  readonly translatedFrom: string | null;
  readonly article: Pick<Article, 'id' | 'path' | 'outlet' | 'date' | 'url'> & {
    readonly language: string | null;
  };
}

export const PARTS = ['pair', 'place', 'readings', 'judgement', 'scores'] as const;
export type CitePart = (typeof PARTS)[number];
export type CiteParts = Readonly<Record<CitePart, string>>;

/** Every finding of a run in the order of its pairs. */
export function citationsOf({ articles, quotations, families, drift }: Analysis): CitedFinding[] {
  const articleOf = new Map(articles.map((one) => [one.id, one]));
  const quotationOf = new Map(quotations.map((one) => [one.id, one]));
  const textOf = new Map(
    families.flatMap(({ id, members }) =>
      members.map(({ quotation, spans }) => [
        `${id} ${quotation}`,
        spans.map((span) => slice(quotationOf.get(quotation)!.text, span)).join(' '),
      ]),
    ),
  );
  return drift.flatMap((pair) => {
    const side = (id: string): Side => {
      const quotation = quotationOf.get(id)!;
      return {
        quotation,
        article: articleOf.get(quotation.article)!,
        text: textOf.get(`${pair.family} ${id}`) ?? '',
      };
    };
    return citedIn(pair, side(pair.base), side(pair.variant));
  });
}

interface Side {
  readonly quotation: Quotation;
  readonly article: Article;
  /** Its words that belong to the family. */
  readonly text: string;
}

/** The findings of one pair. */
export function citedIn(pair: Drift, base: Side, variant: Side): CitedFinding[] {
  const { baseRole, relation, wording, meaning, flip } = pair;
  const readings = { base: readingOf(base), variant: readingOf(variant) };
  const scores = { baseRole, relation, wording, meaning, flip };
  const ofPair = {
    pair: part([pair.base, pair.variant].sort()),
    readings: part([readings.base, readings.variant]),
    scores: part(scores),
  };
  const seen = new Map<string, number>();
  return pair.findings.map((finding) => {
    const before = seen.get(placeOf(finding)) ?? 0;
    seen.set(placeOf(finding), before + 1);
    const parts = { ...ofPair, place: part([placeOf(finding), before]), judgement: judgementOf(finding) };
    const words = { base: wordsOf(finding, 'base', base), variant: wordsOf(finding, 'variant', variant) };
    return {
      cite: PARTS.map((name) => parts[name]).join('.'),
      record: { ...readings, finding: { ...finding, words }, scores },
    };
  });
}

const judgementOf = ({ severity, confidence, direction, subtype, note }: Finding): string =>
  part([subtype ?? null, direction ?? null, severity, confidence, note]);

const part = (value: unknown): string => shortHash(json(value)).slice(0, 8);

const placeOf = ({ type, place, base, variant }: Finding): string =>
  JSON.stringify([type, place, base.map(endsOf), variant.map(endsOf)]);

const endsOf = ({ start, end }: Span): readonly number[] => [start, end];

function wordsOf(finding: Finding, side: 'base' | 'variant', { quotation, article, text }: Side): string[] {
  const written = finding.place === 'frame' ? slice(article.text, quotation.frame) : text;
  return finding[side].map((span) => slice(written, span));
}

function readingOf({ quotation, article, text }: Side): CitedReading {
  const { id, speaker, via, route } = quotation;
  const { path, outlet, date, url, language } = article;
  return {
    ...{ quotation: id, text },
    ...{ speaker: speaker?.name ?? null, via: via?.text ?? null, translatedFrom: route.translatedFrom.value },
    article: { id: article.id, ...{ path, outlet, date, url }, language: language.code },
  };
}

/** null: no name of a finding. */
export function citePartsOf(cite: string): CiteParts | null {
  const given = cite.trim().toLowerCase().split('.');
  if (given.length !== PARTS.length || !given.every((one) => /^[0-9a-f]{8}$/u.test(one))) return null;
  return Object.fromEntries(PARTS.map((name, i) => [name, given[i]!])) as unknown as CiteParts;
}

export interface Resolved {
  /** `moved`: the two readings are still compared, and this finding is no longer made there. */
  readonly outcome: 'same' | 'changed' | 'moved' | 'gone';
  /** What is there now: of `moved` the findings of the same type in that pair. */
  readonly found: readonly CitedFinding[];
  /** Parts of what it says that differ. */
  readonly changed: readonly CitePart[];
}

export function resolve(cite: CiteParts, citations: readonly CitedFinding[]): Resolved {
  const inPair = citations.filter((one) => one.cite.startsWith(`${cite.pair}.`));
  const [exact] = inPair.filter((one) => one.cite.startsWith(`${cite.pair}.${cite.place}.`));
  if (!exact) return { outcome: inPair.length > 0 ? 'moved' : 'gone', found: inPair, changed: [] };
  const now = citePartsOf(exact.cite)!;
  const changed = PARTS.filter((name) => now[name] !== cite[name]);
  return { outcome: changed.length === 0 ? 'same' : 'changed', found: [exact], changed };
}
