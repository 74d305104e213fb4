/** Finding one's way in many statements: search, facets with counts, pages. The state is the address. */
import { messages } from '../messages.ts';
import { routeName } from '../names.ts';
import { type Chosen, type Facet, type FacetValue, UNKNOWN } from '../pages/facets.ts';
import type { OverviewPage } from '../pages/overview.ts';
import { FAMILY_FACETS, SORTS } from '../pages/query.ts';
import { type Html, html, type Piece } from './html.ts';

const printedIn: Readonly<Record<string, string>> = messages.overview.printed;
const facetNames: Readonly<Record<string, string>> = messages.facets;
const { search, narrow, remove, paging: turn, familiesFound, checked } = messages.overview;

export function searchForm({ query, found, counts }: OverviewPage): Html {
  const of = query.singles ? counts.statements + counts.singles : counts.statements;
  return html`<form class="search" action="/" method="get" role="search">
<label>${search.label} <input type="search" name="q" value="${query.q}" maxlength="200"></label>
<label>${search.sort} <select name="sort">${SORTS.map((sort) => html`<option value="${sort}"${query.sort === sort && html` selected`}>${messages.sorts[sort]}</option>`)}</select></label>
<label class="check"><input type="checkbox" name="singles" value="1"${query.singles && html` checked`}> ${search.singles}</label>
${FAMILY_FACETS.map((name) => query.facets[name] && html`<input type="hidden" name="${name}" value="${query.facets[name]}">`)}
<button type="submit">${search.button}</button>
<p class="found" role="status">${familiesFound(found, of)}</p>
</form>`;
}

/** @param hrefOf the list with this value of a facet chosen, or with none. */
export function facetList<Name extends string>(
  facets: readonly Facet<Name>[],
  hrefOf: (name: Name, value: string | null) => string,
): Piece {
  const several = facets.filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
  if (several.length === 0) return null;
  return html`<details class="facets" open><summary>${narrow}</summary>
<dl>${several.map((facet) => facetBox(facet, hrefOf))}</dl>
</details>`;
}

function facetBox<Name extends string>(
  { name, values }: Facet<Name>,
  hrefOf: (name: Name, value: string | null) => string,
): Html {
  const links = values.map((value) =>
    facetLink(name, value, hrefOf(name, value.chosen ? null : value.value)),
  );
  return html`<div><dt>${facetNames[name]}</dt><dd><ul>${links}</ul></dd></div>
`;
}

function facetLink(name: string, { value, count, chosen }: FacetValue, href: string): Html {
  const shown = shownAs(name, value);
  return chosen
    ? html`<li><a href="${href}" aria-current="true" aria-label="${remove(shown)}">${shown} <span aria-hidden="true">×</span></a></li>`
    : html`<li><a href="${href}">${shown}</a> <span class="quiet">${count}</span></li>`;
}

function shownAs(name: string, value: string): string {
  if (name === 'route') return routeName(value);
  if (name === 'checked') return value === 'yes' ? checked.yes : checked.no;
  if (name === 'printed') return printedIn[value] ?? value;
  return value === UNKNOWN ? messages.unknown : value;
}

/** What is chosen, with one facet changed. */
export function choosing<Name extends string>(
  chosen: Chosen<Name>,
  name: Name,
  value: string | null,
): Chosen<Name> {
  const { [name]: _, ...others } = chosen;
  return (value === null ? others : { ...others, [name]: value }) as Chosen<Name>;
}

export function paging(
  { page, pages }: { page: number; pages: number },
  hrefOf: (page: number) => string,
): Piece {
  if (pages === 1) return null;
  const to = (other: number, rel: 'prev' | 'next', text: string): Piece =>
    other >= 1 && other <= pages && html`<a rel="${rel}" href="${hrefOf(other)}">${text}</a>`;
  return html`<nav class="paging" aria-label="${turn.label}">${to(page - 1, 'prev', turn.previous)} <span>${turn.at(page, pages)}</span> ${to(page + 1, 'next', turn.next)}</nav>`;
}
