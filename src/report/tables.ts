/** An Analysis to the rows of a run folder. */
import type { Analysis, Article, Contest, Drift, Family, LanguageCode, Quotation, Span } from '../model.ts';
import { hull } from '../text/span.ts';
import {
  type ArticleRow,
  type DriftRow,
  type ExtractRow,
  type FamilyRow,
  type QuotationRow,
  RUN_FORMAT,
  type RunRows,
} from './rows.ts';
import { speakersOf } from './speakers.ts';

/** @param settings what the run was made with, as run.json shows it. */
export function rowsOf(analysis: Analysis, settings: Readonly<Record<string, unknown>>): RunRows {
  const { articles, quotations, families, drift, tables } = analysis;
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const homes = homesOf(families);
  const languageOf = new Map(
    quotations.map((q) => [q.id, articleById.get(q.article)?.language.code ?? null]),
  );
  const contests = new Map(analysis.contests.map((contest) => [contest.family, contest]));
  return {
    run: {
      format: RUN_FORMAT,
      corpus: analysis.corpus,
      signature: analysis.signature,
      counts: {
        articles: articles.length,
        quotations: quotations.length,
        families: families.length,
        drift: drift.length,
        collation: tables.length,
      },
      groups: analysis.groups,
      issues: analysis.issues,
      settings,
      ...(analysis.checks ? { checks: analysis.checks } : {}),
    },
    articles: articles.map(toArticleRow),
    quotations: quotations.map((q) => toQuotationRow(q, articleById.get(q.article)!, homes.get(q.id) ?? [])),
    speakers: speakersOf(analysis),
    families: families.map((family) => toFamilyRow(family, languageOf, contests.get(family.id))),
    drift: drift.map(toDriftRow),
    collation: tables,
  };
}

function toArticleRow(article: Article): ArticleRow {
  const { id, path, kind, outlet, date, url, language, translatedFrom, columns, text, blocks, excerpt } =
    article;
  return {
    ...{ id, path, kind, outlet, date, url },
    language: language.code,
    languageBasis: language.basis,
    languageMargin: language.margin,
    translatedFrom: translatedFrom.value,
    translatedFromBasis: translatedFrom.basis,
    ...{ columns, text, blocks },
    ...(excerpt && { excerpt }),
  };
}

/** The row of the filter `extract`. */
function toExtractRow(quotation: Quotation): ExtractRow {
  const { id, article, contents, text, kind, place, source, speaker, cue, via, confidence } = quotation;
  return {
    ...{ id, article, ...hull(contents), contents, text, kind, place },
    speaker: speaker && { name: speaker.name, start: source?.start ?? null, end: source?.end ?? null },
    cue,
    via: via && { name: via.text },
    confidence,
  };
}

interface Home {
  readonly family: string;
  readonly span: Span;
  readonly whole: boolean;
  readonly confidence: number;
}

function toQuotationRow(quotation: Quotation, article: Article, homes: readonly Home[]): QuotationRow {
  const [home, ...others] = homes;
  return {
    ...toExtractRow(quotation),
    path: article.path,
    family: home?.family ?? null,
    alsoFamilies: others.map(({ family, span }) => ({ family, ...span })),
    outlet: article.outlet,
    language: article.language.code,
    route: quotation.route,
    source: quotation.source,
    speakerRule: quotation.speaker?.rule ?? null,
    viaWords: quotation.via,
    frame: quotation.frame,
    nestedIn: quotation.nestedIn ?? null,
    reason: quotation.reason,
    bearer: quotation.speaker?.bearer ?? null,
  };
}

/** The families of each quotation: that of the whole first, then by confidence. */
function homesOf(families: readonly Family[]): ReadonlyMap<string, readonly Home[]> {
  const homes = new Map<string, Home[]>();
  for (const { id: family, members } of families)
    for (const { quotation, spans, part, confidence } of members) {
      const found = homes.get(quotation) ?? [];
      found.push({ family, span: hull(spans), whole: part === 'whole', confidence });
      homes.set(quotation, found);
    }
  for (const found of homes.values())
    found.sort(
      (a, b) =>
        Number(b.whole) - Number(a.whole) || b.confidence - a.confidence || (a.family < b.family ? -1 : 1),
    );
  return homes;
}

function toFamilyRow(
  family: Family,
  languageOf: ReadonlyMap<string, LanguageCode | null>,
  contest: Contest | undefined,
): FamilyRow {
  const { id, label, members } = family;
  const languages = new Set(members.flatMap((member) => languageOf.get(member.quotation) ?? []));
  const chains = new Set(members.map((member) => member.chain));
  return {
    id,
    label,
    members,
    languages: [...languages].sort(),
    chains: chains.size,
    readings: members.length,
    contest: contest ? withoutFamily(contest) : null,
  };
}

const withoutFamily = ({ family: _, ...told }: Contest) => told;

function toDriftRow({ measures, ...drift }: Drift): DriftRow {
  const { family, base, variant, relation, wording, meaning, findings, signature } = drift;
  return {
    ...{ family, base, variant, relation, wording, meaning },
    measures: Object.fromEntries(measures.map((m) => [m.name, m.value])),
    ...{ findings, signature, id: drift.id, baseRole: drift.baseRole, flip: drift.flip, links: drift.links },
    evidence: Object.fromEntries(measures.map((m) => [m.name, m.evidence])),
  };
}
