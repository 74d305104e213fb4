/**
 * The whole way, as one expression, and the table of stages by name. Every stage is a pure function of rows
 * and context; what touches the world (vectors, progress, cancelling) comes in as `Effects`.
 */
import { align, collate, linkWords } from './align.ts';
import type { Context, Vectors } from './context.ts';
import { extract } from './extract.ts';
import type {
  Analysis,
  Article,
  Drift,
  Family,
  Issue,
  Quotation,
  Reading,
  Signature,
  SourceFile,
  Statement,
} from './model.ts';
import { read } from './read.ts';
import { compare, flipOf, groupsOf, type PairToScore, pairsOf } from './score.ts';
import { tokenise } from './text/tokens.ts';

export interface Effects {
  /** Fills vectors for texts; without it there are none. */
  readonly embed?: (texts: readonly string[]) => Promise<Vectors>;
  readonly progress?: (stage: string, done: number, of: number) => void;
}

export interface Corpus {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
}

/** read → extract → align → score. What comes back is all that the report and the server show. */
export async function analyze(
  corpus: Corpus,
  context: Context,
  signature: Signature,
  effects: Effects = {},
): Promise<Analysis> {
  const progress = effects.progress ?? (() => {});
  const each = <A, B>(stage: string, rows: readonly A[], run: (row: A) => B): B[] =>
    rows.map((row, i) => {
      const out = run(row);
      progress(stage, i + 1, rows.length);
      return out;
    });

  const readings = each('read', corpus.files, (file) => read(file, context));
  const articles = readings.flatMap((r) => r.article ?? []);
  const extractions = each('extract', articles, (article) => extract(article, context));
  const quotations = extractions.flatMap((e) => e.quotations);
  const index = indexOf(articles, quotations);

  const vectors = (await effects.embed?.(quotations.map((q) => q.text))) ?? null;
  const { families } = align([...index.statements.values()], { ...context, vectors });
  const tables = each('collate', families, (family) => collate(family, index.statements, context)).flat();
  const drift = each('score', families, (family) => driftOf(family, index, context, signature.id)).flat();

  return {
    corpus: corpus.name,
    signature,
    articles,
    quotations,
    families,
    tables,
    drift,
    groups: groupsOf(drift, families, index.quotations, index.articles, context),
    issues: [...corpus.issues, ...readings.flatMap((r) => r.issues), ...extractions.flatMap((e) => e.issues)],
  };
}

interface Index {
  readonly articles: ReadonlyMap<string, Article>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly statements: ReadonlyMap<string, Statement>;
}

function indexOf(articles: readonly Article[], quotations: readonly Quotation[]): Index {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    articles: byId,
    quotations: new Map(quotations.map((quotation) => [quotation.id, quotation])),
    statements: new Map(quotations.map((q) => [q.id, statementOf(q, byId.get(q.article)!)])),
  };
}

function statementOf(quotation: Quotation, article: Article): Statement {
  return {
    id: quotation.id,
    text: quotation.text,
    article: article.id,
    language: article.language.code,
    speaker: quotation.speaker?.name ?? null,
    kind: quotation.kind,
    offset: quotation.contents[0]!.start,
  };
}

function driftOf(family: Family, index: Index, context: Context, signature: string): Drift[] {
  return pairsOf(family, index.quotations, index.articles).map((pair) =>
    scorePair(family, pair, index, context, signature),
  );
}

function scorePair(
  family: Family,
  pair: PairToScore,
  index: Index,
  context: Context,
  signature: string,
): Drift {
  const a = readingOf(family, pair.base, index);
  const b = readingOf(family, pair.variant, index);
  const links = linkWords(a, b, context);
  const comparison = compare({ id: `${pair.base}:${pair.variant}`, a, b, links }, context);
  return { ...comparison, ...pair, family: family.id, flip: flipOf(comparison), links, signature };
}

function readingOf(family: Family, id: string, { quotations, articles }: Index): Reading {
  const quotation = quotations.get(id)!;
  const article = articles.get(quotation.article)!;
  const member = family.members.find((m) => m.quotation === id)!;
  const text = member.spans.map((s) => quotation.text.slice(s.start, s.end)).join(' ');
  return {
    text,
    tokens: tokenise(text, article.language.code),
    language: article.language.code,
    speaker: quotation.speaker?.name ?? null,
    via: quotation.via?.text ?? null,
    kind: quotation.kind,
    frame: article.text.slice(quotation.frame.start, quotation.frame.end),
    part: member.part,
  };
}
