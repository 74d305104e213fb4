/** The articles of a run as a list. */
import type { ArticleKind, Known, LanguageCode } from '../../model.ts';
import { slice } from '../../text/span.ts';
import type { Edition } from '../edition.ts';

export interface ArticleSummary {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly kind: ArticleKind;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly language: LanguageCode | null;
  readonly translatedFrom: Known;
  readonly quotations: number;
}

export interface ArticlesPage {
  readonly articles: readonly ArticleSummary[];
}

export const articlesPage = (edition: Edition): ArticlesPage => ({ articles: articleSummaries(edition) });

export const articleSummaries = ({ articles }: Edition): ArticleSummary[] =>
  [...articles.values()].map(({ article, quotations }) => {
    const { id, path, kind, outlet, date, language, translatedFrom, text, blocks } = article;
    const title = blocks.find((block) => block.kind === 'title');
    return {
      ...{ id, path, title: title ? slice(text, title.span) : null },
      ...{ kind, outlet, date, language: language.code, translatedFrom, quotations: quotations.length },
    };
  });
