/** The table of articles. */
import { messages } from '../messages.ts';
import { languageName, routeName } from '../names.ts';
import type { ArticleSummary } from '../pages/articles.ts';
import { type Html, heading, html } from './html.ts';
import { type Frame, link, scrolling, words } from './parts.ts';

const { articles: name, articleColumns: columns } = messages.overview;

export const articlesView = (articles: readonly ArticleSummary[], frame: Frame): Html =>
  html`${heading(frame.level, name)}
${articlesTable(articles, frame)}`;

export const articlesTable = (articles: readonly ArticleSummary[], frame: Frame): Html =>
  scrolling(
    name,
    html`<table class="plain"><thead><tr><th scope="col">${columns.article}</th><th scope="col">${columns.outlet}</th><th scope="col">${columns.date}</th><th scope="col">${columns.language}</th><th scope="col">${columns.from}</th><th scope="col" class="number">${columns.quotations}</th></tr></thead>
<tbody>${articles.map((one) => row(one, frame))}</tbody></table>`,
  );

function row(one: ArticleSummary, { links }: Frame): Html {
  const { id, path, title, kind, outlet, date, language, translatedFrom, quotations } = one;
  const name = link(links.article(id), title ? words(title, language) : path);
  return html`<tr><th scope="row">${name}${kind !== 'article' && html` <span class="quiet">${messages.article[kind]}</span>`}</th><td>${outlet ?? html`<span class="quiet">${messages.noOutlet}</span>`}</td><td class="date">${date}</td><td>${languageName(language)}</td><td>${routeName(translatedFrom.value)}</td><td class="number">${quotations}</td></tr>
`;
}
