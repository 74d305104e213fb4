/** The table of statements: rows with a heading, two thin bars and what differs. */
import { messages } from '../messages.ts';
import { routeName } from '../names.ts';
import type { FamilySummary } from '../pages/families.ts';
import type { OverviewPage } from '../pages/overview.ts';
import type { Sort } from '../pages/query.ts';
import { type Html, html, type Piece } from './html.ts';
import { type Frame, heard, link, measures, words } from './parts.ts';

const { columns, inPairs, noFindings, chainsOf } = messages.overview;

/** Roles are named since a narrow window lays the rows out as cards, which would take the table from those who hear it. */
export function familiesTable({ families, query }: OverviewPage, frame: Frame, sortable: boolean): Html {
  const sorted = (sort: Sort, name: string): Html => {
    const href = sortable && query.sort !== sort ? frame.links.overview({ ...query, sort, page: 1 }) : null;
    return html`<th scope="col" role="columnheader">${link(href, name)}</th>`;
  };
  const rows = families.map((family) => familyRow(family, frame));
  return html`<table class="families" role="table"><thead role="rowgroup"><tr role="row">${sorted('text', columns.statement)}${sorted('readings', columns.readings)}${sorted('meaning', columns.drift)}<th scope="col" role="columnheader">${columns.findings}</th></tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

function familyRow(family: FamilySummary, { links }: Frame): Html {
  const { id, label, language, speakers, readings, chains } = family;
  return html`<tr role="row" data-row tabindex="-1"><th scope="row" role="rowheader">${link(links.family(id), words(label, language))} <span class="quiet">${speakers.join(', ')}</span></th><td role="cell">${messages.counted.readings(readings)} <span class="quiet">${chainsOf(chains)}; ${family.routes.map(routeName).join(', ')}</span></td><td role="cell">${measures(family)}</td><td role="cell">${findingsOf(family)}</td></tr>
`;
}

const findingsOf = ({ findings }: FamilySummary): Piece =>
  findings.length === 0
    ? html`<span class="quiet">${noFindings}</span>`
    : html`<ul class="types">${findings.map(({ type, pairs }) => html`<li><span class="type">${type}</span> <span class="quiet" aria-hidden="true">${pairs}</span>${heard(` ${inPairs(pairs)}`)}</li>`)}</ul>`;
