/** The table of articles. */
import { messages } from '../messages.ts';
import { languageName, routeName } from '../names.ts';
import type { ArticleSummary, ArticlesPage } from '../pages/articles.ts';
import { type Html, heading, html, type Piece } from './html.ts';
import { type Frame, link, plainTable, quiet, words } from './parts.ts';

const { articles: name, articleColumns: columns } = messages.overview;

export const articlesView = ({ articles }: ArticlesPage, frame: Frame): Html =>
  html`${heading(frame.level, name)}
${articlesTable(articles, frame)}`;

export const articlesTable = (articles: readonly ArticleSummary[], frame: Frame): Html =>
  plainTable(
    name,
    [
      ...[columns.article, columns.outlet, columns.date, columns.language, columns.from],
      { numbers: columns.quotations },
    ],
    articles.map((one) => cells(one, frame)),
  );

function cells(one: ArticleSummary, { links }: Frame): Piece[] {
  const { id, path, title, kind, outlet, date, language, translatedFrom, quotations } = one;
  const named = link(links.article(id), title ? words(title, language) : path);
  return [
    kind === 'article' ? named : html`${named} ${quiet(messages.article[kind])}`,
    outlet ?? quiet(messages.noOutlet),
    date && html`<span class="date">${date}</span>`,
    languageName(language),
    routeName(translatedFrom.value),
    quotations,
  ];
}
