/** Finding one's way in many statements: search, facets with counts, pages. The state is the address. */
import type { Links } from '../links.ts';
import { messages } from '../messages.ts';
import { routeName } from '../names.ts';
import type { Facet } from '../pages/facets.ts';
import type { OverviewPage } from '../pages/overview.ts';
import { FACETS, type FacetName, type Query, SORTS } from '../pages/query.ts';
import { type Html, html, type Piece } from './html.ts';

const { search, narrow, remove, paging: turn, familiesFound } = messages.overview;

export function searchForm({ query, found, counts }: OverviewPage): Html {
  const of = query.singles ? counts.statements + counts.singles : counts.statements;
  return html`<form class="search" action="/" method="get" role="search">
<label>${search.label} <input type="search" name="q" value="${query.q}" maxlength="200"></label>
<label>${search.sort} <select name="sort">${SORTS.map((sort) => html`<option value="${sort}"${query.sort === sort && html` selected`}>${messages.sorts[sort]}</option>`)}</select></label>
<label class="check"><input type="checkbox" name="singles" value="1"${query.singles && html` checked`}> ${search.singles}</label>
${FACETS.map((name) => query.facets[name] && html`<input type="hidden" name="${name}" value="${query.facets[name]}">`)}
<button type="submit">${search.button}</button>
<p class="found" role="status">${familiesFound(found, of)}</p>
</form>`;
}

export function facetList({ facets, query }: OverviewPage, links: Links): Piece {
  const several = facets.filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
  if (several.length === 0) return null;
  const open = Object.keys(query.facets).length > 0;
  return html`<details class="facets"${open && html` open`}><summary>${narrow}</summary>
${several.map((facet) => html`<div><h3>${messages.facets[facet.name]}</h3><ul>${facet.values.map((value) => facetLink(facet.name, value, query, links))}</ul></div>`)}
</details>`;
}

function facetLink(
  name: FacetName,
  { value, count, chosen }: Facet['values'][number],
  query: Query,
  links: Links,
): Html {
  const { [name]: _, ...others } = query.facets;
  const shown = name === 'route' ? routeName(value) : value;
  const href = links.overview({ ...query, page: 1, facets: chosen ? others : { ...others, [name]: value } });
  return chosen
    ? html`<li><a href="${href}" aria-current="true" aria-label="${remove(shown)}">${shown} <span aria-hidden="true">×</span></a></li>`
    : html`<li><a href="${href}">${shown}</a> <span class="quiet">${count}</span></li>`;
}

export function paging({ query, pages }: OverviewPage, links: Links): Piece {
  if (pages === 1) return null;
  const to = (page: number, rel: 'prev' | 'next', text: string): Piece =>
    page >= 1 &&
    page <= pages &&
    html`<a rel="${rel}" href="${links.overview({ ...query, page })}">${text}</a>`;
  return html`<nav class="paging" aria-label="${turn.label}">${to(query.page - 1, 'prev', turn.previous)} <span>${turn.at(query.page, pages)}</span> ${to(query.page + 1, 'next', turn.next)}</nav>`;
}
