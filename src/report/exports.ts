/** Statements and quotations in the formats of other programs, each by the ending of its address. */

import { json } from '../text/print.ts';
import type { Edition, EditionArticle, EditionFamily } from './edition.ts';
import { annotationCollection } from './exports/annotations.ts';
import { collatexTable } from './exports/collatex.ts';
import { teiDocument } from './exports/tei.ts';

export const MEDIA_TYPES = {
  'tei.xml': 'application/tei+xml',
  'collatex.json': 'application/json',
  'annotations.jsonld': 'application/ld+json',
} as const;

export const teiOf = (family: EditionFamily, edition: Edition): string => teiDocument(family, edition);

/** The languages in which the readings of a family are aligned, the one of most readings first. */
const alignedLanguages = ({ tables }: EditionFamily): string[] =>
  tables.toSorted((a, b) => b.witnesses.length - a.witnesses.length).map(({ language }) => language ?? '');

/** @param language which of the family's tables; null: that of the most readings. null is given where there is none. */
export function collatexOf(family: EditionFamily, language: string | null = null): string | null {
  const wanted = language ?? alignedLanguages(family)[0];
  const table = family.tables.find((one) => (one.language ?? '') === wanted);
  return table ? json(collatexTable(table, family)) : null;
}

/** The quotations of one article, of one family, or of the whole run. */
export const articleAnnotations = (one: EditionArticle, edition: Edition): string =>
  json(annotationCollection(`article:${one.article.id}`, one.article.path, [one], edition));

export function familyAnnotations(family: EditionFamily, edition: Edition): string {
  const members = new Set(family.readings.map(({ quotation }) => quotation.id));
  const articles = new Set(family.readings.map(({ article }) => article.id));
  const quoted = [...articles].map((id) => {
    const { article, quotations } = edition.articles.get(id)!;
    return { article, quotations: quotations.filter(({ quotation }) => members.has(quotation.id)) };
  });
  return json(annotationCollection(`statement:${family.id}`, family.label, quoted, edition));
}

export const allAnnotations = (edition: Edition): string =>
  json(annotationCollection('run', edition.analysis.corpus, [...edition.articles.values()], edition));
