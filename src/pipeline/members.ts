/** What was found, by id, and the members of a family with it. */
import { collate } from '../align.ts';
import type { Context } from '../context.ts';
import type { AlignmentTable, Article, Family, Quotation, Statement } from '../model.ts';
import { creditsBy } from './credits.ts';

export interface Index {
  readonly articles: ReadonlyMap<string, Article>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly statements: ReadonlyMap<string, Statement>;
}

export function indexOf(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  context: Context,
): Index {
  const creditsOf = creditsBy(context);
  const credits = new Map(articles.map((article) => [article.id, creditsOf(article)]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    articles: byId,
    quotations: new Map(quotations.map((quotation) => [quotation.id, quotation])),
    statements: new Map(quotations.map((q) => [q.id, statementOf(q, byId.get(q.article)!, credits)])),
  };
}

const statementOf = (
  quotation: Quotation,
  article: Article,
  credits: ReadonlyMap<string, readonly string[]>,
): Statement => ({
  id: quotation.id,
  text: quotation.text,
  article: article.id,
  language: article.language.code,
  speaker: quotation.speaker?.name ?? null,
  kind: quotation.kind,
  offset: quotation.contents[0]!.start,
  credits: credits.get(article.id)!,
});

/** A family with the statements it is made of: all that collation needs. */
export interface FamilyMembers {
  readonly family: Family;
  readonly statements: readonly Statement[];
}

export const membersOf = (family: Family, { statements }: Index): FamilyMembers => ({
  family,
  statements: family.members.map((member) => statements.get(member.quotation)!),
});

export const collateMembers = ({ family, statements }: FamilyMembers, context: Context): AlignmentTable[] =>
  collate(family, new Map(statements.map((statement) => [statement.id, statement])), context);
